"""ColModernVBERT: a page cut into tiles, each a square of vectors, and the whole page once more as a tile.

Teiletche et al. 2025, arXiv 2510.01149; the tiles are Idefics3's. Read row by row, vectors run through one
tile after the other, so that the page's grid has to be put together from the tiles. The last tile is the page
as a whole: a second, coarser grid over the same page. ColSmol (adapters of an Idefics3, in `core.encoders.adapters`)
has the same tiles and runs in the same class.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from core.encoders.transformer import Prepared, Stage, TransformerEncoder, square_side
from core.errors import ModelError
from core.layout import Grid, PatchLayout

if TYPE_CHECKING:
    import torch
    from PIL import Image

_TILE_MARK = re.compile(r"<row_(\d+)_col_(\d+)>")
_PROMPT_TOKENS = 24


class ColModernVBertEncoder(TransformerEncoder):
    """See `core.encoders.encoder.PageEncoder`."""

    model_class = "ColModernVBertForRetrieval"
    processor_class = "ColModernVBertProcessor"

    def __init__(self, model: Any, processor: Any, *, name: str, detail: int | None = None) -> None:
        super().__init__(model, processor, name=name, detail=detail)
        self.long_edge = int(processor.image_processor.size["longest_edge"])
        self._after_query = ""
        if model.config.vlm_config.model_type == "idefics3":
            # ColSmol: the prompts that its adapters were trained with.
            processor.visual_prompt_prefix = "<|im_start|>user\n<image>Describe the image.<end_of_utterance>"
            processor.query_prefix = "Query: "
            self._after_query = processor.query_augmentation_token * 10 + "\n"

    @functools.cached_property
    def _tile_places(self) -> Mapping[int, tuple[int, int]]:
        """Token ids that announce a tile, and its row and column from 0."""
        return {
            token_id: (int(match[1]) - 1, int(match[2]) - 1)
            for token, token_id in self.processor.tokenizer.get_vocab().items()
            if (match := _TILE_MARK.fullmatch(token))
        }

    def prepare_pages(self, images: list[Image.Image]) -> Prepared:
        """See `TransformerEncoder.prepare_pages`."""
        inputs = dict(self.processor.process_images(images=images))
        layouts = [
            PatchLayout(int(mask.sum()), self._grids(ids[mask.bool()].numpy()))
            for ids, mask in zip(inputs["input_ids"], inputs["attention_mask"], strict=True)
        ]
        return Prepared(inputs, layouts)

    def prepare_query(self, typed: str) -> tuple[dict[str, torch.Tensor], int]:
        """See `TransformerEncoder.prepare_query`."""
        inputs = self.processor.process_queries(
            text=[typed], suffix=self._after_query or None, return_offsets_mapping=True
        )
        return dict(inputs), len(self.query_prefix)

    def _grids(self, ids: NDArray[np.int64]) -> tuple[Grid, ...]:
        length = self.processor.image_seq_len
        side = square_side(length, self.name)
        tiles: dict[tuple[int, int], NDArray[np.int32]] = {}
        whole: Grid | None = None
        for start in np.flatnonzero(ids == self.processor.image_token_id):
            mark = int(ids[start - 1])
            if mark == self.processor.image_token_id:
                continue
            square = np.arange(start, start + length, dtype=np.int32).reshape(side, side)
            if mark == self.processor.global_image_token_id:
                whole = Grid(square)
            elif mark in self._tile_places:
                tiles[self._tile_places[mark]] = square
            else:
                raise ModelError("The tokenizer of {name} does not know the marks of page tiles.", name=self.name)
        if whole is None:
            raise ModelError("{name} made no tile of the whole page.", name=self.name)
        if not tiles:
            return (whole,)
        rows, cols = (1 + max(place[axis] for place in tiles) for axis in (0, 1))
        cells = np.full((rows * side, cols * side), -1, np.int32)
        for (row, col), square in tiles.items():
            cells[row * side : (row + 1) * side, col * side : (col + 1) * side] = square
        return (Grid(cells), whole)

    def stages(self, width: int, height: int) -> Sequence[Stage]:
        """See `TransformerEncoder.stages`."""
        config = self.model.config.vlm_config
        tiles = max(1, self.processor.image_processor.get_number_of_image_patches(height, width)[0])
        vision = config.vision_config
        return (
            Stage(vision, tiles, (vision.image_size // vision.patch_size) ** 2),
            Stage(config.text_config, 1, tiles * (self.processor.image_seq_len + 3) + _PROMPT_TOKENS),
        )
