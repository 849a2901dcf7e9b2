"""NeoMME: one encoder for text and raw 32-pixel patches of the page, scored by MeanMaxSim.

H Company 2026, arXiv 2609.01657. The first image token announces the page and every row of patches ends in a
row token: both lie nowhere. The page is padded at the bottom and at the right, so the grid reaches past the
page. The library's own image processor needs torchvision; `PatchProcessor` makes the same tensors without it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

import numpy as np
import torch
from torch.nn import functional
from transformers import AutoTokenizer, BatchFeature, NeoMMEProcessor
from transformers.image_processing_base import ImageProcessingMixin
from transformers.image_utils import make_flat_list_of_images

from core.encoders.transformer import Prepared, Stage, TransformerEncoder
from core.errors import ModelError
from core.layout import Grid, PatchLayout
from core.types import ScoreRule

if TYPE_CHECKING:
    from PIL import Image

DEFAULT_SIDE = 2048
"""Longest side of a page in pixels for which figures are published."""

_TYPED_MARK = "\ue000"


class NeoMMEEncoder(TransformerEncoder):
    """See `core.encoders.encoder.PageEncoder`. `detail` is the longest side of a page in pixels."""

    model_class = "NeoMMEForRetrieval"
    processor_class = "NeoMMEProcessor"
    score_rule: ScoreRule = "mean_maxsim"

    def __init__(self, model: Any, processor: Any, *, name: str, detail: int | None = None) -> None:
        side = detail or DEFAULT_SIDE
        if side < 64:
            raise ModelError(
                "A detail of {side} is too low for {name}.", "Use 1024, 1536 or 2048.", side=side, name=name
            )
        if side != DEFAULT_SIDE:
            name = f"{name}@{side}"
        super().__init__(model, processor, name=name, detail=side)
        processor.image_processor.max_side = side
        self.long_edge = side
        self._patch = int(model.config.patch_size)

    @classmethod
    def load_processor(cls, folder: Path) -> Any:
        """Puts the library's processor together around our own patches."""
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        return NeoMMEProcessor(
            image_processor=PatchProcessor.from_folder(folder),
            tokenizer=tokenizer,
            chat_template=_chat_template(folder) or tokenizer.chat_template,
        )

    def prepare_pages(self, images: list[Image.Image]) -> Prepared:
        """See `TransformerEncoder.prepare_pages`."""
        conversations = [[{"role": "user", "content": [{"type": "image", "image": image}]}] for image in images]
        inputs = self._apply(conversations, "document")
        return Prepared(inputs, [self._layout(image) for image in images])

    def _layout(self, image: Image.Image) -> PatchLayout:
        width, height = self._scaled(image.width, image.height)
        rows, cols = math.ceil(height / self._patch), math.ceil(width / self._patch)
        # <doc>, the announcing <img>, then rows of patches, each with its <row> token.
        cells = 2 + np.arange(rows * (cols + 1), dtype=np.int32).reshape(rows, cols + 1)[:, :-1]
        box = (0.0, 0.0, cols * self._patch / width, rows * self._patch / height)
        return PatchLayout(2 + rows * (cols + 1), (Grid(np.ascontiguousarray(cells), box),))

    def _scaled(self, width: int, height: int) -> tuple[int, int]:
        return scaled_size(width, height, self.detail, self.processor.image_processor.size)

    def prepare_query(self, typed: str) -> tuple[dict[str, torch.Tensor], int]:
        """See `TransformerEncoder.prepare_query`."""
        rendered = self.processor.apply_chat_template(
            [{"role": "user", "content": _TYPED_MARK}], task="query", tokenize=False
        )
        inputs = self._apply([[{"role": "user", "content": typed}]], "query", return_offsets_mapping=True)
        return inputs, rendered.index(_TYPED_MARK)

    def _apply(self, conversations: list[Any], task: str, **settings: Any) -> dict[str, torch.Tensor]:
        inputs = self.processor.apply_chat_template(
            conversations,
            task=task,
            tokenize=True,
            return_dict=True,
            return_tensors="pt",
            processor_kwargs={"padding": "longest", **settings},
        )
        return dict(inputs)

    def stages(self, width: int, height: int) -> Sequence[Stage]:
        """See `TransformerEncoder.stages`."""
        width, height = self._scaled(width, height)
        rows, cols = math.ceil(height / self._patch), math.ceil(width / self._patch)
        return (Stage(self.model.config, 1, 2 + rows * (cols + 1)),)


def scaled_size(width: int, height: int, max_side: int | None, area: Any = None) -> tuple[int, int]:
    """Returns the size a page is scaled to before it is cut into patches; a small page is not enlarged.

    Args:
        width: Pixels.
        height: Pixels.
        max_side: Longest side in pixels, or None for no bound.
        area: A checkpoint's own bounds, with "min_pixels" and "max_pixels", or None.

    Returns:
        (width, height) in pixels.
    """
    most = dict(area).get("max_pixels") if area else None
    least = dict(area).get("min_pixels") if area else None
    pixels = width * height
    scale = math.sqrt(least / pixels) if least and pixels < least else 1.0
    if max_side:
        scale = min(scale, max_side / max(width, height))
    if most:
        scale = min(scale, math.sqrt(most / pixels))
    if scale == 1.0:
        return width, height
    size = max(1, round(width * scale)), max(1, round(height * scale))
    if (max_side and max(size) > max_side) or (most and size[0] * size[1] > most):
        return max(1, math.floor(width * scale)), max(1, math.floor(height * scale))
    return size


class PatchProcessor(ImageProcessingMixin):
    """Pages to patches, as the library does: shrink, pad with black, normalise, cut row by row.

    Attributes are the settings of a checkpoint's preprocessor configuration, with the library's defaults.
    """

    model_input_names: ClassVar[list[str]] = ["pixel_values", "image_grid_hw"]
    patch_size: int = 32
    max_side: int | None = None
    size: Any = None
    image_mean: Sequence[float] = (0.5, 0.5, 0.5)
    image_std: Sequence[float] = (0.5, 0.5, 0.5)
    rescale_factor: float = 1 / 255

    @classmethod
    def from_folder(cls, folder: Path) -> PatchProcessor:
        """Reads the settings of a checkpoint; only those that are known here are taken."""
        settings = _image_settings(folder)
        return cls(**{key: settings[key] for key in cls.__annotations__ if key in settings})

    def __call__(self, images: Any, return_tensors: str = "pt", **_: Any) -> BatchFeature:
        """Returns `pixel_values` (all patches, 3 * patch_size ** 2) and `image_grid_hw` (pages, 2)."""
        flat = cast("list[Image.Image]", make_flat_list_of_images(images))
        pages = [self._patches(image) for image in flat]
        patches = torch.cat([patches for patches, _ in pages])
        grids = torch.tensor([grid for _, grid in pages])
        return BatchFeature({"pixel_values": patches, "image_grid_hw": grids}, tensor_type=return_tensors)

    def _patches(self, image: Image.Image) -> tuple[torch.Tensor, tuple[int, int]]:
        pixels = torch.from_numpy(np.array(image.convert("RGB"))).permute(2, 0, 1).contiguous()
        width, height = scaled_size(image.width, image.height, self.max_side, self.size)
        if (width, height) != image.size:
            # On bytes, like the library: each pixel is rounded before anything else happens to it.
            pixels = functional.interpolate(pixels[None], (height, width), mode="bilinear", antialias=True)[0]
        side = self.patch_size
        rows, cols = math.ceil(height / side), math.ceil(width / side)
        pixels = functional.pad(pixels, (0, cols * side - width, 0, rows * side - height))
        mean, deviation = (
            torch.tensor(values).view(3, 1, 1) * (1 / self.rescale_factor)
            for values in (self.image_mean, self.image_std)
        )
        scaled = (pixels.float() - mean) / deviation
        cut = scaled.reshape(3, rows, side, cols, side).permute(1, 3, 2, 4, 0)
        return cut.reshape(rows * cols, side * side * 3), (rows, cols)


def _image_settings(folder: Path) -> dict[str, Any]:
    for name, key in (("processor_config.json", "image_processor"), ("preprocessor_config.json", None)):
        file = folder / name
        if file.is_file():
            settings = json.loads(file.read_text(encoding="utf-8"))
            settings = settings.get(key) if key else settings
            if settings:
                return settings
    return {}


def _chat_template(folder: Path) -> str | None:
    file = folder / "chat_template.jinja"
    return file.read_text(encoding="utf-8") if file.is_file() else None
