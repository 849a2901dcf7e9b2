"""How colours look to people who see fewer of them, and how far apart they are."""

from __future__ import annotations

import numpy as np

# Full dichromacies in linear RGB (Machado, Oliveira, Fernandes 2009, severity 1.0).
EYES = {
    "usual": np.eye(3),
    "protan": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deutan": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritan": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


def seen_by(eye: np.ndarray, colours: np.ndarray) -> np.ndarray:
    """Returns the OKLab places of sRGB colours (n, 3), 0..1, for one of the eyes."""
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    return oklab((linear @ eye.T).clip(0, 1))


def oklab(linear: np.ndarray) -> np.ndarray:
    """Linear sRGB to OKLab (B. Ottosson 2020)."""
    first = np.array(
        [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ]
    )
    second = np.array(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ]
    )
    return np.cbrt(linear @ first.T) @ second.T
