"""Models are added from folders and from a Hub, whole or not at all, resumed, checked, listed and removed."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.encoders import hub, store
from core.encoders.registry import load_encoder
from core.errors import ModelError
from tests.core.encoders.checkpoints import write_adapter
from tests.core.encoders.small_hub import REVISION, SPEC, Shelf, serving


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATCHLIGHT_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    return tmp_path


@pytest.fixture
def shelf(checkpoint, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    with serving(Shelf(checkpoint("colqwen2")), monkeypatch) as shelf:
        yield shelf


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


def test_a_copy_that_breaks_off_is_never_seen(checkpoint, tmp_path: Path) -> None:
    def full_disk(done: int, total: int) -> None:
        if done > total // 2:
            raise OSError(28, "No space left on device")

    with pytest.raises(ModelError, match="no space left"):
        store.add_folder(checkpoint("neomme"), progress=full_disk)
    with pytest.raises(store.AddCancelledError):
        store.add_folder(checkpoint("neomme"), cancelled=lambda: True)
    assert [file for file in (tmp_path / "home").rglob("*") if file.is_file()] == []
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

    with pytest.raises(store.AddCancelledError):
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
    with pytest.raises(ModelError, match="the model family llama, which Patchlight does not support"):
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


def test_an_adapter_comes_with_its_base(shelf: Shelf, checkpoint, tmp_path: Path) -> None:
    layer = {"vlm.language_model.layers.0.self_attn.q_proj": (32, 32)}
    adapter = Shelf(write_adapter(tmp_path / "fine", SPEC, layer))
    adapter.spec = "someone/fine"
    adapter.config = {"peft": {"base_model_name_or_path": SPEC}}
    shelf.beside[adapter.spec] = adapter
    offer = hub.ask(adapter.spec)

    assert offer.base is not None
    assert offer.terms == f"apache-2.0; of its base {SPEC}: apache-2.0"
    assert offer.files[-1].name == "adapter_config.json"
    assert offer.byte_size > offer.base.byte_size == hub.ask(SPEC).byte_size
    seen: list[tuple[int, int]] = []
    model = hub.download(offer, progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1] == (offer.byte_size, offer.byte_size)
    assert load_encoder(adapter.spec, device="cpu").name == adapter.spec
    assert [stored.spec for stored in store.stored_models()] == [adapter.spec, SPEC]
    assert model.byte_size == offer.byte_size - offer.base.byte_size
    assert hub.ask(adapter.spec).base is None
    store.remove(SPEC)  # of the same revision as the adapter, which must stay
    with pytest.raises(ModelError, match="an adapter of someone/tiny, which is not on this machine"):
        load_encoder(adapter.spec)
    adapter.config = {"peft": {"base_model_name_or_path": "/home/trainer/base"}}
    with pytest.raises(ModelError, match="does not name its base"):
        hub.ask(adapter.spec)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"XDG_CACHE_HOME": "/caches"},
        {"HF_HOME": "~/models", "XDG_CACHE_HOME": "/caches"},
        {"HUGGINGFACE_HUB_CACHE": "$HOME/older", "HF_HOME": "/home"},
        {"HF_HUB_CACHE": "~/newer", "HUGGINGFACE_HUB_CACHE": "/older"},
        {"HF_HOME": ""},
    ],
    ids=lambda environment: " ".join(environment) or "nothing set",
)
def test_the_cache_is_where_the_hubs_library_has_it(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_CACHE_HOME", "HF_HOME", "HUGGINGFACE_HUB_CACHE", "HF_HUB_CACHE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delitem(sys.modules, "huggingface_hub.constants")  # as where the library was not imported yet
    found = store.hub_cache()
    assert found == Path(runpy.run_module("huggingface_hub.constants")["HF_HUB_CACHE"])
