"""Exported models come back whole under their own name, and nothing else comes out of a file."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from core.encoders import export, store
from core.encoders.registry import load_encoder
from core.encoders.store import AddCancelledError, StoredModel
from core.errors import ModelError


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATCHLIGHT_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def model(checkpoint) -> StoredModel:
    return StoredModel("someone/tiny", checkpoint("neomme"), 0, "hub")


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if store.is_wanted(file.name)}


def rewritten(file: Path, change: dict[str, bytes | None], extra: tarfile.TarInfo | None = None) -> Path:
    """Packs an exported file anew with other contents, as a .tar."""
    with zipfile.ZipFile(file) as archive:
        files: dict[str, bytes | None] = {name: archive.read(name) for name in archive.namelist()}
    target = file.with_name("changed.tar")
    with tarfile.open(target, "w") as archive:
        for name, data in (files | change).items():
            if data is not None:
                header = tarfile.TarInfo(name)
                header.size = len(data)
                archive.addfile(header, io.BytesIO(data))
        if extra:
            archive.addfile(extra)
    return target


@pytest.mark.parametrize("suffix", [".zip", ".tar"])
def test_a_model_travels_in_one_file_and_keeps_its_name(suffix: str, model: StoredModel, tmp_path: Path) -> None:
    file = tmp_path / f"model{suffix}"
    seen: list[tuple[int, int]] = []
    written = export.export(model, file, licence="mit", progress=lambda *step: seen.append(step))
    assert written == file.stat().st_size
    assert seen[-1][0] == seen[-1][1] == sum(map(len, contents(model.folder).values()))
    (tarfile.open if suffix == ".tar" else zipfile.ZipFile)(file).close()

    packed = export.look_into(file)
    assert (packed.spec, packed.licence) == ("someone/tiny", "mit")
    assert packed.byte_size == seen[-1][1]
    added = export.add_file(file)
    assert store.stored_models() == [added]
    assert store.find("someone/tiny") == added.folder
    assert contents(added.folder) == contents(model.folder)
    assert load_encoder("someone/tiny@512", device="cpu").name == "someone/tiny@512"
    assert export.add_file(file) == added  # again, in its own place
    assert store.remove("someone/tiny") == packed.byte_size
    assert store.stored_models() == []


def test_a_model_from_a_folder_keeps_the_name_that_tells_its_contents(model: StoredModel, tmp_path: Path) -> None:
    first = store.add_folder(model.folder)
    export.export(first, tmp_path / "m.zip")
    store.remove(first.spec)
    assert export.add_file(tmp_path / "m.zip").spec == first.spec
    other = StoredModel("neomme-00000000", model.folder, 0, "folder")
    export.export(other, tmp_path / "m.zip")
    with pytest.raises(ModelError, match="its name does not tell its contents"):
        export.add_file(tmp_path / "m.zip")


def test_what_breaks_off_leaves_nothing(model: StoredModel, tmp_path: Path) -> None:
    file = tmp_path / "m.tar"
    with pytest.raises(AddCancelledError):
        export.export(model, file, cancelled=lambda: True)
    assert list(tmp_path.glob("*m.tar*")) == []
    with pytest.raises(ModelError, match=r"Cannot write m\.tar"):
        export.export(model, tmp_path / "none" / "m.tar")
    export.export(model, file)
    with pytest.raises(AddCancelledError):
        export.add_file(file, cancelled=lambda: True)
    (tmp_path / "cut.tar").write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(ModelError, match=r"damaged|not a model"):
        export.add_file(tmp_path / "cut.tar")
    assert store.stored_models() == []
    assert [path for path in (tmp_path / "home").rglob("*") if path.is_file()] == []


def test_contents_that_were_changed_are_refused(model: StoredModel, tmp_path: Path) -> None:
    file = tmp_path / "m.zip"
    export.export(model, file)
    with zipfile.ZipFile(file) as archive:
        manifest = json.loads(archive.read(export.MANIFEST))
    config = (model.folder / "config.json").read_bytes()

    def described(**changes: object) -> bytes:
        return json.dumps(manifest | changes).encode()

    evil = {"size": 1, "sha256": "0" * 64}
    more = manifest["files"]
    link = tarfile.TarInfo("link.json")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    cases: list[tuple[dict[str, bytes | None], tarfile.TarInfo | None, str]] = [
        ({"config.json": config.replace(b"16", b"17")}, None, "config.json is not what was packed"),
        ({"config.json": config + b" "}, None, "config.json is not what was packed"),
        ({"extra.json": b"{}"}, None, "is not what it holds"),
        ({"config.json": None}, None, "is not what it holds"),
        ({}, link, "is not what it holds"),
        (
            {"../evil.json": b"x", export.MANIFEST: described(files=more | {"../evil.json": evil})},
            None,
            "no part of a model",
        ),
        ({"m.pkl": b"x", export.MANIFEST: described(files=more | {"m.pkl": evil})}, None, "no part of a model"),
        ({export.MANIFEST: described(model="../../x")}, None, "cannot be the name of a model"),
        ({export.MANIFEST: described(model="x/--y")}, None, "cannot be the name of a model"),
        ({export.MANIFEST: described(format=2)}, None, "newer Patchlight"),
        ({export.MANIFEST: b"[]"}, None, "cannot be read"),
        ({export.MANIFEST: None}, None, "is not a model that Patchlight exported"),
    ]
    for change, extra, message in cases:
        with pytest.raises(ModelError, match=message) as raised:
            export.add_file(rewritten(file, change, extra))
        assert raised.value.hint
    (tmp_path / "text.zip").write_text("no archive at all", encoding="utf-8")
    with pytest.raises(ModelError, match="is not a model that Patchlight exported"):
        export.add_file(tmp_path / "text.zip")
    assert store.stored_models() == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["changed.tar", "home", "m.zip", "text.zip"]
    assert [path for path in (tmp_path / "home").rglob("*") if path.is_file()] == []


def test_what_unpacks_without_end_is_stopped_at_the_size_that_was_said(model: StoredModel, tmp_path: Path) -> None:
    file, bomb = tmp_path / "m.zip", tmp_path / "bomb.zip"
    export.export(model, file)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, b"\0" * 50_000_000 if name == "config.json" else old.read(name))
    most = 0

    def watch(done: int, total: int) -> None:
        nonlocal most
        most = max(most, done)

    with pytest.raises(ModelError, match="is not what was packed"):
        export.add_file(bomb, progress=watch)
    assert most <= export.look_into(file).byte_size
