"""The Reader's two towers: pixels to patch vectors, character n-grams to word vectors."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.fusion import fuse_conv_bn_eval

from core.reader.words import BUCKETS

DIM = 128
_ROUNDING = 1e-3
"""More than a vector's length differs from what the head said of it."""


class ConvBlock(nn.Sequential):
    """Convolution, batch norm, ReLU; halves height and width."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__(
            nn.Conv2d(inputs, outputs, 3, stride=2, padding=1, bias=False),
            nn.BatchNorm2d(outputs),
            nn.ReLU(inplace=True),
        )


class ContextBlock(nn.Module):
    """Residual block: a depthwise convolution looks around, two pointwise ones think (ConvNeXt, arXiv 2201.03545)."""

    def __init__(self, channels: int, kernel: tuple[int, int], expansion: int = 2) -> None:
        super().__init__()
        padding = (kernel[0] // 2, kernel[1] // 2)
        self.around = nn.Conv2d(channels, channels, kernel, padding=padding, groups=channels, bias=False)
        self.norm = nn.BatchNorm2d(channels)
        self.widen = nn.Conv2d(channels, channels * expansion, 1)
        self.narrow = nn.Conv2d(channels * expansion, channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, channels, rows, cols) in, the same shape out."""
        # Depthwise kernels have no fast bfloat16 form on CPUs: three times slower than float32 there.
        with torch.autocast(x.device.type, enabled=x.device.type != "cpu" and torch.is_autocast_enabled()):
            seen = self.norm(self.around(x.float() if x.device.type == "cpu" else x))
        return x + self.narrow(functional.relu(self.widen(seen), inplace=True))


class VisualTower(nn.Module):
    """Grey page pixels to one vector per 8 x 16 px cell; the vector's length (0..1) says how sure it is to read a word.

    Attributes:
        characters: Head that names the character at the middle of each 8 x 8 px cell. Only training uses it: it is
            what makes the words learnable at all.
    """

    def __init__(self, characters: int = 0, width: int = 96, context: int = 192, blocks: int = 4) -> None:
        super().__init__()
        self.stem = nn.Sequential(ConvBlock(1, 24), ConvBlock(24, 48), ConvBlock(48, width))
        self.glyphs = nn.Sequential(ContextBlock(width, (5, 5)), ContextBlock(width, (5, 5)))
        self.characters = nn.Conv2d(width, characters, 1) if characters else None
        self.join = nn.Sequential(nn.Conv2d(width, context, (1, 2), stride=(1, 2), bias=False), nn.BatchNorm2d(context))
        self.context = nn.Sequential(*(ContextBlock(context, (3, 9)) for _ in range(blocks)))
        self.head = nn.Conv2d(context, DIM + 1, 1)

    def features(self, ink: Tensor) -> Tensor:
        """(batch, 1, H, W) ink, 0 paper to 1 black, to (batch, width, H/8, W/8) character features."""
        return self.glyphs(self.stem(ink))

    def vectors(self, features: Tensor) -> Tensor:
        """Character features to (batch, H/8, W/16, 128) patch vectors of length 0..1."""
        return _directed(self.head(self.context(self.join(features))).float().permute(0, 2, 3, 1))

    def surest(self, features: Tensor, above: float) -> tuple[Tensor, Tensor]:
        """Character features of one page to those of its `vectors`, (n, 128), that may be as long as `above`.

        Returns:
            They, cell by cell of each row, and which cells these are, bool (H/8, W/16).
        """
        out = self.head(self.context(self.join(features)))[0].permute(1, 2, 0)
        at = torch.sigmoid(out[..., DIM].float()) > above - _ROUNDING
        return _directed(out[at].float()), at

    def forward(self, ink: Tensor) -> Tensor:
        """(batch, 1, H, W) ink with H, W multiples of 16 to (batch, H/8, W/16, 128) patch vectors."""
        return self.vectors(self.features(ink))


def _directed(out: Tensor) -> Tensor:
    """(..., 129) components and how sure to (..., 128) vectors of length 0..1."""
    return functional.normalize(out[..., :DIM], dim=-1) * torch.sigmoid(out[..., DIM:])


def fold_norms(tower: VisualTower) -> VisualTower:
    """Folds every batch norm of an eval-mode tower into the convolution before it; outputs stay the same."""
    for block in tower.stem:
        assert isinstance(block, nn.Sequential)
        block[0], block[1] = fuse_conv_bn_eval(block[0], block[1]), nn.Identity()  # type: ignore[type-var]
    tower.join[0], tower.join[1] = fuse_conv_bn_eval(tower.join[0], tower.join[1]), nn.Identity()  # type: ignore[type-var]
    for block in (*tower.glyphs, *tower.context):
        assert isinstance(block, ContextBlock)
        block.around, block.norm = fuse_conv_bn_eval(block.around, block.norm), nn.Identity()  # type: ignore[type-var, assignment]
    return tower


class TextTower(nn.Module):
    """Words to unit vectors: the normalised mean of their n-grams' rows."""

    def __init__(self, dim: int = DIM) -> None:
        super().__init__()
        self.table = nn.EmbeddingBag(BUCKETS, dim, mode="mean")
        nn.init.normal_(self.table.weight, std=dim**-0.5)

    def forward(self, buckets: Tensor, offsets: Tensor) -> Tensor:
        """int64 (k,) buckets and (words,) offsets to float32 (words, dim) unit vectors."""
        return functional.normalize(self.table(buckets, offsets).float(), dim=-1)
