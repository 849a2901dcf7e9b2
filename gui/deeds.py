"""What a person did lately and how each is taken back: one undo for everything that has a way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from gui.actions import with_key
from gui.commands import translated

if TYPE_CHECKING:
    from gui.actions import Actions
    from gui.engine import Engine
    from gui.notices import NoticeStack
    from gui.status import StatusStrip

MOST = 200
"""Deeds that can be taken back; the eldest go first."""

Record = tuple[str, Any]
"""A kind of deed and what it was done to: what another window needs to name it and to take it back."""

Teller = Callable[[Any], tuple[str, Callable[[], object]]]
"""Gives what a deed was done to its name, and the way back."""

_LONGEST = 56
"""Characters of a deed's name in a menu."""


@dataclass(frozen=True, eq=False)
class Deed:
    """Something that was done.

    Attributes:
        name: What it was, as a command would be called: "Remove report.pdf".
        undo: Takes it back.
        of_archive: Whether it means nothing any more once another archive is open.
        record: What another window needs to take it back.
    """

    name: str
    undo: Callable[[], object]
    of_archive: bool
    record: Record


class Deeds(QObject):
    """Main thread; one window's deeds, in the order they were done."""

    changed = Signal()
    over = Signal(object)  # a Deed that was taken back, or cannot be any more

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._deeds: list[Deed] = []
        self._tellers: dict[str, tuple[Teller, bool]] = {}

    @property
    def newest(self) -> Deed | None:
        """What is taken back next, if anything."""
        return self._deeds[-1] if self._deeds else None

    def teach(self, kind: str, teller: Teller, *, of_archive: bool = True) -> None:
        """Takes how deeds of a kind are named and taken back, and whether they are done to the open archive."""
        self._tellers[kind] = teller, of_archive

    def note(self, kind: str, what: Any) -> Deed:
        """Notes what was just done, of a kind that was taught."""
        deed = self._told((kind, what))
        self._keep([*self._deeds[1 - MOST :], deed])
        return deed

    @property
    def records(self) -> tuple[Record, ...]:
        """What another window on the same archive needs to take the deeds back, the eldest first."""
        return tuple(deed.record for deed in self._deeds)

    def take_over(self, records: Iterable[Record]) -> None:
        """Takes deeds of another window, which come before those done in this one."""
        self._keep([*(self._told(record) for record in records), *self._deeds][-MOST:])

    def _told(self, record: Record) -> Deed:
        kind, what = record
        teller, of_archive = self._tellers[kind]
        return Deed(*teller(what), of_archive, record)

    def undo(self, deed: Deed | None = None) -> Deed | None:
        """Takes a deed back, the newest one without; returns it, or None where there is nothing to take back."""
        deed = deed or self.newest
        if deed is None or deed not in self._deeds:
            return None
        self._keep([other for other in self._deeds if other is not deed])
        self.over.emit(deed)
        deed.undo()
        return deed

    def leave_archive(self) -> None:
        """Forgets what was done to the archive that was open."""
        gone = [deed for deed in self._deeds if deed.of_archive]
        self._keep([deed for deed in self._deeds if not deed.of_archive])
        for deed in gone:
            self.over.emit(deed)

    def _keep(self, deeds: list[Deed]) -> None:
        if deeds != self._deeds:
            self._deeds = deeds
            self.changed.emit()


class Undoing(QObject):
    """Main thread. Stands between the deeds and the command, which names what it would take back."""

    def __init__(
        self, engine: Engine, actions: Actions, notices: NoticeStack, status: StatusStrip, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._engine, self._action, self._notices, self._status = engine, actions["undo"], notices, status
        self._deeds = notices.deeds
        self._archive: Path | None = None
        self._action.triggered.connect(lambda: self.undo())
        self._deeds.changed.connect(self._show)
        engine.documents_changed.connect(self._on_documents_changed)

    def undo(self) -> None:
        """Takes the newest deed back, and says which that was."""
        deed = self._deeds.undo()
        if deed is None:
            self._notices.say(self.tr("There is nothing to undo."))
        else:
            self._status.show_match(self.tr("Undone: {deed}").format(deed=deed.name))

    @Slot()
    def _show(self) -> None:
        deed, action = self._deeds.newest, self._action
        named = self.tr("Undo: {deed}").format(deed=_shortened(deed.name)) if deed else translated("Undo")
        action.setText(named.replace("&", "&&"))
        action.setToolTip(with_key(named, action))

    @Slot()
    def _on_documents_changed(self) -> None:
        path = self._engine.catalog.path if self._engine.catalog else None
        if path != self._archive:
            self._archive = path
            self._deeds.leave_archive()
            self._status.show_match("")  # what was said there was of the other archive


def _shortened(name: str) -> str:
    """Returns a name without its middle where it is long; its end tells what kind of file it names."""
    half = (_LONGEST - 1) // 2
    return name if len(name) <= _LONGEST else f"{name[:half].rstrip()}…{name[-half:].lstrip()}"
