"""ColQwen2's positions in two dimensions: that they arrive, that they matter, and that the library still needs them."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image

from tests.core.encoders.test_families import noise


@pytest.fixture
def encoder(make_encoder):
    return make_encoder("colqwen2", mixing=1.0)


def positions_seen(encoder, run) -> list[torch.Tensor | None]:
    seen: list[torch.Tensor | None] = []
    hook = encoder.model.vlm.language_model.register_forward_pre_hook(
        lambda _module, _args, kwargs: seen.append(kwargs.get("position_ids")), with_kwargs=True
    )
    try:
        run()
    finally:
        hook.remove()
    return seen


def two_dimensional(positions: torch.Tensor | None) -> bool:
    return positions is not None and positions.ndim == 3 and not torch.equal(positions[1], positions[2])


def test_rows_and_columns_reach_the_language_model(encoder) -> None:
    image: Image.Image = noise((300, 500))
    (positions,) = positions_seen(encoder, lambda: encoder.encode_pages([image]))
    (page,) = encoder.encode_pages([image])
    grid = page.layout.grids[0]

    assert two_dimensional(positions)
    assert positions is not None
    down, right = (positions[axis, 0].numpy()[grid.cells] for axis in (1, 2))
    np.testing.assert_array_equal(down - down[0, 0], np.indices(grid.cells.shape)[0])
    np.testing.assert_array_equal(right - right[0, 0], np.indices(grid.cells.shape)[1])


def test_the_library_still_passes_none_by_itself(encoder) -> None:
    prepared, _ = encoder.prepare_pages([noise((300, 500))])
    bare = {key: value for key, value in prepared.items() if key not in {"position_ids", "labels"}}
    with torch.inference_mode():
        (positions,) = positions_seen(encoder, lambda: encoder.model(**bare))
        without = encoder.model(**bare).embeddings[0].numpy()
    (page,) = encoder.encode_pages([noise((300, 500))])

    assert not two_dimensional(positions), (
        "The library now computes two-dimensional positions itself: compare them with ColQwen2Encoder's and drop ours."
    )
    assert np.abs(without - page.vectors).max() > 1e-3  # which is why they are passed


def test_padding_on_the_left_does_not_move_positions(encoder) -> None:
    small, large = noise((300, 500), 1), noise((900, 700), 2)
    (both,) = positions_seen(encoder, lambda: encoder.encode_pages([small, large]))
    (alone,) = positions_seen(encoder, lambda: encoder.encode_pages([small]))

    assert both is not None
    assert alone is not None
    assert both.shape[2] > alone.shape[2]
    torch.testing.assert_close(both[:, 0, -alone.shape[2] :], alone[:, 0])
