"""Every family: grids as published, pages independent of their batch, words found among tokens, nothing downloaded."""

from __future__ import annotations

import socket
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.encoders.registry import load_encoder
from core.encoders.transformer import MAX_TYPED_TOKENS, owners_of, rgb
from core.errors import ModelError, QueryError
from tests.core.encoders.checkpoints import FAMILIES

PAGES = {"A4": (1240, 1754), "Letter": (1275, 1650), "16:9": (1600, 900)}
GRIDS = {
    ("colpali", "A4"): [(32, 32)],
    ("colpali", "16:9"): [(32, 32)],
    ("colqwen2", "A4"): [(32, 23)],
    ("colqwen2", "Letter"): [(31, 24)],
    ("colqwen2", "16:9"): [(20, 36)],
    ("colmodernvbert", "A4"): [(32, 24), (8, 8)],
    ("colmodernvbert", "Letter"): [(32, 32), (8, 8)],
    ("colmodernvbert", "16:9"): [(24, 32), (8, 8)],
    ("neomme", "A4"): [(32, 23)],
    ("neomme", "Letter"): [(32, 25)],
    ("neomme", "16:9"): [(18, 32)],
}


def noise(size: tuple[int, int], seed: int = 0) -> Image.Image:
    small = np.random.default_rng(seed).integers(0, 256, (size[1] // 8, size[0] // 8, 3), np.uint8)
    return Image.fromarray(small).resize(size, Image.Resampling.NEAREST)


@pytest.mark.parametrize(("family", "shape"), GRIDS, ids=[" ".join(key) for key in GRIDS])
def test_grids_are_those_of_the_published_geometry(family: str, shape: str, make_encoder) -> None:
    encoder = make_encoder(family)
    (page,) = encoder.encode_pages([noise(PAGES[shape])])

    assert [(grid.rows, grid.cols) for grid in page.layout.grids] == GRIDS[family, shape]
    assert page.vectors.dtype == np.float32
    assert page.vectors.shape == (page.layout.count, encoder.dim)
    assert np.linalg.norm(page.vectors, axis=1) == pytest.approx(1, abs=1e-5)
    owners = np.concatenate([grid.cells.reshape(-1) for grid in page.layout.grids])
    assert len(set(owners.tolist())) == owners.size  # every cell has a vector of its own
    assert 0 < (~page.layout.on_page).sum() < 0.1 * page.layout.count  # the prompt's, kept and nowhere


@pytest.mark.parametrize("family", FAMILIES)
def test_a_page_is_the_same_alone_and_beside_other_shapes(family: str, make_encoder) -> None:
    # Full attention: whatever looked at padding or at a neighbour would show.
    encoder = make_encoder(family, mixing=1.0)
    pages = [noise(PAGES[shape], seed) for seed, shape in enumerate(("Letter", "16:9"))]
    together = encoder.encode_pages(pages)
    alone = [encoder.encode_pages([page])[0] for page in pages]

    for first, second in zip(together, alone, strict=True):
        np.testing.assert_allclose(first.vectors, second.vectors, atol=2e-5)
        np.testing.assert_array_equal(first.boxes, second.boxes)


@pytest.mark.parametrize("family", FAMILIES)
def test_typed_words_own_their_tokens_and_the_rest_is_the_models(family: str, make_encoder) -> None:
    encoder = make_encoder(family)
    text = "  Where is <image> Zürich, 東京 invoice?\t"
    query = encoder.encode_query(text)

    assert query.text == text
    assert [word.text for word in query.words] == ["Where", "is", "<image>", "Zürich,", "東京", "invoice?"]
    assert all(word.tokens for word in query.words)
    assert query.vectors.shape == (len(query.tokens), encoder.dim)
    typed = [token for word in query.words for token in word.tokens]
    assert typed == list(range(typed[0], typed[-1] + 1))
    assert [query.tokens[i] for i in query.words[0].tokens] == ["Where"]
    assert "".join(query.tokens[i] for i in query.words[5].tokens) == "invoice?"
    own = [query.tokens[i] for i in query.own_tokens]
    filler = {"colpali": "<pad>", "colqwen2": "<|endoftext|>", "colmodernvbert": "<end_of_utterance>"}
    assert own.count(filler.get(family, "<mask>")) == 10
    before = {"colpali": ["<bos>", "Question", ":"], "neomme": ["<query>"], "colmodernvbert": []}
    assert own[: typed[0]][:3] == before.get(family, own[: typed[0]][:3])


@pytest.mark.parametrize("family", FAMILIES)
def test_what_is_typed_cannot_command_the_model(family: str, make_encoder) -> None:
    encoder = make_encoder(family)
    commands = [token for token in encoder.processor.tokenizer.all_special_tokens if len(token) > 1]
    query = encoder.encode_query("total " + " ".join(commands))

    assert [word.text for word in query.words] == ["total", *commands]
    typed = {query.tokens[i] for word in query.words for i in word.tokens}
    assert not typed & set(commands)


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_an_empty_query_is_refused(text: str, make_encoder) -> None:
    with pytest.raises(QueryError, match="empty"):
        make_encoder("colqwen2").encode_query(text)


@pytest.mark.parametrize("family", FAMILIES)
def test_an_endless_query_keeps_its_first_words(family: str, make_encoder) -> None:
    query = make_encoder(family).encode_query("invoice " * 1250)

    assert len(query.words) == 1250
    assert query.words[0].tokens
    assert not query.words[-1].tokens
    assert 200 < sum(len(word.tokens) for word in query.words) <= MAX_TYPED_TOKENS
    assert len(query.tokens) < MAX_TYPED_TOKENS + 30


@pytest.mark.parametrize("family", FAMILIES)
def test_loading_and_encoding_go_nowhere(
    family: str, checkpoint, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something went online")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    encoder = load_encoder(str(checkpoint(family)), device="cpu")
    encoder.encode_query("invoice")

    assert encoder.name.startswith(f"{family}-")
    assert capfd.readouterr() == ("", "")


def test_running_out_of_memory_halves_batches_and_says_so(make_encoder) -> None:
    encoder = make_encoder("colqwen2")
    sizes: list[int] = []

    def small_memory(_: object, __: object, kwargs: dict[str, torch.Tensor]) -> None:
        sizes.append(len(kwargs["input_ids"]))
        if sizes[-1] > 2:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB.")

    hook = encoder.model.register_forward_pre_hook(small_memory, with_kwargs=True)
    try:
        images = [noise((200 + 40 * i, 300), i) for i in range(5)]
        pages = encoder.encode_pages(images)
    finally:
        hook.remove()
        encoder._most_pages = 64

    assert sizes == [5, 2, 2, 1]
    assert encoder.notes == [f"Memory ran out: {encoder.name} now encodes at most 2 pages at once."]
    encoder.notes.clear()
    for image, page in zip(images, pages, strict=True):
        np.testing.assert_allclose(page.vectors, encoder.encode_pages([image])[0].vectors, atol=1e-5)


def test_pages_come_one_by_one_where_little_memory_is_left(make_encoder, free_memory) -> None:
    encoder = make_encoder("colqwen2")
    sizes: list[int] = []

    def note(_: object, __: object, kwargs: dict[str, torch.Tensor]) -> None:
        sizes.append(len(kwargs["input_ids"]))

    hook = encoder.model.register_forward_pre_hook(note, with_kwargs=True)
    images = [noise((200, 300), i) for i in range(4)]
    try:
        encoder.encode_pages(images)
        # Half of it is for a batch.
        free_memory(4 * encoder._bytes_for(200, 300))
        encoder.encode_pages(images)
        free_memory(0)
        encoder.encode_pages(images[:2])
    finally:
        hook.remove()

    assert sizes == [4, 2, 2, 1, 1]


def test_a_page_that_never_fits_is_a_plain_error(make_encoder) -> None:
    encoder = make_encoder("colqwen2")

    def no_memory(*_: object) -> None:
        raise RuntimeError("[enforce fail] DefaultCPUAllocator: can't allocate memory: 9 bytes.")

    hook = encoder.model.register_forward_pre_hook(no_memory, with_kwargs=True)
    try:
        with pytest.raises(ModelError, match="not enough memory to encode a page") as raised:
            encoder.encode_pages([noise((200, 300))])
    finally:
        hook.remove()
    assert "smaller model" in raised.value.hint


def test_other_failures_are_not_taken_for_missing_memory(make_encoder) -> None:
    encoder = make_encoder("colqwen2")

    def broken(*_: object) -> None:
        raise RuntimeError("shapes do not match")

    hook = encoder.model.register_forward_pre_hook(broken, with_kwargs=True)
    try:
        with pytest.raises(RuntimeError, match="shapes"):
            encoder.encode_pages([noise((200, 300))])
    finally:
        hook.remove()


def test_half_precision_that_overflows_goes_on_in_float32(checkpoint) -> None:
    from core.encoders.colqwen2 import ColQwen2Encoder

    folder: Path = checkpoint("colqwen2")
    encoder = ColQwen2Encoder.from_folder(folder, name="half", device="cpu", dtype="float16")
    with torch.no_grad():
        # Large activations that cancel out when the vector is normalised, but not in half precision.
        encoder.model.embedding_proj_layer.weight.mul_(100)
        encoder.model.vlm.language_model.norm.weight.mul_(1e3)
    (page,) = encoder.encode_pages([noise((200, 300))])

    assert np.isfinite(page.vectors).all()
    assert encoder.setting == "cpu, float32"
    assert encoder.notes == ["half overflowed in float16 and now computes in float32."]


def test_weights_that_are_not_numbers_are_said(checkpoint) -> None:
    from core.encoders.colqwen2 import ColQwen2Encoder

    encoder = ColQwen2Encoder.from_folder(checkpoint("colqwen2"), name="bad", device="cpu", dtype="float32")
    with torch.no_grad():
        encoder.model.embedding_proj_layer.weight[0, 0] = torch.nan
    with pytest.raises(ModelError, match="bad gives no numbers"):
        encoder.encode_pages([noise((200, 300))])


def test_a_strip_too_long_for_the_model_is_padded_and_its_grid_reaches_past_it(make_encoder) -> None:
    (page,) = make_encoder("colqwen2").encode_pages([noise((4000, 16))])

    x0, y0, x1, y1 = page.layout.grids[0].box
    assert (x0, y0, x1) == (0, 0, 1)
    assert y1 == pytest.approx(40 / 16)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "LA", "CMYK", "I;16"])
def test_any_mode_becomes_rgb(mode: str) -> None:
    assert rgb(Image.new(mode, (4, 4))).mode == "RGB"


def test_what_is_transparent_lies_on_white_paper() -> None:
    assert rgb(Image.new("RGBA", (2, 2), (0, 0, 0, 0))).getpixel((0, 0)) == (255, 255, 255)


def test_a_token_over_two_words_belongs_to_the_one_it_shares_most_with() -> None:
    offsets = [(0, 3), (3, 9), (9, 9), (-4, 0), (12, 14), (4, 5)]

    assert owners_of(offsets, [(0, 4), (4, 11)]).tolist() == [0, 1, -1, -1, -1, 1]
    assert owners_of(offsets, []).tolist() == [-1] * 6
