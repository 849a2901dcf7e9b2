"""A child process that is killed while it starts is started anew, and nothing is blamed for it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.archive import Archive
from core.child import Child
from core.documents.renderer import RenderHost
from core.encoders.host import EncoderHost, EncoderHosts
from core.errors import ModelError, PatchlightError
from core.indexing import index
from core.wire import Message
from tests.coloured_pages import make_pdf

pytestmark = pytest.mark.usefixtures("unhurried")

Killed = Callable[[int], list[str]]


@pytest.fixture
def killed(monkeypatch: pytest.MonkeyPatch) -> Killed:
    """Kills so many processes of each module as soon as they are started; returns the modules that are started."""
    started: list[str] = []

    def kill_first(times: int) -> list[str]:
        class Victim(subprocess.Popen[bytes]):
            def __init__(self, command: list[str], **options: Any) -> None:
                super().__init__(command, **options)
                module = command[command.index("-m") + 1]
                started.append(module)
                if started.count(module) <= times:
                    self.kill()

        monkeypatch.setattr(subprocess, "Popen", Victim)
        return started

    return kill_first


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_pdf(tmp_path / "two.pdf", ["red", "blue"])


def test_an_indexing_job_survives_that_both_its_processes_are_killed_at_their_start(
    archive: Archive, path: Path, killed: Killed
) -> None:
    started = killed(1)
    with RenderHost() as host, EncoderHosts().load("reader") as encoder:
        *_, last = index(archive, encoder, [path], host=host)
    assert (last.pages_done, last.finished, last.failures) == (2, True, ())
    assert sorted(started) == ["core.documents.render_worker"] * 2 + ["core.encoders.host_worker"] * 2


def test_a_renderer_that_never_starts_is_given_up_in_a_sentence(path: Path, killed: Killed) -> None:
    started = killed(9)
    with RenderHost() as host:
        with pytest.raises(PatchlightError, match=r"^The page renderer does not start\."):
            host.open(path)
        assert len(started) == 2


def test_a_model_that_never_starts_is_given_up_in_a_sentence(killed: Killed) -> None:
    started = killed(9)
    with EncoderHost("") as host:
        with pytest.raises(ModelError, match="cannot be loaded"):
            host.greeting()
        assert len(started) == 2


def test_a_page_is_not_blamed_for_a_renderer_killed_before_it_was_asked(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready, hit = Child.ready, []

    def kill_first(self: Child, seconds: float | None = None) -> Message:
        greeting = ready(self, seconds)
        if not hit:
            hit.append(self.pid)
            self.kill()
        return greeting

    monkeypatch.setattr(Child, "ready", kill_first)
    with RenderHost() as host:
        assert host.render(path, 0, long_edge=100).image.height == 100
        assert hit and host.pid not in hit
