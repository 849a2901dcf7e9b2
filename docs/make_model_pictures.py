"""Makes the documentation's pictures of the page of models, with the real window and store and tiny checkpoints.

Run as `python docs/make_model_pictures.py [--out DIR] [--all]` in the checkout, with the packages of the tests. It
needs no display and no network: the Hub is one on this machine. `--all` also takes what the documentation does not
show: failures, a small window, all in both themes.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
SIZE, SMALL = (1600, 1000), (1024, 700)
LIMIT_MS = 300_000
OFFERED = "Hcompany/NeoMME-260M-Retriever"
OFFERED_BYTES = 1_052_000_000
SHOWN = ("models", "models-question", "models-check", "models-refused")
"""Pictures that the documentation shows; each in light, and the first one in dark too."""


def main() -> int:
    """Makes the pictures and returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures", metavar="DIR")
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    out: Path = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    sys.path[:0] = [str(ROOT), str(ROOT / "docs")]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from make_pictures import shrink

    with tempfile.TemporaryDirectory() as home:
        os.environ["PATCHLIGHT_HOME"] = home
        made = list(pictures(Path(home), out, everything=options.all))
    for file in made:
        shrink(file)
        print(f"{file.name}: {file.stat().st_size / 1e3:.0f} kB")
    return 0


def pictures(home: Path, out: Path, *, everything: bool) -> Iterator[Path]:
    """Goes through the states of the page and yields a picture of each."""
    from gui.models.keeper import Step
    from tests.core.encoders.checkpoints import write_checkpoint
    from tests.core.encoders.test_geometry_check import Remapped, transposed

    checkpoint = write_checkpoint("neomme", home / "neomme-our-reports")
    (checkpoint / "README.md").write_text("---\nlicense: cc-by-nc-4.0\n---\n# A model\n", encoding="utf-8")
    reranker = home / "reranker-large"
    reranker.mkdir()
    (reranker / "config.json").write_text('{"model_type": "llama"}', encoding="utf-8")

    def wrong(spec: str) -> Any:
        return Remapped(load(spec), transposed, {})

    def load(spec: str) -> Any:
        from core.encoders import load_encoder

        return load_encoder(spec, device="cpu")

    loading = [load]
    with network(checkpoint), window(lambda spec: loading[0](spec)) as shown:
        pane, desk = shown.models, shown.engine.models

        def take(name: str, theme: str = "light", size: tuple[int, int] = SIZE) -> Iterator[Path]:
            if everything or (name in SHOWN and theme == "light") or name == f"{SHOWN[0]}-dark":
                yield picture(shown, theme, size, out / f"{name}.png")

        def take_both(name: str) -> Iterator[Path]:
            yield from take(name)
            yield from take(f"{name}-dark", "dark")

        shown.actions_["models"].trigger()
        wait(lambda: not desk.is_listing and not desk.is_busy)
        pane.view.setCurrentIndex(pane.cards.index(pane.cards.row_of(OFFERED)))
        yield from take_both("models")
        yield from take("models-small", size=SMALL)
        desk.ask(OFFERED)
        wait(lambda: pane.activity.is_asking and not desk.is_busy)
        yield from take_both("models-question")
        yield from take("models-question-small", size=SMALL)
        pane.activity.no.click()
        if everything:
            # The Hub on this machine is too quick for a picture of a download.
            pane.activity.show_step(Step(OFFERED, "downloading", 412_000_000, OFFERED_BYTES, 8.3e6))
            yield from take_both("models-download")
            pane.activity.clear()
        desk.look(reranker)
        wait(lambda: not desk.is_busy)
        yield from take_both("models-refused")
        desk.look(checkpoint)
        wait(lambda: pane.activity.is_asking and not desk.is_busy)
        yield from take("models-folder")
        pane.activity.yes.click()
        wait(lambda: desk.step is not None and desk.step.doing == "checking")
        yield from take("models-checking")
        wait(lambda: not desk.is_busy and not desk.is_listing)
        pane.details.table_button.setChecked(True)
        yield from take_both("models-check")
        yield from take("models-check-small", size=SMALL)
        if everything:
            loading[0] = wrong
            pane.details.check.click()
            wait(lambda: not desk.is_busy and not desk.is_listing)
            yield from take_both("models-failed")
            pane.details.remove.click()
            yield from take("models-remove")
            pane.details.remove.click()
            wait(lambda: not desk.is_busy and not desk.is_listing)
            yield from take("models-removed")


@contextmanager
def network(checkpoint: Path) -> Iterator[None]:
    """Serves a model under its real name and with its real size from this machine; nothing goes anywhere else."""
    import pytest

    from tests.core.encoders.small_hub import Shelf, serving

    class Offer(Shelf):
        def listing(self) -> dict[str, object]:
            found = super().listing()
            siblings: Any = found["siblings"]
            for file in siblings:
                if file["rfilename"] == "model.safetensors":
                    file["size"] = file["lfs"]["size"] = OFFERED_BYTES
            return found

    offer = Offer(checkpoint)
    offer.spec, offer.model_type = OFFERED, "neomme"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(checkpoint.parent / "cache"))
        patch.setattr("core.encoders.trial.TRIAL_SECONDS", 0.0)
        patch.setattr("core.encoders.neomme.DEFAULT_SIDE", 1024)
        with serving(offer, patch):
            yield


@contextmanager
def window(load: Callable[[str], Any]) -> Iterator[MainWindow]:
    """Opens the real window, with the Reader as its model."""
    from gui import theme
    from gui.app import make_application
    from gui.engine import Engine
    from gui.main_window import MainWindow
    from gui.settings import Preferences

    app = make_application()
    theme.apply(app, "light")
    engine = Engine(encoder_loader=load)
    shown = MainWindow(engine, Preferences(remembers=False))
    shown.resize(*SIZE)
    shown.show()
    engine.start()
    wait(lambda: engine.model_state != "loading")
    yield shown
    shown.close()
    engine.shutdown()


def picture(shown: MainWindow, theme_name: str, size: tuple[int, int], out: Path) -> Path:
    """Takes a picture of the window as it is now."""
    from PySide6.QtWidgets import QApplication

    from gui import theme

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme_name)
    shown.resize(*size)
    pause(100)
    if not shown.grab().save(str(out)):
        raise SystemExit(f"{out.name} could not be made.")
    theme.apply(app, "light")
    shown.resize(*SIZE)
    return out


def wait(condition: Callable[[], bool]) -> None:
    """Lets the window work until something is so."""
    from PySide6.QtCore import QDeadlineTimer

    limit = QDeadlineTimer(LIMIT_MS)
    while not condition():
        if limit.hasExpired():
            raise SystemExit("The window did not come to rest.")
        pause(20)


def pause(milliseconds: int) -> None:
    """Lets the window work for a while."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
