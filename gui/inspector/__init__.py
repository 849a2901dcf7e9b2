"""Why this page: shares of the words, lines it points at, overlay settings."""
