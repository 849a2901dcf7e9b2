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


@pytest.mark.parametrize("size", [(64, 64), (64, 512), (512, 64), (512, 512), (256, 448)])
@pytest.mark.parametrize(("turns", "corner"), [(1, (0, -1)), (2, (-1, -1)), (3, (-1, 0))])
def test_the_busiest_part_decides_on_pages_of_any_size(
    size: tuple[int, int], turns: int, corner: tuple[int, int]
) -> None:
    seen: list[np.ndarray] = []

    def read(ink: np.ndarray) -> np.ndarray:
        seen.append(ink)
        # An everyday word where the mark stands in the upper left corner.
        return np.eye(4, dtype=np.float32)[:1] if ink[0, 0] == 1 else np.full((1, 4), 0.5, np.float32)

    ink = np.zeros(size, np.float32)
    lines = ink if turns == 2 else ink.T
    lines[3::8] = 0.5  # what is written runs this way
    ink[corner] = 1
    found = Turning(np.eye(4, dtype=np.float32)).turns(ink, read)
    assert all(side % 64 == 0 and side <= 512 for part in seen for side in part.shape)
    assert found == turns


def test_only_the_busiest_part_of_a_page_is_looked_at() -> None:
    seen: list[np.ndarray] = []
    ink = np.zeros((1664, 1280), np.float32)
    ink[1200:1600:8, 800:1200] = 0.5
    Turning(np.eye(4, dtype=np.float32)).turns(ink, lambda part: seen.append(part) or np.zeros((0, 4), np.float32))
    assert [(part.shape, int((part > 0).sum())) for part in seen] == [((512, 512), 50 * 400)]


def test_a_page_on_which_no_position_shows_a_word_is_left_as_it_lies() -> None:
    ink = np.random.default_rng(1).random((512, 512), np.float32)
    turning = Turning(np.eye(4, dtype=np.float32))
    assert turning.turns(ink, lambda part: np.full((len(part), 4), 0.5, np.float32)) == 0


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
