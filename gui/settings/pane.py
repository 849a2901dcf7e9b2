"""The page of settings: every setting in its section, at work the moment it is changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.settings import Settings
from gui.controls import icon_button, label, named
from gui.languages import LANGUAGES
from gui.settings.controls import Choice, Control, Number, Scale, Share, Switch
from gui.settings.rows import PathRow, SettingRow, reset_button
from gui.settings.sections import SectionedPane

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from gui.actions import Actions

_DEFAULTS = Settings()


class SettingsPane(SectionedPane):
    """Shows settings and passes on what a person wants of them.

    Signals:
        changed: Name of a setting, and its new value.
        reset_wanted: Name of a setting that is to have its default again.
        reset_all_wanted: All of them are.
        reveal_wanted: A Path to be shown in the file manager.
        copied: A Path that is in the clipboard now.
    """

    changed = Signal(str, object)
    reset_wanted = Signal(str)
    reset_all_wanted = Signal()
    reveal_wanted = Signal(object)
    copied = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "settingsPane", self.tr("Settings"))
        self._actions = actions
        self._rows: dict[str, SettingRow] = {}
        self._paths: dict[str, PathRow] = {}
        self._told: tuple[Settings, str] | None = None
        self._told_paths: Mapping[str, Path | None] = {}
        self._session_known = True
        self.reset_all = named(QPushButton(self.tr("Reset all")), "resetSettingsButton", look="flat")
        self.reset_all.setToolTip(self.tr("Give every setting on this page its default again"))
        self.back = icon_button("closeSettingsButton", "close", self.tr("Back to the pages"))
        self.model = label(name="defaultModel", look="muted")
        self.reset_model = reset_button("model", self.tr("Model for encoding and searching"))
        said = label(self.tr("Everything is at work as soon as it is changed."), look="muted")
        self._lay_out(said, self.reset_all, self.back)
        self.reset_all.clicked.connect(self.reset_all_wanted)
        self.back.clicked.connect(self.closed)

    # What is on it

    def _sections(self) -> dict[str, Callable[[], Iterator[None]]]:
        return {
            self.tr("Appearance"): self._add_appearance,
            self.tr("Searching"): self._add_searching,
            self.tr("Encoding"): self._add_encoding,
            self.tr("Model and shortcuts"): self._add_model,
            self.tr("Where things are"): self._add_paths,
        }

    def _add_appearance(self) -> Iterator[None]:
        yield self._setting(
            "theme",
            self.tr("Colours of the window"),
            Choice,
            {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")},
        )
        yield self._setting(
            "contrast",
            self.tr("High contrast"),
            Choice,
            {"system": self.tr("As the system"), "on": self.tr("On"), "off": self.tr("Off")},
        )
        yield self._setting(
            "language",
            self.tr("Language"),
            Choice,
            {"": self.tr("As the system"), **LANGUAGES},
            hint=self.tr("With the arrow keys, it is taken once you press Enter or go on."),
            costly=True,  # a window is made anew for it
        )
        yield self._setting(
            "colormap",
            self.tr("Colours of the heat"),
            Scale,
            {
                "heat": self.tr("Heat"),
                "viridis": self.tr("Viridis"),
                "cividis": self.tr("Cividis"),
                "magma": self.tr("Magma"),
            },
        )
        yield self._setting("opacity", self.tr("Opacity of the heat"), Share)
        yield self._setting(
            "threshold",
            self.tr("Threshold of the heat"),
            Share,
            hint=self.tr("Weaker patches than this part of the range stay clear."),
        )
        yield self._setting("smooth", self.tr("Smooth the heat between patches"), Switch)
        yield self._setting("tint_words", self.tr("Tint every patch by the word that is strongest there"), Switch)

    def _add_searching(self) -> Iterator[None]:
        yield self._setting(
            "search_mode",
            self.tr("How to search"),
            Choice,
            {
                "late": self.tr("By what pages show"),
                "keyword": self.tr("By keyword"),
                "hybrid": self.tr("Both ways"),
            },
        )
        yield self._setting("top", self.tr("Pages listed for a search"), Number, 1, 10_000, step=50)
        yield self._setting(
            "results_view",
            self.tr("Show results as"),
            Choice,
            {"list": self.tr("Cards"), "grid": self.tr("Thumbnails")},
        )
        yield self._setting(
            "results_sort",
            self.tr("Sort results by"),
            Choice,
            {
                "score": self.tr("Match"),
                "document": self.tr("Document"),
                "page": self.tr("Document and page"),
                "added": self.tr("Date added"),
            },
        )
        yield self._setting("results_grouped", self.tr("Group results by document"), Switch)
        yield self._setting(
            "keep_history",
            self.tr("Remember searches"),
            Switch,
            hint=self.tr("Each archive remembers what was searched for in it, and takes that along when it moves."),
        )
        yield self._command("clear-history", self.tr("Forget the history of this archive"))

    def _add_encoding(self) -> Iterator[None]:
        yield self._setting("pause_on_battery", self.tr("Wait while the machine runs on its battery"), Switch)
        yield self._setting(
            "encode_when_idle",
            self.tr("Wait while somebody uses this machine"),
            Switch,
            hint=self.tr("It goes on once keyboard and mouse have rested."),
        )
        yield self._setting(
            "idle_minutes", self.tr("How long they must have rested"), Number, 1, 120, unit=self.tr("{n} min")
        )
        yield self._setting(
            "threads",
            self.tr("Processor threads"),
            Number,
            0,
            256,
            lowest=self.tr("All but one"),
            hint=self.tr("Fewer leave more of the machine to other programs."),
        )
        yield self._setting(
            "page_seconds", self.tr("Longest time a page may take to be drawn"), Number, 1, 600, unit=self.tr("{n} s")
        )
        yield self._setting(
            "memory_mb",
            self.tr("Most memory for drawing a page"),
            Number,
            256,
            1 << 20,
            unit=self.tr("{n} MB"),
            step=256,
            hint=self.tr("A page that needs more is left out, with the reason in the library."),
        )

    def _add_model(self) -> Iterator[None]:
        title = label(self.tr("Model for encoding and searching"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(self.model)
        button = self._button(self._actions["models"], self.tr("Choose a model…"))
        self.reset_model.clicked.connect(lambda: (button.setFocus(), self.reset_wanted.emit("model")))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(words, 1)
        for part in (button, self.reset_model):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        yield self._column.addLayout(row)
        yield self._command("edit-shortcuts", self.tr("Change the shortcuts…"))

    def _add_paths(self) -> Iterator[None]:
        for name, text, hint in (
            ("settingsFile", self.tr("These settings"), self.tr("A text file; what is not in it has its default.")),
            ("thisArchive", self.tr("This archive"), ""),
            (
                "ownFolder",
                self.tr("Sample archive, added models, log"),
                self.tr("What Patchlight makes by itself; your own archives are where you put them."),
            ),
            (
                "modelCache",
                self.tr("Downloaded models"),
                self.tr("The cache of the Hub, which other programs use as well."),
            ),
        ):
            row = self._paths[name] = PathRow(name, text, hint)
            row.reveal_wanted.connect(self.reveal_wanted)
            row.copied.connect(self.copied)
            yield self._column.addWidget(row)

    def _setting(
        self, name: str, text: str, kind: Callable[..., Control], *values: Any, hint: str = "", **more: Any
    ) -> None:
        row = SettingRow(name, text, kind(f"setting-{name}", text, *values, **more), hint)
        row.changed.connect(self.changed)
        row.reset_wanted.connect(self.reset_wanted)
        self._rows[name] = row
        self._column.addWidget(row)

    def _button(self, action: QAction, text: str) -> QPushButton:
        button = named(QPushButton(text), f"{action.objectName()}SettingButton")
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setToolTip("" if action.isEnabled() else action.toolTip())

        action.changed.connect(follow)
        follow()
        return button

    def _command(self, action: str, text: str) -> None:
        row = QHBoxLayout()
        row.addWidget(self._button(self._actions[action], text))
        row.addStretch(1)
        self._column.addLayout(row)

    # What it is told

    @property
    def rows(self) -> Mapping[str, SettingRow]:
        """All rows by the name of the setting; none before it was opened."""
        self._complete()
        return self._rows

    @property
    def paths(self) -> Mapping[str, PathRow]:
        """The rows of paths by their names; none before it was opened."""
        self._complete()
        return self._paths

    def show_settings(self, value: Settings, model: str) -> None:
        """Shows the settings in force, and the name of the model."""
        self._told = (value, model)
        self._show()

    def show_session_known(self, known: bool) -> None:
        """Says whether the system tells when it is used."""
        self._session_known = known
        self._show()

    def show_paths(self, paths: Mapping[str, Path | None]) -> None:
        """Shows where things are; what is None is left out."""
        self._told_paths = paths
        self._show()

    def _show(self) -> None:
        """Shows what was told on as much as there is of the page."""
        if self._told is not None:
            value, model = self._told
            for name, row in self._rows.items():
                row.show_value(getattr(value, name), getattr(_DEFAULTS, name))
            self.model.setText(model)
            if self.reset_model.parent() is not None:  # or else it would be a window
                self.reset_model.setVisible(value.model != _DEFAULTS.model)
        if "encode_when_idle" in self._rows:
            unknown = self.tr("This system does not tell when it is used, so only Patchlight’s own windows count.")
            self._rows["encode_when_idle"].show_hint("" if self._session_known else unknown)
        for name, row in self._paths.items():
            row.set_path(self._told_paths.get(name))
