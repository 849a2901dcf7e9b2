"""Patchlight's window: PySide6 on top of `core`; nothing imports it."""
