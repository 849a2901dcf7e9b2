"""Models that turn pages into patch vectors and text into token vectors; `load_encoder` is the way in."""

from core.encoders.encoder import PageEncoder
from core.encoders.registry import load_encoder

__all__ = ["PageEncoder", "load_encoder"]
