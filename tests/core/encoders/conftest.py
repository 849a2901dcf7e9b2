"""Tiny checkpoints of every family, written once a run, and their encoders in float32 on one core."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
import torch

from core.encoders.registry import FAMILIES
from core.encoders.transformer import TransformerEncoder
from tests.core.encoders.checkpoints import write_checkpoint

EncoderMaker = Callable[..., TransformerEncoder]


@pytest.fixture(scope="session", autouse=True)
def one_core() -> Iterator[None]:
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


FreeMemory = Callable[[int], None]


@pytest.fixture(autouse=True)
def free_memory(monkeypatch: pytest.MonkeyPatch) -> FreeMemory:
    """Machines have much memory to spare, whatever else runs on them, or as many bytes as a test says."""

    def spare(available: int) -> None:
        monkeypatch.setattr(psutil, "virtual_memory", lambda: SimpleNamespace(available=available))

    spare(64 << 30)
    return spare


@pytest.fixture(scope="session")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Returns a function (family, mixing=0.01) -> the folder of its checkpoint."""
    root = tmp_path_factory.mktemp("checkpoints")

    def get(family: str, mixing: float = 0.01) -> Path:
        folder = root / f"{family}-{mixing}" / family
        return folder if folder.exists() else write_checkpoint(family, folder, mixing=mixing)

    return get


@pytest.fixture(scope="session")
def make_encoder(checkpoint: Callable[..., Path]) -> EncoderMaker:
    """Returns a function (family, mixing=0.01) -> its encoder, the same one each time."""
    made: dict[tuple[str, float], TransformerEncoder] = {}

    def make(family: str, mixing: float = 0.01) -> TransformerEncoder:
        if (family, mixing) not in made:
            module, name = FAMILIES[family]
            encoder_class: type[TransformerEncoder] = getattr(import_module(module), name)
            made[family, mixing] = encoder_class.from_folder(
                checkpoint(family, mixing),
                name=f"tiny-{family}",
                device="cpu",
                dtype="float32",
                detail=1024 if family == "neomme" else None,
            )
        return made[family, mixing]

    return make
