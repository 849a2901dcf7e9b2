"""The page in the middle of the window: heatmap, word chips and canvas."""
