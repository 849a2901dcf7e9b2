"""Asking: filters, earlier searches with completion, and searches saved under a name."""
