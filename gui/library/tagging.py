"""What a person did to tags and collections, told and noted so that it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.archive.tags import Tagging
    from gui.engine import Engine
    from gui.notices import NoticeStack


class TagDeeds(QObject):
    """Main thread. What takes something away is told with its *Undo*; what adds something is seen, and only noted."""

    def __init__(self, engine: Engine, notices: NoticeStack, parent: QObject) -> None:
        super().__init__(parent)
        self._engine, self._desk, self._notices = engine, engine.library, notices
        notices.deeds.teach(
            "tag", lambda changed: (self._words(changed)[0], lambda: self._desk.take_back_tags(changed))
        )
        notices.deeds.teach("collection", self._collection)
        self._desk.tagged.connect(self._on_tagged)
        self._desk.collected.connect(self._on_collected)

    @Slot(object)
    def _on_tagged(self, changed: tuple[Tagging, ...]) -> None:
        said, deed = self._words(changed)[1], self._notices.deeds.note("tag", changed)
        if said:
            self._notices.offer_back(said, deed)

    def _words(self, changed: tuple[Tagging, ...]) -> tuple[str, str]:
        """Returns what was done, and a sentence that tells it; empty where it is seen."""
        documents = {document_id for each in changed for document_id in each.documents}
        document = self._engine.document(min(documents)) if len(documents) == 1 else None
        name, count = document.name if document is not None else "", len(documents)
        if all(each.on for each in changed):
            return self._put_on(changed, name, count), ""
        only_off = not any(each.on for each in changed)
        return (self._taken_off if only_off else self._both)(changed, name, count)

    def _put_on(self, changed: tuple[Tagging, ...], name: str, count: int) -> str:
        """Returns what was done where tags were put on a document of a name, or on a number of them."""
        if len(changed) == 1:
            deed = self.tr("Tag {name} with {tag}") if name else self.tr("Tag %Ln documents with {tag}", "", count)
            return deed.format(name=name, tag=changed[0].tag)
        on = self.tr("on {name}").format(name=name) if name else self.tr("on %Ln documents", "", count)
        return self.tr("Put %Ln tags {on_documents}", "", len(changed)).format(on_documents=on)

    def _taken_off(self, changed: tuple[Tagging, ...], name: str, count: int) -> tuple[str, str]:
        """Returns the same where tags were taken off, and a sentence that tells it."""
        if len(changed) == 1:
            if name:
                deed, said = self.tr("Take the tag {tag} off {name}"), self.tr("The tag {tag} was taken off {name}.")
            else:
                deed = self.tr("Take the tag {tag} off %Ln documents", "", count)
                said = self.tr("The tag {tag} was taken off %Ln documents.", "", count)
            tag = changed[0].tag
            return deed.format(name=name, tag=tag), said.format(name=name, tag=tag)
        off = self.tr("off {name}").format(name=name) if name else self.tr("off %Ln documents", "", count)
        deed = self.tr("Take %Ln tags {off_documents}", "", len(changed))
        said = self.tr("%Ln tags were taken {off_documents}.", "", len(changed))
        return deed.format(off_documents=off), said.format(off_documents=off)

    def _both(self, changed: tuple[Tagging, ...], name: str, count: int) -> tuple[str, str]:
        """Returns the same where some were put on and others taken off."""
        of = self.tr("of {name}").format(name=name) if name else self.tr("of %Ln documents", "", count)
        deed = self.tr("Change %Ln tags {of_documents}", "", len(changed))
        said = self.tr("%Ln tags {of_documents} were changed.", "", len(changed))
        return deed.format(of_documents=of), said.format(of_documents=of)

    @Slot(str, object, object)
    def _on_collected(self, name: str, before: tuple[str, ...], now: tuple[str, ...]) -> None:
        if not now and not before:
            return
        deed = self._notices.deeds.note("collection", (name, before, now))
        if not now:
            said = self.tr("The collection {name} was forgotten; its documents keep their tags.").format(name=name)
            self._notices.offer_back(said, deed)

    def _collection(self, changed: tuple[str, tuple[str, ...], tuple[str, ...]]) -> tuple[str, Callable[[], object]]:
        name, before, now = changed
        did = self.tr("Save the collection {name}") if now else self.tr("Forget the collection {name}")
        return did.format(name=name), lambda: self._desk.save_collection(name, before, undoing=True)
