"""Turns a training checkpoint into weights: `python -m core.reader.export`. `core.reader.distil` then adds meanings."""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np

from core.reader.levels import SPARE
from core.reader.lexicon import Lexicon
from core.reader.meaning import Vocabulary
from core.reader.neighbours import random_sketch
from core.reader.train import CHECKPOINT
from core.reader.weights import ReaderWeights
from core.reader.words import WordWeights

CONSTANTS = {
    "keep_above": 0.35,
    "merge_above": 0.85,
    "floor": 0.4,
    "weak_below": 0.18,
    "neighbours": {"on_page": 0.4, "in_query": 0.3},
    "prominence": {"growth": 0.1, "most": 1.15},
    "standing": {
        "alike": 0.7,
        "growth": 0.07,
        "most": 0.1,
        "crowding": 0.07,
        "usual": 300,
        "heading": 0.1,
        "in_query": 0.7,
    },
    "meaning": {"weight": 0.2, "floor": 0.15, "alike": 0.5},
    "pictures": {"weight": 0.2, "whole": 0.3},
}
"""Shortest vector kept, least cosine of merged neighbours, likeness that counts as none (see `core.reader.levels`), the
share of a full match below which a hit is weak, how much vectors carry of what stands beside them, how much longer
those of large type are, how much it counts how words stand on a page (see `core.reader.standing`), how much meaning
counts (see `core.reader.meaning`), and how much pictures do."""

SKETCH_SIZE, SKETCH_SEED = 32, 1
"""Components that say what stands beside a patch, and the seed they are drawn with; the last of them is left to how
its word stands on the page (see `core.reader.levels`)."""

BEST = "best.safetensors"
"""A run's checkpoint that did best on real pages, where training was asked to look (see `core.reader.validate`)."""


def export(checkpoint: Path, words: WordWeights, meta: dict[str, Any]) -> ReaderWeights:
    """Turns a training checkpoint (see `core.reader.train`) into the weights that ship."""
    from safetensors.numpy import load_file

    tensors = load_file(checkpoint)
    prefix = "towers.visual."
    visual = {
        name.removeprefix(prefix): value.astype(np.float16)
        for name, value in tensors.items()
        if name.startswith(prefix) and not name.startswith(f"{prefix}characters") and value.dtype != np.int64
    }
    # Vectors of different weights must never be compared: the name says which weights a space was made with.
    learned = b"".join(tensors[name].tobytes() for name in sorted(tensors) if name.startswith("towers."))
    meta = {**CONSTANTS, **meta}
    sketch = random_sketch(tensors["towers.text.table.weight"].shape[1] - SPARE, SKETCH_SIZE - 1, SKETCH_SEED)
    sketch = np.pad(sketch, ((0, 0), (0, 1)))
    added = sketch.tobytes() + json.dumps([meta["neighbours"], meta["prominence"], meta["standing"]]).encode()
    digest = hashlib.blake2b(learned + added, digest_size=4).hexdigest()
    table = tensors["towers.text.table.weight"]
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True) / 127, 1e-8).astype(np.float16)
    codes = np.rint(table / scale.astype(np.float32)).clip(-127, 127).astype(np.int8)
    return ReaderWeights(visual, codes, scale, words, sketch, Vocabulary.empty(), {"name": f"reader-{digest}", **meta})


def main(argv: list[str] | None = None) -> None:
    """Reads the command line and writes the weights."""
    parser = argparse.ArgumentParser(prog="python -m core.reader.export", description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("runs/reader"), help="folder of the training run")
    parser.add_argument("--out", type=Path, default=Path("resources/reader"), help="folder the weights are written to")
    arguments = parser.parse_args(argv)
    from safetensors import safe_open

    best = arguments.run / BEST
    checkpoint = best if best.exists() else arguments.run / CHECKPOINT
    with safe_open(checkpoint, "np") as file:
        progress = json.loads(file.metadata()["progress"])
    words = WordWeights.from_frequencies(Lexicon.from_wordfreq().frequencies)
    path = export(checkpoint, words, {"training": progress}).save(arguments.out)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB, {len(words.hashes)} word weights, step {progress['step']}")


if __name__ == "__main__":
    main()
