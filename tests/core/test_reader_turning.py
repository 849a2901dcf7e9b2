"""Pages that lie on their side or on their head are read as they should stand, and pointed at as they lie."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image

from core.encoders import PageEncoder, load_encoder
from core.reader.fused import can_fuse, fuse
from core.reader.network import VisualTower, fold_norms
from core.reader.turning import EVERYDAY, Turning
from tests.core.set_words import PROSE, Words, page, pointed_at

TOLD = " ".join(f"{word} {small}" for word, small in zip(PROSE, EVERYDAY[: len(PROSE)], strict=True)).split()

TURNS = {1: Image.Transpose.ROTATE_90, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_270}


@pytest.fixture(scope="module")
def reader() -> PageEncoder:
    return load_encoder("reader")


def turned(words: Words, turns: int) -> Words:
    """Boxes on a page that is turned so many quarters against the clock."""
    for _ in range(turns):
        words = {word: (y0, 1 - x1, y1, 1 - x0) for word, (x0, y0, x1, y1) in words.items()}
    return words


@pytest.mark.parametrize("turns", TURNS)
def test_a_turned_page_is_read_and_pointed_at_where_its_words_are(reader: PageEncoder, turns: int) -> None:
    image, words = page(TOLD, 11)
    lying = image.transpose(TURNS[turns])
    embedding = reader.encode_pages([lying])[0]
    wanted = {word: box for word, box in turned(words, turns).items() if word in PROSE}
    assert pointed_at(reader, embedding, wanted) >= 0.9


def test_the_busiest_part_decides_and_the_page_may_be_of_any_size() -> None:
    turning = Turning(np.eye(4, dtype=np.float32))
    seen: list[np.ndarray] = []

    def read(ink: np.ndarray) -> np.ndarray:
        seen.append(ink)
        # An everyday word wherever the mark stands in the upper left corner.
        return np.eye(4, dtype=np.float32)[:1] if ink[0, 0] == 1 else np.full((1, 4), 0.5, np.float32)

    for height, width in ((64, 64), (64, 1664), (1664, 64), (512, 512), (1664, 1280)):
        ink = np.zeros((height, width), np.float32)
        ink[-1, -1] = 1  # the lower right corner: two quarters bring it to the upper left
        assert turning.turns(ink, read) == 2
    assert all(side % 64 == 0 and side <= 512 for ink in seen for side in ink.shape)


@pytest.mark.skipif(not can_fuse(), reason="this PyTorch has no fused convolutions")
def test_fused_passes_compute_what_the_network_does() -> None:
    torch.manual_seed(0)
    plain = fold_norms(VisualTower().eval())
    fused = fold_norms(VisualTower().eval())
    fused.load_state_dict(plain.state_dict())
    ink = torch.rand(1, 1, 64, 128)
    with torch.inference_mode():
        expected = plain(ink)
        got = fuse(fused, torch.float32)(ink.contiguous(memory_format=torch.channels_last))
    torch.testing.assert_close(got, expected, rtol=1e-4, atol=1e-5)
