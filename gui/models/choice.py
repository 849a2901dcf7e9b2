"""Which model is used: the model menu, the way to the page of models, and what is said when one is missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from gui.front_page import FrontPage
from gui.models import words
from gui.notices import Notice, NoticeStack
from gui.sentences import spoken

if TYPE_CHECKING:
    from gui.engine import Engine
    from gui.models.pane import ModelsPane
    from gui.settings import Preferences
    from gui.top_bar import TopBar

_READER = "reader"


class ModelChoice(FrontPage):
    """Main thread. Stands between the engine, the menu and the page, which know nothing of each other."""

    def __init__(
        self,
        engine: Engine,
        preferences: Preferences,
        *,
        top_bar: TopBar,
        pages: QStackedWidget,
        pane: ModelsPane,
        notices: NoticeStack,
        parent: QObject,
    ) -> None:
        super().__init__(pages, pane, parent)
        self._engine, self._preferences = engine, preferences
        self._top_bar, self._pane, self._notices = top_bar, pane, notices
        self._looked_into: Path | None = None
        self._told: list[tuple[str, str, str]] = []
        top_bar.model_chosen.connect(self.choose)
        top_bar.models_asked.connect(self._on_menu)
        pane.use_wanted.connect(self.choose)
        pane.closed.connect(self.close)
        engine.models.listed.connect(self._on_listed)
        engine.model_changed.connect(self._on_model_changed)
        engine.documents_changed.connect(self._on_documents_changed)
        self._fill_menu()
        top_bar.show_model(preferences.value.model, "loading")

    # The page

    @Slot(str)
    def open(self, spec: str = "") -> None:
        """Overrides FrontPage: shows the page of models, and there the one named."""
        super().open()
        self._pane.open(spec)

    # The choice

    @Slot(str)
    def choose(self, spec: str) -> None:
        """Changes the model; pages it has not seen are encoded."""
        self._engine.set_model(spec)

    @Slot()
    def choose_folder(self) -> None:
        """Asks for a folder that holds a model, and uses it where it is."""
        if chosen := QFileDialog.getExistingDirectory(self._pages, self.tr("Open a model folder")):
            self.choose(chosen)

    @Slot(str, str)
    def _on_model_changed(self, spec: str, state: str) -> None:
        if state in ("ready", "preparing"):
            self._preferences.change(model=spec)
            self._fill_menu()
        self._top_bar.show_model(spec, state)
        self._pane.show_model("" if state == "failed" else spec)
        if state == "preparing":
            notice = self._notices.say(
                self.tr("The pages are being encoded with {name}.").format(name=words.plain_name(spec)),
                self.tr("Searches go on with the model before until that is done."),
            )
            notice.add_button(self.tr("Search with it now"), "useNowButton", lambda: self._engine.set_model(spec))
        elif state != "loading":
            self._look_for_missing()

    @Slot()
    def _on_documents_changed(self) -> None:
        self._pane.show_archive(self._engine.catalog is not None)
        self._look_for_missing()

    @Slot(object)
    def _on_listed(self) -> None:
        self._fill_menu()
        self._look_for_missing()

    # The menu

    @Slot()
    def _on_menu(self) -> None:
        self._fill_menu()
        self._engine.models.refresh(with_costs=self._engine.models.listing is not None)

    def _fill_menu(self) -> None:
        """Fills the model menu anew where something has changed."""
        models = self.models()
        if models != self._told:
            self._told = models
            self._top_bar.set_models(models, self.choose_folder)
            self._top_bar.show_model(self._engine.model or self._preferences.value.model, self._engine.model_state)

    def models(self) -> list[tuple[str, str, str]]:
        """Returns the models that can be used: (specification, title, what to know about it)."""
        from core.encoders.registry import find_model, split_detail

        listing, pages = self._engine.models.listing, self._pages_seen()
        here = [card.entry.spec for card in listing.cards if card.entry.here] if listing else []
        # A model may have been used at another detail than its usual one: that is a space of its own.
        specs = [_READER, *here, *(name for name in pages if split_detail(name)[0] in here)]
        found = []
        for spec in dict.fromkeys((*specs, self._preferences.value.model)):
            known, detail = find_model(spec), split_detail(spec)[1]
            title = self.tr("Reader (built in)") if spec == _READER else words.plain_name(spec)
            if detail is not None and known is not None:
                named = next((spoken(each.title) for each in known.details if each.value == detail), str(detail))
                title = self.tr("{model}, {detail}").format(model=title, detail=named)
            if seen := pages.get(spec):
                title += "\t" + self.tr("%Ln pages", "", seen)
            found.append((spec, title, spoken(known.licence) if known else spec))
        return found

    def _pages_seen(self) -> dict[str, int]:
        """Returns how many pages of the archive each model has seen, in the archive's order."""
        catalog = self._engine.catalog
        seen = [(found.space.model, found.pages_encoded) for found in catalog.info.spaces] if catalog else []
        return {_READER if name.startswith(_READER) else name: pages for name, pages in seen if pages}

    # What is missing

    def _look_for_missing(self) -> None:
        """Says once an archive which of the models it was made with must be added to search with its vectors."""
        engine, catalog, listing = self._engine, self._engine.catalog, self._engine.models.listing
        if catalog is None or engine.model_state in ("loading", "preparing") or self._looked_into == catalog.path:
            return
        names = [name for name in self._pages_seen() if name not in (_READER, engine.encoder_name)]
        if engine.model_state == "failed" and engine.model != _READER:
            names.append(engine.model)
        if names and listing is None:
            if not engine.models.is_listing:
                engine.models.refresh(with_costs=False)
            return
        self._looked_into = catalog.path
        here = {card.entry.spec for card in listing.cards if card.entry.here} if listing else set()
        for spec in dict.fromkeys(name.partition("@")[0] for name in names):
            if spec not in here and not Path(spec).is_dir():
                self._offer(spec)

    def _offer(self, spec: str) -> None:
        made = any(name.partition("@")[0] == spec for name in self._pages_seen())
        text = (
            self.tr("This archive was made with {name}, which is not on this machine.")
            if made
            else self.tr("Your model, {name}, is not on this machine.")
        )
        notice = Notice(
            text.format(name=words.plain_name(spec)),
            self.tr("Pages show and keywords find them; add the model to search by what it sees."),
        )

        def show() -> None:
            notice.close_notice()
            self.open(spec)

        notice.add_button(self.tr("Show the model"), "missingModelButton", show)
        self._notices.show_notice(notice)
