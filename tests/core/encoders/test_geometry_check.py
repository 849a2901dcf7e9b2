"""The check passes for every family, and fails for every mapping that is wrong."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from core.encoders.check_report import CheckReport, format_report
from core.encoders.geometry_check import check
from core.errors import ModelError
from core.layout import Grid, PatchLayout
from core.types import PageEmbedding, QueryEmbedding, ScoreRule
from tests.colour_encoder import ColourEncoder
from tests.core.encoders.checkpoints import FAMILIES

Remap = Callable[[PatchLayout], PatchLayout]


class Remapped:
    """A real encoder whose layouts are exchanged afterwards; what it remembers need not be encoded again."""

    weak_below: float | None = None

    def __init__(self, encoder, remap: Remap, memory: dict[object, PageEmbedding], recall: bool = True) -> None:
        self._encoder, self._remap, self._memory, self._recall = encoder, remap, memory, recall
        self.name: str = encoder.name
        self.dim: int = encoder.dim
        self.long_edge: int = encoder.long_edge
        self.score_rule: ScoreRule = encoder.score_rule

    def encode_pages(self, images: list[Image.Image]) -> list[PageEmbedding]:
        keys = [(image.size, image.tobytes()) for image in images]
        if not self._recall or any(key not in self._memory for key in keys):
            self._memory.update(zip(keys, self._encoder.encode_pages(images), strict=True))
        pages = [self._memory[key] for key in keys]
        return [PageEmbedding(page.vectors, self._remap(page.layout)) for page in pages]

    def encode_query(self, text: str) -> QueryEmbedding:
        return self._encoder.encode_query(text)

    def score(self, query: QueryEmbedding, page: PageEmbedding) -> float:
        return self._encoder.score(query, page)

    def reference_score(self, query: QueryEmbedding, page: PageEmbedding) -> float | None:
        return self._encoder.reference_score(query, page)


@pytest.fixture(scope="module")
def memories() -> dict[str, dict[object, PageEmbedding]]:
    return {family: {} for family in FAMILIES}


@pytest.fixture(scope="module")
def run(make_encoder, memories) -> Callable[[str, Remap], CheckReport]:
    return lambda family, remap: check(Remapped(make_encoder(family), remap, memories[family]))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_passes(family: str, make_encoder, memories) -> None:
    report = check(Remapped(make_encoder(family), lambda layout: layout, memories[family], recall=False))

    assert report.passed, format_report(report)
    marks = [mark for page in report.pages for mark in page.marks]
    assert len(marks) == (24 if family == "colmodernvbert" else 12)
    assert all(mark.rank == 1 and mark.centre_error < 0.01 for mark in marks)
    assert all(page.coverage == 1.0 for page in report.pages)
    assert report.batch_difference < 1e-5
    assert report.formula_difference < 1e-6
    if family == "neomme":
        assert report.processor_difference is None
    else:
        assert report.processor_difference is not None
        assert report.processor_difference < 1e-6


def transposed(layout: PatchLayout) -> PatchLayout:
    grid = layout.grids[0]
    owned = grid.cells.T.reshape(-1)  # vectors read column by column
    return PatchLayout(layout.count, (Grid(owned.reshape(grid.cells.shape), grid.box), *layout.grids[1:]))


def reflected(layout: PatchLayout) -> PatchLayout:
    grid = layout.grids[0]
    return PatchLayout(layout.count, (Grid(grid.cells[:, ::-1].copy(), grid.box), *layout.grids[1:]))


def one_too_early(layout: PatchLayout) -> PatchLayout:
    """Counts one token too many before the patches, as keeping NeoMME's first image token does."""
    shifted = (Grid(grid.cells - 1, grid.box) for grid in layout.grids)
    return PatchLayout(layout.count, tuple(shifted))


def plainly_reshaped(layout: PatchLayout) -> PatchLayout:
    """Takes all image tokens in their order as rows of one grid, across the borders of tiles."""
    first = layout.grids[0]
    cells = np.sort(first.cells.reshape(-1)).reshape(first.cells.shape)
    return PatchLayout(layout.count, (Grid(cells, first.box), *layout.grids[1:]))


def row_marks_counted(layout: PatchLayout) -> PatchLayout:
    """Takes every token after the first as a patch, the ends of rows too."""
    grid = layout.grids[0]
    cells = np.arange(2, 2 + grid.cells.size, dtype=np.int32).reshape(grid.cells.shape)
    return PatchLayout(layout.count, (Grid(cells, grid.box),))


def padding_counted(layout: PatchLayout) -> PatchLayout:
    """Stretches the grid, with what was padded, over the page alone."""
    return PatchLayout(layout.count, (Grid(layout.grids[0].cells),))


def half_the_page(layout: PatchLayout) -> PatchLayout:
    grid = layout.grids[0]
    return PatchLayout(layout.count, (Grid(np.where(np.arange(grid.rows)[:, None] % 2, grid.cells, -1)),))


WRONG = [
    *((family, remap) for family in FAMILIES for remap in (transposed, reflected, one_too_early)),
    ("colmodernvbert", plainly_reshaped),
    ("neomme", row_marks_counted),
    ("neomme", padding_counted),
]


@pytest.mark.parametrize(("family", "remap"), WRONG, ids=[f"{f}-{r.__name__}" for f, r in WRONG])
def test_a_wrong_mapping_fails(family: str, remap: Remap, run) -> None:
    assert run(family, lambda layout: layout).passed
    report = run(family, remap)

    assert not report.passed
    assert any("marks are not where the layout says" in problem for problem in report.problems)


def test_a_global_tile_at_the_wrong_place_fails_though_the_fine_grid_is_right(run) -> None:
    def remap(layout: PatchLayout) -> PatchLayout:
        fine, whole = layout.grids
        return PatchLayout(layout.count, (fine, Grid(whole.cells.T.copy())))

    report = run("colmodernvbert", remap)

    assert not report.passed
    assert all(mark.found for page in report.pages for mark in page.marks if mark.grid == 0)


def test_uncovered_paper_is_said(run) -> None:
    report = run("colpali", half_the_page)

    assert any("cover only 50.0 % of the page" in problem for problem in report.problems)


def test_no_grid_at_all_is_said(run) -> None:
    report = run("colpali", lambda layout: PatchLayout(layout.count, ()))

    assert any("no vector lies on the page" in problem for problem in report.problems)


def test_a_page_that_depends_on_its_batch_is_said() -> None:
    class Padded(ColourEncoder):
        def encode_pages(self, images: list[Image.Image]) -> list[PageEmbedding]:
            pages = super().encode_pages(images)
            return [PageEmbedding(p.vectors * (1 + 0.1 * (len(pages) - 1)), p.layout) for p in pages]

    report = check(Padded())

    assert any("vectors depend on its batch" in problem for problem in report.problems)
    assert any("score depends on its batch" in problem for problem in report.problems)


def test_a_score_that_is_not_the_formula_is_said() -> None:
    class Generous(ColourEncoder):
        def score(self, query: QueryEmbedding, page: PageEmbedding) -> float:
            return super().score(query, page) * 1.01

    assert any("differs from the formula" in problem for problem in check(Generous()).problems)


def test_a_model_that_lays_out_only_what_it_reads_is_refused_in_a_sentence() -> None:
    class Sparing(ColourEncoder):
        def encode_pages(self, images: list[Image.Image]) -> list[PageEmbedding]:
            pages = super().encode_pages(images)
            return [PageEmbedding(p.vectors, self._thin(p)) for p in pages]

        def _thin(self, page: PageEmbedding) -> PatchLayout:
            grid = page.layout.grids[0]
            seen = page.vectors[grid.cells].any(axis=-1)
            return PatchLayout(page.layout.count, (Grid(np.where(seen, grid.cells, -1)),))

    with pytest.raises(ModelError, match="gives vectors only to what it reads"):
        check(Sparing())


def test_it_takes_any_encoder_and_tells_what_it_found() -> None:
    report = check(ColourEncoder())
    text = format_report(report)

    assert report.passed, text
    assert text.startswith("colour-test\n")
    assert "12 x 9" in text
    assert "4 of 4" in text
    assert text.endswith("Everything lies where it should.")
