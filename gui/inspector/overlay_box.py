"""The controls of the heatmap: opacity, threshold, colour scale, marks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from gui.controls import label
from gui.inspector.controls import ScaleButton, TickBox
from gui.inspector.legend import Legend
from gui.inspector.tint_legend import TintLegend
from gui.page.flow import FlowLayout
from gui.page.overlay import OverlaySettings
from gui.wording import figure, percent

if TYPE_CHECKING:
    from core.explain.similarity import Explanation


class OverlayBox(QWidget):
    """Shows overlay settings and lets a person change them.

    Signals:
        overlay_changed: The new `OverlaySettings`, while a slider moves too.
    """

    overlay_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = OverlaySettings()
        self._range: tuple[float, float] | None = None
        self._opacity = self._slider("opacitySlider", self.tr("Opacity of the heatmap"), "opacity")
        self._threshold = self._slider("thresholdSlider", self.tr("Threshold of the heatmap"), "threshold")
        self._opacity_value, self._threshold_value = QLabel(self), QLabel(self)
        self._scale = ScaleButton(
            {
                "heat": self.tr("Heat"),
                "viridis": self.tr("Viridis"),
                "cividis": self.tr("Cividis"),
                "magma": self.tr("Magma"),
            },
            self,
        )
        self._scale.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._scale.chosen.connect(lambda name: self._change("colormap", name))
        self._legend, self._tints = Legend(self), TintLegend(self)
        self._grid = self._check("gridCheck", self.tr("patch grid"), "show_grid")
        self._best = self._check("bestCheck", self.tr("best patch per word"), "show_best")
        self._smooth = self._check("smoothCheck", self.tr("smooth"), "smooth")
        self.tinted = self._check("tintCheck", self.tr("tint by word"), "tinted")
        self.tinted.setToolTip(self.tr("Colour each patch by the word that is strongest there"))
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Opacity"), self._opacity, self._opacity_value),
            (self.tr("Threshold"), self._threshold, self._threshold_value),
        )
        for row, (text, slider, value) in enumerate(rows):
            name = label(text)
            name.setBuddy(slider)
            value.setProperty("look", "muted")
            value.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance("100 %"))
            grid.addWidget(name, row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(value, row, 2)
        colours = label(self.tr("Colours"))
        colours.setBuddy(self._scale)
        grid.addWidget(colours, 2, 0)
        grid.addWidget(self._scale, 2, 1, 1, 2)
        grid.addWidget(self._legend, 3, 1, 1, 2)
        grid.addWidget(self._tints, 4, 0, 1, 3)
        checks = QWidget(self)
        flow = FlowLayout(checks, spacing=4, even=True)
        for check in (self._grid, self._best, self._smooth, self.tinted):
            flow.addWidget(check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(grid)
        column.addWidget(checks)

    @property
    def settings(self) -> OverlaySettings:
        """The settings on show."""
        return self._settings

    def set_settings(self, settings: OverlaySettings) -> None:
        """Shows settings that were changed elsewhere, without telling anybody."""
        self._settings = settings
        self._show()

    def show_explanation(self, explanation: Explanation | None) -> None:
        """Takes a query's value range and words, None while there are none."""
        self._range = explanation.value_range if explanation else None
        self._legend.set_range(self._range)
        self._legend.mark(None)
        self._tints.show_explanation(explanation)
        self._show()

    def mark(self, value: float | None) -> None:
        """Marks a value on the colour scale, or none."""
        self._legend.mark(value)

    def _slider(self, object_name: str, name: str, field: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setObjectName(object_name)
        slider.setAccessibleName(name)
        slider.setRange(0, 100)
        slider.setPageStep(10)
        slider.valueChanged.connect(lambda value: self._change(field, value / 100))
        return slider

    def _check(self, object_name: str, text: str, field: str) -> TickBox:
        check = TickBox(text, self)
        check.setObjectName(object_name)
        check.toggled.connect(lambda on: self._change(field, on))
        return check

    def _change(self, field: str, value: Any) -> None:
        changed = replace(self._settings, **{field: value})
        if changed != self._settings:
            self._settings = changed
            self._show()
            self.overlay_changed.emit(changed)

    def _show(self) -> None:
        settings = self._settings
        _silently(self._opacity, lambda: self._opacity.setValue(round(100 * settings.opacity)))
        _silently(self._threshold, lambda: self._threshold.setValue(round(100 * settings.threshold)))
        self._scale.set_scale(settings.colormap)
        _silently(self._grid, lambda: self._grid.setChecked(settings.show_grid))
        _silently(self._best, lambda: self._best.setChecked(settings.show_best))
        _silently(self._smooth, lambda: self._smooth.setChecked(settings.smooth))
        self._opacity_value.setText(percent(settings.opacity))
        # In the unit of the maps where that is known, since that is what a patch's label says too.
        low, high = self._range or (0.0, 1.0)
        self._threshold_value.setText(figure(low + settings.threshold * (high - low)))
        _silently(self.tinted, lambda: self.tinted.setChecked(settings.tinted))
        self._scale.setEnabled(not settings.tinted)
        self._legend.set_scale(settings)
        self._tints.set_scale(settings)
        self._legend.setVisible(not settings.tinted)
        self._tints.setVisible(settings.tinted)


def _silently(widget: QWidget, change: Callable[[], None]) -> None:
    blocker = QSignalBlocker(widget)
    change()
    blocker.unblock()
