"""States of the page of models, with the real store, tiny checkpoints, and a Hub on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from gui.models.keeper import Step

if TYPE_CHECKING:
    from pathlib import Path

    from pictures_of.studio import Studio

OFFERED = "Hcompany/NeoMME-260M-Retriever"
OFFERED_BYTES = 1_052_000_000


def take_all(studio: Studio) -> None:
    """Takes pictures of the list, a download, checks that pass and fail, a refusal, and what was removed."""
    from core.encoders import load_encoder
    from tests.core.encoders.checkpoints import write_checkpoint
    from tests.core.encoders.test_geometry_check import Remapped, transposed

    home = studio.home
    checkpoint = write_checkpoint("neomme", home / "neomme-our-reports")
    (checkpoint / "README.md").write_text("---\nlicense: cc-by-nc-4.0\n---\n# A model\n", encoding="utf-8")
    reranker = home / "reranker-large"
    reranker.mkdir()
    (reranker / "config.json").write_text('{"model_type": "llama"}', encoding="utf-8")

    def load(spec: str) -> Any:
        return load_encoder(spec, device="cpu")

    def wrong(spec: str) -> Any:
        return Remapped(load(spec), transposed, {})

    loading = [load]
    with _network(checkpoint), studio.open(home / "Models.patchlight", lambda spec: loading[0](spec)) as window:
        pane, desk = window.models, window.engine.models
        studio.trigger("models")
        studio.wait(lambda: not desk.is_listing and not desk.is_busy)
        pane.view.setCurrentIndex(pane.cards.index(pane.cards.row_of(OFFERED)))
        studio.take("models")
        desk.ask(OFFERED)
        studio.wait(lambda: pane.activity.is_asking and not desk.is_busy)
        studio.take("models-question")
        pane.activity.no.click()
        # The Hub on this machine is too quick for a picture of a download.
        pane.activity.show_step(Step(OFFERED, "downloading", 412_000_000, OFFERED_BYTES, 8.3e6))
        studio.take("models-download")
        pane.activity.clear()
        desk.look(reranker)
        studio.wait(lambda: not desk.is_busy)
        studio.take("models-refused")
        desk.look(checkpoint)
        studio.wait(lambda: pane.activity.is_asking and not desk.is_busy)
        studio.take("models-folder")
        pane.activity.yes.click()
        studio.wait(lambda: desk.step is not None and desk.step.doing == "checking")
        studio.wait(lambda: not desk.is_busy and not desk.is_listing)
        pane.details.table_button.setChecked(True)
        studio.take("models-check")
        loading[0] = wrong
        pane.details.check.click()
        studio.wait(lambda: not desk.is_busy and not desk.is_listing)
        studio.take("models-failed")
        pane.details.remove.click()
        studio.take("models-remove")
        pane.details.remove.click()
        studio.wait(lambda: not desk.is_busy and not desk.is_listing)
        studio.take("models-removed")


@contextmanager
def _network(checkpoint: Path) -> Iterator[None]:
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
