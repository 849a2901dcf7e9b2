"""The model works outside the window's process: nothing of it is imported there, and nothing of it is left."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pymupdf
from pytestqt.qtbot import QtBot

from core.encoders.encoder import PageEncoder
from core.encoders.host import EncoderHost, EncoderHosts
from core.errors import ModelError
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
from tests.gui.engines import add_and_wait, running, search

ROOT = Path(__file__).resolve().parents[2]


def text_pdf(path: Path, *pages: str) -> Path:
    with pymupdf.open() as document:
        for text in pages:
            document.new_page(width=300, height=400).insert_text((30, 80), text, fontsize=20)
        document.save(path)
    return path


def test_the_real_window_reads_searches_and_explains_without_torch(tmp_path: Path) -> None:
    file = text_pdf(tmp_path / "two.pdf", "Harbour dues", "Lighthouse keeper")
    result = subprocess.run(
        [sys.executable, "-m", "tests.e2e.real_window", str(tmp_path / "one.patchlight"), str(file), "lighthouse"],
        cwd=ROOT,
        env={**os.environ, "HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path / "hub")},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    seen = json.loads(result.stdout)
    assert seen["hits"][0] == 2
    assert seen["imported"] == []
    assert seen["working"] >= (1 if sys.platform == "linux" else 0)
    assert (seen["left"], seen["said"]) == ([], [])


def test_a_model_that_was_replaced_ends_and_one_that_does_not_load_changes_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    hosts, loaded = EncoderHosts(), []

    def load(spec: str) -> PageEncoder:
        if spec == "colour-test":
            return ColourEncoder()
        if spec == "broken":
            raise ModelError("This model is broken.", "Choose another.")
        loaded.append(hosts.load(spec))
        return loaded[-1]

    with running(qtbot, tmp_path / "one.patchlight", load) as engine:
        add_and_wait(qtbot, engine, make_pdf(tmp_path / "two.pdf", ["red", "blue"]))
        with qtbot.waitSignal(engine.indexing_changed, timeout=120_000, check_params_cb=lambda s: s == "idle"):
            engine.set_model("reader")
        qtbot.waitUntil(lambda: engine.model_state == "ready")
        (reader,) = loaded
        assert isinstance(reader, EncoderHost) and reader.pid is not None
        assert engine.encoder_name == reader.name

        with qtbot.waitSignal(engine.failed):
            engine.set_model("broken")
        qtbot.waitUntil(lambda: engine.model_state == "ready")
        assert reader.pid is not None

        engine.set_model("colour-test")
        qtbot.waitUntil(lambda: engine.encoder_name == "colour-test" and reader.pid is None, timeout=20_000)
        assert search(qtbot, engine, "blue").hits[0].page.page_number == 2
    hosts.close()
