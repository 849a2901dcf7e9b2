"""The visual tower as it reads pages on a processor: each convolution and what follows it in one pass over memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

if TYPE_CHECKING:
    from core.reader.network import ContextBlock, VisualTower


_reorder: Any = getattr(getattr(torch._C, "_nn", None), "mkldnn_reorder_conv2d_weight", None)

_TYPICAL = (200, 64)
"""Rows and columns a convolution's weights are laid out for; for others they hardly ever lie differently."""


def can_fuse() -> bool:
    """Says whether PyTorch has oneDNN's fused convolutions here.

    They are what `torch.compile` makes of such a network, but can be called without a compiler. PyTorch does not
    promise them, so that everything works without them too, a third slower.
    """
    there = all(hasattr(torch.ops.mkldnn, name) for name in ("_convolution_pointwise", "_convolution_pointwise_"))
    return torch.backends.mkldnn.is_available() and there and _reorder is not None


def fuse(tower: VisualTower, dtype: torch.dtype) -> VisualTower:
    """Makes a tower whose norms are folded (`core.reader.network.fold_norms`) compute in fused passes.

    Args:
        tower: Changed in place; takes and gives `dtype` from then on.
        dtype: bfloat16 where the processor multiplies that in hardware, otherwise float32.
    """
    tower.stem = nn.Sequential(*(_Fused(block[0], "relu", dtype) for block in tower.stem))  # type: ignore[index]
    tower.glyphs = nn.Sequential(*(_FusedBlock(block, dtype) for block in tower.glyphs))  # type: ignore[arg-type]
    tower.join = nn.Sequential(_Fused(tower.join[0], "none", dtype))
    tower.context = nn.Sequential(*(_FusedBlock(block, dtype) for block in tower.context))  # type: ignore[arg-type]
    tower.head = _Fused(tower.head, "none", dtype)  # type: ignore[assignment]
    return tower


class _Fused(nn.Module):
    """A convolution and what is done to its result, or a convolution whose result is added to something."""

    def __init__(self, convolution: nn.Module, then: str, dtype: torch.dtype) -> None:
        super().__init__()
        assert isinstance(convolution, nn.Conv2d)
        weight = convolution.weight.detach().to(dtype).contiguous(memory_format=torch.channels_last)
        self._bias = None if convolution.bias is None else convolution.bias.detach().to(dtype)
        self._shape = (convolution.padding, convolution.stride, convolution.dilation, convolution.groups)
        self._then = then
        # In the order the products want it; otherwise it is put into that anew for every call.
        typical = [1, convolution.in_channels, *_TYPICAL]
        assert _reorder is not None
        self._weight = _reorder(weight.to_mkldnn(), *self._shape, typical)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, inputs, rows, cols) in, (batch, outputs, rows', cols') out."""
        compute = torch.ops.mkldnn._convolution_pointwise.default
        return compute(x, self._weight, self._bias, *self._shape, self._then, [], "")

    def added_to(self, x: Tensor, other: Tensor) -> Tensor:
        """Adds the same to `other`, in its place: new memory would have to be had from the system first."""
        compute = torch.ops.mkldnn._convolution_pointwise_.binary
        return compute(other, x, self._weight, self._bias, *self._shape, "add", None, None, [], None)


class _FusedBlock(nn.Module):
    """A `ContextBlock` in three passes."""

    def __init__(self, block: ContextBlock, dtype: torch.dtype) -> None:
        super().__init__()
        self._around = _Fused(block.around, "none", dtype)
        self._widen = _Fused(block.widen, "relu", dtype)
        self._narrow = _Fused(block.narrow, "none", dtype)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, channels, rows, cols) in, the same out, changed."""
        return self._narrow.added_to(self._widen(self._around(x)), x)
