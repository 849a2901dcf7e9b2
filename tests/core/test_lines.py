"""Lines of print found from the boxes of patches alone."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from core.lines import find_lines

HIGH, WIDE, SPACE, PITCH = 0.012, 0.06, 0.01, 0.016


def words(x: float, y: float, count: int, high: float = HIGH) -> list[tuple[float, float, float, float]]:
    """Returns the boxes of a line of words from a place on."""
    return [(x + i * (WIDE + SPACE), y, x + i * (WIDE + SPACE) + WIDE, y + high) for i in range(count)]


def boxes(*lines: list[tuple[float, float, float, float]]) -> NDArray[np.float32]:
    return np.array([box for line in lines for box in line], np.float32)


def test_columns_and_type_of_another_size_are_lines_of_their_own() -> None:
    found = find_lines(boxes(words(0.1, 0.3, 4), words(0.5, 0.3, 5), words(0.86, 0.295, 1, 3 * HIGH)))
    assert found.line.tolist() == [0] * 4 + [1] * 5 + [2]
    assert found.members.tolist() == [4, 5, 1]
    assert np.allclose(found.frames[0], (0.1, 0.3, 0.1 + 3 * (WIDE + SPACE) + WIDE, 0.3 + HIGH))
    assert np.allclose(found.heights, [1, 1, 3])


def test_a_line_askew_is_one_line() -> None:
    askew = [(x, y + 0.008 * x, right, bottom + 0.008 * x) for x, y, right, bottom in words(0.1, 0.5, 11)]
    below = [(x, y + PITCH, right, bottom + PITCH) for x, y, right, bottom in askew]
    taller = words(0.1, 0.2, 1, 1.5 * HIGH)
    assert find_lines(boxes(askew, below, taller)).members.tolist() == [11, 11, 1]


def test_short_lines_with_room_above_stand_like_headings() -> None:
    text = [words(0.1, 0.4 + PITCH * i, 12) for i in range(4)]
    heading, first = words(0.1, 0.5, 3), words(0.1, 0.5 + PITCH, 12)
    end, title = words(0.1, 0.5 + 2 * PITCH, 4), words(0.1, 0.1, 2, 2 * HIGH)
    found = find_lines(boxes(*text, heading, first, end, title))
    assert found.headings.tolist() == [False] * 4 + [True, False, False, True]


def test_patches_of_one_size_are_lines_by_themselves() -> None:
    found = find_lines(boxes(words(0.1, 0.3, 4), words(0.1, 0.4, 4)))
    assert found.line.tolist() == list(range(8))
    assert not found.headings.any(), "none stands above the first ones only because these are the first"


@given(st.lists(st.tuples(*[st.integers(0, 40)] * 2, *[st.integers(1, 9)] * 2), min_size=1, max_size=30))
def test_every_patch_has_a_line_whose_frame_holds_it(drawn: list[tuple[int, int, int, int]]) -> None:
    corners = [(x / 50, y / 50, (x + wide) / 50, (y + high) / 50) for x, y, wide, high in drawn]
    placed = np.array(corners, np.float32)
    found = find_lines(placed)
    assert np.bincount(found.line).tolist() == found.members.tolist()
    frames = found.frames[found.line]
    assert (frames[:, :2] <= placed[:, :2]).all()
    assert (frames[:, 2:] >= placed[:, 2:]).all()
    order = np.random.default_rng(len(drawn)).permutation(len(drawn))
    again = find_lines(placed[order])
    same = found.line[:, None] == found.line
    assert (same[order][:, order] == (again.line[:, None] == again.line)).all()
