"""The names offered for new files, whatever the documents are called on the system they come from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.types import Hit, PageRef
from gui.export.dragging import hit_as_mime
from gui.export.file_names import file_name
from gui.export.save_dialog import ask_where

DEVICES = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    "CONIN$",
    "CONOUT$",
    *(f"{port}{n}" for port in ("COM", "LPT") for n in range(10)),
}


@given(st.text() | st.sampled_from(sorted(DEVICES)), st.sampled_from([".png", ".pdf", ".jsonl"]))
def test_a_name_is_taken_by_every_system_and_keeps_its_ending(text: str, suffix: str) -> None:
    name = file_name(text + suffix)
    assert not set(name) & set('<>:"/\\|?*') and min(name) >= " "
    assert name.endswith(suffix) and name.rstrip(". ") == name
    assert len(name.encode("utf-8", "surrogatepass")) <= 255
    assert name.partition(".")[0].rstrip().upper() not in DEVICES
    assert file_name(name) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Letters 1931, page 3.png", "Letters 1931, page 3.png"),
        ("Akte 7: Wer? Was?, page 3.png", "Akte 7_ Wer_ Was_, page 3.png"),
        ("nul.pdf", "_nul.pdf"),
        ("COM1 .tar.pdf", "_COM1 .tar.pdf"),
        ("Contract.pdf", "Contract.pdf"),
        ("…", "…"),
        ("...", "_"),
        ("\u200eسجل الحارس, page 3\u200e.png", "سجل الحارس, page 3.png"),  # as a mirrored window says it
    ],
)
def test_only_what_no_system_takes_is_changed(text: str, name: str) -> None:
    assert file_name(text) == name


def test_the_name_offered_can_be_saved_under(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    offered: list[str] = []

    def take() -> None:
        (dialog,) = window.findChildren(QFileDialog)
        offered.extend(Path(each).name for each in dialog.selectedFiles())
        dialog.reject()

    QTimer.singleShot(0, window, take)
    assert ask_where(window, "Export", tmp_path / 'Who is "X"?.png', "PNG picture (*.png)", ".png") is None
    assert offered == ["Who is _X__.png"]


def test_the_picture_of_a_hit_can_be_dragged_whatever_its_document_is_called(tmp_path: Path) -> None:
    hit = Hit(1, PageRef(1, 2), "Akte 7: A/B?.pdf", tmp_path / "x.pdf", 1.0)
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(0)
    data = hit_as_mime(hit, picture, as_picture=True, folder=tmp_path)
    (url,) = data.urls()
    assert Path(url.toLocalFile()) == tmp_path / "Akte 7_ A_B_, page 3.png"
    assert Path(url.toLocalFile()).is_file()
