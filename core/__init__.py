"""Patchlight's library: documents, encoders, archive, search and explanation, without any Qt."""

__version__ = "0.1.0"
