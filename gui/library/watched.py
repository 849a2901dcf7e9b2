"""The line below the library that says which folders are followed, and lets go of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from gui.controls import named
from gui.theme import icon
from gui.wording import one_or_many

if TYPE_CHECKING:
    from gui.library.desk import LibraryDesk


class WatchedButton(QPushButton):
    """Shows while folders are followed; its menu has one entry a folder."""

    watch_wanted = Signal()  # another folder is to be chosen
    reveal_wanted = Signal(object)  # Path
    stop_wanted = Signal(object)  # Path: to be followed no more

    def __init__(self, desk: LibraryDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "watchedButton", look="flat")
        self._desk = desk
        self._read_only = ""
        self.setIcon(icon("eye", "accent"))
        self.menu_ = QMenu(self)
        self.menu_.setToolTipsVisible(True)
        self.menu_.aboutToShow.connect(self._fill)
        self.clicked.connect(self._open)
        desk.shelved.connect(self._show)
        desk.looked.connect(self._show)
        self._show()

    def set_read_only(self, reason: str) -> None:
        """Offers to follow and to stop following no folder where there is a reason, which it says."""
        self._read_only = reason
        self._show()

    def _open(self) -> None:
        self._fill()
        self.menu_.popup(self.mapToGlobal(self.rect().topLeft()) - self.menu_.rect().bottomLeft())

    def _gone(self) -> set[Path]:
        gone = [each.path for each in self._desk.seen.gone]
        return {folder for folder in self._desk.shelf.watched if any(folder.is_relative_to(path) for path in gone)}

    def _show(self) -> None:
        watched = self._desk.shelf.watched
        self.setVisible(bool(watched))
        if not watched:
            return
        said = one_or_many(
            [folder.name or str(folder) for folder in watched],
            self.tr("Following {name}"),
            self.tr("Following %Ln folders", "", len(watched)),
        )
        self.setText(self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideMiddle, 150))
        gone = self._gone()
        self.setIcon(icon("warning", "danger") if gone else icon("eye", "accent"))
        tip = "\n".join(map(str, watched))
        taken = self.tr("{folders}\nNew and changed files are taken by themselves.").format(folders=tip)
        self.setToolTip(f"{tip}\n{self._read_only}" if self._read_only else taken)
        self.setAccessibleName(said)

    def _fill(self) -> None:
        menu, gone = self.menu_, self._gone()
        menu.clear()
        for folder in self._desk.shelf.watched:
            name = folder.name or str(folder)
            title = self.tr("{name} (not there)").format(name=name) if folder in gone else name
            one = menu.addMenu(icon("folder"), title.replace("&", "&&"))
            one.setToolTip(str(folder))
            heading = one.addAction(str(folder).replace("&", "&&"))
            heading.setEnabled(False)
            one.addAction(self.tr("Show in the system"), lambda _=False, each=folder: self.reveal_wanted.emit(each))
            stop = one.addAction(self.tr("Stop following"), lambda _=False, each=folder: self.stop_wanted.emit(each))
            self._explain(stop)
            one.setToolTipsVisible(bool(self._read_only))
        menu.addSeparator()
        menu.addAction(icon("retry"), self.tr("Look now"), self._desk.look)
        self._explain(menu.addAction(icon("add"), self.tr("Follow another folder…"), self.watch_wanted.emit))

    def _explain(self, action: QAction) -> None:
        if self._read_only:
            action.setEnabled(False)
            action.setToolTip(self._read_only)
