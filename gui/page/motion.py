"""Whether the person wants anything on the screen to move."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle


def motion_wanted() -> bool:
    """Returns False where the desktop asks for reduced motion, or its style animates nothing."""
    hints = QGuiApplication.styleHints()
    # Qt 6.11 tells the desktop's wish; before that the style's animation time is all there is.
    accessibility = getattr(hints, "accessibility", None)
    preference = getattr(accessibility(), "motionPreference", None) if accessibility else None
    if preference is not None and "Reduced" in str(preference()):
        return False
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
