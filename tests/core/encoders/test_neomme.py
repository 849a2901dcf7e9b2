"""NeoMME without torchvision: patches against plain loops, vectors against float64, and against the library's own."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from core.encoders.neomme import NeoMMEEncoder, PatchProcessor, scaled_size
from core.encoders.registry import load_encoder
from core.errors import ModelError
from tests.core.encoders.test_families import noise

SIZE = (150, 107)  # 5 x 4 cells, with padding at both edges


def plain_patches(size: tuple[int, int] = SIZE) -> NDArray[np.float64]:
    """Returns (rows * cols, 3072) by nothing but loops: rows, then columns, then height, width, channel."""
    pixels = np.asarray(noise(size), np.float64)
    rows, cols = math.ceil(size[1] / 32), math.ceil(size[0] / 32)
    paper = np.zeros((rows * 32, cols * 32, 3))
    paper[: size[1], : size[0]] = pixels
    paper = (paper / 255 - 0.5) / 0.5
    cells = [
        paper[32 * row : 32 * row + 32, 32 * col : 32 * col + 32].reshape(-1)
        for row in range(rows)
        for col in range(cols)
    ]
    return np.stack(cells)


def test_patches_are_row_major_channel_last_and_padded_with_black() -> None:
    made = PatchProcessor()([noise(SIZE)])

    assert made["image_grid_hw"].tolist() == [[4, 5]]
    np.testing.assert_allclose(made["pixel_values"].numpy(), plain_patches(), atol=1e-6)


def test_vectors_are_those_of_a_plain_float64_computation(make_encoder) -> None:
    encoder = make_encoder("neomme", mixing=0.0)  # without attention a patch's vector follows from the patch alone
    weights = {name: value.double().numpy() for name, value in encoder.model.state_dict().items()}
    patches = plain_patches()

    def rms(x: NDArray[np.float64]) -> NDArray[np.float64]:
        return x / np.sqrt((x**2).mean(-1, keepdims=True) + encoder.model.config.norm_eps)

    stem = "model.patch_embeddings."
    centred = patches - patches.mean(1, keepdims=True)
    normed = centred / np.sqrt(patches.var(1, keepdims=True) + 1e-5)
    normed = normed * weights[stem + "norm.weight"] + weights[stem + "norm.bias"]
    inner = normed @ weights[stem + "up_proj.weight"].T
    inner = inner * 0.5 * (1 + np.vectorize(math.erf)(inner / math.sqrt(2)))
    hidden = rms(inner @ weights[stem + "down_proj.weight"].T + weights[stem + "down_proj.bias"])
    for layer in range(2):
        mlp = f"model.layers.{layer}.mlp."
        inner = np.maximum(rms(hidden) @ weights[mlp + "up_proj.weight"].T, 0) ** 2
        hidden = hidden + encoder.model.config.residual_multiplier * inner @ weights[mlp + "down_proj.weight"].T
    expected = rms(hidden) @ weights["multi_vector_head.proj.weight"].T
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    (page,) = encoder.encode_pages([noise(SIZE)])

    np.testing.assert_allclose(page.vectors[page.layout.grids[0].cells.reshape(-1)], expected, atol=1e-5)


def test_marks_of_rows_and_the_announcing_token_lie_nowhere_and_cells_end_with_the_page(make_encoder) -> None:
    (page,) = make_encoder("neomme").encode_pages([noise(SIZE)])
    grid = page.layout.grids[0]

    assert page.layout.count == 2 + 4 * 6
    assert np.flatnonzero(~page.layout.on_page).tolist() == [0, 1, 7, 13, 19, 25]
    assert grid.box == (0, 0, pytest.approx(160 / 150), pytest.approx(128 / 107))
    assert page.boxes[grid.cells[0, 0]] == pytest.approx((0, 0, 32 / 150, 32 / 107))
    assert page.boxes[grid.cells[3, 4]] == pytest.approx((128 / 150, 96 / 107, 1, 1))


def test_positions_in_two_dimensions_reach_the_model(make_encoder) -> None:
    encoder = make_encoder("neomme", mixing=1.0)
    prepared, layouts = encoder.prepare_pages([noise(SIZE)])
    cells = layouts[0].grids[0].cells
    down, right = (prepared["position_ids"][axis, 0].numpy()[cells] for axis in (0, 1))

    np.testing.assert_array_equal(down, 2 + np.indices(cells.shape)[0])
    np.testing.assert_array_equal(right, 2 + np.indices(cells.shape)[1])
    prepared.pop("position_ids")
    with torch.inference_mode():
        without = encoder.model(**prepared).embeddings[0].numpy()
    assert np.abs(without - encoder.encode_pages([noise(SIZE)])[0].vectors).max() > 1e-3


def test_detail_sets_the_grid_and_is_part_of_the_name(checkpoint) -> None:
    folder = str(checkpoint("neomme"))
    fine, fast = load_encoder(folder, device="cpu"), load_encoder(folder, device="cpu", detail=512)

    assert fine.long_edge == 2048
    assert fast.long_edge == 512
    assert fast.name == f"{fine.name}@512"
    (page,) = fast.encode_pages([noise((2480, 3508))])
    assert (page.layout.grids[0].rows, page.layout.grids[0].cols) == (16, 12)
    (page,) = fine.encode_pages([noise((1240, 1754))])
    assert (page.layout.grids[0].rows, page.layout.grids[0].cols) == (55, 39)  # never enlarged
    with pytest.raises(ModelError, match="too low"):
        load_encoder(folder, device="cpu", detail=10)


@given(st.integers(1, 6000), st.integers(1, 6000), st.sampled_from([512, 1024, 1536, 2048]))
def test_a_page_keeps_its_shape_and_never_grows(width: int, height: int, side: int) -> None:
    new_width, new_height = scaled_size(width, height, side)

    assert 1 <= new_width <= min(width, side)
    assert 1 <= new_height <= min(height, side)
    if max(width, height) <= side:
        assert (new_width, new_height) == (width, height)
    else:
        assert max(new_width, new_height) >= side - 1
        assert new_width == pytest.approx(width * side / max(width, height), abs=1)
        assert new_height == pytest.approx(height * side / max(width, height), abs=1)


@pytest.mark.parametrize("side", [None, 512])
@pytest.mark.parametrize("size", [(1240, 1754), (777, 1001), (1600, 211), SIZE])
def test_tensors_are_the_librarys_own_where_torchvision_is_there(size: tuple[int, int], side: int | None) -> None:
    pytest.importorskip("torchvision")
    from transformers import NeoMMEImageProcessor

    theirs = NeoMMEImageProcessor(max_side=side)(noise(size), return_tensors="pt")
    ours = PatchProcessor(max_side=side)([noise(size)])

    assert ours["image_grid_hw"].tolist() == theirs["image_grid_hw"].tolist()
    assert torch.equal(ours["pixel_values"], theirs["pixel_values"])


def test_the_encoder_asks_its_own_processor_for_its_detail(make_encoder) -> None:
    encoder = make_encoder("neomme")

    assert isinstance(encoder, NeoMMEEncoder)
    assert encoder.processor.image_processor.max_side == encoder.detail == encoder.long_edge == 1024
