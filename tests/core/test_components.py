"""Which of some things belong together."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.components import components
from core.reader.shown import connected

LINKS = st.integers(1, 40).flatmap(
    lambda count: st.tuples(
        st.just(count), st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=60)
    )
)


@given(LINKS)
def test_each_has_the_lowest_of_its_component(graph: tuple[int, list[tuple[int, int]]]) -> None:
    count, links = graph
    groups = [{number} for number in range(count)]
    for one, other in links:
        if groups[one] is not groups[other]:
            groups[one] |= groups[other]
            for member in groups[other]:
                groups[member] = groups[one]
    one, other = np.array(links, np.int32).reshape(-1, 2).T
    assert components(count, one, other).tolist() == [min(group) for group in groups]


def test_cells_hang_together_side_by_side_but_not_corner_to_corner_nor_around_the_edge() -> None:
    drawn = ["#.#.", "#.##", "#..#", "###.", "...#"]
    label = connected(np.array([[cell == "#" for cell in row] for row in drawn]))
    assert label.tolist() == [[0, -1, 1, -1], [0, -1, 1, 1], [0, -1, -1, 1], [0, 0, 0, -1], [-1, -1, -1, 7]]


def test_nothing_has_no_components() -> None:
    none = np.zeros(0, int)
    assert components(0, none, none).shape == (0,)
    assert connected(np.zeros((3, 5), bool)).tolist() == [[-1] * 5] * 3
