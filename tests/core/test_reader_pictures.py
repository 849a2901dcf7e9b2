"""Pictures in the Reader: a head that names their kinds, one vector for each on the page, a token in the query."""

from __future__ import annotations

from pathlib import Path

import matplotlib
import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from core.encoders.reader import ReaderEncoder
from core.layout import PatchLayout
from core.reader import fonts, lexicon
from core.reader.export import export
from core.reader.kinds import KINDS
from core.reader.levels import SPARE
from core.reader.meaning import Vocabulary
from core.reader.neighbours import random_sketch
from core.reader.network import DIM, VisualTower, fold_norms
from core.reader.pages import PageMaker
from core.reader.shown import Shown, find_pictures, kind_vectors, picture_tokens, picture_vectors
from core.reader.train import CHECKPOINT, Towers, optimisers, resume, save, train
from core.reader.weights import ReaderWeights, load_weights
from core.reader.words import BUCKETS, WordWeights
from core.search.maxsim import token_terms

MAP, TABLE, TICK = (KINDS.index(kind) for kind in ("map", "table", "checkbox"))


def made_up(shows: int | None, head: bool = True) -> ReaderWeights:
    """Untrained weights that see pictures of one kind wherever they look, or of none."""
    torch.manual_seed(0)
    tower = VisualTower(kinds=len(KINDS) if head else 0)
    if tower.kinds is not None:
        last = tower.kinds[-1]
        assert isinstance(last, torch.nn.Conv2d)
        assert last.bias is not None
        torch.nn.init.zeros_(last.weight)
        torch.nn.init.constant_(last.bias, -8.0)
        if shows is not None:
            torch.nn.init.constant_(last.bias[shows], 2.0)
    visual = {k: v.numpy().astype(np.float16) for k, v in tower.state_dict().items() if v.dtype == torch.float32}
    table = np.random.default_rng(0).integers(-127, 128, (BUCKETS, DIM), np.int8)
    words = WordWeights.from_frequencies({"the": 0.05})
    beside = {"on_page": 0.0, "in_query": 0.0}
    meta = {"name": "made-up", "keep_above": 0.35, "merge_above": 0.85, "floor": 0.3, "neighbours": beside}
    meta |= {"prominence": {"growth": 0.0, "most": 1.0}, "meaning": {"weight": 0.2, "floor": 0.1, "alike": 0.5}}
    if head:
        meta["pictures"] = {"above": 0.6, "weight": 0.4}
    return ReaderWeights(
        visual,
        table,
        np.full((BUCKETS, 1), 0.01, np.float16),
        words,
        random_sketch(DIM - SPARE, 32, 0),
        Vocabulary.empty(),
        meta,
    )


@pytest.fixture
def page() -> Image.Image:
    """A page with print in its middle."""
    image = Image.new("RGB", (850, 1100), "white")
    ImageDraw.Draw(image).rectangle((200, 300, 650, 800), fill="black")
    return image


def test_a_query_that_names_a_kind_finds_its_picture(page: Image.Image, tmp_path: Path) -> None:
    made_up(MAP).save(tmp_path)
    encoder = ReaderEncoder(tmp_path)
    (seen,) = encoder.encode_pages([page])
    query = encoder.encode_query("maps of the harbour")
    assert query.tokens == ("maps", "of", "the", "harbour", "‹maps›")
    assert query.own_tokens == (4,)
    assert encoder.encode_query("harbour").own_tokens == ()
    terms, best = token_terms(query.vectors, seen.vectors)
    # sure of it, 1 / (1 + exp(-2)) = 0.88, less the floor
    assert terms[4] == pytest.approx(0.4 * (0.88 - 0.3), abs=0.01)
    x0, y0, x1, y1 = seen.boxes[int(best[4])]
    assert x0 < 200 / 850
    assert y0 < 300 / 1100
    assert x1 > 650 / 850
    assert y1 > 800 / 1100
    assert (x1 - x0) * (y1 - y0) < 0.9
    other = encoder.encode_query("tables")
    assert token_terms(other.vectors, seen.vectors)[0][1] < 0.1
    figure = encoder.encode_query("figure").vectors[1]
    assert float((seen.vectors @ figure).max()) == pytest.approx(terms[4], abs=0.01)
    layout = PatchLayout.from_bytes(seen.layout.to_bytes())
    assert len(layout.grids) == 4


def test_a_page_without_pictures_has_no_vector_for_any(page: Image.Image, tmp_path: Path) -> None:
    made_up(None).save(tmp_path)
    (seen,) = ReaderEncoder(tmp_path).encode_pages([page])
    assert len(seen.layout.grids) == 3


def test_weights_without_the_head_know_no_kinds(page: Image.Image, tmp_path: Path) -> None:
    made_up(None, head=False).save(tmp_path)
    encoder = ReaderEncoder(tmp_path)
    assert encoder.encode_query("map").tokens == ("map",)
    assert len(encoder.encode_pages([page])[0].layout.grids) == 3
    assert load_weights(tmp_path).visual_tower().kinds is None


def test_cells_that_show_the_same_are_one_picture() -> None:
    fine = np.zeros((len(KINDS), 6, 8), np.float32)
    fine[TABLE, 0, 0:3] = 0.9
    fine[TABLE, 1, 2] = 0.4  # unsure, but beside a table
    fine[TABLE, 3, 5] = 0.65
    fine[TABLE, 5] = 0.5  # unsure, and beside none
    coarse = np.zeros((len(KINDS), 3, 4), np.float32)
    coarse[MAP, 1, 1] = 0.8
    found = find_pictures([fine, coarse], (8, 10), (1, 2), above=0.6)
    assert [(p.kind, round(p.sure, 2), int(p.cells.sum())) for p in found] == [
        (TABLE, 0.9, 4),
        (TABLE, 0.65, 1),
        (MAP, 0.8, 4),
    ]
    assert found[0].cells[1, 2:5].all()  # the corner is where the printed part of the page begins
    assert found[2].cells[3:5, 4:6].all()


def test_pictures_on_pictures_lie_in_grids_of_their_own() -> None:
    form, tick = np.ones((4, 4), bool), np.zeros((4, 4), bool)
    tick[1, 1] = True
    directions = kind_vectors(made_up(None))
    pictures = [Shown(TABLE, 0.9, form), Shown(TICK, 0.7, tick), Shown(TICK, 0.8, tick[::-1])]
    vectors, grids = picture_vectors(pictures, directions, 10, (0, 0, 1, 1))
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([0.9, 0.7, 0.8], abs=1e-3)
    assert [sorted(set(grid.cells.ravel().tolist())) for grid in grids] == [[10], [-1, 11, 12]]
    none, no_grids = picture_vectors([], directions, 10, (0, 0, 1, 1))
    assert none.shape == (0, DIM)
    assert no_grids == []


def test_a_general_name_is_as_like_each_kind_as_its_own() -> None:
    directions = kind_vectors(made_up(None))
    names, vectors = picture_tokens(["chart", "bar", "chart", "fog"], directions)
    assert names == ["‹chart›", "‹bar chart›"]
    assert float(vectors[0] @ vectors[1]) == pytest.approx(1.0, abs=1e-5)
    assert picture_tokens(["fog"], directions)[1].shape == (0, DIM)


def test_the_head_says_something_of_every_cell_of_64_pixels() -> None:
    torch.manual_seed(0)
    tower = VisualTower(kinds=len(KINDS)).eval()
    assert tower.kinds is not None
    ink = torch.rand(1, 1, 128, 192)
    with torch.inference_mode():
        around = tower.surroundings(tower.features(ink))
        before, words = tower.kinds(around), tower(ink)
        assert before.shape == (1, len(KINDS), 2, 3)
        folded = fold_norms(tower)
        torch.testing.assert_close(folded(ink), words, atol=1e-4, rtol=1e-4)
        small = ink[..., :32, :48]  # half a cell is a cell, too
        assert tower.kinds(tower.surroundings(tower.features(small))).shape == (1, len(KINDS), 1, 1)


@pytest.fixture(scope="module")
def maker() -> PageMaker:
    """A page maker that needs neither a word list package nor installed fonts."""
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    faces = [face for face in fonts.find_faces(folders=[folder]) if face.extended]
    words = {"en": {"harbour": 1e-5, "lantern": 2e-6}, "el": {"και": 0.03}, "ru": {"море": 2e-5}}
    return PageMaker(lexicon.Lexicon(words), fonts.Typecase(faces), seed=3)


def test_a_checkpoint_from_before_the_head_goes_on(maker: PageMaker, tmp_path: Path) -> None:
    (line,) = train(tmp_path, maker, steps=1, batch=1)
    assert line["kinds"] > 0
    towers = Towers()
    optimizers = optimisers(towers)
    young = {id(p) for p in towers.visual.kinds.parameters()} if towers.visual.kinds else set()
    gone = {
        f"optimizer.{which}.{number}."
        for which, optimizer in enumerate(optimizers)
        for number, p in enumerate(optimizer.param_groups[0]["params"])
        if id(p) in young
    }
    assert len(gone) == len(young) == 4
    tensors = load_file(tmp_path / CHECKPOINT)
    old = {k: v for k, v in tensors.items() if ".kinds." not in k and not k.startswith(tuple(gone))}
    with safe_open(tmp_path / CHECKPOINT, "pt") as file:
        meta = file.metadata()
    save_file(old, tmp_path / CHECKPOINT, meta)

    progress = resume(tmp_path, towers, optimizers)
    assert progress["step"] == 1
    for optimizer in optimizers:
        for p in optimizer.param_groups[0]["params"]:
            shapes = {v.shape for v in optimizer.state[p].values() if v.ndim} if p in optimizer.state else set()
            assert shapes == (set() if id(p) in young else {p.shape} if p.ndim else set())
    (line,) = train(tmp_path, maker, steps=2, batch=1)
    assert line["step"] == 2
    assert (
        "pictures" in export(tmp_path / CHECKPOINT, WordWeights.from_frequencies({"the": 0.05}), {}, pictures=True).meta
    )
    save(tmp_path, towers, optimizers, progress)
    assert any(".kinds." in name for name in load_file(tmp_path / CHECKPOINT))
