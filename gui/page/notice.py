"""A pane that has nothing to show says why: an icon and a sentence, in its middle."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui import theme

ICON = 32


class StateNotice(QWidget):
    """An icon over one or two sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = ""
        self._icon, self._text = QLabel(self), QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setProperty("look", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._column.setSpacing(12)
        self._column.addStretch(2)
        self._column.addWidget(self._icon)
        self._column.addWidget(self._text)
        self._column.addStretch(3)

    def show_state(self, icon: str, text: str) -> None:
        """Shows a sentence under an icon of `resources/icons`, or alone if that is empty."""
        self._icon_name = icon
        self._text.setText(text)
        self.setAccessibleName(text)
        self._draw_icon()

    def add_below(self, widget: QWidget) -> None:
        """Puts a widget under the sentence."""
        self._column.insertWidget(self._column.count() - 1, widget, 0, Qt.AlignmentFlag.AlignHCenter)

    def text(self) -> str:
        """Returns the sentence on show."""
        return self._text.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a new palette, font or language."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    def _draw_icon(self) -> None:
        self._icon.setVisible(bool(self._icon_name))
        if self._icon_name:
            self._icon.setPixmap(theme.icon(self._icon_name, "muted").pixmap(ICON, ICON))
