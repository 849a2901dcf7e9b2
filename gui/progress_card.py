"""What is being encoded, larger: the page just done, how far its file and the whole job are, and how long it takes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QHideEvent, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from gui.controls import icon_button, label, named
from gui.page.elide import NameLabel
from gui.theme import roles
from gui.type_size import grown
from gui.way_back import give_back

_PICTURE = QSize(132, 176)


class PagePicture(QWidget):
    """Paints a page's thumbnail as large as its room, sharp on any screen."""

    def __init__(self, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size)
        self._image = QImage()

    def show_image(self, image: QImage) -> None:
        """Shows an image; an empty one shows nothing."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Overrides QWidget."""
        if self._image.isNull():
            return
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        size = self._image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image)
        painter.setPen(QColor(roles().border))
        painter.drawRect(place)
        painter.end()


class ProgressCard(QFrame):
    """Lies over the window's lower left corner until it is closed; shows only what it is told."""

    def __init__(self, over: QWidget, strip: QWidget, battery: QAction, idle: QAction) -> None:
        super().__init__(over)
        named(self, "progressCard", self.tr("Encoding progress"), look="notice")
        self._strip = strip
        self._came_from: QWidget | None = None
        self.picture = PagePicture(_PICTURE)
        self.name, self.page = named(NameLabel(), "progressName"), label(look="muted")
        font = self.name.font()
        font.setWeight(font.Weight.DemiBold)
        self.name.setFont(font)
        self.bar = named(QProgressBar(), "progressCardBar", self.tr("Encoding progress"))
        self.bar.setTextVisible(False)
        self.pages, self.left, self.rate = label(), label(look="muted"), label(look="muted")
        self.battery = named(QCheckBox(self.tr("Pause on battery")), "batteryBox")
        self.idle = named(QCheckBox(self.tr("Only while nobody uses this machine")), "idleBox")
        for box, action in ((self.battery, battery), (self.idle, idle)):
            box.setChecked(action.isChecked())
            box.clicked.connect(action.setChecked)
            action.toggled.connect(box.setChecked)
        close = icon_button("closeProgressButton", "close", self.tr("Close"), size=28)
        close.clicked.connect(self.hide)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(head)
        words.addWidget(self.page)
        words.addSpacing(8)
        words.addWidget(self.bar)
        for part in (self.pages, self.left, self.rate):
            words.addWidget(part)
        words.addStretch(1)
        words.addWidget(self.battery)
        words.addWidget(self.idle)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 8, 12)
        row.setSpacing(16)
        row.addWidget(self.picture)
        row.addLayout(words, 1)
        self.setMinimumWidth(grown(420))
        over.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Opens or closes it."""
        if self.isVisible():
            self.hide()
        else:
            self._came_from = QApplication.focusWidget()
            self.show()
            self.place()
            self.battery.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Puts it above the strip."""
        over = self.parentWidget()
        assert over is not None
        self.adjustSize()
        corner = self._strip.mapTo(over, QPoint(12, -8 - self.height()))
        self.move(corner)
        self.raise_()

    def hideEvent(self, event: QHideEvent) -> None:
        """Overrides QWidget: the keyboard goes back to where it was, unless it has gone elsewhere since."""
        super().hideEvent(event)
        came_from, self._came_from = self._came_from, None
        now = self.window().focusWidget()
        if now is not None and self.isAncestorOf(now):
            give_back(came_from)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Overrides QWidget: Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Overrides QObject: stays above the strip when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False
