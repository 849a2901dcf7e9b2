"""Archives that were open not long ago: a menu of them, and what to do about one that is not there any more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core.archive.places import absolute
from core.documents.formats import is_folder
from gui.notices import Notice
from gui.theme import icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.actions import Actions
    from gui.notices import NoticeStack
    from gui.settings import Preferences


class RecentArchives(QObject):
    """Main thread. Fills the menu of one window; the list itself is in the settings, which all windows share."""

    chosen = Signal(object)  # Path of an archive that is there
    found = Signal(object)  # Path of the archive of the last time, which another stands in for

    def __init__(self, window: QWidget, preferences: Preferences, notices: NoticeStack, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._preferences, self._notices = window, preferences, notices
        self.current: Path | None = None
        self._stand_in: Path | None = None
        self._missed: Notice | None = None
        self.menu = QMenu(window)
        self.menu.setObjectName("recentArchives")
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._fill)
        actions["recent-archives"].setMenu(self.menu)
        actions["recent-archives"].triggered.connect(self.show_menu)
        self._actions = actions
        preferences.changed.connect(self._on_preferences)
        notices.deeds.teach("clear recent", self._clearing, of_archive=False)

    @Slot()
    def _on_preferences(self) -> None:
        self._actions.allow("recent-archives", bool(self.paths()), self.tr("No other archive was open lately."))

    def paths(self) -> list[Path]:
        """Returns the archives that were open not long ago, without the one that is open here."""
        paths = [Path(text) for text in self._preferences.value.recent_archives]
        return [path for path in paths if path != self.current]

    def set_current(self, path: Path) -> None:
        """Takes the archive that is open in this window now."""
        self.current = path
        if path == self._stand_in:
            return  # the next start looks for the other one again
        self.take_over(path)
        if self._window.isHidden():
            self._preferences.save_now()  # a window that was closed meanwhile has no turn left to save it later
        self._on_preferences()

    def show_menu(self) -> None:
        """Opens the menu in the middle of the window, for the keyboard."""
        self._fill()
        place = self._window.rect().center() - QPoint(self.menu.sizeHint().width() // 2, 0)
        self.menu.popup(self._window.mapToGlobal(place))
        if actions := self.menu.actions():
            self.menu.setActiveAction(actions[0])

    def _fill(self) -> None:
        self.menu.clear()
        for path in self.paths():
            text = f"{path.stem}\t{_folder(path)}".replace("&", "&&")
            action = self.menu.addAction(icon("archive"), text, lambda _=False, each=path: self.open(each))
            action.setToolTip(str(path))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Clear this list"), self._clear)

    def open(self, path: Path) -> None:
        """Tells that an archive was chosen, or that it is not there."""
        if is_folder(path):
            self.chosen.emit(path)
            return
        notice = self._notices.fail(
            self.tr("The archive {name} is not there any more.").format(name=path.stem),
            self.tr("It was in {folder}.").format(folder=path.parent),
        )
        notice.add_button(self.tr("Find it…"), "findArchiveButton", lambda: self._find(path), closes=True)
        notice.add_button(self.tr("Take off the list"), "forgetArchiveButton", lambda: self.forget(path), closes=True)

    def _find(self, path: Path) -> None:
        if found := self._ask_where(path):
            self.forget(path)
            self.chosen.emit(Path(found))

    def _ask_where(self, path: Path) -> str:
        return QFileDialog.getExistingDirectory(self._window, self.tr("Where is {name} now?").format(name=path.stem))

    def miss(self, path: Path, stand_in: Path) -> None:
        """Says that the archive of the last time is not there; it is remembered until a person wants another one.

        Args:
            path: Where it was.
            stand_in: The archive that is open meanwhile.
        """
        self._stand_in = absolute(stand_in)
        said = self.tr("The archive {name} is not there.").format(name=path.stem)
        where = self.tr("It was in {folder}; is its drive plugged in? Meanwhile, {other} is open.")
        self._missed = notice = Notice(said, where.format(folder=path.parent, other=stand_in.stem), failure=True)
        notice.lasts = 2  # as what is asked
        for text, name, work in (
            (self.tr("Try again"), "tryArchiveButton", self._try_again),
            (self.tr("Find it…"), "findArchiveButton", self._find_missed),
            (self.tr("Forget it"), "forgetArchiveButton", self._forget_missed),
        ):
            notice.add_button(text, name, lambda each=work: each(path, stand_in), closes=True)
        self._notices.show_notice(notice)

    def _try_again(self, path: Path, stand_in: Path) -> None:
        if is_folder(path):
            self.found.emit(path)
        else:
            self.miss(path, stand_in)

    def _find_missed(self, path: Path, stand_in: Path) -> None:
        if found := self._ask_where(path):
            self.forget(path)
            self.found.emit(Path(found))
        else:
            self.miss(path, stand_in)

    def _forget_missed(self, path: Path, _stand_in: Path) -> None:
        self.forget(path)
        self.take_over(self.current)

    def take_over(self, path: Path | None) -> None:
        """Ends the wait for the archive of the last time: a person wants this one."""
        self._stand_in = None
        if self._missed in self._notices.notices():
            self._missed.close_notice()
        self._missed = None
        if path is not None and path == self.current:
            self._preferences.remember_archive(path)

    def forget(self, path: Path) -> None:
        """Takes an archive off the list; the archive itself stays as it is."""
        kept = tuple(text for text in self._preferences.value.recent_archives if text != str(path))
        self._preferences.change(recent_archives=kept)

    def _clear(self) -> None:
        before = self._preferences.value.recent_archives
        kept = tuple(text for text in before if self.current is not None and text == str(self.current))
        self._preferences.change(recent_archives=kept)
        deed = self._notices.deeds.note("clear recent", before)
        self._notices.offer_back(self.tr("The list of recent archives was cleared."), deed)

    def _clearing(self, before: tuple[str, ...]) -> tuple[str, Callable[[], object]]:
        return self.tr("Clear the list of recent archives"), lambda: self._preferences.change(recent_archives=before)


def _folder(path: Path) -> str:
    """Returns where an archive is, short enough for a menu."""
    folder = str(path.parent)
    home = str(Path.home())
    if folder == home or folder.startswith(home + "/"):
        folder = "~" + folder[len(home) :]
    return folder if len(folder) <= 40 else "…" + folder[-39:]
