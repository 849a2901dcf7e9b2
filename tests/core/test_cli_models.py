"""`patchlight models`: listed, asked for, brought, tried, checked, described and removed, on tiny real checkpoints."""

from __future__ import annotations

import io
import json
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from core.cli import console, main
from core.encoders import dossier, hub, shelf, store
from core.encoders.registry import find_model, load_encoder
from core.encoders.trial import Trial, estimate, measure, stored_bytes
from core.errors import ModelError
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.core.encoders.checkpoints import write_checkpoint
from tests.core.encoders.small_hub import SPEC, Shelf, serving


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_checkpoint("neomme", tmp_path_factory.mktemp("models") / "tiny")
    card = "---\nlanguage:\n- en\nlicense: cc-by-nc-4.0\n---\n# A model\n"
    (folder / "README.md").write_text(card, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PATCHLIGHT_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("core.encoders.trial.TRIAL_SECONDS", 0.0)
    monkeypatch.setattr("core.encoders.neomme.DEFAULT_SIDE", 512)
    monkeypatch.setattr("core.encoders.transformer.choose_dtype", lambda device: "float32")
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def small_hub(checkpoint: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    offered = Shelf(checkpoint)
    offered.model_type = "neomme"
    with serving(offered, monkeypatch):
        yield offered


class Terminal(io.StringIO):
    """What a person types."""

    def isatty(self) -> bool:
        return True


def output(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> Any:
    assert main(["models", *arguments]) == code
    return json.loads(capsys.readouterr().out)


def added(checkpoint: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["models", "add", str(checkpoint)]) == 0
    capsys.readouterr()
    return store.stored_models()[0].spec


def test_a_folder_is_added_tried_checked_described_and_removed(
    checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "add", str(checkpoint)]) == 0
    out, err = capsys.readouterr()
    (model,) = store.stored_models()
    assert out.startswith(f"{model.spec} is on this machine (")
    assert "s a page (cpu, float32, " in out
    assert out.endswith("Everything lies where it should.\n")
    assert "to copy. Licence: cc-by-nc-4.0" in err

    entry = next(entry for entry in output(capsys, "list", "--json") if entry["model"] == model.spec)
    assert entry["on_this_machine"]
    assert entry["bytes"] == model.byte_size
    assert entry["check_passed"] is True
    assert entry["licence"] == "cc-by-nc-4.0"
    assert entry["expected"]["measured"]
    assert entry["expected"]["seconds_a_page"] > 0
    whole = output(capsys, "info", model.spec, "--json")
    assert whole["check"]["text"] in out
    assert main(["models", "info", model.spec]) == 0
    told = capsys.readouterr().out
    assert "geometry check passed on" in told
    assert "cc-by-nc-4.0" in told

    assert main(["models", "remove", model.spec]) == 0
    assert capsys.readouterr().out.startswith(f"{model.spec} removed, ")
    assert store.stored_models() == []
    assert dossier.read(model.spec, store.fingerprint(checkpoint)).check is None
    assert main(["models", "remove", model.spec]) == 1
    assert "is not on this machine" in capsys.readouterr().err


def test_a_model_of_the_hub_is_downloaded_only_when_a_person_agrees(
    small_hub: Shelf, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "add", SPEC]) == 1
    assert "Say --yes to download it." in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", Terminal("n\n"))
    assert main(["models", "add", SPEC]) == 1
    out, err = capsys.readouterr()
    assert "Download it? [y/N]" in out
    assert "to download from the Hub. Licence: apache-2.0" in err
    assert "Nothing was downloaded." in err
    assert store.find(SPEC) is None
    assert not [name for method, name in small_hub.asked if method == "GET" and "safetensors" in name]

    monkeypatch.setattr("sys.stdin", Terminal("y\n"))
    assert main(["models", "add", f"{SPEC}@384"]) == 0
    out, err = capsys.readouterr()
    assert f"{SPEC}@384: " in out
    assert f"{SPEC}: " in err
    assert store.find(SPEC) is not None
    assert output(capsys, "info", SPEC, "--json")["licence"] == "apache-2.0"
    assert output(capsys, "info", f"{SPEC}@384", "--json")["expected"]["measured"]
    assert output(capsys, "info", f"{SPEC}@384", "--json")["check"]["passed"]


def test_ctrl_c_stops_a_download_which_goes_on_the_next_time(
    small_hub: Shelf, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    download = hub.download

    def interrupted(offer: hub.Offer, **settings: Any) -> store.StoredModel:
        signal.raise_signal(signal.SIGINT)
        return download(offer, **settings)

    monkeypatch.setattr(hub, "download", interrupted)
    assert main(["models", "add", SPEC, "--yes"]) == 1
    assert "Stopped. The same command goes on from what has arrived." in capsys.readouterr().err
    assert store.find(SPEC) is None
    monkeypatch.setattr(hub, "download", download)
    assert main(["models", "add", SPEC, "--yes"]) == 0
    assert store.find(SPEC) is not None


def test_a_model_whose_patches_lie_elsewhere_is_named_and_remembered(
    checkpoint: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = added(checkpoint, capsys)
    from core.encoders.neomme import NeoMMEEncoder
    from core.layout import Grid, PatchLayout

    right = NeoMMEEncoder._layout

    def mirrored(self: NeoMMEEncoder, image: Any) -> PatchLayout:
        layout = right(self, image)
        (grid,) = layout.grids
        return PatchLayout(layout.count, (Grid(grid.cells[:, ::-1].copy(), grid.box),))

    monkeypatch.setattr(NeoMMEEncoder, "_layout", mirrored)
    report = output(capsys, "check", spec, "--json", code=1)
    assert not report["passed"]
    assert report["problems"]
    assert report["pages"][0]["marks_found"] < report["pages"][0]["marks"]
    assert output(capsys, "info", spec, "--json")["check"]["passed"] is False
    assert main(["models", "list"]) == 0
    assert "geometry check FAILED on" in capsys.readouterr().out
    assert main(["models", "add", str(checkpoint)]) == 1
    out, err = capsys.readouterr()
    assert "marks are not where the layout says" in out
    assert "do not trust where its heatmaps point" in err


def test_known_models_show_what_a_person_needs_before_adding_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "info", "vidore/colpali-v1.3-hf"]) == 0
    told = capsys.readouterr().out
    for part in ("5.9 GB to download", "Gemma terms", "2,920 million", "ViDoRe v3", "43.0", "about ", "(estimated)"):
        assert part in told
    assert output(capsys, "info", "Hcompany/NeoMME-260M-Retriever@1024", "--json")["expected"]["measured"] is False
    assert output(capsys, "--json") == output(capsys, "list", "--json")
    assert main(["models", "info", "nobody/nothing"]) == 1
    assert "not on this machine" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["add", "reader"], ["remove", "reader"], ["add", "x y"]])
def test_what_makes_no_sense_is_said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", *arguments]) == 1
    assert capsys.readouterr().err.startswith("patchlight: ")


def test_other_files_under_the_same_name_make_what_was_remembered_void(checkpoint: Path) -> None:
    tried = Trial(1.5, 3000.0, 4, "cpu, float32", 2)
    dossier.note("a/b@512", "11111111", trial=tried)
    dossier.note("a/b", "11111111", licence="mit")
    assert dossier.read("a/b@512", "11111111").trial == tried
    assert dossier.read("a/b@512", "22222222").trial is None
    dossier.forget("a/b")
    assert dossier.read("a/b@512", "11111111").trial is None
    assert dossier.read("a/b", "11111111").licence == ""


def test_damaged_notes_are_as_good_as_none(tmp_path: Path) -> None:
    dossier.note("a/b", "11111111", licence="mit")
    (file,) = (tmp_path / "home").rglob("*.json")
    for text in ("", "[]", '{"version": "11111111", "licence": "", "check": {"odd": 1}, "trial": null}'):
        file.write_text(text, encoding="utf-8")
        assert dossier.read("a/b", "11111111") == dossier.Dossier("a/b", "11111111")


def test_a_trial_leaves_the_first_page_out_and_ends_in_time() -> None:
    from PIL import Image

    pages = [Image.new("RGB", (90, 120), "white") for _ in range(5)]
    ticks = iter([0.0, 0.0, 9.0, 9.0, 9.5, 9.5, 10.1])
    found = measure(ColourEncoder(), pages, seconds=10, clock=lambda: next(ticks))
    assert (found.pages, found.measured) == (3, True)
    assert found.seconds_a_page == pytest.approx((0.5 + 0.6) / 2)
    (page,) = ColourEncoder().encode_pages(pages[:1])
    assert found.bytes_a_page == stored_bytes(page) > 109 * 8
    ticks = iter([0.0, 0.0, 11.0])
    assert measure(ColourEncoder(), pages, seconds=10, clock=lambda: next(ticks)).seconds_a_page == 11.0
    with pytest.raises(ValueError, match="needs pages"):
        measure(ColourEncoder(), [])


def test_the_bytes_of_a_trial_are_what_an_archive_takes(tmp_path: Path) -> None:
    from core.archive import Archive

    encoder = ColourEncoder()
    found = shelf.trial.measure(encoder, seconds=60)
    (page,) = encoder.encode_pages([next(shelf.trial.sample_pages(200))])
    with Archive.create(tmp_path / "a.patchlight") as archive:
        record = archive.add_document(tmp_path / "x", content_hash="0", kind="pdf", page_count=1, byte_size=1)
        space = archive.space(encoder.name, encoder.dim, encoder.score_rule)
        reference = archive.pages(record.id)[0].page
        archive.append(space, reference, page, width=1, height=1, thumbnail=b"", words=())
        (stored,) = archive.info().spaces
    assert found.pages > 5
    assert 0 < stored.bytes - page.vectors.size <= found.bytes_a_page


def test_an_estimate_grows_with_the_detail() -> None:
    model = find_model("Hcompany/NeoMME-260M-Retriever")
    assert model is not None
    coarse, fine = (estimate(model, detail) for detail in (1024, 2048))
    assert coarse is not None
    assert fine is not None
    assert fine.seconds_a_page > 3 * coarse.seconds_a_page
    assert fine.bytes_a_page == 3010 * 130
    reader = find_model("reader")
    assert reader is not None
    assert estimate(reader) is None


def test_details_and_folders_that_were_not_added_are_looked_up(checkpoint: Path) -> None:
    with pytest.raises(ModelError, match="is not a model that was added"):
        shelf.entry(str(checkpoint))
    copied = checkpoint.parent / "other" / "tiny"
    shutil.copytree(checkpoint, copied, dirs_exist_ok=True)
    assert load_encoder(str(copied), device="cpu").name == store.folder_name(checkpoint)


def test_a_model_is_exported_and_added_again(
    checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = added(checkpoint, capsys)
    file = tmp_path / "away.zip"
    assert main(["models", "export", spec, str(file)]) == 0
    assert f"{spec} written to {file}" in capsys.readouterr().out
    assert main(["models", "remove", spec]) == 0
    assert main(["models", "add", str(file)]) == 0
    out, err = capsys.readouterr()
    assert "Licence: cc-by-nc-4.0" in err
    assert out.endswith("Everything lies where it should.\n")
    assert output(capsys, "info", spec, "--json")["licence"] == "cc-by-nc-4.0"
    assert main(["models", "export", "vidore/colpali-v1.3-hf", str(file)]) == 1
    assert "cannot be exported" in capsys.readouterr().err
    assert main(["models", "export", spec, "model.7z"]) == 2


def made(tmp_path: Path, *model: str) -> list[str]:
    """Makes an archive of three pages and returns how to name it."""
    if not (tmp_path / "one.pdf").exists():
        make_pdf(tmp_path / "one.pdf", ["red", "green", "blue"])
    archive = ["--archive", str(tmp_path / "a")]
    assert main(["index", *archive, str(tmp_path / "one.pdf"), *model]) == 0
    return archive


def test_an_archive_whose_model_is_gone_answers_by_keyword_and_names_it(
    checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = added(checkpoint, capsys)
    archive = made(tmp_path, "--model", spec)
    capsys.readouterr()
    assert main(["search", *archive, "one", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["model"] == spec
    assert main(["models", "remove", spec]) == 0
    capsys.readouterr()
    for mode in ("late", "hybrid"):
        assert main(["search", *archive, "one", "--mode", mode, "--json"]) == 0
        out, err = capsys.readouterr()
        found = json.loads(out)
        assert (found["mode"], found["model"]) == ("keyword", "")
        assert len(found["hits"]) == 3
        assert f"The model {spec} is not on this machine." in err
        assert "`patchlight models add` takes that again" in err
        assert "only the text layer is searched" in err
    assert main(["search", *archive, "one", "--model", spec]) == 1
    assert main(["index", *archive]) == 1
    assert main(["info", *archive]) == 0
    assert f"{spec}: 3 pages encoded" in capsys.readouterr().out
    assert main(["models", "add", str(checkpoint)]) == 0
    capsys.readouterr()
    assert main(["search", *archive, "one", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["mode"] == "late"


def test_one_archive_holds_the_vectors_of_two_models_and_searches_with_either(
    checkpoint: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = added(checkpoint, capsys)
    real = console.load_encoder
    monkeypatch.setattr(console, "load_encoder", lambda name: ColourEncoder() if name == "colour-test" else real(name))
    archive = made(tmp_path, "--model", "colour-test")
    capsys.readouterr()

    def answers(*model: str) -> list[tuple[int, float]]:
        assert main(["search", *archive, "blue", *model, "--json"]) == 0
        found = json.loads(capsys.readouterr().out)
        assert found["pages_searched"] == 3
        return [(hit["page"], hit["score"]) for hit in found["hits"]]

    colours = answers()
    assert main(["index", *archive, "--model", spec]) == 0  # no files named: all pages, into a space of their own
    assert "3 pages done" in capsys.readouterr().out
    assert answers("--model", "colour-test") == colours
    patches = answers("--model", spec)
    assert len(patches) == 3
    assert patches != colours
    assert main(["info", *archive, "--json"]) == 0
    spaces = json.loads(capsys.readouterr().out)["spaces"]
    assert {(space["model"], space["pages_encoded"]) for space in spaces} == {("colour-test", 3), (spec, 3)}
    make_pdf(tmp_path / "two.pdf", ["black"])
    assert main(["index", *archive, str(tmp_path / "two.pdf"), "--model", spec]) == 0
    capsys.readouterr()
    assert main(["search", *archive, "blue", "--model", "colour-test"]) == 0
    assert "1 page is not encoded yet" in capsys.readouterr().err
    # The model of most pages is gone: the other one answers.
    assert main(["models", "remove", spec]) == 0
    capsys.readouterr()
    assert main(["search", *archive, "blue", "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["model"] == "colour-test"
    assert "colour-test is used instead" in err
