"""A model in a process of its own answers as one in this process does, and its crashes cost one page."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image, ImageDraw

from core.archive import Archive
from core.cores import usable_cores
from core.documents.renderer import RenderHost
from core.encoders import PageEncoder, load_encoder
from core.encoders.host import CrashedError, EncoderHost, EncoderHosts
from core.encoders.neomme import NeoMMEEncoder
from core.encoders.reader import ReaderEncoder
from core.encoders.trial import measure
from core.errors import ModelError, QueryError
from core.indexing import index
from core.reader.meaning import TOKEN
from core.types import PageEmbedding
from tests.coloured_pages import make_pdf

ROOT = Path(__file__).resolve().parents[3]
POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
LINUX_ONLY = pytest.mark.skipif(sys.platform != "linux", reason="needs this system's process handles")


@pytest.fixture(scope="module")
def reader() -> Iterator[EncoderHost]:
    with EncoderHosts().load("reader") as host:
        yield host
    assert host.pid is None
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("encoder-")] == []


def page(text: str, size: tuple[int, int] = (420, 600)) -> Image.Image:
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).text((40, 80), text, fill="black", font_size=30)
    return image


@contextmanager
def killing(host: EncoderHost, number: int, times: int = 1_000_000) -> Iterator[set[int]]:
    """Sends a signal to every process that has loaded the model, up to so many; yields those that were hit."""
    hit: set[int] = set()
    over = threading.Event()

    def kill() -> None:
        while not over.wait(0.005) and len(hit) < times:
            if (pid := host.pid) and pid not in hit:
                hit.add(pid)
                os.kill(pid, number)

    thread = threading.Thread(target=kill)
    thread.start()
    try:
        yield hit
    finally:
        over.set()
        thread.join()


def test_threads_that_are_wanted_hold_from_the_next_page_on() -> None:
    hosts = EncoderHosts()
    with hosts.load("reader") as host:
        host.encode_pages([page("one")])
        usual = vars(host)["threads"]
        hosts.threads = 1
        host.encode_pages([page("two")])
        assert vars(host)["threads"] == 1
        hosts.threads = 0
        host.encode_pages([page("three")])
        assert vars(host)["threads"] == usual
        hosts.threads = 256
        host.encode_pages([page("four")])
        assert usual <= vars(host)["threads"] <= usable_cores()
    hosts.close()


def test_it_answers_as_the_reader_in_this_process_does(reader: EncoderHost) -> None:
    pages = [page("Lighthouse keeper"), page("Harbour dues", (600, 300)).convert("L"), page("").convert("RGBA")]
    encoded = reader.encode_pages(pages)
    torch.set_num_threads(vars(reader)["threads"])
    own = ReaderEncoder()
    for ours, theirs in zip(own.encode_pages(pages), encoded, strict=True):
        np.testing.assert_allclose(theirs.vectors, ours.vectors, atol=1e-5)
        assert theirs.layout.to_bytes() == ours.layout.to_bytes()
        assert not theirs.vectors.flags.writeable
    query = reader.encode_query("lighthouse keeper")
    assert (query.vectors == own.encode_query("lighthouse keeper").vectors).all()
    assert reader.score(query, encoded[0]) == own.score(query, encoded[0]) > 0
    assert isinstance(reader, PageEncoder)
    for name in ("name", "dim", "score_rule", "long_edge", "weak_below"):
        assert getattr(reader, name) == getattr(own, name)


def test_the_reader_needs_no_process_for_queries() -> None:
    with EncoderHosts().load("reader") as host:
        assert host.encode_query("harbour").tokens == ("harbour", TOKEN)
        with pytest.raises(QueryError, match="no word to search for"):
            host.encode_query("…")
        assert host.encode_pages([]) == []
        assert host.pid is None


def test_another_model_answers_as_in_this_process(checkpoint: Callable[..., Path]) -> None:
    folder = checkpoint("neomme")
    with EncoderHosts().load(str(folder)) as host:
        here = NeoMMEEncoder.from_folder(folder, name=host.name, device="cpu", dtype=vars(host)["dtype"])
        assert host.name == load_encoder(str(folder), device="cpu").name
        assert (vars(host)["setting"], host.dim, host.long_edge) == (here.setting, here.dim, here.long_edge)
        image = page("Invoice", (320, 480))
        (ours,), (theirs,) = here.encode_pages([image]), host.encode_pages([image])
        assert theirs.layout.to_bytes() == ours.layout.to_bytes()
        tolerance = 1e-4 if here.dtype == "float32" else 5e-2
        np.testing.assert_allclose(theirs.vectors, ours.vectors, atol=tolerance)
        query, own = host.encode_query("black mark"), here.encode_query("black mark")
        assert (query.tokens, query.words, query.unreadable) == (own.tokens, own.words, own.unreadable)
        np.testing.assert_allclose(query.vectors, own.vectors, atol=tolerance)
        assert host.reference_score(own, ours) == here.reference_score(own, ours)
        with pytest.raises(QueryError) as caught:
            host.encode_query(" ")
        assert (str(caught.value), caught.value.hint) == ("The query is empty.", "Type a word to search for.")
        assert measure(host, [image], seconds=0).threads == vars(host)["threads"]

        # A query does not wait for the pages before it.
        with ThreadPoolExecutor(1) as pool:
            pages = pool.submit(host.encode_pages, [page("Invoice", (2000, 3000))] * 4)
            while not pages.running():
                pass
            host.encode_query("black mark")
            assert not pages.done()
            assert len(pages.result()) == 4


@pytest.mark.parametrize("spec", ["someone/not-here", "no such thing"])
def test_a_model_that_cannot_be_loaded_says_why_in_the_same_words(spec: str) -> None:
    with pytest.raises(ModelError) as here:
        load_encoder(spec)
    with pytest.raises(ModelError) as there:
        EncoderHosts().load(spec)
    assert (str(there.value), there.value.hint) == (str(here.value), here.value.hint)
    assert there.value.hint


@POSIX_ONLY
def test_a_crash_that_does_not_come_again_costs_nothing(reader: EncoderHost) -> None:
    image = page("Harbour dues", (1400, 2000))
    (before,) = reader.encode_pages([image])
    with killing(reader, signal.SIGSEGV, times=1) as hit:
        (after,) = reader.encode_pages([image])
    assert len(hit) == 1
    assert (after.vectors == before.vectors).all()
    assert reader.pid not in hit


@POSIX_ONLY
@pytest.mark.parametrize(("number", "reason"), [(signal.SIGSEGV, "the model crashed"), (signal.SIGKILL, "memory ran")])
def test_a_page_that_crashes_the_model_twice_is_given_up(reader: EncoderHost, number: int, reason: str) -> None:
    images = [page("Harbour dues", (1400, 2000))]
    reader.encode_pages(images)
    with killing(reader, number) as hit:
        with pytest.raises(CrashedError, match=reason):
            reader.encode_pages(images)
        assert len(hit) == 2
        with pytest.raises(ModelError, match=f"{reader.name} ended unexpectedly on one page after another: {reason}"):
            reader.encode_pages(images)
    assert len(reader.encode_pages(images)) == 1


@POSIX_ONLY
@pytest.mark.parametrize("at", [0, 1])
def test_a_page_that_crashes_the_model_is_marked_and_the_rest_goes_on(
    reader: EncoderHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    encode = reader.encode_pages

    def crash_on_green(images: list[Image.Image], **options: Any) -> list[PageEmbedding]:
        colours = [np.asarray(image)[image.height // 4, image.width // 4].astype(int) for image in images]
        if not any(green > max(red, blue) for red, green, blue in colours):
            return encode(images, **options)
        with killing(reader, signal.SIGSEGV):
            return encode(images, **options)

    monkeypatch.setattr(reader, "encode_pages", crash_on_green)
    colours = ["red", "blue"]
    colours.insert(at, "green")
    path = make_pdf(tmp_path / "three.pdf", colours)
    with Archive.open_or_create(tmp_path / "one.patchlight") as archive, RenderHost() as host:
        (last,) = list(index(archive, reader, [path], host=host))[-1:]
        assert last.finished
        assert [failure.reason for failure in last.failures] == [
            f"The model cannot read page {at + 1} of three.pdf: the model crashed."
        ]
        (document,) = archive.documents(archive.spaces()[0])
        assert (document.pages_encoded, document.pages_failed) == (2, 1)


def test_closing_ends_pages_in_hand_and_what_is_asked_later() -> None:
    hosts = EncoderHosts()
    host = hosts.load("reader")
    host.encode_pages([page("one")])
    with ThreadPoolExecutor(1) as pool:
        pages = pool.submit(host.encode_pages, [page("many", (1400, 2000))] * 4)
        while not pages.running():
            pass
        hosts.close()
        with pytest.raises(ModelError, match="closed"):
            pages.result(timeout=60)
    with pytest.raises(ModelError, match="closed"):
        host.encode_pages([page("later")])
    with pytest.raises(ModelError, match="closed"):
        hosts.load("reader")


def test_closing_ends_a_model_that_is_being_loaded(checkpoint: Callable[..., Path]) -> None:
    host = EncoderHost(str(checkpoint("neomme")))
    host.start()
    with ThreadPoolExecutor(1) as pool:
        loaded = pool.submit(host.load)
        host.close()
        with pytest.raises(ModelError, match="closed"):
            loaded.result(timeout=60)


@LINUX_ONLY
def test_the_process_ends_when_its_parent_is_killed() -> None:
    program = (
        "from PIL import Image; from core.encoders.host import EncoderHosts; import sys, time\n"
        "host = EncoderHosts().load('reader'); host.encode_pages([Image.new('RGB', (99, 99))])\n"
        "print(host.pid, 'torch' in sys.modules, flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid, has_torch = parent.stdout.readline().split()
        assert has_torch == "False"
        child = os.pidfd_open(int(pid))
        parent.kill()
        parent.wait()
        assert select.select([child], [], [], 60)[0], "the handle of a process that ended can be read"
        os.close(child)
