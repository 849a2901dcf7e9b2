"""Files that travel with the program: icons, sample documents, the built-in model's weights."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent
"""Folder that holds the resources, as an ordinary path (Patchlight is never run from a zip file)."""
