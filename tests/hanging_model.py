"""The model's process with a model that hangs on a black page: `python -m tests.hanging_model SPEC`.

Once it hangs, there is the file that the environment names in HANGS.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from core.encoders import host_worker, registry
from core.types import PageEmbedding
from tests.colour_encoder import ColourEncoder

if TYPE_CHECKING:
    from PIL import Image


class HangingEncoder(ColourEncoder):
    """Never returns from a page that is mostly dark where the tests' pages have their colour."""

    def encode_pages(self, images: list[Image.Image]) -> list[PageEmbedding]:
        for image in images:
            pixel = image.convert("RGB").getpixel((image.width // 4, image.height // 4))
            if pixel == (0, 0, 0):
                Path(os.environ["HANGS"]).touch()
                threading.Event().wait()
        return super().encode_pages(images)


if __name__ == "__main__":
    setattr(registry, "load_encoder", lambda spec: HangingEncoder())  # noqa: B010
    host_worker.main(*sys.argv[1:])
