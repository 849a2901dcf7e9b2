"""The models to choose from as a list model; a row is a card."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.models import words

if TYPE_CHECKING:
    from gui.models.keeper import Card

AnyIndex = QModelIndex | QPersistentModelIndex


class CardRole(IntEnum):
    """What a row can be asked for beyond Qt's own roles."""

    CARD = Qt.ItemDataRole.UserRole + 1
    """`Card`."""
    GOOD_FOR = CARD + 1
    """One sentence."""
    STATE = CARD + 2
    """Where the model is and how fast, in words."""
    HERE = CARD + 3
    """Whether it can be used without any download."""
    MARK = CARD + 4
    """Mark of an unusual licence, or an empty string."""
    IN_USE = CARD + 5
    """Whether it is the model in use."""
    FAILED = CARD + 6
    """Whether its geometry check failed."""


class CardsModel(QAbstractListModel):
    """Rows are changed in place while the same models are listed, and others added below, so that the choice stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()
        self._in_use = ""

    def set_cards(self, cards: tuple[Card, ...]) -> None:
        """Shows other cards; where the same ones come first, those stay the rows they are."""
        before, specs = [card.entry.spec for card in self._cards], [card.entry.spec for card in cards]
        if before and specs[: len(before)] == before:
            if more := len(specs) - len(before):
                self.beginInsertRows(QModelIndex(), len(before), len(before) + more - 1)
            self._cards = cards
            if more:
                self.endInsertRows()
            self.dataChanged.emit(self.index(0), self.index(len(before) - 1))
            return
        self.beginResetModel()
        self._cards = cards
        self.endResetModel()

    def set_in_use(self, spec: str) -> None:
        """Marks the model in use, by its specification without a detail."""
        if spec != self._in_use:
            self._in_use = spec
            if self._cards:
                self.dataChanged.emit(self.index(0), self.index(len(self._cards) - 1), [CardRole.IN_USE])

    def card(self, row: int) -> Card | None:
        """Returns a row's card, None where there is no such row."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def row_of(self, spec: str) -> int:
        """Returns the row of a model, -1 where it is not listed."""
        return next((row for row, card in enumerate(self._cards) if card.entry.spec == spec), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        """Overrides QAbstractListModel."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Overrides QAbstractListModel."""
        card = self.card(index.row()) if index.isValid() else None
        if card is None:
            return None
        check = card.entry.dossier.check
        values = {
            Qt.ItemDataRole.DisplayRole: lambda: words.title(card),
            Qt.ItemDataRole.ToolTipRole: lambda: card.entry.spec,
            Qt.ItemDataRole.AccessibleDescriptionRole: lambda: f"{words.state(card)}. {words.good_for(card)}",
            CardRole.CARD: lambda: card,
            CardRole.GOOD_FOR: lambda: words.good_for(card),
            CardRole.STATE: lambda: words.in_short(card),
            CardRole.HERE: lambda: card.entry.here,
            CardRole.MARK: lambda: words.licence_mark(card.entry.licence),
            CardRole.IN_USE: lambda: card.entry.spec == self._in_use,
            CardRole.FAILED: lambda: check is not None and not check.passed,
        }
        return values[role]() if role in values else None
