"""Which tint stands for which word, and how dense it is for which value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from gui import theme
from gui.inspector.legend import BAR, draw_values, value_labels
from gui.page.elide import text_width
from gui.page.overlay import OverlaySettings
from gui.page.tints import mix, tints_of
from gui.wording import own_name, shown_word

if TYPE_CHECKING:
    from core.explain.similarity import Explanation

GAP = 8
ROW_GAP = 4


class TintRow(NamedTuple):
    """One tint and the words it stands for."""

    tint: QColor
    text: str


class TintLegend(QWidget):
    """A row a tint, from clear to full, over the values at its ends; words without one of their own share a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = OverlaySettings()
        self._rows: list[TintRow] = []
        self._range: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_scale(self, settings: OverlaySettings) -> None:
        """Shows the tints as dense as these settings make them."""
        self._settings = settings
        self.update()

    def show_explanation(self, explanation: Explanation | None) -> None:
        """Takes the words of a query."""
        self._rows = self._make(explanation) if explanation else []
        self._range = explanation.value_range if explanation else None
        names = ", ".join(row.text for row in self._rows)
        self.setAccessibleName(self.tr("Tints of the words: {words}").format(words=names) if names else "")
        self.setToolTip(names)
        self.updateGeometry()
        self.update()

    def rows(self) -> list[TintRow]:
        """Returns the rows from top to bottom."""
        return list(self._rows)

    def _make(self, explanation: Explanation) -> list[TintRow]:
        from core.explain.tinting import OTHER_TINT

        other = QColor(*OTHER_TINT)
        tints = tints_of(explanation)
        rows: dict[str, TintRow] = {}
        others: set[str] = set()
        for index, tint in tints.items():
            word = explanation.words[index]
            if tint != other:
                rows.setdefault(word.text.casefold(), TintRow(tint, shown_word(word.text)))
            elif not word.own:
                others.add(word.text.casefold())
        made = list(rows.values())
        if others:
            made.append(TintRow(other, self.tr("%n other words", "", len(others))))
        elif not made and tints:
            made.append(TintRow(other, own_name(explanation.words[next(iter(tints))].text)))
        return made

    def _row_height(self) -> int:
        return max(BAR, self.fontMetrics().height()) + ROW_GAP

    def sizeHint(self) -> QSize:
        """Returns the size its content needs."""
        return QSize(160, len(self._rows) * self._row_height() + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Lets layouts shrink it further than its content."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints it."""
        painter = QPainter(self)
        roles, metrics, whole = theme.roles(), self.fontMetrics(), self.rect()
        direction = self.layoutDirection()
        names = max((text_width(metrics, row.text) for row in self._rows), default=0)
        width = min(names, self.width() // 2)
        height = self._row_height()
        for i, row in enumerate(self._rows):
            name = QRect(0, i * height, width, height - ROW_GAP)
            bar = QRect(width + GAP, name.center().y() - BAR // 2 + 1, self.width() - width - GAP, BAR)
            painter.setPen(QColor(roles.text))
            text = metrics.elidedText(row.text, Qt.TextElideMode.ElideMiddle, width)
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(QStyle.visualRect(direction, whole, name), align, text)
            shown = QStyle.visualRect(direction, whole, bar)
            image = tint_image(row.tint, round(self._settings.opacity, 2))
            mirrored = direction == Qt.LayoutDirection.RightToLeft
            painter.drawImage(shown, image.flipped(Qt.Orientation.Horizontal) if mirrored else image)
            painter.setPen(QPen(QColor(roles.border), 1))
            painter.drawRect(QRectF(shown).adjusted(0.5, 0.5, -0.5, -0.5))
        below = QRect(width + GAP, len(self._rows) * height, self.width() - width - GAP, metrics.height())
        draw_values(painter, QStyle.visualRect(direction, whole, below), value_labels(self._range))


def tint_image(tint: QColor, opacity: float) -> QImage:
    """Returns a tint as it looks on a white page: 256 pixels from no evidence to the range's end."""
    from core.explain.heatmap import ALPHA_POWER, MAX_ALPHA

    image = QImage(256, 1, QImage.Format.Format_RGB32)
    for x in range(256):
        alpha = MAX_ALPHA / 255 * (x / 255) ** ALPHA_POWER * opacity
        image.setPixelColor(x, 0, mix(QColor(255, 255, 255), tint, alpha))
    return image
