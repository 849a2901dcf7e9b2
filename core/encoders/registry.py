"""Known models and the one function that loads any of them."""

from __future__ import annotations

from core.encoders.encoder import PageEncoder
from core.errors import ModelError


def load_encoder(spec: str = "reader") -> PageEncoder:
    """Loads a model by its specification.

    Args:
        spec: "reader" for the built-in model.

    Raises:
        ModelError: Nothing known by that name, or its files are missing or damaged.
    """
    if spec == "reader":
        from core.encoders.reader import ReaderEncoder

        return ReaderEncoder()
    raise ModelError(f"No model is known as “{spec}”.", "`patchlight models` lists the models that can be used.")
