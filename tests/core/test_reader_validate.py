"""Validation on real pages: it measures a checkpoint as it would ship, and keeps the best one."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import torch
from safetensors.torch import load_file, save_file

from core.reader.export import BEST
from core.reader.train import CHECKPOINT, Towers, save
from core.reader.validate import Validation
from core.reader.words import WordWeights


def test_the_best_checkpoint_is_kept(tmp_path: Path) -> None:
    torch.manual_seed(0)
    pdf = tmp_path / "pages.pdf"
    with pymupdf.open() as document:
        for words in ("harbour lantern schooner", "granite lighthouse barometer"):
            document.new_page().insert_text((72, 90), words, fontsize=14)
        document.save(pdf)
    save(tmp_path, Towers(), [], {"step": 1})
    validation = Validation([pdf], WordWeights.from_frequencies({"the": 0.05}), pages=2, sample=6)
    figures = validation.look(tmp_path / CHECKPOINT)
    assert set(figures) == {"first", "on word", "first, worn", "on word, worn", "mark"}
    assert all(0 <= value <= 1 for value in figures.values())
    first = load_file(tmp_path / BEST)

    validation.best = 2.0  # no checkpoint can do better
    changed = {name: value + 1 if name.endswith("head.bias") else value for name, value in first.items()}
    save_file(changed, tmp_path / CHECKPOINT, {"progress": "{}"})
    validation.look(tmp_path / CHECKPOINT)
    kept = load_file(tmp_path / BEST)
    assert all(torch.equal(kept[name], value) for name, value in first.items())
