"""Spreads the word vectors evenly over all directions, part of the way through training, and leaves them there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn import functional

from core.reader.levels import SPARE
from core.reader.words import bag

if TYPE_CHECKING:
    from core.reader.network import TextTower, VisualTower

_SMALLEST_VARIANCE = 1e-3
"""Share of the largest variance below which a direction is not stretched further: what is there is mostly noise."""

_RIDGE = 1e-3


@torch.no_grad()
def whiten(text: TextTower, words: Iterable[str]) -> None:
    """Gives the word vectors zero mean and equal variance in all directions but the last `SPARE`; those become zero.

    A learned table leaves words near each other for no reason of spelling: all vectors share a large mean, and a few
    directions hold most of the variance, so that a word that is not on a page still finds much likeness there.
    Whitening (A. Kessy, A. Lewin, K. Strimmer, "Optimal whitening and decorrelation", 2018) undoes both. It is
    linear, and so goes into the table's rows.

    Args:
        text: Its table is changed, and takes no more gradients.
        words: Normalised words the vectors are to be spread for.
    """
    table = text.table.weight
    buckets, offsets = bag(sorted(set(words)))
    raw = text.table(torch.from_numpy(buckets).to(table.device), torch.from_numpy(offsets).to(table.device)).double()
    mean = raw.mean(dim=0)
    variance, axes = torch.linalg.eigh((raw - mean).T @ (raw - mean) / len(raw))
    spread = variance.clamp_min(float(variance[-1]) * _SMALLEST_VARIANCE).rsqrt()
    project = torch.zeros_like(axes)
    project[:, : len(mean) - SPARE] = (axes * spread)[:, SPARE:]
    project /= ((raw - mean) @ project).norm(dim=1).mean()
    table.copy_(((table.double() - mean) @ project).float())
    freeze(text)


def freeze(text: TextTower) -> None:
    """Lets the word vectors be as they are."""
    text.table.weight.requires_grad_(False)
    text.table.weight.grad = None


@torch.no_grad()
def refit_head(visual: VisualTower, batches: Iterable[tuple[Tensor, Tensor]]) -> None:
    """Lets the visual head point at word vectors that have moved: the least-squares map from what the tower sees.

    Args:
        visual: The directions of its head are changed, its sureness is not.
        batches: Pages as ink, (pages, 1, H, W), and the word vector each cell should have, (pages, rows, cols, dim),
            zero where it has none.
    """
    width, dim = visual.head.in_channels, visual.head.out_channels - 1
    seen = torch.zeros(width + 1, width + 1, dtype=torch.double, device=visual.head.weight.device)
    wanted = torch.zeros(width + 1, dim, dtype=torch.double, device=visual.head.weight.device)
    training = visual.training
    visual.eval()
    for ink, target in batches:
        context = visual.context(visual.join(visual.features(ink))).permute(0, 2, 3, 1)
        on_word = target.abs().sum(dim=-1) > 0
        x = functional.pad(context[on_word].double(), (0, 1), value=1.0)
        seen += x.T @ x
        wanted += x.T @ target[on_word].double()
    visual.train(training)
    ridge = torch.eye(width + 1, dtype=torch.double, device=seen.device) * seen.diagonal().mean() * _RIDGE
    solved = torch.linalg.solve(seen + ridge, wanted).float()
    # As long as it was: how far the direction can move a step should not change.
    solved *= visual.head.weight[:dim].norm() / solved[:-1].norm()
    assert visual.head.bias is not None
    visual.head.weight[:dim, :, 0, 0] = solved[:-1].T
    visual.head.bias[:dim] = solved[-1]
