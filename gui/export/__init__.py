"""What leaves the window: figures, copies, results, citations, dragged hits, and the way to other programs."""
