"""How the window is coloured: palettes for light and dark, a style sheet, and icons tinted by the palette."""

from __future__ import annotations

from functools import cache
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyle, QStyleFactory

from gui.colours import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Roles
from gui.dressing import dress
from gui.type_size import grown, points
from resources import ROOT

Scheme = Literal["system", "light", "dark"]
Contrast = Literal["system", "on", "off"]
_ANY_CONTRAST = getattr(getattr(Qt, "ContrastPreference", None), "NoPreference", None)

LINK_INSET = 6
"""Pixels a text that can be pressed stands inside of its edge; so much less is left beside it, to align it."""

HEAD_HEIGHT = 32
"""Of the row every pane begins with, 8 pixels below its top: titles beside each other stand on one line."""


def roles() -> Roles:
    """Returns the colours in force."""
    border = QGuiApplication.palette().color(QPalette.ColorRole.Dark)
    if is_dark():
        return DARK_CONTRAST if border == QColor(DARK_CONTRAST.border) else DARK
    return LIGHT_CONTRAST if border == QColor(LIGHT_CONTRAST.border) else LIGHT


def is_high_contrast() -> bool:
    """Says whether the colours in force are those of high contrast."""
    return roles() in (LIGHT_CONTRAST, DARK_CONTRAST)


def system_wants_contrast() -> bool:
    """Says whether a person asked the system for high contrast; no for a Qt that does not tell (before 6.10)."""
    hints = QGuiApplication.styleHints()
    return hasattr(hints, "accessibility") and hints.accessibility().contrastPreference() != _ANY_CONTRAST


def is_dark() -> bool:
    """Says whether the palette in force is a dark one."""
    return QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def apply(app: QApplication, scheme: Scheme = "system", contrast: Contrast = "system") -> None:
    """Dresses the application.

    Args:
        app: The running application.
        scheme: "system" follows the desktop and falls back to light where the desktop says nothing.
        contrast: High contrast; "system" follows the desktop.
    """
    system_is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    dark = system_is_dark if scheme == "system" else scheme == "dark"
    high = system_wants_contrast() if contrast == "system" else contrast == "on"
    chosen = (DARK_CONTRAST if dark else LIGHT_CONTRAST) if high else DARK if dark else LIGHT
    if not app.styleSheet() and (style := QStyleFactory.create("Fusion")) is not None:
        app.setStyle(style)
    dress(app, _palette(chosen), _style_sheet(chosen) + (_contrast_sheet(chosen) if high else ""))


def _palette(c: Roles) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: c.window,
        role.WindowText: c.text,
        role.Base: c.field,
        role.AlternateBase: c.surface,
        role.Text: c.text,
        role.PlaceholderText: c.muted,
        role.Button: c.window,
        role.ButtonText: c.text,
        role.BrightText: c.danger,
        role.Highlight: c.accent,
        role.HighlightedText: c.on_accent,
        role.Accent: c.accent,
        role.Link: c.accent,
        role.LinkVisited: c.accent,
        role.ToolTipBase: "#20242b",
        role.ToolTipText: "#f3f4f6",
        role.Light: c.hover,
        role.Midlight: c.line,
        role.Mid: c.canvas,
        role.Dark: c.border,
        role.Shadow: "#000000",
    }.items():
        palette.setColor(name, QColor(colour))
    faded = QColor(c.muted)
    if c in (LIGHT_CONTRAST, DARK_CONTRAST):
        faded = QColor(_mix(c.text, c.window, 0.35))
    else:
        faded.setAlphaF(0.55)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, faded)
    return palette


def _style_sheet(c: Roles) -> str:
    """Returns rules for the controls; panes that paint themselves read the palette instead."""
    mirrored, usual, line = QGuiApplication.isRightToLeft(), points(), grown(20)
    badge, tick, tick_focused = grown(28), grown(14), grown(14) - 2
    arrow, step = grown(16), grown(12)
    wide, wide_focused = (
        (f"4px 12px 4px {arrow + 10}px", f"3px 11px 3px {arrow + 9}px")
        if mirrored
        else (f"4px {arrow + 10}px 4px 12px", f"3px {arrow + 9}px 3px 11px")
    )
    return f"""
    QToolTip {{ background: #20242b; color: #f3f4f6; border: 1px solid #20242b; padding: 4px 8px; }}
    QLineEdit {{ background: {c.field}; border: 1px solid {c.border}; border-radius: 6px; padding: 4px 8px;
        min-height: {line}px; selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QLineEdit:focus {{ border: 2px solid {c.accent}; padding: 3px 7px; }}
    QLineEdit {{ lineedit-clear-button-icon: url({_image("close", c)}); }}
    QLineEdit#searchField {{ min-height: {line + 6}px; font-size: {1.05 * usual:.1f}pt;
        border-radius: 8px; }}
    QLineEdit#libraryFilter {{ background: {c.surface}; border-color: {c.line}; min-height: {line - 2}px; }}
    QPushButton, QToolButton[look="field"] {{ background: {c.window}; border: 1px solid {c.border};
        border-radius: 6px; padding: 4px 12px; min-height: {line}px; }}
    QToolButton[look="field"] {{ min-height: {line}px; max-height: {line}px; padding: {wide}; }}
    TopBar QToolButton[look="field"] {{ min-height: {line + 6}px; max-height: {line + 6}px; border-radius: 8px; }}
    QToolButton[look="field"]::menu-indicator {{ image: url({_image("chevron", c)});
        width: {arrow}px; height: {arrow}px;
        subcontrol-origin: padding; subcontrol-position: center right; right: 6px; }}
    QToolButton[look="field"][failed="true"] {{ color: {c.danger}; }}
    QPushButton:hover, QToolButton[look="field"]:hover {{ background: {c.hover}; }}
    QPushButton:pressed, QToolButton[look="field"]:pressed {{ background: {c.selected}; }}
    QPushButton:focus, QToolButton[look="field"]:focus {{ border: 2px solid {c.accent}; padding: 3px 11px; }}
    QToolButton[look="field"]:focus {{ padding: {wide_focused}; }}
    QPushButton[look="choice"] {{ padding: {wide}; }}
    QPushButton[look="choice"]:focus {{ padding: {wide_focused}; }}
    QPushButton[look="choice"]::menu-indicator {{ image: url({_image("chevron", c)});
        width: {arrow}px; height: {arrow}px;
        subcontrol-origin: padding; subcontrol-position: center right; right: {7 if mirrored else 1}px; }}
    QPushButton:disabled, QPushButton[look="off"], QLineEdit:disabled {{ color: {c.muted};
        border-color: {c.line}; }}
    QPushButton[look="off"]:hover {{ background: {c.window}; }}
    QPushButton[look="off"]:focus {{ border: 2px solid {c.accent}; }}
    QPushButton[look="primary"] {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
        font-weight: 600; }}
    QPushButton[look="primary"]:hover {{ background: {_mix(c.accent, c.text, 0.12)}; }}
    QPushButton[look="primary"]:disabled {{ background: {c.hover}; color: {c.muted}; border-color: {c.line}; }}
    QPushButton[look="primary"]:focus {{ border: 2px solid {c.text}; }}
    QPushButton[look="soft"] {{ background: {c.selected}; color: {c.accent}; border-color: {c.selected}; }}
    QPushButton[look="soft"]:hover {{ border-color: {c.accent}; }}
    QPushButton[look="soft"]:disabled {{ background: {c.hover}; color: {c.muted}; border-color: {c.line}; }}
    QPushButton[look="flat"] {{ background: transparent; color: {c.accent}; border-color: transparent;
        padding: 4px 8px; }}
    QPushButton[look="flat"]:hover {{ background: {c.hover}; }}
    QPushButton[look="flat"]:focus {{ border: 2px solid {c.accent}; padding: 3px 7px; }}
    QPushButton[look="link"] {{ background: transparent; color: {c.accent}; border-color: transparent;
        padding: 4px {LINK_INSET - 1}px; }}
    QPushButton[look="link"]:hover {{ text-decoration: underline; }}
    QPushButton[look="link"]:focus {{ border: 2px solid {c.accent}; padding: 3px {LINK_INSET - 2}px; }}
    QPushButton[look="danger"] {{ color: {c.danger}; border-color: {c.danger}; }}
    QToolButton[look="icon"] {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
        padding: 4px; }}
    QToolButton[look="icon"]:hover {{ background: {c.hover}; }}
    QToolButton[look="icon"]:checked, QToolButton[look="icon"][active="true"] {{ background: {c.selected}; }}
    QToolButton[look="icon"]:checked:disabled {{ background: transparent; }}
    QToolButton[look="icon"]:focus {{ border: 2px solid {c.accent}; padding: 3px; }}
    QToolButton[look="icon"]::menu-indicator {{ image: none; width: 0; }}
    QToolButton[look="tab"] {{ background: transparent; border: none; border-bottom: 2px solid transparent;
        border-radius: 0; padding: 6px 12px; }}
    QToolButton[look="tab"]:checked {{ color: {c.accent}; border-bottom-color: {c.accent}; }}
    QToolButton[look="tab"]:focus {{ background: {c.hover}; }}
    QMenu {{ background: {c.notice_ground}; border: 1px solid {c.border}; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
    QMenu::icon {{ padding-left: 8px; }}
    QMenu::item:selected {{ background: {c.selected}; color: {c.text}; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
    QProgressBar {{ background: {c.line}; border: none; border-radius: 4px;
        min-height: 8px; max-height: 8px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 4px; }}
    QSplitter::handle {{ background: {c.line}; }}
    QSplitter::handle:hover {{ background: {c.accent}; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {_mix(c.border, c.window, 0.15)}; border-radius: 4px; margin: 2px;
        min-height: 32px; min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QComboBox {{ background: {c.field}; border: 1px solid {c.border}; border-radius: 6px; padding: 3px 8px;
        min-height: {line + 2}px; }}
    QComboBox:focus {{ border: 2px solid {c.accent}; padding: 2px 7px; }}
    QSpinBox, QDateEdit {{ background: {c.field}; border: 1px solid {c.border}; border-radius: 6px;
        padding: 3px {step + 14}px 3px 8px; min-height: {line + 2}px; max-height: {line + 2}px;
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QSpinBox:focus, QDateEdit:focus {{ border: 2px solid {c.accent}; padding: 2px {step + 13}px 2px 7px; }}
    QSpinBox::up-button, QSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button {{
        background: transparent; border: none; width: {step + 12}px; height: {line // 2 + 3}px;
        subcontrol-origin: border; }}
    QSpinBox::up-button, QDateEdit::up-button {{ subcontrol-position: top right; }}
    QSpinBox::down-button, QDateEdit::down-button {{ subcontrol-position: bottom right; }}
    QSpinBox::up-arrow, QDateEdit::up-arrow {{ image: url({_image("chevron-up", c)});
        width: {step}px; height: {step}px; }}
    QSpinBox::down-arrow, QDateEdit::down-arrow {{ image: url({_image("chevron", c)});
        width: {step}px; height: {step}px; }}
    QSlider {{ min-height: 24px; background: transparent; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {c.line}; }}
    QSlider::{"add" if mirrored else "sub"}-page:horizontal {{ height: 4px; border-radius: 2px;
        background: {c.accent}; }}
    QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
        background: {c.accent}; border: none; }}
    QSlider::handle:horizontal:focus {{ border: 2px solid {c.text}; width: 12px; height: 12px; margin: -6px 0; }}
    QListWidget#settingsSections {{ background: transparent; outline: none; }}
    QListWidget#settingsSections::item {{ padding: 7px 11px; border: 1px solid transparent; border-radius: 6px;
        margin: 1px 2px; }}
    QListWidget#settingsSections::item:hover {{ background: {c.hover}; }}
    QListWidget#settingsSections::item:selected {{ background: {c.selected}; color: {c.text}; }}
    QListWidget#settingsSections::item:selected:focus {{ border: 1px solid {c.accent}; }}
    QComboBox:disabled {{ color: {c.muted}; border-color: {c.line}; }}
    QComboBox::drop-down {{ border: none; width: {arrow + 8}px; }}
    QComboBox::down-arrow {{ image: url({_image("chevron", c)}); width: {arrow}px; height: {arrow}px; }}
    QListWidget#filterTags, QTreeWidget[look="table"] {{ background: {c.field}; border: 1px solid {c.line};
        border-radius: 6px; padding: 2px; outline: none; }}
    QListView#historyView {{ background: transparent; outline: none; }}
    QListView#historyView::item, QListWidget#filterTags::item, QTreeWidget[look="table"]::item {{ padding: 5px 6px;
        border-radius: 4px; }}
    QListView#historyView::item:selected, QListWidget#filterTags::item:selected,
    QTreeWidget[look="table"]::item:selected {{ background: {c.selected}; color: {c.text}; }}
    QListView#historyView::item:hover, QTreeWidget[look="table"]::item:hover {{ background: {c.hover}; }}
    QListWidget#filterTags::indicator {{ width: {tick}px; height: {tick}px; border: 1px solid {c.muted};
        border-radius: 4px; background: {c.field}; }}
    QListWidget#filterTags::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
        image: url({_image("check", c)}); }}
    QTreeWidget[look="table"] QHeaderView::section {{ background: transparent; color: {c.muted}; border: none;
        padding: 4px 9px; }}
    QTreeWidget[look="table"] QLineEdit {{ padding: 0 4px; min-height: 16px; }}
    QComboBox QAbstractItemView {{ background: {c.notice_ground}; border: 1px solid {c.border};
        selection-background-color: {c.selected}; selection-color: {c.text}; }}
    QCheckBox {{ spacing: 8px; min-height: 24px; }}
    QCheckBox::indicator {{ width: {tick}px; height: {tick}px; border: 1px solid {c.muted}; border-radius: 4px;
        background: {c.field}; }}
    QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
        image: url({_image("check", c)}); }}
    QCheckBox:disabled {{ color: {c.muted}; }}
    QCheckBox::indicator:disabled {{ border-color: {c.line}; }}
    QCheckBox::indicator:checked:disabled {{ background: {c.muted}; border-color: {c.muted}; }}
    QCheckBox::indicator:focus {{ border: 2px solid {c.accent}; width: {tick_focused}px; height: {tick_focused}px; }}
    QFrame#paneTabs {{ background: {c.window}; border: none; border-bottom: 1px solid {c.line}; }}
    QFrame#topBar {{ background: {c.window}; border: none; border-bottom: 1px solid {c.line}; }}
    QFrame#statusStrip {{ background: {c.window}; border: none; border-top: 1px solid {c.line}; }}
    QLabel[look="muted"] {{ color: {c.muted}; }}
    QLabel[look="title"] {{ font-size: {1.1 * usual:.1f}pt; font-weight: 600; }}
    QLabel[look="hero"] {{ font-size: {1.7 * usual:.1f}pt; font-weight: 600; }}
    QLabel[look="page"] {{ font-size: {1.4 * usual:.1f}pt; font-weight: 600; }}
    QLabel[look="tag"] {{ background: {c.hover}; color: {c.text}; border-radius: 4px; padding: 2px 6px; }}
    QFrame#modelsLine {{ color: {c.line}; max-width: 1px; background: {c.line}; border: none; }}
    QLabel[look="danger"] {{ color: {c.danger}; }}
    QFrame[look="card"] {{ background: {c.window}; border: 1px solid {c.line}; border-radius: 8px; }}
    QFrame[look="drop"] {{ background: {c.surface}; border: 1px dashed {c.border}; border-radius: 8px; }}
    QFrame[look="drop"][active="true"] {{ background: {c.selected}; border: 2px dashed {c.accent}; }}
    QFrame[look="notice"] {{ background: {c.notice_ground}; border: 1px solid {c.border};
        border-radius: 8px; }}
    QFrame[look="failure"] {{ background: {c.danger_ground}; border: 1px solid {c.danger};
        border-radius: 8px; }}
    QLabel[look="badge"] {{ background: {c.selected}; color: {c.accent}; border-radius: {badge // 2}px;
        font-weight: 600; min-width: {badge}px; max-width: {badge}px; min-height: {badge}px; max-height: {badge}px; }}
    """


def _contrast_sheet(c: Roles) -> str:
    """Returns rules for high contrast: everything that can be chosen has an outline, what is chosen a thick one."""
    return f"""
    QToolTip {{ background: {c.window}; color: {c.text}; border: 1px solid {c.border}; }}
    QPushButton[look="soft"], QPushButton[look="primary"], QPushButton:disabled, QPushButton[look="off"],
    QLineEdit:disabled {{ border-color: {c.border}; }}
    QPushButton[look="flat"], QPushButton[look="link"] {{ text-decoration: underline; }}
    QPushButton:focus, QPushButton[look="off"]:focus, QToolButton:focus, QToolButton[look="field"]:focus,
    QToolButton[look="icon"]:focus,
    QToolButton[look="tab"]:focus, QPushButton[look="primary"]:focus, QLineEdit:focus, QComboBox:focus,
    QSpinBox:focus {{ border: 2px solid {c.accent}; }}
    QToolButton[look="icon"]:hover, QToolButton[look="icon"]:checked,
    QToolButton[look="icon"][active="true"] {{ border: 1px solid {c.border}; }}
    QToolButton[look="tab"]:checked {{ border-bottom: 4px solid {c.accent}; }}
    QMenu::item {{ padding: 4px 22px 4px 10px; border: 2px solid transparent; }}
    QMenu::item:selected {{ border-color: {c.accent}; }}
    QMenu::item:disabled, QPushButton:disabled, QPushButton[look="off"], QLineEdit:disabled,
    QComboBox:disabled {{ color: {_mix(c.text, c.window, 0.35)}; }}
    QProgressBar, QSlider::groove:horizontal {{ background: {c.window}; border: 1px solid {c.border}; }}
    QScrollBar::handle {{ background: {c.text}; }}
    QLabel[look="tag"], QLabel[look="badge"], QFrame[look="notice"], QFrame[look="card"] {{
        border: 1px solid {c.border}; }}
    QListView::item:selected, QListWidget::item:selected {{ border: 2px solid {c.accent}; }}
    QTreeView::item:selected, QTreeWidget[look="table"]::item:selected, QTableView::item:selected {{
        background: {c.accent}; color: {c.on_accent}; }}
    """


def _mix(first: str, second: str, share: float) -> str:
    a, b = QColor(first), QColor(second)
    parts = (round(x + (y - x) * share) for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True))  # type: ignore[index]
    return "#{:02x}{:02x}{:02x}".format(*parts)


def _image(name: str, c: Roles) -> str:
    """Returns the path of a picture for the style sheet, which takes files only: each scheme has its own."""
    scheme = "dark" if QColor(c.window).lightness() < 128 else "light"
    path = (ROOT / "icons" / f"{name}-{scheme}.svg").as_posix()
    return '"' + path.replace("\\", r"\\").replace('"', r"\"") + '"'  # an apostrophe would end the whole sheet


class _TintedIcon(QIconEngine):
    """Draws an SVG whose strokes say `currentColor` in a colour of the palette, at whatever size is asked."""

    def __init__(self, name: str, colour: str | None) -> None:
        super().__init__()
        self._name, self._colour = name, colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Overrides QIconEngine: draws the icon into a rectangle."""
        self._draw(painter, rect, self._tint(mode))

    def _tint(self, mode: QIcon.Mode) -> QColor:
        if self._colour and mode != QIcon.Mode.Disabled:
            return QColor(getattr(roles(), self._colour))
        group = QPalette.ColorGroup.Disabled if mode == QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        return QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText)

    def _draw(self, painter: QPainter, rect: QRect, colour: QColor) -> None:
        renderer = QSvgRenderer(_svg(self._name).replace("currentColor", colour.name()).encode())
        side = min(rect.width(), rect.height())  # what is wider keeps its text at a distance
        square = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        painter.save()
        painter.setOpacity(painter.opacity() * colour.alphaF())
        renderer.render(painter, QStyle.visualRect(QGuiApplication.layoutDirection(), rect, square))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Overrides QIconEngine: returns the icon as a pixmap, which is kept: buttons ask in every frame."""
        colour, direction = self._tint(mode), QGuiApplication.layoutDirection().name
        key = f"icon {self._name} {colour.name(QColor.NameFormat.HexArgb)} {size.width()} {size.height()} {direction}"
        pixmap = QPixmap()
        if not QPixmapCache.find(key, pixmap):
            pixmap = QPixmap(size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self._draw(painter, QRect(QPoint(0, 0), size), colour)
            painter.end()
            QPixmapCache.insert(key, pixmap)
        return pixmap

    def clone(self) -> QIconEngine:
        """Overrides QIconEngine: returns a copy."""
        return _TintedIcon(self._name, self._colour)


@cache
def _svg(name: str) -> str:
    return (ROOT / "icons" / f"{name}.svg").read_text(encoding="utf-8")


_MIRRORED = {"previous": "next", "next": "previous"}
"""Icons that point to a side; the others look the same in a window that is read from right to left."""


def icon(name: str, colour: str | None = None) -> QIcon:
    """Returns an icon of `resources/icons` that follows the palette, and the direction of the layout.

    Args:
        name: File name without ".svg".
        colour: Name of a role in `Roles` ("accent", "danger", "muted", …); None for the text of buttons.
    """
    shown = _MIRRORED.get(name, name) if QGuiApplication.isRightToLeft() else name
    return QIcon(_TintedIcon(shown, colour))


def app_icon() -> QIcon:
    """Returns the program's own icon, in its own colours."""
    return QIcon(str(ROOT / "icons" / "patchlight.svg"))
