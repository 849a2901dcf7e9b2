"""ColQwen2: a Qwen2-VL with a grid as fine as the page's shape allows, stretched over the whole page.

The grid is `image_grid_thw` divided by the merge size (arXiv 2407.01449; Qwen2-VL, arXiv 2409.12191).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from core.encoders.transformer import Prepared, Stage, TransformerEncoder, image_rows
from core.layout import Grid, PatchLayout

if TYPE_CHECKING:
    from PIL import Image

_MAX_PIXELS = 1280 * 28 * 28
_MAX_ASPECT = 100  # the library refuses images longer than 200 times their width
_PROMPT_TOKENS = 16


class ColQwen2Encoder(TransformerEncoder):
    """See `core.encoders.encoder.PageEncoder`."""

    model_class = "ColQwen2ForRetrieval"
    processor_class = "ColQwen2Processor"

    def __init__(self, model: Any, processor: Any, *, name: str, detail: int | None = None) -> None:
        super().__init__(model, processor, name=name, detail=detail)
        size = dict(processor.image_processor.size)
        # A checkpoint without a cap would make ten thousand vectors of one page.
        size["longest_edge"] = min(size["longest_edge"], _MAX_PIXELS)
        processor.image_processor.size = type(processor.image_processor.size)(**size)
        self._pixels = int(size["longest_edge"])
        self.long_edge = math.ceil(math.sqrt(2 * self._pixels))

    def prepare_pages(self, images: list[Image.Image]) -> Prepared:
        """See `TransformerEncoder.prepare_pages`."""
        padded = [_within_aspect(image) for image in images]
        inputs = dict(self.processor.process_images(images=padded))
        merge = self.processor.image_processor.merge_size
        layouts = []
        for image, paper, ids, mask, thw in zip(
            images,
            padded,
            inputs["input_ids"],
            inputs["attention_mask"],
            inputs["image_grid_thw"].tolist(),
            strict=True,
        ):
            cells = image_rows(ids, mask, self.processor.image_token_id)
            box = (0.0, 0.0, paper.width / image.width, paper.height / image.height)
            grid = Grid(cells.reshape(thw[1] // merge, thw[2] // merge), box)
            layouts.append(PatchLayout(int(mask.sum()), (grid,)))
        inputs["position_ids"] = self._positions(inputs)
        return Prepared(inputs, layouts)

    def _positions(self, inputs: dict[str, Any]) -> Any:
        """Rows and columns as positions: the class passes none, and patches would stand along one line."""
        ids = inputs["input_ids"]
        positions, _ = self.model.vlm.get_rope_index(
            ids,
            mm_token_type_ids=(ids == self.processor.image_token_id).int(),
            image_grid_thw=inputs["image_grid_thw"],
            attention_mask=inputs["attention_mask"],
        )
        return positions

    def stages(self, width: int, height: int) -> Sequence[Stage]:
        """See `TransformerEncoder.stages`."""
        config = self.model.config.vlm_config
        patch = self.processor.image_processor.patch_size
        merge = self.processor.image_processor.merge_size
        patches = min(width * height, self._pixels) // patch**2 + 1
        return (
            Stage(config.vision_config, 1, patches),
            Stage(config.text_config, 1, patches // merge**2 + _PROMPT_TOKENS),
        )


def _within_aspect(image: Image.Image) -> Image.Image:
    """Adds white paper below or to the right of a strip that is too long for the model."""
    from PIL import Image

    width = max(image.width, math.ceil(image.height / _MAX_ASPECT))
    height = max(image.height, math.ceil(image.width / _MAX_ASPECT))
    if (width, height) == image.size:
        return image
    paper = Image.new("RGB", (width, height), "white")
    paper.paste(image)
    return paper
