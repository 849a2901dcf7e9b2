"""The ranked pages: model, cards and pane."""
