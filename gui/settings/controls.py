"""The controls a setting is changed with: each shows a value and tells the one a person chose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QSpinBox, QVBoxLayout, QWidget

from gui.controls import label, named
from gui.inspector.controls import ScaleButton, TickBox
from gui.inspector.legend import Legend
from gui.page.overlay import OverlaySettings
from gui.settings.walked_box import WalkedBox
from gui.type_size import grown
from gui.wording import percent

_WIDTH = 248
"""Of every control, so that they stand in one column."""


class Control(QWidget):
    """Shows one setting.

    Attributes:
        focus: What takes the keyboard.

    Signals:
        changed: The value a person chose.
    """

    changed = Signal(object)

    def __init__(self, focus: QWidget, name: str, spoken: str) -> None:
        super().__init__()
        self.focus = named(focus, name, spoken)
        self.setFocusProxy(focus)

    def set_value(self, value: Any) -> None:
        """Shows a value without telling anybody."""
        raise NotImplementedError

    def _fill(self, *parts: QWidget, wide: QWidget | None = None) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in parts:
            row.addWidget(part, int(part is wide))


class _NoWheel(QObject):
    """Leaves the wheel to the page: it scrolls, and changes no setting that happens to be under the pointer."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def _calm(widget: QWidget) -> None:
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.installEventFilter(_NoWheel(widget))


class Choice(Control):
    """One of a few values."""

    def __init__(self, name: str, spoken: str, values: Mapping[str, str], *, costly: bool = False) -> None:
        """Makes the box.

        Args:
            values: What each is called.
            costly: Those that keys pass on the way to another are not to be taken.
        """
        self._box = WalkedBox() if costly else QComboBox()
        super().__init__(self._box, name, spoken)
        for value, text in values.items():
            self._box.addItem(text, value)
        self._box.setMinimumWidth(grown(_WIDTH))
        _calm(self._box)
        taken = self._box.taken if isinstance(self._box, WalkedBox) else self._box.activated
        taken.connect(lambda row: self.changed.emit(self._box.itemData(row)))
        self._fill(self._box)

    def set_value(self, value: Any) -> None:
        """Overrides Control."""
        row = self._box.findData(value)
        if isinstance(self._box, WalkedBox):
            self._box.show_row(row)
        else:
            self._box.setCurrentIndex(row)


class _WrappedText(QLabel):
    """The text of a switch, which may need two lines; a click on it counts as one on the box."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Overrides QWidget."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Overrides QWidget: takes the press, so that the release comes here too."""
        event.accept()


class Switch(Control):
    """Something that is so or not; it carries its own text."""

    def __init__(self, name: str, spoken: str) -> None:
        self.box = TickBox()
        super().__init__(self.box, name, spoken)
        text = _WrappedText(spoken)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        if text.isRightToLeft():  # as of all labels: it begins where the window begins
            start = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
            text.setAlignment(start | Qt.AlignmentFlag.AlignVCenter)
        text.clicked.connect(self.box.click)
        self.box.clicked.connect(lambda on: self.changed.emit(on))
        self._fill(self.box, text, wide=text)

    def set_value(self, value: Any) -> None:
        """Overrides Control."""
        blocker = QSignalBlocker(self.box)
        self.box.setChecked(value)
        blocker.unblock()
        self.box.update()


class Number(Control):
    """A whole number with its unit."""

    def __init__(
        self, name: str, spoken: str, low: int, high: int, *, unit: str = "{n}", step: int = 1, lowest: str = ""
    ) -> None:
        """Makes the field.

        Args:
            unit: How the number is written, with "{n}" in it ("{n} s").
            lowest: What stands for the lowest number.
        """
        self._box = box = QSpinBox()
        super().__init__(box, name, spoken)
        before, _, after = unit.partition("{n}")
        box.setPrefix(before)
        box.setSuffix(after)
        box.setRange(low, high)
        box.setSingleStep(step)
        box.setSpecialValueText(lowest)
        box.setGroupSeparatorShown(True)
        box.setKeyboardTracking(False)  # a number that is being typed is not one yet
        box.setFixedWidth(grown(_WIDTH))
        box.lineEdit().setTextMargins(6, 0, 6, 0)
        _calm(box)
        box.valueChanged.connect(lambda number: self.changed.emit(number))
        self._fill(box)

    def set_value(self, value: Any) -> None:
        """Overrides Control."""
        blocker = QSignalBlocker(self._box)
        self._box.setValue(round(value))
        blocker.unblock()


class Share(Control):
    """A part of a whole, 0..1, on a slider."""

    def __init__(self, name: str, spoken: str) -> None:
        self._slider = slider = QSlider(Qt.Orientation.Horizontal)
        super().__init__(slider, name, spoken)
        slider.setRange(0, 100)
        slider.setPageStep(10)
        _calm(slider)
        self._value = label(look="muted")
        self._value.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance(percent(1)))
        slider.valueChanged.connect(lambda value: self.changed.emit(value / 100))
        self.setFixedSize(grown(_WIDTH), grown(30))
        self._fill(slider, self._value, wide=slider)

    def set_value(self, value: Any) -> None:
        """Overrides Control."""
        blocker = QSignalBlocker(self._slider)
        self._slider.setValue(round(100 * value))
        blocker.unblock()
        self._value.setText(percent(value))


class Scale(Control):
    """A colour scale, with what it looks like on a white page."""

    def __init__(self, name: str, spoken: str, scales: dict[str, str]) -> None:
        self._button, self._legend = ScaleButton(scales), Legend()
        super().__init__(self._button, name, spoken)
        self._button.setFixedSize(grown(_WIDTH), grown(30))
        self._legend.setFixedSize(QSize(grown(_WIDTH), 13))
        self._button.chosen.connect(lambda scale: self.changed.emit(scale))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._button)
        column.addWidget(self._legend)

    def set_value(self, value: Any) -> None:
        """Overrides Control."""
        self._button.set_scale(value)
        self._legend.set_scale(OverlaySettings(colormap=value, opacity=1.0))
