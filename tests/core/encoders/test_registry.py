"""What is known of models, and what is said of models that cannot be used."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.encoders.registry import FAMILIES, find_model, known_models, load_encoder, split_detail
from core.errors import ModelError


def test_every_known_model_says_what_a_person_needs_to_choose() -> None:
    models = known_models()

    assert models[0].spec == "reader"
    assert models[0].download_bytes == 0
    assert len({model.spec for model in models}) == len(models)
    for model in models:
        assert model.title
        assert model.languages
        assert model.good_for.endswith(".")
        assert model.licence.endswith(".")
        assert all(0 < figure.value < 100 and figure.source for figure in model.figures)
        if model.spec != "reader":
            assert model.download_bytes > 2 * (model.parameters or 0)
        if model.details:
            assert model.default_detail in [detail.value for detail in model.details]
            assert [d.vectors for d in model.details] == sorted(d.vectors for d in model.details)
    assert all(model.restricted for model in models if model.family == "ColPali")


def test_a_detail_is_part_of_a_specification() -> None:
    assert split_detail("Hcompany/NeoMME-260M-Retriever@1024") == ("Hcompany/NeoMME-260M-Retriever", 1024)
    assert split_detail("reader") == ("reader", None)
    assert split_detail("a@b") == ("a@b", None)
    assert find_model("Hcompany/NeoMME-260M-Retriever@1024") == find_model("Hcompany/NeoMME-260M-Retriever")
    assert find_model("nobody/nothing") is None


@pytest.mark.parametrize("spec", [model.spec for model in known_models() if model.spec != "reader"])
def test_a_model_that_is_not_here_names_the_command_that_adds_it(
    spec: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(ModelError, match="is not on this machine") as raised:
        load_encoder(spec)
    assert f"patchlight models add {spec}" in raised.value.hint


@pytest.mark.parametrize("spec", ["", "nonsense", "../other", "a/b/c", "/nowhere/at/all", "a/../b"])
def test_a_name_that_means_nothing_is_said(spec: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelError):
        load_encoder(spec)


def folder_with(tmp_path: Path, **files: object) -> str:
    folder = tmp_path / "model"
    folder.mkdir()
    for name, content in files.items():
        text = content if isinstance(content, str) else json.dumps(content)
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "holds no config.json"),
        ({"adapter_config__json": {}}, "adapter_config.json of .* cannot be read"),
        ({"config__json": "{"}, "cannot be read"),
        ({"config__json": [1]}, "cannot be read"),
        ({"config__json": {"model_type": "llama"}}, "is of the model family llama, which Patchlight does not support"),
        ({"config__json": {"model_type": "neomme"}}, "incomplete: model.safetensors is missing"),
        ({"config__json": {"model_type": "neomme"}, "pytorch_model__bin": ""}, "unsafe format"),
        (
            {
                "config__json": {"model_type": "colpali"},
                "model__safetensors__index__json": {"weight_map": {"a": "model-1.safetensors"}},
            },
            "incomplete: model-1.safetensors is missing",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_folder_that_cannot_be_used_is_refused_in_one_sentence(
    files: dict[str, object], message: str, tmp_path: Path
) -> None:
    with pytest.raises(ModelError, match=message) as raised:
        load_encoder(folder_with(tmp_path, **files))
    assert raised.value.hint


@pytest.mark.parametrize("damage", ["truncated", "other weights", "no tokenizer"])
def test_damaged_files_are_said(damage: str, checkpoint, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(checkpoint("neomme"), folder)
    weights = folder / "model.safetensors"
    if damage == "truncated":
        weights.write_bytes(weights.read_bytes()[:-1000])
    elif damage == "other weights":
        shutil.copy(checkpoint("colqwen2") / "model.safetensors", weights)
    else:
        (folder / "tokenizer.json").unlink()
    with pytest.raises(ModelError, match=r"model-\w{8} (are|is)|The weights of the model"):
        load_encoder(str(folder), device="cpu")


def test_a_model_in_the_hubs_cache_is_found_by_its_id(
    checkpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = tmp_path / "models--someone--tiny"
    shutil.copytree(checkpoint("colqwen2"), repository / "snapshots" / ("a" * 40))
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text("a" * 40)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))

    assert load_encoder("someone/tiny", device="cpu").name == "someone/tiny"


def test_names_of_folders_tell_different_weights_apart(checkpoint, tmp_path: Path) -> None:
    names = set()
    for mixing in (0.01, 1.0):
        folder = tmp_path / str(mixing) / "same"
        shutil.copytree(checkpoint("neomme", mixing), folder)
        names.add(load_encoder(str(folder), device="cpu").name)
    assert len(names) == 2


def test_knowing_models_needs_neither_torch_nor_transformers() -> None:
    code = (
        "import sys; from core.encoders.registry import known_models; known_models();"
        "sys.exit(bool({'torch', 'transformers', 'huggingface_hub'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[3]).returncode == 0


def test_every_family_has_its_encoder() -> None:
    from importlib import import_module

    for module, name in FAMILIES.values():
        assert callable(getattr(import_module(module), name))
