"""What a person changes: settings that apply at once, and the window's own memory of its shape."""

from gui.settings.preferences import Preferences, window_memory

__all__ = ["Preferences", "window_memory"]
