"""The library: the documents of the open archive, how far they are, and what could not be taken."""

from gui.library.model import LibraryModel, LibraryRole
from gui.library.pane import LibraryPane
from gui.library.welcome import Welcome

__all__ = ["LibraryModel", "LibraryPane", "LibraryRole", "Welcome"]
