"""The Reader's making: words, drawn pages, and a training that goes on exactly where it stopped."""

from __future__ import annotations

from pathlib import Path

import matplotlib
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from safetensors.torch import load_file

from core.errors import ModelError
from core.reader import fonts, lexicon
from core.reader.export import export
from core.reader.network import TextTower, VisualTower, fold_norms
from core.reader.pages import PageMaker
from core.reader.train import CHECKPOINT, train
from core.reader.weights import load_weights
from core.reader.words import WordWeights, bag, ngram_buckets, normalise, pieces, readable

WORDS = {
    "en": {"the": 0.05, "harbour": 1e-5, "lantern": 2e-6, "of": 0.02, "schooner": 4e-7, "aground": 6e-7, "fog": 1e-5},
    "el": {"θάλασσα": 2e-5, "και": 0.03, "φάρος": 3e-6},
    "ru": {"море": 2e-5, "и": 0.03, "маяк": 3e-6},
}


@pytest.fixture(scope="module")
def maker() -> PageMaker:
    """A page maker that needs neither a word list package nor installed fonts."""
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    faces = [face for face in fonts.find_faces(folders=[folder]) if face.extended]
    return PageMaker(lexicon.Lexicon(WORDS), fonts.Typecase(faces), seed=3)


@pytest.mark.parametrize(
    ("written", "compared"),
    [("Œuvre", "oeuvre"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("naïve", "naive"), ("ﬁle", "file"),
     ("Łódź", "lodz"), ("don’t", "dont"), ("ΘΆΛΑΣΣΑ", "θαλασσα"), ("diſtrict", "district"), ("ё", "е")],
)  # fmt: skip
def test_words_compare_without_case_and_accents(written: str, compared: str) -> None:
    assert normalise(written) == compared


@given(st.text(max_size=20))
def test_normalising_twice_changes_nothing(word: str) -> None:
    once = normalise(word)
    assert normalise(once) == once


def test_pages_and_queries_split_at_the_same_places() -> None:
    text = "dh_make/wheel-chart (1,497.5) don’t Q4"
    assert [piece.text for piece in pieces(text)] == ["dh", "make", "wheel", "chart", "1,497.5", "don’t", "Q4"]
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces(text))


@pytest.mark.parametrize(
    ("word", "known"), [("abc", True), ("Ωμέγα", True), ("маяк", True), ("図", False), ("باب", False), ("…", False)]
)
def test_scripts_that_were_taught(word: str, known: bool) -> None:
    assert readable(word) is known


def test_a_bag_of_words_keeps_every_word_apart() -> None:
    flat, offsets = bag(["fog", "lantern"])
    assert offsets.tolist() == [0, len(ngram_buckets("fog"))]
    assert flat.tolist() == [*ngram_buckets("fog"), *ngram_buckets("lantern")]


@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=8), st.floats(1e-9, 0.05), min_size=2))
def test_rarer_words_never_weigh_less(frequencies: dict[str, float]) -> None:
    weights = WordWeights.from_frequencies(frequencies)
    ordered = sorted(frequencies, key=lambda word: frequencies[word])
    found = [weights.weight(word) for word in ordered]
    assert found == sorted(found, reverse=True)
    assert all(WordWeights.LEAST <= weight <= 1 for weight in found)
    assert weights.weight("a word that is in no table") == 1


@pytest.mark.parametrize("settled", [2, 9], ids=["after the words were spread", "before the words were spread"])
def test_a_run_that_was_stopped_ends_like_one_that_was_not(
    maker: PageMaker, tmp_path: Path, settled: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.reader.train.SETTLED", settled)
    straight = list(train(tmp_path / "straight", maker, steps=5, batch=1))
    stopped = train(tmp_path / "stopped", maker, steps=5, batch=1, save_every=3)
    for _ in range(4):
        next(stopped)
    stopped.close()  # step 4 is lost, the checkpoint holds step 3
    resumed = list(train(tmp_path / "stopped", maker, steps=5, batch=1, save_every=3))
    assert [line["step"] for line in resumed] == [4, 5]
    assert resumed[-1]["seen"] == straight[-1]["seen"]
    whole, pieced = (load_file(tmp_path / name / CHECKPOINT) for name in ("straight", "stopped"))
    assert whole.keys() == pieced.keys()
    for name, value in whole.items():
        torch.testing.assert_close(pieced[name], value, msg=name)

    shipped = export(tmp_path / "straight" / CHECKPOINT, WordWeights.from_frequencies({"the": 0.05}), {})
    assert shipped.meta["name"] == export(tmp_path / "straight" / CHECKPOINT, shipped.words, {}).meta["name"]
    shipped.save(tmp_path / "weights")
    weights = load_weights(tmp_path / "weights")
    text = TextTower()
    text.load_state_dict({"table.weight": whole["towers.text.table.weight"]})
    flat, offsets = bag(["schooner"])
    vector = text(torch.from_numpy(flat), torch.from_numpy(offsets))[0].detach().numpy()
    assert float(vector @ weights.word_vector("schooner")) > 0.999

    (tmp_path / "weights" / "reader.safetensors").write_bytes(b"not weights at all")
    with pytest.raises(ModelError, match="damaged"):
        load_weights(tmp_path / "weights")
    with pytest.raises(ModelError, match="missing"):
        load_weights(tmp_path)


def test_folding_norms_changes_no_vector() -> None:
    torch.manual_seed(0)
    tower = VisualTower()
    for module in tower.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean = torch.randn_like(module.weight) * 0.1
            module.running_var = torch.rand_like(module.weight) + 0.5
    tower.eval()
    ink = torch.rand(1, 1, 64, 96)
    with torch.inference_mode():
        before = tower(ink)
        assert before.shape == (1, 8, 6, 128)
        torch.testing.assert_close(fold_norms(tower)(ink), before, atol=1e-4, rtol=1e-4)
