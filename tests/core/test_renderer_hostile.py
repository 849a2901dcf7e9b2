"""Whatever a file does to its renderer costs that page and a sentence; the next one comes out as ever."""

from __future__ import annotations

import errno
import os
import select
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pymupdf
import pytest
from PIL import Image

from core.documents import render_worker
from core.documents.renderer import RenderHost
from core.errors import DocumentError, PatchlightError
from core.wire import receive, send

ROOT = Path(render_worker.__file__).parents[2]
POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="signals and names of bytes are POSIX")
LINUX_ONLY = pytest.mark.skipif(sys.platform != "linux", reason="needs this system's process handles or limits")


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalog."""
    body, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    return b"%bxref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        *(body, count, table, count),
        len(body),
    )


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (entries, len(content), content)


def endless_pdf() -> bytes:
    """Its first page draws a billion rectangles, in a kilobyte of nested forms; its second page is plain."""
    levels = 9
    kids = b"/Type/Page/Parent 2 0 R/MediaBox[0 0 100 200]"
    page = b"<<%b/Contents 5 0 R/Resources<</XObject<</F 6 0 R>>>>>>" % kids
    forms = [
        stream(
            b"/F Do " * 10 if level < levels else b"0 0 9 9 re f ",
            b"/Type/XObject/Subtype/Form/BBox[0 0 100 200]/Resources<</XObject<</F %d 0 R>>>>" % (7 + level),
        )
        for level in range(levels + 1)
    ]
    tree = b"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>"
    return raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", tree, page, b"<<%b>>" % kids, stream(b"/F Do"), *forms)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    document = pymupdf.open()
    document.new_page(width=200, height=300)
    document[0].insert_text((40, 100), "still here")
    document.save(str(tmp_path / "plain.pdf"))
    document.close()
    return tmp_path / "plain.pdf"


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    (tmp_path / "endless.pdf").write_bytes(endless_pdf())
    return tmp_path / "endless.pdf"


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    yield
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("render-")] == []


def assert_renders(host: RenderHost, plain: Path) -> None:
    assert [word.text for word in host.render(plain, 0, long_edge=300, words=True).words] == ["still", "here"]


def test_a_page_that_never_ends_costs_only_itself(endless: Path, plain: Path) -> None:
    with RenderHost(page_seconds=1) as host:
        info = host.open(endless)
        assert (info.page_count, info.has_text) == (2, False)
        before = host.pid
        with pytest.raises(
            DocumentError, match=r"^Cannot show page 1 of endless\.pdf: it took longer than 1 seconds\.$"
        ):
            host.render(endless, 0, long_edge=500)
        assert host.render(endless, 1, long_edge=500).image.size == (250, 500)
        assert_renders(host, plain)
        assert host.pid != before


def test_other_limits_hold_from_the_next_page_on(endless: Path, plain: Path) -> None:
    with RenderHost(page_seconds=60) as host:
        assert_renders(host, plain)
        before = host.pid
        host.limit(page_seconds=60, memory_bytes=2 << 30)
        assert host.pid == before
        host.limit(page_seconds=1, memory_bytes=1 << 30)
        with pytest.raises(DocumentError, match="took longer than 1 seconds"):
            host.render(endless, 0, long_edge=500)
        assert_renders(host, plain)


@POSIX_ONLY
def test_a_renderer_killed_between_pages_is_replaced_unnoticed(plain: Path) -> None:
    with RenderHost() as host:
        for _ in range(2):
            assert_renders(host, plain)
            assert host.pid is not None
            os.kill(host.pid, signal.SIGKILL)
        assert_renders(host, plain)


@POSIX_ONLY
def test_a_system_that_starts_no_process_is_told_in_a_sentence(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    with RenderHost() as host:
        monkeypatch.setattr(subprocess, "Popen", refuse)
        with pytest.raises(PatchlightError, match=r"The page renderer does not start: .+\.$"):
            host.open(plain)
        monkeypatch.undo()
        assert host.open(plain).page_count


def test_a_page_that_crashes_every_renderer_is_given_up(endless: Path, plain: Path) -> None:
    with RenderHost(page_seconds=60) as host, ThreadPoolExecutor(1) as pool:
        assert_renders(host, plain)
        killed: set[int] = set()
        answer = pool.submit(host.render, endless, 0, long_edge=500)
        while not answer.done():
            if (pid := host.pid) and pid not in killed:
                killed.add(pid)
                os.kill(pid, signal.SIGSEGV)
        with pytest.raises(DocumentError, match=r"Cannot show page 1 of endless\.pdf: it made the page renderer crash"):
            answer.result()
        assert len(killed) == 2, "the second, fresh renderer proves that the page is to blame"
        assert_renders(host, plain)


@LINUX_ONLY
def test_a_page_that_needs_too_much_memory_is_given_up(plain: Path) -> None:
    with RenderHost(memory_bytes=400 << 20) as host:
        assert_renders(host, plain)
        with pytest.raises(DocumentError) as caught:
            host.render(plain, 0, long_edge=16000)
        reason = "it needs more memory than it may use (0.39 GB)"
        assert str(caught.value) == f"Cannot show page 1 of plain.pdf: {reason}."
        assert_renders(host, plain)


def test_a_picture_that_claims_trillions_of_pixels_is_refused_unread(tmp_path: Path, plain: Path) -> None:
    header = struct.pack("<2sIHHIIiiHHIIiiII", b"BM", 54, 0, 0, 54, 40, 3_000_000, 2_000_000, 1, 24, 0, 0, 0, 0, 0, 0)
    (tmp_path / "big.bmp").write_bytes(header + b"\0" * 1000)
    with RenderHost() as host:
        assert host.open(tmp_path / "big.bmp").page_count == 1
        with pytest.raises(DocumentError, match="its 3,000,000 × 2,000,000 pixels are too many"):
            host.render(tmp_path / "big.bmp", 0, long_edge=500)
        assert_renders(host, plain)


@LINUX_ONLY
def test_a_page_never_comes_out_blank_because_its_picture_did_not_fit(tmp_path: Path, plain: Path) -> None:
    Image.new("RGB", (4000, 4000), "teal").save(tmp_path / "x.jp2", quality_layers=[200])
    document = pymupdf.open()
    page = document.new_page(width=100, height=100)
    page.insert_image(page.rect, stream=(tmp_path / "x.jp2").read_bytes())
    document.save(str(tmp_path / "x.pdf"))
    document.close()
    with RenderHost() as host:
        assert host.render(tmp_path / "x.pdf", 0, long_edge=9).image.getcolors() == [(81, (0, 128, 128))]
    with RenderHost(memory_bytes=200 << 20) as host:
        for name in ("x.pdf", "x.jp2"):
            with pytest.raises(DocumentError, match="memory"):
                host.render(tmp_path / name, 0, long_edge=9)
        assert_renders(host, plain)


KID = b"<</Type/Page/Parent 2 0 R>>"
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"


@pytest.mark.parametrize(
    ("objects", "pages"),
    [
        ((CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1000000/MediaBox[0 0 200 100]>>", KID), 1),
        ((CATALOG, b"<</Type/Pages/Kids[2 0 R 3 0 R 4 0 R]/Count 3/MediaBox[0 0 200 100]>>", KID, KID), 2),
    ],
    ids=["a million pages", "a tree in itself"],
)
def test_a_page_tree_that_lies_yields_the_pages_there_are(
    tmp_path: Path, objects: tuple[bytes, ...], pages: int
) -> None:
    (tmp_path / "liar.pdf").write_bytes(raw_pdf(*objects))
    with RenderHost() as host:
        assert host.open(tmp_path / "liar.pdf").page_count == pages
        for page_index in range(pages):  # what the pages inherit from the tree is still theirs
            assert host.render(tmp_path / "liar.pdf", page_index, long_edge=200).image.size == (200, 100)
        with pytest.raises(DocumentError, match=rf"page {pages + 1} of liar\.pdf: it has {pages} page"):
            host.render(tmp_path / "liar.pdf", pages, long_edge=200)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (raw_pdf(CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"), "Cannot open bad.pdf: it has no pages."),
        (
            b"%PDF-1.7\n" + bytes(range(256)),
            "Cannot open bad.pdf: it is damaged beyond repair, or not a PDF.",
        ),
        (b"", "Cannot open bad.pdf: it is empty."),
        (
            b"PK\x03\x04" + bytes(60),
            "Cannot open bad.pdf: it is a ZIP archive, not a document Patchlight can read.",
        ),
        (
            b"\x89PNG\r\n\x1a\n" + bytes(60),
            "Cannot open bad.pdf: the picture is damaged, or an unusual kind of PNG.",
        ),
    ],
)
def test_broken_files_say_so_in_one_sentence(tmp_path: Path, plain: Path, content: bytes, sentence: str) -> None:
    (tmp_path / "bad.pdf").write_bytes(content)
    with RenderHost() as host:
        with pytest.raises(DocumentError) as caught:
            host.open(tmp_path / "bad.pdf")
        assert str(caught.value) == sentence
        assert_renders(host, plain)


def test_files_cut_short_anywhere_never_do_worse_than_a_sentence(tmp_path: Path, plain: Path) -> None:
    Image.linear_gradient("L").save(tmp_path / "whole.png")
    Image.linear_gradient("L").save(tmp_path / "whole.tiff")
    with RenderHost() as host:
        for whole in (plain, tmp_path / "whole.png", tmp_path / "whole.tiff"):
            content = whole.read_bytes()
            for part in range(1, 12):
                path = tmp_path / f"{part}-{whole.name}"
                path.write_bytes(content[: len(content) * part // 12])
                try:
                    host.open(path)
                    assert max(host.render(path, 0, long_edge=64).image.size) == 64
                except DocumentError as error:
                    assert path.name in str(error)
        assert_renders(host, plain)


def test_a_file_that_vanishes_says_so(plain: Path) -> None:
    with RenderHost() as host:
        host.open(plain)
        plain.unlink()
        with pytest.raises(DocumentError, match=r"Cannot open plain\.pdf: it is not there"):
            host.render(plain, 0, long_edge=100)


def test_scripts_and_launch_actions_are_not_run(tmp_path: Path) -> None:
    left = tmp_path / "left-behind"
    script = b"<</S/JavaScript/JS(app.launchURL\\('file:%b'\\); this.getField\\('f'\\).value = 'run')>>" % os.fsencode(
        left
    )
    launch = b"<</S/Launch/F(/bin/touch)/Win<</F(cmd)/P(/c echo > %b)>>>>" % os.fsencode(left)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/AA<</O %b>>/Annots[4 0 R]>>" % script
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(f)/V(kept)/Rect[10 10 90 40]/AA<</F %b>>>>" % script
    content = raw_pdf(
        b"<</Type/Catalog/Pages 2 0 R/OpenAction %b/AcroForm<</Fields[4 0 R]/NeedAppearances true>>>>" % launch,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        field,
    )
    (tmp_path / "active.pdf").write_bytes(content)
    with RenderHost() as host:
        assert host.open(tmp_path / "active.pdf").page_count == 1
        words = host.render(tmp_path / "active.pdf", 0, long_edge=200, words=True).words
    assert [word.text for word in words] in ([], ["kept"])
    assert not left.exists()


@LINUX_ONLY
def test_a_name_that_is_no_text_opens(plain: Path) -> None:
    path = plain.rename(plain.parent / os.fsdecode(b"caf\xe9.pdf"))
    with RenderHost() as host:
        assert_renders(host, path)
        with pytest.raises(DocumentError) as caught:
            host.render(path, 7, long_edge=100)
        assert str(caught.value) == "Cannot show page 8 of caf?.pdf: it has 1 page."


def test_a_module_in_the_current_folder_is_not_taken_for_ours(
    plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pymupdf.py", "json.py", "PIL.py"):
        (tmp_path / name).write_text("raise SystemExit('taken in')")
    monkeypatch.chdir(tmp_path)
    with RenderHost() as host:
        assert_renders(host, Path(plain.name))


def test_closing_ends_a_page_in_hand(endless: Path) -> None:
    host = RenderHost(page_seconds=60)
    host.render(endless, 1, long_edge=100)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(host.render, endless, 0, long_edge=500)
        while not answer.running():
            pass
        host.close()
        with pytest.raises(PatchlightError, match="closed"):
            answer.result(timeout=30)
    assert host.pid is None
    with pytest.raises(PatchlightError, match="closed"):
        host.open(endless)


def test_threads_may_share_a_host(plain: Path, endless: Path) -> None:
    with RenderHost() as host, ThreadPoolExecutor(4) as pool:
        edges = list(range(40, 72))
        pages = pool.map(lambda edge: host.render(plain, 0, long_edge=edge), edges)
        assert [page.image.height for page in pages] == edges


def start_worker(page_seconds: float) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "core.documents.render_worker", str(page_seconds), str(1 << 30)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        cwd=ROOT,
    )


def test_the_renderer_ends_with_its_input() -> None:
    with start_worker(20) as worker:
        assert worker.stdin is not None
        assert receive(worker.stdout) is not None  # pyright: ignore[reportArgumentType]
        worker.stdin.close()
        assert worker.wait(timeout=30) == 0


def test_a_hanging_renderer_without_a_parent_ends_itself(endless: Path) -> None:
    with start_worker(0.2) as worker:
        assert worker.stdin is not None
        assert receive(worker.stdout) is not None  # pyright: ignore[reportArgumentType]
        request = {"op": "render", "path": str(endless), "kind": "pdf", "format": "PDF"}
        send(worker.stdin, {**request, "page_index": 0, "long_edge": 100, "words": False})  # pyright: ignore[reportArgumentType]
        worker.stdin.close()
        assert worker.wait(timeout=60) == 1


@LINUX_ONLY
def test_the_renderer_ends_when_its_parent_is_killed(plain: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from core.documents.renderer import RenderHost\n"
        "host = RenderHost(); host.open(Path(sys.argv[1])); print(host.pid, flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", program, str(plain)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as parent:
        assert parent.stdout is not None
        child = os.pidfd_open(int(parent.stdout.readline()))
        try:
            parent.kill()
            assert select.select([child], [], [], 30)[0], "the renderer outlived its parent"
        finally:
            os.close(child)


def test_the_parent_never_loads_a_decoder(plain: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from core.documents.renderer import RenderHost\n"
        "path = Path(sys.argv[1])\n"
        "with RenderHost() as host: host.open(path); host.render(path, 0, long_edge=99)\n"
        "print([name for name in ('pymupdf', 'PySide6', 'torch') if name in sys.modules])"
    )
    command = [sys.executable, "-c", program, str(plain)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
