"""The indexing job on real files, a real renderer and a real archive."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from core.archive import Archive, Space
from core.documents.renderer import RenderHost
from core.errors import ModelError, ReadOnlyArchiveError
from core.indexing import Passwords, index
from core.pace import Pace
from core.types import PageEmbedding, Progress
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf

pytestmark = pytest.mark.usefixtures("unhurried")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


def space_of(archive: Archive) -> Space:
    return archive.space(ColourEncoder.name, ColourEncoder.dim, ColourEncoder.score_rule)


def states(archive: Archive, name: str) -> list[str]:
    document = archive.find_document(name)
    return [page.state for page in archive.pages(document.id, space_of(archive))]


def run(archive: Archive, host: RenderHost, *paths: Path, passwords: Passwords | None = None) -> Progress:
    *_, last = index(archive, ColourEncoder(), paths, host=host, passwords=passwords)
    assert last.finished
    return last


def until_page(job: Iterator[Progress]) -> Progress:
    """Goes on until a page is done; files may be opened before it."""
    return next(step for step in job if step.page)


def test_every_reported_page_can_be_found_at_once(archive: Archive, host: RenderHost, files: Path) -> None:
    path = make_pdf(files / "one.pdf", ["red", "green", "blue"])
    steps = []
    for step in index(archive, ColourEncoder(), [path], host=host):
        steps.append(step)
        if step.page:
            assert archive.page(step.page, space_of(archive)).state == "encoded"
            assert [word.text for word in archive.words(step.page)][1:] == [
                "page",
                str(step.current_page),
                "of",
                "one",
            ]
            thumbnail = archive.thumbnail(step.page)
            assert thumbnail
            page = archive.page(step.page)
            assert (page.width, page.height) == (300, 400)
    assert [(s.pages_done, s.pages_total, s.current_page) for s in steps] == [
        (0, 3, 0),
        (1, 3, 1),
        (2, 3, 2),
        (3, 3, 3),
        (3, 3, 0),
    ]
    assert [s.finished for s in steps] == [False] * 4 + [True]
    assert [s.current for s in steps] == [path] * 4 + [None]
    assert steps[-1].failures == ()
    assert steps[-2].seconds_left == 0
    assert steps[0].pages_per_second is None


def test_the_same_file_twice_is_nothing_to_do(archive: Archive, host: RenderHost, files: Path) -> None:
    path = make_pdf(files / "one.pdf", ["red", "green"])
    copy = files / "copy of one.pdf"
    copy.write_bytes(path.read_bytes())
    assert run(archive, host, path, path, files).pages_done == 2
    bytes_before = archive.info().spaces[0].bytes
    again = run(archive, host, files)
    assert (again.pages_done, again.pages_total, again.failures) == (0, 0, ())
    assert len(archive.documents()) == 1
    assert archive.info().spaces[0].bytes == bytes_before


def test_files_that_fail_are_named_and_the_rest_goes_on(archive: Archive, host: RenderHost, files: Path) -> None:
    (files / "a empty.pdf").touch()
    (files / "b broken.pdf").write_bytes(b"%PDF-1.7\n%%EOF")
    good = make_pdf(files / "c good.pdf", ["red"])
    missing = files / "typo.pdf"
    last = run(archive, host, files / "a empty.pdf", files / "b broken.pdf", missing, good)
    assert [f.path.name for f in last.failures] == ["a empty.pdf", "b broken.pdf", "typo.pdf"]
    assert all(f.path.name in f.reason and f.reason.endswith(".") for f in last.failures)
    assert states(archive, "c good.pdf") == ["encoded"]
    assert {f.path.name for f in archive.failures()} == {"a empty.pdf", "b broken.pdf"}
    make_pdf(files / "a empty.pdf", ["blue"])
    run(archive, host, files / "a empty.pdf")
    assert {f.path.name for f in archive.failures()} == {"b broken.pdf"}


def test_cancelled_jobs_go_on_where_they_stopped(archive: Archive, host: RenderHost, files: Path) -> None:
    first = make_pdf(files / "first.pdf", ["red", "green", "blue", "black"])
    job = index(archive, ColourEncoder(), [first], host=host)
    for _ in range(3):
        next(job)
    job.close()
    assert states(archive, "first.pdf") == ["encoded", "encoded", "pending", "pending"]
    second = make_pdf(files / "second.pdf", ["yellow"])
    done = [s.page for s in index(archive, ColourEncoder(), [second, first], host=host) if s.page]
    first_id, second_id = (archive.find_document(name).id for name in ("first.pdf", "second.pdf"))
    assert [(p.document_id, p.page_index) for p in done] == [(first_id, 2), (first_id, 3), (second_id, 0)]


def test_nothing_asked_and_nothing_left_over_ends_at_once(archive: Archive, host: RenderHost) -> None:
    assert list(index(archive, ColourEncoder(), [], host=host)) == [Progress(0, 0, finished=True)]


class FailingEncoder(ColourEncoder):
    """Stumbles over every second page it sees."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error
        self.seen = 0

    def encode_pages(self, images: list[Image.Image]) -> list[PageEmbedding]:
        self.seen += 1
        if self.seen % 2 == 0:
            raise self.error
        return super().encode_pages(images)


def test_a_page_the_model_stumbles_over_is_marked(archive: Archive, host: RenderHost, files: Path) -> None:
    path = make_pdf(files / "one.pdf", ["red", "green", "blue"])
    *_, last = index(archive, FailingEncoder(RuntimeError("no such kernel")), [path], host=host)
    assert states(archive, "one.pdf") == ["encoded", "failed", "encoded"]
    assert (last.pages_done, last.pages_total) == (3, 3)
    (failure,) = last.failures
    assert (failure.path, failure.page_number) == (path, 2)
    assert "one.pdf" in failure.reason
    assert "no such kernel" in failure.reason
    assert run(archive, host, path).pages_total == 0


def test_a_model_that_cannot_be_used_ends_the_job(archive: Archive, host: RenderHost, files: Path) -> None:
    path = make_pdf(files / "one.pdf", ["red", "green", "blue"])
    with pytest.raises(ModelError):
        list(index(archive, FailingEncoder(ModelError("The weights are gone.")), [path], host=host))
    assert states(archive, "one.pdf") == ["encoded", "pending", "pending"]


def test_a_file_that_disappears_leaves_the_rest_to_be_done(archive: Archive, host: RenderHost, files: Path) -> None:
    path = make_pdf(files / "gone.pdf", ["red"] * 6)
    other = make_pdf(files / "other.pdf", ["blue"])
    job = index(archive, ColourEncoder(), [path, other], host=host)
    until_page(job)
    content = path.read_bytes()
    path.unlink()
    *_, last = job
    assert states(archive, "gone.pdf") == ["encoded"] + ["pending"] * 5
    assert states(archive, "other.pdf") == ["encoded"]
    assert (last.pages_done, last.pages_total) == (2, 2)
    assert [(f.path, f.page_number) for f in last.failures] == [(path, None)]
    assert "gone.pdf disappeared" in last.failures[0].reason
    assert "gone.pdf is gone" in run(archive, host).failures[0].reason
    moved = files / "moved.pdf"
    moved.write_bytes(content)
    assert run(archive, host, moved).failures == ()
    assert states(archive, "moved.pdf") == ["encoded"] * 6


def test_a_file_that_changes_is_left_and_taken_anew(archive: Archive, host: RenderHost, files: Path) -> None:
    path = make_pdf(files / "draft.pdf", ["red"] * 5)
    job = index(archive, ColourEncoder(), [path], host=host)
    next(job)
    next(job)
    make_pdf(path, ["blue", "green"])
    *_, last = job
    assert [f.path for f in last.failures] == [path]
    assert "draft.pdf was changed" in last.failures[0].reason
    assert states(archive, "draft.pdf") == ["encoded"] + ["pending"] * 4
    again = run(archive, host)
    assert (again.pages_done, again.failures) == (2, ())
    assert states(archive, "draft.pdf") == ["encoded"] * 2


def test_a_document_removed_meanwhile_is_dropped(archive: Archive, host: RenderHost, files: Path) -> None:
    path = make_pdf(files / "a.pdf", ["red"] * 4)
    other = make_pdf(files / "b.pdf", ["blue"])
    job = index(archive, ColourEncoder(), [path, other], host=host)
    until_page(job)
    archive.remove_document(archive.find_document("a.pdf").id)
    *_, last = job
    assert last.failures == ()
    assert (last.pages_done, last.pages_total) == (2, 2)
    assert [record.name for record in archive.documents()] == ["b.pdf"]


def test_passwords_come_from_a_mapping_or_a_function(archive: Archive, host: RenderHost, files: Path) -> None:
    path = make_pdf(files / "secret.pdf", ["red", "blue"], password="open sesame")
    for passwords in (None, {path: "wrong"}, lambda _: None):
        (failure,) = run(archive, host, path, passwords=passwords).failures
        assert failure.needs_password
        assert "secret.pdf" in failure.reason
    job = index(archive, ColourEncoder(), [path], host=host, passwords={path: "open sesame"})
    next(job)
    next(job)
    job.close()
    (failure,) = run(archive, host).failures
    assert failure.needs_password
    assert states(archive, "secret.pdf") == ["encoded", "pending"]
    assert run(archive, host, passwords=lambda asked: "open sesame" if asked == path else None).failures == ()
    assert states(archive, "secret.pdf") == ["encoded", "encoded"]


def test_a_second_writer_is_told_so(archive: Archive, host: RenderHost, files: Path) -> None:
    with Archive.open(archive.path) as reader:
        assert reader.read_only
        with pytest.raises(ReadOnlyArchiveError, match="reading only"):
            next(index(reader, ColourEncoder(), [files], host=host))


def test_one_step_opens_one_file_or_encodes_one_page(archive: Archive, host: RenderHost, files: Path) -> None:
    for number in range(4):
        make_pdf(files / f"{number}.pdf", ["red", "blue"][: 1 + number % 2])
    steps = list(index(archive, ColourEncoder(), [files], host=host))
    for before, after in itertools.pairwise(steps):
        assert after.pages_done - before.pages_done <= 1
        assert not (after.pages_done > before.pages_done and after.pages_total > before.pages_total)
    assert len([s for s in steps if s.page]) == 6
    assert len(steps) == 4 + 6 + 1


def test_pace_counts_the_last_half_minute_of_work_only() -> None:
    now = 100.0
    pace = Pace(lambda: now)
    assert pace.pages_per_second is None
    for _ in range(10):
        now += 2.0
        pace.page_done()
    assert pace.pages_per_second == pytest.approx(0.5)
    pace.pause()
    now += 1000.0  # the person has lunch
    pace.resume()
    for _ in range(40):
        now += 1.0
        pace.page_done()
    assert pace.pages_per_second == pytest.approx(1.0)
