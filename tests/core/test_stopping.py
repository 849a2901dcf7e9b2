"""A job that is asked to end does, also where a process of its hangs; what it had in hand stays to be done."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from core.archive import Archive
from core.documents.renderer import RenderHost
from core.encoders import host as host_module
from core.encoders.host import EncoderHost, EncoderHosts
from core.indexing import index
from core.stopping import Stop, StoppedError
from tests.coloured_pages import make_pdf
from tests.core.test_renderer_hostile import endless_pdf

pytestmark = pytest.mark.usefixtures("unhurried")


@pytest.fixture
def hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is there once the model hangs."""
    monkeypatch.setenv("HANGS", str(tmp_path / "hangs"))
    monkeypatch.setattr(host_module, "_WORKER", "tests.hanging_model")
    return tmp_path / "hangs"


def test_a_job_whose_model_hangs_ends_when_it_is_asked_to(archive: Archive, tmp_path: Path, hangs: Path) -> None:
    path = make_pdf(tmp_path / "three.pdf", ["red", "black", "blue"])
    stop = Stop(grace=0)
    with RenderHost() as host, EncoderHosts().load("colours") as encoder, ThreadPoolExecutor(1) as pool:
        before = encoder.pid
        steps = pool.submit(lambda: list(index(archive, encoder, [path], host=host, stop=stop)))
        while not hangs.exists():
            assert not steps.done()
        stop.ask()
        assert all(not step.finished and not step.failures for step in steps.result(timeout=60))
        space = archive.space(encoder.name, encoder.dim, encoder.score_rule)
        states = [page.state for page in archive.pages(archive.find_document("three").id, space)]
        assert states in (["encoded", "pending", "pending"], ["pending"] * 3) and not archive.failures()
        # A later page finds a process that works.
        assert len(encoder.encode_pages([Image.new("RGB", (40, 60), "red")])) == 1
        assert encoder.pid != before
    assert not [thread for thread in threading.enumerate() if thread.name == "stop"]


def test_closing_a_job_whose_model_hangs_waits_a_moment_only(
    archive: Archive, tmp_path: Path, hangs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.stopping.GRACE_SECONDS", 0.0)
    first, second = make_pdf(tmp_path / "first.pdf", ["black"]), make_pdf(tmp_path / "second.pdf", ["red"])
    with RenderHost() as host, EncoderHosts().load("colours") as encoder:
        job = index(archive, encoder, [first, second], host=host)
        assert next(step for step in job if step.files_opened == 2)
        while not hangs.exists():
            pass
        job.close()
        assert len(archive.pending_pages(archive.spaces()[0])) == 2


def test_pages_that_come_after_the_stop_are_not_begun(tmp_path: Path, hangs: Path) -> None:
    path, stop = make_pdf(tmp_path / "one.pdf", ["black"]), Stop(grace=0)
    over = threading.Event()
    with stop.ending(over.set):
        stop.ask()
        assert over.wait(60)
    with EncoderHost("colours") as encoder, RenderHost() as host:
        with pytest.raises(StoppedError):
            encoder.encode_pages([Image.new("RGB", (40, 60), "black")], stop=stop)
        with pytest.raises(StoppedError):
            host.render(path, 0, long_edge=60, stop=stop)
        assert host.render(path, 0, long_edge=60).image.height == 60
    assert not hangs.exists()
    stop.rest()


def test_a_page_that_never_ends_is_given_up_when_asked(tmp_path: Path) -> None:
    path, stop = tmp_path / "endless.pdf", Stop(grace=0)
    path.write_bytes(endless_pdf())
    with RenderHost(page_seconds=600) as host, ThreadPoolExecutor(1) as pool:
        host.render(path, 1, long_edge=50)
        page = pool.submit(host.render, path, 0, long_edge=500, stop=stop)
        while not page.running():
            pass
        stop.ask()
        with pytest.raises(StoppedError):
            page.result(timeout=60)
        assert host.render(path, 1, long_edge=50).image.height == 50
    stop.rest()
