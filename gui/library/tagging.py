"""What a person did to tags and collections, told and noted so that it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from core.archive.tags import Tagging
    from gui.engine import Engine
    from gui.notices import NoticeStack


class TagDeeds(QObject):
    """Main thread. What takes something away is told with its *Undo*; what adds something is seen, and only noted."""

    def __init__(self, engine: Engine, notices: NoticeStack, parent: QObject) -> None:
        super().__init__(parent)
        self._engine, self._desk, self._notices = engine, engine.library, notices
        self._desk.tagged.connect(self._on_tagged)
        self._desk.collected.connect(self._on_collected)

    @Slot(object)
    def _on_tagged(self, changed: tuple[Tagging, ...]) -> None:
        first, document = changed[0], self._engine.document(changed[0].documents[0])
        count = len(first.documents)
        name = document.name if document is not None and count == 1 else ""
        if first.on and name:
            deed = self.tr("Tag {name} with {tag}")
        elif first.on:
            deed = self.tr("Tag %Ln documents with {tag}", "", count)
        elif name:
            deed = self.tr("Take the tag {tag} off {name}")
        else:
            deed = self.tr("Take the tag {tag} off %Ln documents", "", count)
        deed = deed.format(name=name, tag=first.tag)
        if first.on:
            self._notices.deeds.add(deed, lambda: self._desk.take_back_tags(changed))
            return
        said = (
            self.tr("The tag {tag} was taken off {name}.")
            if name
            else self.tr("The tag {tag} was taken off %Ln documents.", "", count)
        )
        self._notices.offer_undo(
            said.format(name=name, tag=first.tag), lambda: self._desk.take_back_tags(changed), deed
        )

    @Slot(str, object, object)
    def _on_collected(self, name: str, before: tuple[str, ...], now: tuple[str, ...]) -> None:
        def undo() -> None:
            self._desk.save_collection(name, before, undoing=True)

        if now:
            self._notices.deeds.add(self.tr("Save the collection {name}").format(name=name), undo)
        elif before:
            said = self.tr("The collection {name} was forgotten; its documents keep their tags.").format(name=name)
            self._notices.offer_undo(said, undo, self.tr("Forget the collection {name}").format(name=name))
