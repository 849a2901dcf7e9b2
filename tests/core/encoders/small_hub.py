"""A small Hub on this machine: it lists a model, serves its files in parts, and remembers what it was asked for."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

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
        self.spec = SPEC
        self.config: dict[str, object] | None = None
        self.beside: dict[str, Shelf] = {}

    def listing(self) -> dict[str, object]:
        siblings = [
            {"rfilename": name, "size": len(data)}
            | ({"lfs": {"sha256": self.sums[name], "size": len(data), "pointerSize": 130}} if name in self.sums else {})
            for name, data in self.files.items()
        ]
        return {
            "id": self.spec,
            "sha": REVISION,
            "siblings": siblings,
            "tags": [],
            "config": self.config or {"model_type": self.model_type},
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
            of = next((other for spec, other in shelf.beside.items() if spec in path), shelf)
            shelf.asked.append((self.command, path.rpartition("/")[2] + self.headers.get("Range", "")))
            if path.startswith("/api/models/"):
                listing = json.dumps(of.listing()).encode() if of.status == 200 else b"{}"
                headers = {"Content-Type": "application/json"}
                if of.status != 200:
                    headers["X-Error-Code"] = "RepoNotFound"
                self._send(of.status, listing, body, headers)
                return
            name = path.rpartition("/")[2]
            if name not in of.files:
                self._send(404, b"", body, {"X-Error-Code": "EntryNotFound"})
                return
            data = of.files[name]
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


@contextmanager
def serving(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Serves a shelf, and has the Hub's library ask it and nobody else."""
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
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    try:
        yield shelf
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
