"""The stored form of vectors: int8 codes with one float16 scale a vector, a quarter of float32."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

CODE_MAX = 127


def quantise(vectors: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Turns vectors into codes and scales (symmetric absolute-maximum quantisation, one scale a vector).

    Each component is off by at most half a scale, and a scale is about 1/127 of the vector's largest
    component, so that lengths, which carry a patch's confidence, are kept whatever their size.

    Args:
        vectors: float32 (n, dim), finite.

    Returns:
        int8 (n, dim) codes in -127..127 and float16 (n,) scales.

    Raises:
        ValueError: A value is not finite or too large for a float16 scale, or the array is not (n, dim).
    """
    vectors = np.asarray(vectors, np.float32)
    if vectors.ndim != 2:
        raise ValueError(f"vectors must be (n, dim), not {vectors.shape}")
    largest = np.abs(vectors).max(axis=1, initial=0.0)
    exact = largest / np.float32(CODE_MAX)
    if not (exact < np.finfo(np.float16).max).all():
        raise ValueError("vectors must be finite and below eight million")
    scales = exact.astype(np.float16)
    # A scale that was rounded down would clip the largest component; for tiny vectors even to nothing.
    low = scales.astype(np.float32) < exact
    scales[low] = np.nextafter(scales[low], np.float16(np.inf))
    divisor = np.where(scales > 0, scales, 1).astype(np.float32)
    return np.rint(vectors / divisor[:, None]).astype(np.int8), scales


def dequantise(codes: NDArray[np.int8], scales: NDArray[np.float16]) -> NDArray[np.float32]:
    """Turns int8 (n, dim) codes and float16 (n,) scales back into float32 (n, dim) vectors."""
    return codes * scales.astype(np.float32)[:, None]
