"""ColPali: a PaliGemma that sees a page as a fixed square of patches, stretched over the whole page.

Faysse et al. 2024, arXiv 2407.01449. The image tokens come first, then the prompt's, which lie nowhere but do
score.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from core.encoders.transformer import Prepared, Stage, TransformerEncoder, image_rows, square_side
from core.layout import Grid, PatchLayout

if TYPE_CHECKING:
    from PIL import Image

_PROMPT_TOKENS = 8


class ColPaliEncoder(TransformerEncoder):
    """See `core.encoders.encoder.PageEncoder`."""

    model_class = "ColPaliForRetrieval"
    processor_class = "ColPaliProcessor"

    def __init__(self, model: Any, processor: Any, *, name: str, detail: int | None = None) -> None:
        super().__init__(model, processor, name=name, detail=detail)
        self.long_edge = 2 * int(model.config.vlm_config.vision_config.image_size)

    @property
    def query_prefix(self) -> str:
        """The processor also puts the tokenizer's first token before its prefix."""
        return self.processor.tokenizer.bos_token + self.processor.query_prefix

    def prepare_pages(self, images: list[Image.Image]) -> Prepared:
        """See `TransformerEncoder.prepare_pages`."""
        inputs = dict(self.processor.process_images(images=images))
        layouts = []
        for ids, mask in zip(inputs["input_ids"], inputs["attention_mask"], strict=True):
            rows = image_rows(ids, mask, self.processor.image_token_id)
            side = square_side(len(rows), self.name)
            layouts.append(PatchLayout(int(mask.sum()), (Grid(rows.reshape(side, side)),)))
        return Prepared(inputs, layouts)

    def stages(self, width: int, height: int) -> Sequence[Stage]:
        """See `TransformerEncoder.stages`."""
        config = self.model.config.vlm_config
        tokens = self.processor.image_seq_length
        return (
            Stage(config.vision_config, 1, tokens),
            Stage(config.text_config, 1, tokens + _PROMPT_TOKENS),
        )
