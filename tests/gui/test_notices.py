"""Notices: they take the keys from nobody who types, are reached by keys, and cover little."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.archive import Archive
from gui.library.order import Order
from gui.main_window import MainWindow
from gui.notices import NoticeStack
from tests.coloured_pages import make_pdf
from tests.gui.opened_window import WAIT, opened

PASSWORD = "sesame"
_AES_256 = 5  # pymupdf makes this name at run time


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    Archive.create(tmp_path / "a.patchlight").close()
    with opened(qtbot, tmp_path / "a.patchlight") as made:
        made.activateWindow()
        yield made


def locked(path: Path) -> Path:
    """A red page that opens with the password only."""
    with pymupdf.open() as document:
        page = document.new_page(width=200, height=300)
        page.draw_rect(page.rect, fill=(1, 0, 0))
        document.save(path, encryption=_AES_256, user_pw=PASSWORD, owner_pw="owner")
    return path


def asked(qtbot: QtBot, window: MainWindow, path: Path) -> QLineEdit:
    """Adds a locked file and returns the field that asks for its password."""
    window.engine.add([path])
    qtbot.waitUntil(lambda: window.notices.findChild(QLineEdit, "passwordField") is not None, timeout=WAIT)
    field = window.notices.findChild(QLineEdit, "passwordField")
    assert field is not None
    return field


def typed(text: str) -> None:
    """Types into whatever has the keys."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def test_a_question_that_comes_while_somebody_types_leaves_the_keys_where_they_are(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    search = window.top_bar.field
    search.setFocus()
    typed("my ")
    field = asked(qtbot, window, locked(tmp_path / "locked.pdf"))
    typed("query")
    assert (search.text(), field.text()) == ("my query", "")
    key = window.actions_["go-to-notice"].shortcut()
    (notice,) = window.notices.notices()
    shown = [label.text() for label in notice.findChildren(QLabel)]
    assert f"{key.toString()} goes to its field." in shown
    QTest.keySequence(window, key)
    typed(PASSWORD)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert search.text() == "my query"
    engine = window.engine
    qtbot.waitUntil(lambda: bool(engine.catalog and engine.catalog.info.pages == 1), timeout=WAIT)
    assert window.notices.notices() == []


def test_a_question_takes_the_keys_where_nobody_types(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.welcome.hide()
    window.top_bar.filter_button.setFocus()
    field = asked(qtbot, window, locked(tmp_path / "locked.pdf"))
    assert QApplication.focusWidget() is field
    other = window.notices.ask_password(tmp_path / "other.pdf", lambda _path, _word: None, again=False)
    assert QApplication.focusWidget() is field  # a password may be half typed
    window.actions_["next-pane"].trigger()
    focused = QApplication.focusWidget()
    assert focused is not None and other.isAncestorOf(focused)
    window.actions_["previous-pane"].trigger()
    assert QApplication.focusWidget() is field


def shown(window: MainWindow) -> list[str]:
    return [notice.text for notice in window.notices.notices()]


def answer(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Answers the question on show."""
    (field,) = [each for each in window.notices.findChildren(QLineEdit, "passwordField") if each.isVisible()]
    field.setFocus()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_every_password_is_asked_for_in_turn(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    engine = window.engine
    files = [locked(tmp_path / f"{number}.pdf") for number in range(5)]
    with qtbot.waitSignal(engine.indexing_changed, timeout=WAIT, check_params_cb=lambda state: state == "idle"):
        engine.add(files)
    assert shown(window) == ["0.pdf needs a password."]
    answer(qtbot, window, PASSWORD)
    assert shown(window) == ["1.pdf needs a password."]
    with qtbot.waitSignal(engine.password_needed, timeout=WAIT):
        answer(qtbot, window, "wrong")
    assert shown(window) == ["2.pdf needs a password."]
    answer(qtbot, window, PASSWORD)
    assert shown(window) == ["That password does not open 1.pdf."]
    window.notices.notices()[0].close_notice()  # and nothing else is asked for then
    assert shown(window) == []
    window.library.password_wanted.emit(files[1])
    window.library.password_wanted.emit(files[4])
    assert shown(window) == ["4.pdf needs a password."]
    answer(qtbot, window, PASSWORD)
    assert shown(window) == ["1.pdf needs a password."]
    answer(qtbot, window, PASSWORD)
    qtbot.waitUntil(lambda: bool(engine.catalog and engine.catalog.info.pages == 4), timeout=WAIT)


def test_the_next_password_is_never_typed_into_the_search(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.resize(900, 600)  # one pane at a time: the field of the search comes after the notices
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    window.results.setFocus()
    files = [locked(tmp_path / f"{number}.pdf") for number in range(3)]
    with qtbot.waitSignal(window.engine.indexing_changed, timeout=WAIT, check_params_cb=lambda state: state == "idle"):
        window.engine.add(files)
    for number in range(3):
        assert shown(window) == [f"{number}.pdf needs a password."]
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit) and field.objectName() == "passwordField"
        qtbot.keyClicks(field, PASSWORD)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.top_bar.field.text() == ""


def test_a_question_that_later_notices_push_out_is_asked_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    files = [locked(tmp_path / f"{number}.pdf") for number in range(2)]
    with qtbot.waitSignal(window.engine.indexing_changed, timeout=WAIT, check_params_cb=lambda state: state == "idle"):
        window.engine.add(files)
    pushing = [window.notices.ask_password(tmp_path / name, lambda *_: None, again=False) for name in ("x", "y", "z")]
    assert "0.pdf needs a password." not in shown(window)
    for notice in pushing:
        notice.close_notice()
    window.library.password_wanted.emit(files[1])
    answer(qtbot, window, PASSWORD)
    assert shown(window) == ["0.pdf needs a password."]
    answer(qtbot, window, PASSWORD)
    qtbot.waitUntil(lambda: bool(window.engine.catalog and window.engine.catalog.info.pages == 2), timeout=WAIT)


def test_files_that_cannot_be_read_are_told_of_when_the_job_is_over(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    engine = window.engine
    bad = [tmp_path / f"{number}.pdf" for number in range(12)]
    for path in bad:
        path.write_bytes(b"")
    window.resize(900, 600)  # one pane at a time, and the library is not the one
    with qtbot.waitSignal(engine.indexing_changed, timeout=WAIT, check_params_cb=lambda state: state == "idle"):
        engine.add([*bad, make_pdf(tmp_path / "good.pdf", ["red"]), locked(tmp_path / "locked.pdf")])
    assert shown(window) == ["locked.pdf needs a password.", "12 files could not be read."]
    window.actions_["settings"].trigger()
    window.library.bar.set_order(Order("name", descending=True))
    button = window.notices.findChild(QPushButton, "showFailedButton")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.library.isVisible() and window.library.model.rowCount() == 13
    assert (window.library.bar.order.sort, window.library.bar.order.descending) == ("name", True)
    window.notices.notices()[0].close_notice()
    with qtbot.waitSignal(engine.indexing_changed, timeout=WAIT, check_params_cb=lambda state: state == "idle"):
        window.library.retry_file_wanted.emit(bad[3])
    assert shown(window) == ["Cannot open 3.pdf: it is empty."]
    make_pdf(bad[3], ["green"])
    with qtbot.waitSignal(engine.indexing_changed, timeout=WAIT, check_params_cb=lambda state: state == "idle"):
        window.library.retry_file_wanted.emit(bad[3])
    assert shown(window) == []  # it is read now


@pytest.fixture
def stack(qtbot: QtBot) -> NoticeStack:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(800, 600)
    over.show()
    return NoticeStack(over)


def test_what_fades_makes_room_before_what_is_asked(stack: NoticeStack) -> None:
    stack.ask_password(Path("geheim.pdf"), lambda _path, _word: None, again=False)
    stack.fail("Cannot open b.pdf: it is empty.")
    for name in ("one", "two", "three"):
        stack.say(f"Wrote {name}.png.")
    assert [notice.text for notice in stack.notices()] == [
        "geheim.pdf needs a password.",
        "Cannot open b.pdf: it is empty.",
        "Wrote three.png.",
    ]


def test_a_notice_that_is_given_a_button_grows_with_its_text(qtbot: QtBot, stack: NoticeStack) -> None:
    notice = stack.fail("…", "word " * 3)
    room = notice.findChildren(QLabel)[-1].width()
    notice.close_notice()
    metrics, sentence = stack.fontMetrics(), "Here"
    while metrics.horizontalAdvance(sentence + " it") < room - 8:
        sentence += " it"  # fills its line
    notice = stack.fail(sentence + ".", sentence)
    notice.add_button("Open it anew", "reopenButton", lambda: None)
    QApplication.processEvents()  # it is laid out
    row = notice.layout()
    assert row is not None
    qtbot.waitUntil(lambda: notice.height() >= row.heightForWidth(notice.width()), timeout=5000)
    over = stack.parentWidget()
    assert over is not None and stack.geometry().bottom() < over.height()


def test_a_notice_lies_over_every_page_that_comes_to_the_front(qtbot: QtBot, window: MainWindow) -> None:
    notice = window.notices.fail("The disk is full.")

    def is_on_top() -> bool:
        found = window.childAt(notice.mapTo(window, notice.rect().center()))
        return found is not None and (found is notice or notice.isAncestorOf(found))

    assert is_on_top()
    for command in ("settings", "models", "evaluation", "edit-shortcuts"):
        window.actions_[command].trigger()
        assert window.pages.currentIndex() > 0 and is_on_top()
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
        assert window.pages.currentIndex() == 0 and is_on_top()
