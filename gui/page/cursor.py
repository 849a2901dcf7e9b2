"""The patch cursor: one patch that arrow keys walk from, and the patch a right click means; either can be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

from gui.page.sheet import WAYS

if TYPE_CHECKING:
    from core.layout import PatchLayout
    from gui.page.sheet import SheetView

CLICK = 8
"""Pixels the pointer may move between press and release."""

ASIDE = 2.5
"""How much farther a patch seems that lies aside of the way the cursor goes."""


class PatchCursor(QObject):
    """Walks over the patches of a view's sheet; hidden until it is wanted, and gone with the page.

    Signals:
        moved: The cursor is at another patch, has come or gone.
        asked: The vector of a patch, or a point in fractions of the sheet where the patches are not known.
    """

    moved = Signal()
    asked = Signal(object)

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        self._layout: PatchLayout | None = None
        self._home = -1
        self._vector = -1
        self._is_visiting = False
        self._pressed: QPointF | None = None

    @property
    def vector(self) -> int:
        """The vector of the patch it is at, -1 while it is hidden."""
        return self._vector

    @property
    def box(self) -> QRectF | None:
        """The patch it is at, in the sheet's unit; None while it is hidden."""
        return self.box_of(self._vector) if self._vector >= 0 else None

    @property
    def middle(self) -> QPointF | None:
        """The middle of the cell its patch is named by, in the sheet's unit; None while it is hidden."""
        box, layout, sheet = self.box, self._layout, self._view.sheet.rect()
        cell = layout.place(self._vector) if layout is not None and box is not None else None
        if cell is None or layout is None:
            return box.center() if box is not None else None
        x0, y0, x1, y1 = layout.grids[0].cell_box(*cell)
        return QPointF((x0 + x1) / 2 * sheet.width(), (y0 + y1) / 2 * sheet.height())

    def box_of(self, vector: int) -> QRectF | None:
        """Returns where a patch lies, in the sheet's unit; None if that is not known, or nowhere."""
        layout, sheet = self._layout, self._view.sheet.rect()
        if layout is None or not 0 <= vector < layout.count or not layout.on_page[vector]:
            return None
        x0, y0, x1, y1 = layout.boxes[vector].tolist()
        size = (sheet.width(), sheet.height())
        return QRectF(x0 * size[0], y0 * size[1], (x1 - x0) * size[0], (y1 - y0) * size[1])

    def set_layout(self, layout: PatchLayout | None, home: int = -1) -> None:
        """Takes the patches of the page on show, None if they are not known; another page hides the cursor.

        Args:
            layout: Of the page.
            home: The vector the cursor begins at.
        """
        if layout is not self._layout:
            self.hide()
        self._layout, self._home = layout, home

    def show(self) -> bool:
        """Shows the cursor where it begins; returns whether there is any patch to be at."""
        if self._vector < 0:
            self._go_to(self._first())
        return self._vector >= 0

    def hide(self) -> None:
        """Takes the cursor away."""
        self._go_to(-1)

    def ask(self) -> None:
        """Asks the patch it is at; shown first, or without known patches the middle of what is in view."""
        if self.show():
            self.asked.emit(self._vector)
            return
        middle = QPointF(self._view.viewport().rect().center())
        self._ask_point(self._view.to_sheet(middle))

    def step(self, across: int, down: int) -> None:
        """Goes to the next patch in a direction, if there is one."""
        if self._layout is None or self._vector < 0:
            return
        found = neighbour(self._layout, self._vector, across, down, self._size())
        if found is not None:
            self._go_to(found)

    def _size(self) -> tuple[float, float]:
        sheet = self._view.sheet.rect()
        return sheet.width(), sheet.height()

    def _first(self) -> int:
        layout = self._layout
        if layout is None or not layout.on_page.any():
            return -1
        return self._home if self.box_of(self._home) is not None else int(np.flatnonzero(layout.on_page)[0])

    def _go_to(self, vector: int) -> None:
        if vector == self._vector:
            return
        self._vector = vector
        self._is_visiting &= vector >= 0
        if (box := self.box) is not None:
            self._view.ensureVisible(box, 60, 60)
        self._view.viewport().update()
        self.moved.emit()

    def _ask_point(self, point: QPointF) -> None:
        from core.explain.ask import patch_at

        width, height = self._size()
        if not self._view.sheet.isVisible() or not self._view.sheet.rect().contains(point):
            return
        x, y = point.x() / width, point.y() / height
        found = patch_at(self._layout, x, y) if self._layout is not None else None
        if found is not None:
            # It shows which patch is meant; where nobody walks, only until the answer is put away.
            self._is_visiting |= self._vector < 0
            self._go_to(found)
        self.asked.emit((x, y) if found is None else found)

    def end_visit(self) -> None:
        """Takes the cursor away if a question brought it."""
        if self._is_visiting:
            self.hide()

    # Events the view hands on

    def take_menu(self, event: QContextMenuEvent) -> None:
        """Asks when a key wants a menu; for the mouse, its button does."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.ask()
        event.accept()

    def take_mouse(self, event: QMouseEvent) -> bool:
        """Asks the patch a right click is at; returns whether the event was for it."""
        if event.button() != Qt.MouseButton.RightButton:
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = event.position()
        elif self._pressed is not None:
            pressed, self._pressed = self._pressed, None
            if (event.position() - pressed).manhattanLength() < CLICK:
                self._ask_point(self._view.to_sheet(pressed))
        return True

    def take_key(self, event: QKeyEvent) -> bool:
        """Walks by arrows, asks by Enter or the menu key; returns whether the key was for it."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key == Qt.Key.Key_Menu:
            self.ask()
            return True
        if self._vector < 0 or not plain:
            return False
        if key in WAYS:
            self.step(*WAYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(self._vector)
        elif key == Qt.Key.Key_Home:
            self._go_to(self._first())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True


def neighbour(
    layout: PatchLayout, vector: int, across: int, down: int, size: tuple[float, float] = (1.0, 1.0)
) -> int | None:
    """Returns the nearest patch in a direction, None if there is none.

    On a full grid that is the next cell; elsewhere what lies aside counts as farther away.

    Args:
        layout: Of the page.
        vector: The patch to go from.
        across: -1, 0 or 1.
        down: -1, 0 or 1.
        size: Of the page.
    """
    boxes = layout.boxes.astype(np.float64) * np.array([*size, *size])
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    away = middles - middles[vector]
    ahead, aside = (away[:, 0] * across, away[:, 1]) if across else (away[:, 1] * down, away[:, 0])
    # A patch of another scale over this one is no step at all.
    own = boxes[vector, 2:] - boxes[vector, :2]
    least = 0.25 * (own[0] if across else own[1])
    able = layout.on_page & (ahead > least)
    if not able.any():
        return None
    cost = np.where(able, ahead + ASIDE * np.abs(aside), np.inf)
    return int(np.nanargmin(np.where(np.isnan(cost), np.inf, cost)))
