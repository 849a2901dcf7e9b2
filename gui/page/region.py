"""Drawing a box on the page: while it is asked for, the pointer draws instead of dragging the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QRubberBand

from gui.page.elide import text_width
from gui.page.sheet import WAYS, SheetView

STEPS = 40
"""Presses of an arrow key that take a box across what is in view."""

SMALLEST = 4
"""Screen pixels a side of the box must have; less is a click that went astray."""

HINT_ROOM = 10

_HINT_STYLE = f"background: #20242b; color: #f3f4f6; border-radius: 6px; padding: 6px {HINT_ROOM}px;"
_KEPT = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class RegionPen(QObject):
    """Asks for a box on a view's sheet; Escape, a right click or work elsewhere ends it without one.

    Signals:
        drawn: The `Box`, in fractions of the sheet.
    """

    drawn = Signal(object)

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view, self._active = view, False
        self._start: QPointF | None = None  # on the sheet, so that it stays there when the sheet is scrolled
        self._box: QRectF | None = None  # the one that is moved by keys
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, view.viewport())
        self._hint = QLabel(view.viewport())
        self._hint.setObjectName("regionHint")
        self._hint.setText(
            self.tr(
                "Drag a box around what to look for, or move one with the arrow keys and size it with Shift. "
                "Enter takes it, or all that is in view; Esc cancels."
            )
        )
        self._hint.setStyleSheet(_HINT_STYLE)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hint.hide()

    @property
    def is_active(self) -> bool:
        """Whether a box is asked for."""
        return self._active

    def start(self) -> None:
        """Asks for a box."""
        if not self._active:
            self._active = True
            self._view.installEventFilter(self)
            self._view.viewport().installEventFilter(self)
        self._view.pointer_moved.emit(None)
        self._view.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hint.show()
        self._place_hint()

    def cancel(self) -> None:
        """Asks no longer."""
        if not self._active:
            return
        self._active, self._start, self._box = False, None, None
        self._view.removeEventFilter(self)
        self._view.viewport().removeEventFilter(self)
        self._view.viewport().unsetCursor()
        self._band.hide()
        self._hint.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: takes the pointer from the viewport, and Escape and Enter from the view."""
        if watched is self._view:
            return self._key_or_focus(event)
        if isinstance(event, QMouseEvent):
            self._mouse(event)
            return True
        if event.type() == QEvent.Type.Resize:
            self._place_hint()
        return False

    def _key_or_focus(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.cancel()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._box if self._box is not None else self._in_view())
                return True
            if (way := WAYS.get(Qt.Key(event.key()))) is not None:
                self._move(*way, sizing=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
        gone = event.type() == QEvent.Type.Hide
        if isinstance(event, QFocusEvent) and event.lostFocus():
            gone = event.reason() not in _KEPT
        if gone:
            self.cancel()
        return False

    def _in_view(self) -> QRectF:
        seen = QRectF(self._view.viewport().rect())
        return self._view.viewportTransform().inverted()[0].mapRect(seen) & self._view.sheet.rect()

    def _move(self, across: int, down: int, *, sizing: bool) -> None:
        """Moves the box by keys, or its lower right corner; the first key shows it in the middle of what is in view."""
        seen = self._in_view()
        if self._box is None:
            self._box = QRectF(0, 0, seen.width() / 3, seen.height() / 5)
            self._box.moveCenter(seen.center())
        else:
            step = min(seen.width(), seen.height()) / STEPS
            corner = self._box.adjusted(0, 0, across * step, down * step)
            moved = corner if sizing else self._box.translated(across * step, down * step)
            shown = self._view.viewportTransform().mapRect(moved)
            fits = self._view.sheet.rect().contains(moved) and min(shown.width(), shown.height()) >= SMALLEST
            self._box = moved if fits else self._box
        self._hint.hide()
        self._view.ensureVisible(self._box, 8, 8)
        self._band.setGeometry(self._on_screen(self._box))
        self._band.show()

    def _mouse(self, event: QMouseEvent) -> None:
        point = self._view.to_sheet(event.position())
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.RightButton:
                self.cancel()
            case QEvent.Type.MouseButtonPress if event.button() == Qt.MouseButton.LeftButton:
                self._start, self._box = point, None
                self._hint.hide()  # what it covers may be what is looked for
            case QEvent.Type.MouseMove if self._start is not None:
                self._band.setGeometry(self._on_screen(QRectF(self._start, point).normalized()))
                self._band.show()
            case QEvent.Type.MouseButtonRelease if self._start is not None:
                box = QRectF(self._start, point).normalized()
                self._start = None
                self._band.hide()
                self._take(box)

    def _take(self, box: QRectF) -> None:
        """Gives the part of a box that lies on the sheet, unless there is hardly any."""
        sheet = self._view.sheet.rect()
        part = box & sheet
        shown = self._on_screen(part)
        if min(shown.width(), shown.height()) < SMALLEST:
            self._hint.show()
            return
        self.cancel()
        across, down = sheet.width(), sheet.height()
        self.drawn.emit((part.left() / across, part.top() / down, part.right() / across, part.bottom() / down))

    def _on_screen(self, box: QRectF) -> QRect:
        return self._view.viewportTransform().mapRect(box & self._view.sheet.rect()).toRect()

    def _place_hint(self) -> None:
        room = self._view.viewport().rect()
        wanted = text_width(self._hint.fontMetrics(), self._hint.text()) + 2 * HINT_ROOM
        width = min(wanted, room.width() - 2 * HINT_ROOM)
        self._hint.resize(width, self._hint.heightForWidth(width))
        self._hint.move((room.width() - self._hint.width()) // 2, 8)
