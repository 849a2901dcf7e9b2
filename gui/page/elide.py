"""Long names made to fit: elided in the middle, the extension kept, the whole name in the tooltip."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

ROOM_FOR_STEM = 10
"""Characters a name should keep before its tail gives way to a shorter one."""

LONGEST_SUFFIX = 8
"""Characters after the last dot that still look like an extension."""


def text_width(metrics: QFontMetrics, text: str) -> int:
    """Returns the pixels a line needs not to be elided: Qt compares unrounded widths there."""
    return metrics.horizontalAdvance(text) + 2


def isolated(text: str) -> str:
    """Returns a text that keeps the order of its own script where the window is read from right to left."""
    return f"\u2068{text}\u2069" if QGuiApplication.isRightToLeft() else text


def elide_name(name: str, metrics: QFontMetrics, width: int, tail: str = "") -> str:
    """Shortens a file name to a width in pixels.

    Args:
        name: The file name.
        metrics: Of the font it is drawn in.
        width: Room for name and tail together.
        tail: Text after the name that is never shortened, such as " — page 4".
    """
    if text_width(metrics, name + tail) <= width:
        return (isolated(name) if tail else name) + tail
    suffix = PurePath(name).suffix
    suffix = suffix if len(suffix) <= LONGEST_SUFFIX else ""
    stem = name[: len(name) - len(suffix)] if suffix else name
    room = width - metrics.horizontalAdvance(suffix + tail)
    shown = metrics.elidedText(stem, Qt.TextElideMode.ElideMiddle, max(room, 0)) + suffix
    return (isolated(shown) if tail else shown) + tail


class NameLabel(QLabel):
    """One line with a file name that gives way to its neighbours before they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name: str = ""
        self._tails: tuple[str, ...] = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def set_name(self, name: str, *tails: str) -> None:
        """Shows a name and what follows it; of several tails, the longest that leaves room for the name."""
        self._name, self._tails = name, tails or ("",)
        self.setText(name + self._tails[0])
        self.setAccessibleName(name + self._tails[0])
        self.update()

    def shown_text(self) -> str:
        """Returns what fits at the present width."""
        metrics, width = self.fontMetrics(), self.contentsRect().width()
        stem = min(metrics.averageCharWidth() * ROOM_FOR_STEM, text_width(metrics, self._name))
        tail = next((t for t in self._tails if text_width(metrics, t) + stem <= width), self._tails[-1])
        return elide_name(self._name, metrics, width, tail)

    def minimumSizeHint(self) -> QSize:
        """Lets layouts shrink it further than its content."""
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self.contentsRect(), align, isolated(self.shown_text()))
