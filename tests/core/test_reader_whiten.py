"""Spreading the word vectors: no shared mean, no favoured direction, and a visual head that follows them."""

from __future__ import annotations

import itertools

import numpy as np
import torch
from torch.nn import functional

from core.reader.levels import SPARE
from core.reader.network import DIM, TextTower, VisualTower
from core.reader.whiten import refit_head, whiten
from core.reader.words import bag

WORDS = ["".join(letters) for letters in itertools.product("abdelnorst", "aeiou", "bdlmnrst", "ae")]


def vectors(text: TextTower) -> np.ndarray:
    buckets, offsets = bag(WORDS)
    with torch.no_grad():
        return text(torch.from_numpy(buckets), torch.from_numpy(offsets)).numpy()


def test_whitened_words_share_no_direction() -> None:
    torch.manual_seed(0)
    text = TextTower()
    with torch.no_grad():
        text.table.weight.mul_(torch.linspace(0.2, 3.0, DIM)).add_(0.3)
    before = vectors(text)
    assert np.linalg.norm(before.mean(axis=0)) > 0.5, "the table must start out crowded"
    whiten(text, WORDS)
    after = vectors(text)
    assert np.linalg.norm(after.mean(axis=0)) < 0.1
    spread = np.linalg.eigvalsh(np.cov(after[:, :-SPARE].T))
    assert spread[-1] / spread.mean() < 5
    assert not after[:, -SPARE:].any()
    assert not text.table.weight.requires_grad


def test_a_refitted_head_points_at_the_words() -> None:
    torch.manual_seed(1)
    visual = VisualTower().eval()
    ink = torch.rand(4, 1, 64, 128)
    with torch.no_grad():
        seen = visual.context(visual.join(visual.features(ink))).permute(0, 2, 3, 1)
        wanted = functional.normalize(seen @ torch.randn(seen.shape[-1], DIM), dim=-1)
        wanted[:, :2] = 0  # cells without a word
        sureness = visual(ink).norm(dim=-1)
        refit_head(visual, [(ink[:2], wanted[:2]), (ink[2:], wanted[2:])])
        found = visual(ink)
    likeness = functional.cosine_similarity(found, wanted, dim=-1)[:, 2:]
    assert float(likeness.mean()) > 0.9
    torch.testing.assert_close(found.norm(dim=-1), sureness)
