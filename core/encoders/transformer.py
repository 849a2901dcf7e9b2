"""What the transformer families share: loading, batches bound by memory, masks, and words among tokens."""

from __future__ import annotations

import functools
import gc
import math
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from core.encoders import adapters
from core.encoders.adapters import Adapter
from core.encoders.memory import choose_device, choose_dtype, free_cache, is_out_of_memory, memory_budget
from core.errors import ModelError, QueryError
from core.layout import PatchLayout
from core.types import PageEmbedding, QueryEmbedding, QueryWord, ScoreRule

if TYPE_CHECKING:
    import torch
    from PIL import Image

MAX_TYPED_TOKENS = 256
"""Tokens of typed text that are encoded; every one is scored against every patch of every page."""


class Stage(NamedTuple):
    """Layers that a page passes through: their configuration, sequences a page, tokens a sequence."""

    config: Any
    sequences: int
    tokens: int


class Prepared(NamedTuple):
    """A batch: tensors by keyword, and the layout of each page's vectors once padding is cut."""

    inputs: dict[str, torch.Tensor]
    layouts: list[PatchLayout]


class TransformerEncoder(ABC):
    """A `PageEncoder` on a retrieval class of transformers; families prepare pages and queries.

    Attributes:
        device: Where the model computes: "cpu", "cuda" or "mps".
        dtype: Its number type: "float32", "bfloat16" or "float16".
        detail: The setting of detail, or None where the family has none.
        notes: Plain sentences about what had to be changed while working, for example smaller batches.
    """

    score_rule: ScoreRule = "maxsim"
    model_class: ClassVar[str]
    processor_class: ClassVar[str]
    unused_inputs: ClassVar[frozenset[str]] = frozenset({"labels"})

    def __init__(self, model: Any, processor: Any, *, name: str, detail: int | None = None) -> None:
        self.model = model.eval()
        self.processor = processor
        self.name = name
        self.detail = detail
        self.dim = int(model.config.embedding_dim)
        self.long_edge = 2048
        self.weak_below: float | None = None
        self.device = model.device.type
        self.dtype = str(model.dtype).removeprefix("torch.")
        self.notes: list[str] = []
        self._most_pages = 64

    @classmethod
    def from_folder(
        cls,
        folder: Path,
        *,
        name: str,
        device: str | None = None,
        dtype: str | None = None,
        detail: int | None = None,
        adapter: Adapter | None = None,
    ) -> Self:
        """Loads a checkpoint from a folder, without any network.

        Args:
            folder: Holds config.json, safetensors weights, tokenizer and processor files.
            name: The stable name of the vectors.
            device: "cpu", "cuda" or "mps"; the best there is when None.
            dtype: Number type; the fastest safe one for the device when None.
            detail: A setting of detail of the family, None for its default.
            adapter: Merged into the checkpoint, which is its base.

        Raises:
            ModelError: The files are damaged, incomplete or do not fit together, or do not fit in memory.
        """
        import torch
        from safetensors import SafetensorError

        device = device or choose_device()
        dtype = dtype or choose_dtype(device)
        try:
            with _quiet():
                processor = cls.load_processor(_processor_folder(folder, adapter))
                model, report = cls.load_model(folder, getattr(torch, dtype))
            whole = adapters.merge(model, adapter, adapters.base_kind(folder)) if adapter else set()
            model.to(device)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, SafetensorError) as error:
            raise ModelError(
                "The files of the model {name} are damaged or do not fit together.", "Add the model again.", name=name
            ) from error
        except (RuntimeError, MemoryError) as error:
            if not is_out_of_memory(error):
                raise ModelError(
                    "The model {name} cannot be loaded: {reason}.",
                    "Add the model again.",
                    name=name,
                    reason=_first_line(error),
                ) from error
            raise ModelError(
                "There is not enough memory to load the model {name}.", "Choose a smaller model.", name=name
            ) from error
        missing = sorted(key for key in report["missing_keys"] - whole if not key.endswith("lm_head.weight"))
        if missing or report["mismatched_keys"]:
            raise ModelError("The weights of the model {name} are not complete.", "Add the model again.", name=name)
        return cls(model, processor, name=name, detail=detail)

    @classmethod
    def load_model(cls, folder: Path, dtype: torch.dtype) -> tuple[Any, dict[str, Any]]:
        """Loads the network, and returns it with what the library says about its loading."""
        import transformers

        model_class = getattr(transformers, cls.model_class)
        kind = adapters.base_kind(folder)
        if kind:
            return adapters.load_base(model_class, folder, kind, dtype)
        return model_class.from_pretrained(
            folder,
            local_files_only=True,
            use_safetensors=True,
            trust_remote_code=False,
            dtype=dtype,
            output_loading_info=True,
        )

    @classmethod
    def load_processor(cls, folder: Path) -> Any:
        """Loads what turns pages and text into tensors."""
        import transformers

        return getattr(transformers, cls.processor_class).from_pretrained(folder, local_files_only=True)

    @abstractmethod
    def prepare_pages(self, images: list[Image.Image]) -> Prepared:
        """Turns RGB pages into the model's inputs and says where each vector will lie."""

    @abstractmethod
    def stages(self, width: int, height: int) -> Sequence[Stage]:
        """Says what a page of this size in pixels costs, so that batches can be bounded by memory."""

    def prepare_query(self, typed: str) -> tuple[dict[str, torch.Tensor], int]:
        """Turns typed text into inputs with `offset_mapping`, and says where in the whole text it starts."""
        inputs = self.processor.process_queries(text=[typed], return_offsets_mapping=True)
        return dict(inputs), len(self.query_prefix)

    @property
    def query_prefix(self) -> str:
        """What the processor puts before the typed text."""
        return self.processor.query_prefix

    @property
    def setting(self) -> str:
        """Where and how the model computes, for the screen ("cpu, float32")."""
        return f"{self.device}, {self.dtype}"

    def encode_pages(self, images: list[Image.Image]) -> list[PageEmbedding]:
        """See `PageEncoder.encode_pages`. Batches are bounded by memory; running out of it halves them.

        Raises:
            ModelError: Not even a single page fits in memory.
        """
        pages: list[PageEmbedding] = []
        while len(pages) < len(images):
            batch = self._next_batch(images[len(pages) :])
            failure = ""
            try:
                pages += self._encode([rgb(image) for image in batch])
            except (RuntimeError, MemoryError) as error:
                if not is_out_of_memory(error):
                    raise
                failure = _first_line(error)
            if failure:  # outside the handler, where the traceback would keep the tensors alive
                self._shrink(len(batch), failure)
        return pages

    def encode_query(self, text: str) -> QueryEmbedding:
        """See `PageEncoder.encode_query`. Words past `MAX_TYPED_TOKENS` are left out: they get no tokens."""
        import torch

        stripped = text.strip()
        if not stripped:
            raise QueryError("The query is empty.", "Type a word to search for.")
        typed = self._without_special_tokens(stripped)
        # A word owns the blanks before it, as it does for most tokenizers.
        found = re.finditer(r"\s*(\S+)", stripped)
        names, spans = zip(*((match[1], match.span()) for match in found), strict=True)
        kept = self._cut(typed)
        inputs, prefix = self.prepare_query(kept)
        offsets = inputs.pop("offset_mapping")[0].numpy() - prefix
        with torch.inference_mode():
            vectors = self._embed(inputs)[0]
        mask = inputs["attention_mask"][0].bool().numpy()
        ids = inputs["input_ids"][0].numpy()[mask]
        # What follows the kept text stands where the words that were cut off would be.
        owners = owners_of(offsets[mask], [(min(a, len(kept)), min(b, len(kept))) for a, b in spans])
        words = tuple(
            QueryWord(word, tuple(int(i) for i in np.flatnonzero(owners == number)))
            for number, word in enumerate(names)
        )
        unknown = getattr(self.processor.tokenizer, "unk_token_id", None)
        unreadable = tuple(w.text for w in words if w.tokens and all(ids[i] == unknown for i in w.tokens))
        pieces = self.processor.tokenizer.convert_ids_to_tokens(ids.tolist())
        tokens = tuple(
            piece if owner < 0 else stripped[max(0, first) : last].strip() or piece
            for piece, owner, (first, last) in zip(pieces, owners, offsets[mask], strict=True)
        )
        return QueryEmbedding(text, vectors, tokens, words, unreadable)

    def score(self, query: QueryEmbedding, page: PageEmbedding) -> float:
        """See `PageEncoder.score`."""
        from core.search.maxsim import maxsim

        return maxsim(query.vectors, page.vectors, self.score_rule)

    def reference_score(self, query: QueryEmbedding, page: PageEmbedding) -> float | None:
        """Returns the score that the model's own processor gives, or None where it has none."""
        import torch

        if not hasattr(self.processor, "score_retrieval"):
            return None
        scores = self.processor.score_retrieval([torch.from_numpy(query.vectors)], [torch.from_numpy(page.vectors)])
        return float(scores[0, 0])

    def _encode(self, images: list[Image.Image]) -> list[PageEmbedding]:
        import torch

        with torch.inference_mode():
            inputs, layouts = self.prepare_pages(images)
            vectors = self._embed(inputs)
        for rows, layout in zip(vectors, layouts, strict=True):
            if len(rows) != layout.count:
                raise ModelError(
                    "{name} gave {count} vectors for a layout of {expected}.",
                    name=self.name,
                    count=len(rows),
                    expected=layout.count,
                )
        return [PageEmbedding(rows, layout) for rows, layout in zip(vectors, layouts, strict=True)]

    def _embed(self, inputs: dict[str, torch.Tensor]) -> list[NDArray[np.float32]]:
        import torch

        arguments = {key: value.to(self.device) for key, value in inputs.items() if key not in self.unused_inputs}
        kept = inputs["attention_mask"].bool()
        embeddings = self.model(**arguments).embeddings.float().cpu()
        if not torch.isfinite(embeddings[kept]).all():
            if self.dtype == "float32":
                raise ModelError("The model {name} gives no numbers.", "Its files may be damaged.", name=self.name)
            # Half precision overflows in some models on some devices; float32 does not.
            self.notes.append(f"{self.name} overflowed in {self.dtype} and now computes in float32.")
            self.model.float()
            self.dtype = "float32"
            return self._embed(inputs)
        return [page[rows].numpy() for page, rows in zip(embeddings, kept, strict=True)]

    def _next_batch(self, images: Sequence[Image.Image]) -> list[Image.Image]:
        budget = memory_budget(self.device)
        batch: list[Image.Image] = []
        largest = 0
        for image in images[: self._most_pages]:
            largest = max(largest, self._bytes_for(*image.size))
            if batch and largest * (len(batch) + 1) > budget:
                break
            batch.append(image)
        return batch

    def _bytes_for(self, width: int, height: int) -> int:
        item = 4 if self.dtype == "float32" else 2
        return max(_stage_bytes(stage, item) for stage in self.stages(width, height))

    def _shrink(self, pages: int, failure: str) -> None:
        gc.collect()
        free_cache(self.device)
        if pages == 1:
            raise ModelError(
                "There is not enough memory to encode a page with {name} ({reason}).",
                "Close other programs, or choose a smaller model or a lower detail.",
                name=self.name,
                reason=failure,
            )
        self._most_pages = max(1, pages // 2)
        self.notes.append(f"Memory ran out: {self.name} now encodes at most {self._most_pages} pages at once.")

    @functools.cached_property
    def _special_tokens(self) -> re.Pattern[str] | None:
        tokens = sorted(map(str, self.processor.tokenizer.added_tokens_encoder), key=len, reverse=True)
        tokens = [token for token in tokens if len(token.strip()) > 1]
        return re.compile("|".join(map(re.escape, tokens))) if tokens else None

    def _without_special_tokens(self, text: str) -> str:
        """Blanks the first letter of what the tokenizer would take for a command; the length stays."""
        if self._special_tokens is None:
            return text
        return self._special_tokens.sub(lambda match: " " + match.group()[1:], text)

    def _cut(self, typed: str) -> str:
        encoding = self.processor.tokenizer(typed, add_special_tokens=False, return_offsets_mapping=True)
        offsets = encoding["offset_mapping"]
        return typed if len(offsets) <= MAX_TYPED_TOKENS else typed[: offsets[MAX_TYPED_TOKENS][0]].rstrip()


def _processor_folder(folder: Path, adapter: Adapter | None) -> Path:
    """Adapters are published with the tokenizer they were trained with; where not, their base has one."""
    own = adapter is not None and all(
        any((adapter.folder / name).is_file() for name in names)
        for names in (("tokenizer.json",), ("preprocessor_config.json", "processor_config.json"))
    )
    return adapter.folder if adapter and own else folder


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps the library's progress bars and its advice to install more packages off the terminal."""
    from transformers.utils import logging

    verbosity, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        logging.set_verbosity(verbosity)
        if bars:
            logging.enable_progress_bar()


def rgb(image: Image.Image) -> Image.Image:
    """Returns the image in RGB, what is transparent laid over white paper."""
    if image.mode == "RGB":
        return image
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        from PIL import Image

        layer = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer).convert("RGB")
    return image.convert("RGB")


def owners_of(
    offsets: Iterable[Sequence[int]] | NDArray[np.int64], words: Sequence[tuple[int, int]]
) -> NDArray[np.int64]:
    """Finds the word each token belongs to.

    Args:
        offsets: First and last character of each token, from the start of the typed text; what lies outside
            of it is the model's own.
        words: First and last character of each word.

    Returns:
        int64 (tokens,): index of the word a token shares most characters with, -1 where it shares none.
    """
    owners = []
    for first, last in offsets:
        shared = [min(last, end) - max(first, start) for start, end in words]
        best = int(np.argmax(shared)) if shared else 0
        owners.append(best if shared and shared[best] > 0 else -1)
    return np.asarray(owners, np.int64)


def image_rows(ids: torch.Tensor, mask: torch.Tensor, image_token: int) -> NDArray[np.int32]:
    """Returns where the image tokens of one page stand among its vectors, once padding is cut."""
    return np.flatnonzero((ids[mask.bool()] == image_token).numpy()).astype(np.int32)


def square_side(tokens: int, name: str) -> int:
    """Returns the side of a square grid of so many tokens.

    Raises:
        ModelError: The grid is not square.
    """
    side = math.isqrt(tokens)
    if side * side != tokens:
        raise ModelError("The {tokens} patches of {name} form no square grid.", tokens=tokens, name=name)
    return side


def _stage_bytes(stage: Stage, item: int) -> int:
    """Estimates the activations of a layer: projections, and attention of all tokens on all others."""
    config, sequences, tokens = stage
    width = getattr(config, "embed_dim", None) or config.hidden_size
    inner = getattr(config, "intermediate_size", None) or 4 * width
    heads = getattr(config, "num_attention_heads", None) or config.num_heads
    return sequences * tokens * item * (12 * width + 3 * inner + heads * tokens)


def _first_line(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__
