"""Models are added from folders and from a Hub, whole or not at all, resumed, checked, listed and removed."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from core.encoders import hub, store
from core.encoders.registry import load_encoder
from core.errors import ModelError

REVISION = "b" * 40
SPEC = "someone/tiny"


class Shelf:
    """What the small Hub below offers, and what it was asked for."""

    def __init__(self, folder: Path) -> None:
        self.files = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
        self.files["README.md"] = b"A model."
        self.files["pytorch_model.bin"] = b"unsafe"
        self.sums = {
            name: hashlib.sha256(data).hexdigest() for name, data in self.files.items() if name.endswith("safetensors")
        }
        self.model_type = "colqwen2"
        self.status = 200
        self.asked: list[tuple[str, str]] = []

    def listing(self) -> dict[str, object]:
        siblings = [
            {"rfilename": name, "size": len(data)}
            | ({"lfs": {"sha256": self.sums[name], "size": len(data), "pointerSize": 130}} if name in self.sums else {})
            for name, data in self.files.items()
        ]
        return {
            "id": SPEC,
            "sha": REVISION,
            "siblings": siblings,
            "tags": [],
            "config": {"model_type": self.model_type},
            "cardData": {"license": "apache-2.0"},
        }


def handler(shelf: Shelf) -> type[BaseHTTPRequestHandler]:
    class Hub(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            pass

        def do_HEAD(self) -> None:
            self._answer(body=False)

        def do_GET(self) -> None:
            self._answer(body=True)

        def _answer(self, body: bool) -> None:
            path = self.path.partition("?")[0]
            shelf.asked.append((self.command, path.rpartition("/")[2] + self.headers.get("Range", "")))
            if path.startswith("/api/models/"):
                listing = json.dumps(shelf.listing()).encode() if shelf.status == 200 else b"{}"
                headers = {"Content-Type": "application/json"}
                if shelf.status != 200:
                    headers["X-Error-Code"] = "RepoNotFound"
                self._send(shelf.status, listing, body, headers)
                return
            name = path.rpartition("/")[2]
            if name not in shelf.files:
                self._send(404, b"", body, {"X-Error-Code": "EntryNotFound"})
                return
            data = shelf.files[name]
            headers = {
                "ETag": f'"{hashlib.sha256(data).hexdigest()}"',
                "X-Repo-Commit": REVISION,
                "Accept-Ranges": "bytes",
            }
            start = re.match(r"bytes=(\d+)-", self.headers.get("Range", ""))
            if start and body:
                first = int(start[1])
                headers["Content-Range"] = f"bytes {first}-{len(data) - 1}/{len(data)}"
                self._send(206, data[first:], body, headers)
            else:
                self._send(200, data, body, headers)

        def _send(self, status: int, data: bytes, body: bool, headers: dict[str, str]) -> None:
            self.send_response(status)
            for key, value in {**headers, "Content-Length": str(len(data))}.items():
                self.send_header(key, value)
            self.end_headers()
            if body:
                self.wfile.write(data)

    return Hub


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATCHLIGHT_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    return tmp_path


@pytest.fixture
def shelf(checkpoint, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    shelf = Shelf(checkpoint("colqwen2"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(shelf))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    address = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", address)
    monkeypatch.setattr(
        "huggingface_hub.constants.HUGGINGFACE_CO_URL_TEMPLATE", address + "/{repo_id}/resolve/{revision}/{filename}"
    )
    monkeypatch.setattr("huggingface_hub.hf_api.ENDPOINT", address, raising=False)
    yield shelf
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_folder_is_copied_under_a_name_that_loads_it(checkpoint) -> None:
    seen: list[tuple[int, int]] = []
    model = store.add_folder(checkpoint("neomme"), progress=lambda done, total: seen.append((done, total)))

    assert seen[-1] == (model.byte_size, model.byte_size)
    assert store.stored_models() == [model]
    assert load_encoder(model.spec, device="cpu", detail=512).name == f"{model.spec}@512"
    assert load_encoder(f"{model.spec}@512", device="cpu").long_edge == 512
    assert store.remove(model.spec) == model.byte_size
    assert store.stored_models() == []
    with pytest.raises(ModelError, match="not on this machine"):
        store.remove(model.spec)


def test_a_folder_that_cannot_be_used_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "bad").mkdir()
    with pytest.raises(ModelError, match=r"holds no config\.json"):
        store.add_folder(tmp_path / "bad")
    assert not (tmp_path / "home").exists()


def test_a_copy_that_breaks_off_is_never_seen(checkpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = shutil.copyfile

    def full_disk(source: Path, target: Path) -> None:
        if target.name == "tokenizer.json":
            raise OSError(28, "No space left on device")
        real(source, target)

    monkeypatch.setattr(shutil, "copyfile", full_disk)
    with pytest.raises(ModelError, match="No space left"):
        store.add_folder(checkpoint("neomme"))
    assert list((tmp_path / "home").rglob("*.safetensors")) == []
    assert store.stored_models() == []


def test_a_download_is_asked_for_checked_found_and_removed(shelf: Shelf, tmp_path: Path) -> None:
    offer = hub.ask(SPEC)

    assert offer.licence == "apache-2.0"
    assert offer.byte_size == sum(file.size for file in offer.files) > 0
    assert offer.files[-1].name == "config.json"
    assert not {"README.md", "pytorch_model.bin"} & {file.name for file in offer.files}
    assert not {name for _, name in shelf.asked} & set(shelf.files)  # nothing was fetched yet
    seen: list[tuple[int, int]] = []
    model = hub.download(offer, progress=lambda done, total: seen.append((done, total)))

    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1] == (offer.byte_size, offer.byte_size)
    assert [stored.spec for stored in store.stored_models()] == [SPEC]
    assert load_encoder(SPEC, device="cpu").name == SPEC
    assert model.folder == store.find(SPEC)
    fetched = len(shelf.asked)
    hub.download(offer)
    assert not [name for method, name in shelf.asked[fetched:] if method == "GET"]
    assert store.remove(SPEC) >= offer.byte_size - 1
    assert store.find(SPEC) is None


def test_a_cancelled_download_does_not_count_and_goes_on_later(shelf: Shelf) -> None:
    offer = hub.ask(SPEC)
    weights = next(file for file in offer.files if file.name == "model.safetensors")
    arrived = 0

    def progress(done: int, total: int) -> None:
        nonlocal arrived
        arrived = done

    with pytest.raises(hub.DownloadCancelledError):
        hub.download(offer, progress=progress, cancelled=lambda: arrived >= weights.size // 2)
    assert 0 < arrived < offer.byte_size
    assert store.find(SPEC) is None
    with pytest.raises(ModelError, match="not on this machine"):
        load_encoder(SPEC)
    assert hub.download(offer).folder == store.find(SPEC)


def test_a_file_that_arrives_damaged_is_thrown_away(shelf: Shelf) -> None:
    offer = hub.ask(SPEC)
    good = shelf.files["model.safetensors"]
    shelf.files["model.safetensors"] = good[:-1] + bytes([good[-1] ^ 1])
    with pytest.raises(ModelError, match=r"model\.safetensors of someone/tiny arrived damaged"):
        hub.download(offer)
    assert store.find(SPEC) is None
    shelf.files["model.safetensors"] = good
    hub.download(offer)
    assert load_encoder(SPEC, device="cpu").name == SPEC


def test_a_model_of_another_kind_is_refused_before_anything_is_fetched(shelf: Shelf) -> None:
    shelf.model_type = "llama"
    with pytest.raises(ModelError, match="llama model, which Patchlight does not support"):
        hub.ask(SPEC)


def test_a_hub_without_the_model_and_no_hub_at_all_are_said(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.status = 404
    with pytest.raises(ModelError, match="no model named someone/tiny"):
        hub.ask(SPEC)
    with pytest.raises(ModelError, match="is no model of the Hub"):
        hub.ask("nonsense")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(ModelError, match="switched off"):
        hub.ask(SPEC)


def test_a_full_disk_is_said_before_the_download(shelf: Shelf) -> None:
    offer = hub.ask(SPEC)
    huge = hub.Offer(SPEC, REVISION, "", (hub.HubFile("model.safetensors", 1 << 60, None),))
    with pytest.raises(ModelError, match="are free"):
        hub.download(huge)
    assert offer.byte_size < 1 << 30
