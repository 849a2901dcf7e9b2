"""Two pages, two queries or two models side by side."""
