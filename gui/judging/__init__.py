"""Judging hits right or wrong, and the page that measures models and modes on it."""
