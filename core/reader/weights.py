"""The Reader's weights as they ship: what training leaves in a checkpoint, made small, and back again."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from core.errors import ModelError
from core.reader.meaning import Vocabulary
from core.reader.words import WordWeights, ngram_buckets
from core.replacing import staged
from core.sentences import Sentence
from core.system_words import system_words

if TYPE_CHECKING:
    from core.reader.network import VisualTower

FILE_NAME = "reader.safetensors"
FORMAT = 5


@dataclass(frozen=True, eq=False)
class ReaderWeights:
    """Everything the built-in model needs at run time.

    Attributes:
        visual: float16 state of the visual tower, character head left out.
        table: int8 (buckets, dim) n-gram rows; a row is `table * table_scale`.
        table_scale: float16 (buckets, 1).
        words: How much each word counts.
        sketch: float16 (dim, components), dim without the spare components (see `core.reader.neighbours`).
        vocabulary: What words mean; without any, passages and queries have no meaning (see `core.reader.meaning`).
        meta: Format, name, training facts and the constants chosen with the weights.
    """

    visual: dict[str, NDArray[np.float16]]
    table: NDArray[np.int8]
    table_scale: NDArray[np.float16]
    words: WordWeights
    sketch: NDArray[np.float16]
    vocabulary: Vocabulary
    meta: dict[str, Any]

    def word_vector(self, word: str) -> NDArray[np.float32]:
        """Returns the float32 (dim,) unit vector of a normalised word."""
        buckets = ngram_buckets(word)
        rows = self.table[buckets].astype(np.float32) * self.table_scale[buckets].astype(np.float32)
        vector = rows.mean(axis=0)
        return vector / max(float(np.linalg.norm(vector)), 1e-12)

    def visual_tower(self) -> VisualTower:
        """Builds the visual tower for inference: batch norms folded into the convolutions before them."""
        import torch

        from core.reader.network import VisualTower, fold_norms

        tower = VisualTower()
        tower.load_state_dict({name: torch.from_numpy(value.astype(np.float32)) for name, value in self.visual.items()})
        return fold_norms(tower.eval()).to(memory_format=torch.channels_last)  # type: ignore[call-overload]

    def save(self, folder: Path) -> Path:
        """Writes the one file that ships; returns its path."""
        from safetensors.numpy import save_file

        tensors: dict[str, NDArray[Any]] = {f"visual.{name}": value for name, value in self.visual.items()}
        tensors["text.table"], tensors["text.scale"] = self.table, self.table_scale
        tensors["words.hashes"], tensors["words.weights"] = self.words.hashes, self.words.weights
        tensors["neighbours.sketch"] = self.sketch
        tensors.update({f"meaning.{field.name}": getattr(self.vocabulary, field.name) for field in fields(Vocabulary)})
        folder.mkdir(parents=True, exist_ok=True)
        with staged(folder / FILE_NAME) as part:
            save_file(tensors, part, {"reader": json.dumps({**self.meta, "format": FORMAT})})
        return folder / FILE_NAME


def load_weights(folder: Path) -> ReaderWeights:
    """Reads the shipped weights.

    Raises:
        ModelError: The file is missing, may not be read, is damaged or of a format this version does not know.
    """
    from safetensors import SafetensorError, safe_open

    path = folder / FILE_NAME
    hint = Sentence("Install Patchlight again to restore it.")
    try:
        path.open("rb").close()  # safetensors says of every file it cannot open that it is not there
        with safe_open(path, "np") as file:
            meta = json.loads((file.metadata() or {})["reader"])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a dict)
        if meta["format"] != FORMAT:
            raise ModelError(
                "The built-in model's file {name} is of another version of Patchlight.", hint, name=path.name
            )
        return ReaderWeights(
            visual={k.removeprefix("visual."): v for k, v in tensors.items() if k.startswith("visual.")},
            table=tensors["text.table"],
            table_scale=tensors["text.scale"],
            words=WordWeights(tensors["words.hashes"], tensors["words.weights"]),
            sketch=tensors["neighbours.sketch"],
            vocabulary=Vocabulary(*(tensors[f"meaning.{field.name}"] for field in fields(Vocabulary))),
            meta=meta,
        )
    except FileNotFoundError as error:
        raise ModelError("The built-in model's file {name} is missing.", hint, name=path.name) from error
    except PermissionError as error:
        raise ModelError(
            "You do not have permission to read the built-in model's file {name}.",
            "Allow yourself to read {path}, then start Patchlight again.",
            name=path.name,
            path=path,
        ) from error
    except OSError as error:
        raise ModelError(
            "The built-in model's file {name} cannot be read: {reason}.",
            "Check the disk that holds {path}.",
            name=path.name,
            reason=system_words(error),
            path=path,
        ) from error
    except (SafetensorError, KeyError, ValueError) as error:
        raise ModelError("The built-in model's file {name} is damaged.", hint, name=path.name) from error
