"""Lets the head for kinds of pictures learn on, alone: `python -m core.reader.train_kinds`, on a finished training.

Beside the words the head gets a small share of each step's attention, and it is slower to learn: pictures are few on a
page. Alone it costs a third of a step, for nothing below it moves, and words are read as before.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import nn
from torch.utils.data import DataLoader

from core.reader import fonts, lexicon
from core.reader.pages import PageMaker
from core.reader.train import Batches, Towers, as_ink, kind_loss, kind_targets, optimisers, resume, save

RATE = 3e-3


def train_head(run: Path, maker: PageMaker, *, steps: int, batch: int = 6, workers: int = 0) -> Iterator[float]:
    """Trains the head for `steps` steps on pages that the run has not seen, then saves the checkpoint.

    Yields:
        After every step: its loss.
    """
    towers = Towers()
    towers.visual.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimizers = optimisers(towers)
    progress = resume(run, towers, optimizers)
    towers.eval().requires_grad_(False)
    head = towers.visual.kinds
    assert isinstance(head, nn.Module)
    head.requires_grad_(True).train()
    optimizer = torch.optim.AdamW(head.parameters(), RATE, (0.9, 0.98), weight_decay=0.01)
    first = progress["step"] * 4 // batch + 1
    loader = DataLoader(Batches(maker, batch, range(first, first + steps)), batch_size=None, num_workers=workers)
    for step, (pages, _) in enumerate(loader):
        optimizer.param_groups[0]["lr"] = RATE * min(1.0, (step + 1) / 20, 2 * (steps - step) / steps)
        kinds = kind_targets(pages, torch.device("cpu"))
        with torch.autocast("cpu", torch.bfloat16):
            with torch.no_grad():
                around = towers.visual.surroundings(towers.visual.features(as_ink(pages, torch.device("cpu"))))
            shown = head(around).float().permute(0, 2, 3, 1)
        loss = kind_loss(shown, kinds)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield float(loss.detach())
    towers.requires_grad_(True)
    save(run, towers, optimizers, {**progress, "kind_steps": progress.get("kind_steps", 0) + steps})


def main(argv: list[str] | None = None) -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(prog="python -m core.reader.train_kinds", description=__doc__)
    parser.add_argument("--run", type=Path, default=Path("runs/reader"), help="folder of the finished run")
    parser.add_argument("--steps", type=int, default=600)
    parser.add_argument("--batch", type=int, default=6, help="pages a step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1, help="processes that draw pages")
    parser.add_argument("--threads", type=int, default=0, help="threads for arithmetic (0: torch decides)")
    arguments = parser.parse_args(argv)

    from tqdm import tqdm

    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    typecase = fonts.Typecase(fonts.find_faces(arguments.run / "faces.json"))
    maker = PageMaker(lexicon.Lexicon.from_wordfreq(), typecase, arguments.seed, pictures=1.0)
    torch.manual_seed(arguments.seed)
    job = train_head(arguments.run, maker, steps=arguments.steps, batch=arguments.batch, workers=arguments.workers)
    recent: list[float] = []
    with tqdm(job, total=arguments.steps, unit="step", mininterval=5) as bar:
        for loss in bar:
            recent = [*recent[-49:], loss]
            bar.set_postfix(loss=f"{sum(recent) / len(recent):.4f}")
            if len(recent) == 50 and bar.n % 50 == 0:
                print(json.dumps({"step": bar.n, "kinds": round(sum(recent) / 50, 4)}), flush=True)


if __name__ == "__main__":
    main()
