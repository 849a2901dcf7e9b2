"""Teaches the Reader from drawn pages: `python -m core.reader.train`, from packages and a seed alone, resumable."""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader, Dataset

from core.reader import fonts, lexicon
from core.reader.muon import Muon
from core.reader.network import TextTower, VisualTower
from core.reader.pages import PageMaker
from core.reader.sheet import CHARACTER_CLASSES
from core.reader.wear import DrawnPage
from core.reader.whiten import freeze, refit_head, whiten
from core.reader.words import bag, normalise, pieces
from core.replacing import staged

if TYPE_CHECKING:
    from numpy.typing import NDArray

CHECKPOINT = "checkpoint.safetensors"

VOCABULARY = 2048
"""Words a cell is compared with: those of the batch, near misses of them, and others up to this number. All shapes of
a step are fixed: compiled kernels are then made once, and memory stays where it is."""

NEAR_MISSES = 400
WORD_CELLS, EMPTY_CELLS = 2304, 384
CHARACTER_CELLS, BLANK_CELLS = 3584, 768
CHARACTER_WEIGHT, SURE_WEIGHT, APART_WEIGHT = 3.0, 0.3, 2.0
KERNEL_RATE, OTHER_RATE = 0.02, 3e-3
"""Highest learning rates."""

WARM_UP, COOL_DOWN = 150, 0.3
"""Steps of rising rate at the start, and the share of all steps over which the rate falls at the end."""

SETTLED = 4_000
"""Step at which the word vectors are spread evenly and learn no more; only the visual tower does from there on."""

_REFIT_BATCHES = 24


class Towers(nn.Module):
    """Both towers and the two numbers that turn cosines into logits."""

    def __init__(self) -> None:
        super().__init__()
        self.visual = VisualTower(characters=CHARACTER_CLASSES)
        self.text = TextTower()
        self.sharpness = nn.Parameter(torch.tensor(math.log(15.0)))
        self.nothing = nn.Parameter(torch.tensor(0.3))


class Batches(Dataset[tuple[list[DrawnPage], list[str]]]):
    """Batch `n` is always the same pages and wrong answers, so that a resumed run goes on where it stopped."""

    def __init__(self, maker: PageMaker, size: int, steps: range) -> None:
        self.maker, self.size, self.steps = maker, size, steps

    def __len__(self) -> int:
        return len(self.steps)

    def __getitem__(self, index: int) -> tuple[list[DrawnPage], list[str]]:
        number = self.steps[index]
        rng = random.Random(f"{self.maker.seed}:wrong:{number}")
        pages = [self.maker.page(number * self.size + i) for i in range(self.size)]
        printed = [word for page in pages for word in page.vocabulary] or ["a"]
        wrong = [lexicon.misspell(rng, rng.choice(printed)) for _ in range(NEAR_MISSES)]
        wrong += self.maker.words.random_words(rng, VOCABULARY)
        return pages, wrong


def _pick(mask: Tensor, count: int) -> Tensor:
    """Draws `count` positions where the mask is true, some of them twice where there are too few."""
    at = mask.nonzero().squeeze(1)
    if not len(at):
        return torch.zeros(count, dtype=torch.long, device=mask.device)
    return at[torch.randperm(len(at), device=mask.device)[:count].repeat(-(-count // len(at)))[:count]]


def _vocabulary(pages: list[DrawnPage], wrong: list[str]) -> dict[str, int]:
    words = dict.fromkeys([word for page in pages for word in page.vocabulary] + [word for word in wrong if word])
    return {word: number for number, word in enumerate(list(words)[:VOCABULARY])}


def losses(
    towers: Towers, pages: list[DrawnPage], wrong: list[str], device: torch.device, count_right: bool = False
) -> dict[str, Tensor]:
    """Returns the losses of a batch and, if asked, the shares of cells that chose the right word and letter.

    Word loss: cross-entropy of each cell that lies on a word against every word of the batch, `wrong` and "nothing"
    (InfoNCE, van den Oord et al. 2018, arXiv 1807.03748). Character loss: cross-entropy at stride 8. Sureness loss:
    a vector is to be long on words and short elsewhere, so that cells where nothing is read can be dropped. Apart: how
    far from its word a cell points, as 1 - cosine: being nearest is not enough where a likeness must reach a floor.
    """
    ink = as_ink(pages, device)
    vocabulary = _vocabulary(pages, wrong)
    target = np.stack([_renumber(page, vocabulary) for page in pages])
    words = torch.from_numpy(target).to(device).flatten()
    characters = torch.from_numpy(np.stack([page.characters for page in pages]).astype(np.int64)).to(device).flatten()

    with torch.autocast(device.type, torch.bfloat16):
        features = towers.visual.features(ink)
        vectors = towers.visual.vectors(features).reshape(-1, towers.text.table.embedding_dim)
        buckets, offsets = bag(list(vocabulary))
        answers = towers.text(torch.from_numpy(buckets).to(device), torch.from_numpy(offsets).to(device))

        at = torch.cat([_pick(words >= 0, WORD_CELLS), _pick(words == -1, EMPTY_CELLS)])
        sharpness = towers.sharpness.exp()
        nothing = (towers.nothing * sharpness).expand(len(at), 1)
        goal = torch.where(words[at] < 0, len(vocabulary), words[at])
        with torch.autocast(device.type, enabled=False):
            logits = torch.cat([(vectors[at] * sharpness) @ answers.T, nothing], dim=1)
            word_loss = functional.cross_entropy(logits, goal)
            meant = answers[goal[:WORD_CELLS].clamp_max(len(vocabulary) - 1)].detach()
            apart = 1 - functional.cosine_similarity(vectors[at[:WORD_CELLS]], meant).mean()
            sure = vectors[at].norm(dim=1).clamp(1e-4, 1 - 1e-4)
            sure_loss = -(sure[:WORD_CELLS].log().mean() + (1 - sure[WORD_CELLS:]).log().mean())

        glyphs = features.permute(0, 2, 3, 1).reshape(-1, features.shape[1])
        at = torch.cat([_pick(characters > 0, CHARACTER_CELLS), _pick(characters == 0, BLANK_CELLS)])
        head = towers.visual.characters
        assert head is not None
        named = functional.linear(glyphs[at], head.weight[:, :, 0, 0], head.bias).float()
        character_loss = functional.cross_entropy(named, characters[at])

    # Only vectors that stay where they are can be aimed at without drawing them together.
    apart_weight = 0.0 if towers.text.table.weight.requires_grad else APART_WEIGHT
    result = {
        "loss": word_loss + CHARACTER_WEIGHT * character_loss + SURE_WEIGHT * sure_loss + apart_weight * apart,
        "words": word_loss,
        "apart": apart,
        "sure": sure_loss,
        "characters": character_loss,
    }
    if count_right:
        with torch.no_grad():
            lettered = characters[at] > 0
            result["right"] = (logits[:WORD_CELLS].argmax(1) == goal[:WORD_CELLS]).float().mean()
            result["named"] = (named.argmax(1) == characters[at])[lettered].float().mean()
    return result


def as_ink(pages: list[DrawnPage], device: torch.device) -> Tensor:
    """Returns float32 (pages, 1, H, W) ink, 0 white to 1 black."""
    ink = torch.from_numpy(np.stack([page.ink for page in pages]))[:, None].to(device).float()
    return (1.0 - ink / 255.0).contiguous(memory_format=torch.channels_last)


def _renumber(page: DrawnPage, vocabulary: dict[str, int]) -> NDArray[np.int64]:
    """Returns a page's cells by number in the batch's vocabulary; words that found no place there do not matter."""
    # The last two entries serve -2 and -1, which stand for "do not care" and "none" on the page, too.
    table = np.array([*(vocabulary.get(word, -2) for word in page.vocabulary), -2, -1], np.int64)
    return table[page.words]


def rate(step: int, steps: int) -> float:
    """Share of the full learning rate at a step: a short rise, a plateau that can be prolonged, a linear fall."""
    fall = int(steps * (1 - COOL_DOWN))
    if step < WARM_UP:
        return (step + 1) / WARM_UP
    return 1.0 if step < fall else max(0.02, 1 - (step - fall) / max(1, steps - fall))


def settle(towers: Towers, maker: PageMaker, batches: Batches, device: torch.device) -> None:
    """Spreads the word vectors evenly (see `core.reader.whiten`) and turns the visual head to where they are now."""
    rng = random.Random(f"{maker.seed}:spread")
    words = maker.words.random_words(rng, 60_000)
    words += [normalise(piece.text) for _ in range(15_000) for piece in pieces(lexicon.oddity(rng))]
    whiten(towers.text, filter(None, words))

    def drawn() -> Iterator[tuple[Tensor, Tensor]]:
        for number in range(_REFIT_BATCHES):
            pages, _ = batches[number]
            vocabulary = {word: i for i, word in enumerate(dict.fromkeys(w for page in pages for w in page.vocabulary))}
            buckets, offsets = bag(list(vocabulary))
            vectors = towers.text(torch.from_numpy(buckets).to(device), torch.from_numpy(offsets).to(device))
            vectors = functional.pad(vectors, (0, 0, 0, 1))  # cells without a word
            numbers = torch.from_numpy(np.stack([_renumber(page, vocabulary) for page in pages])).to(device)
            yield as_ink(pages, device), vectors[numbers.clamp_min(-1)]

    refit_head(towers.visual, drawn())


def optimisers(towers: Towers) -> list[torch.optim.Optimizer]:
    """Muon for convolution kernels, AdamW for depthwise ones, the n-gram table, norms, biases and single numbers."""
    kernels = [p for p in towers.visual.parameters() if p.ndim == 4 and p.shape[1] > 1]
    chosen = set(map(id, kernels))
    others = [p for p in towers.parameters() if id(p) not in chosen]
    return [
        Muon(kernels, KERNEL_RATE),
        torch.optim.AdamW(others, OTHER_RATE, (0.9, 0.98), weight_decay=0.0, fused=True),
    ]


def save(folder: Path, towers: Towers, optimizers: list[torch.optim.Optimizer], progress: dict[str, Any]) -> None:
    """Writes weights, optimiser moments and progress; a reader of the folder never sees half of it."""
    tensors = {f"towers.{k}": v.contiguous() for k, v in towers.state_dict().items()}
    for which, optimizer in enumerate(optimizers):
        for number, state in optimizer.state_dict()["state"].items():
            tensors |= {f"optimizer.{which}.{number}.{k}": v.contiguous() for k, v in state.items()}
    with staged(folder / CHECKPOINT) as part:
        save_file(tensors, part, {"progress": json.dumps(progress)})


def resume(folder: Path, towers: Towers, optimizers: list[torch.optim.Optimizer]) -> dict[str, Any]:
    """Loads what `save` wrote; an empty folder gives a fresh start."""
    file = folder / CHECKPOINT
    if not file.exists():
        return {"step": 0, "seconds": 0.0, "seen": 0}
    tensors = load_file(file)
    state = {k.removeprefix("towers."): v for k, v in tensors.items() if k.startswith("towers.")}
    towers.load_state_dict(state)
    states = [optimizer.state_dict() for optimizer in optimizers]
    for key, value in tensors.items():
        if key.startswith("optimizer."):
            _, which, number, name = key.split(".")
            states[int(which)]["state"].setdefault(int(number), {})[name] = value
    for optimizer, state in zip(optimizers, states, strict=True):
        optimizer.load_state_dict(state)
    with safe_open(file, "pt") as handle:
        return json.loads(handle.metadata()["progress"])


def train(
    folder: Path,
    maker: PageMaker,
    *,
    steps: int,
    batch: int = 4,
    seed: int = 1,
    device: torch.device | None = None,
    workers: int = 0,
    save_every: int = 100,
) -> Generator[dict[str, float], None, None]:
    """Trains until `steps`, or goes on where a checkpoint in `folder` stopped; the outcome is the same.

    Yields:
        After every step: the step, the words seen and smoothed losses.
    """
    device = device or torch.device("cpu")
    torch.manual_seed(seed)
    towers = Towers().to(device)
    towers.visual.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimizers = optimisers(towers)
    full_rates = [optimizer.param_groups[0]["lr"] for optimizer in optimizers]
    clipped = [p for name, p in towers.named_parameters() if "table" not in name]
    folder.mkdir(parents=True, exist_ok=True)
    progress = resume(folder, towers, optimizers)
    batches = Batches(maker, batch, range(progress["step"], steps))
    if progress.get("settled"):
        freeze(towers.text)
    loader = DataLoader(batches, batch_size=None, num_workers=workers, prefetch_factor=4 if workers else None)
    began = time.time() - progress["seconds"]
    recent: dict[str, float] = {}
    for pages, wrong in loader:
        step = progress["step"]
        torch.manual_seed(seed + step)
        if step >= SETTLED and not progress.get("settled"):
            settle(towers, maker, Batches(maker, batch, range(step, step + _REFIT_BATCHES)), device)
            for optimizer in optimizers:  # moments of what has just been moved mean nothing
                for moved in (*towers.visual.head.parameters(), *towers.text.parameters()):
                    optimizer.state.pop(moved, None)
            progress["settled"] = True
        for optimizer, full in zip(optimizers, full_rates, strict=True):
            optimizer.param_groups[0]["lr"] = full * rate(step, steps)
            optimizer.zero_grad(set_to_none=True)
        towers.train()
        result = losses(towers, pages, wrong, device, count_right=step % 5 == 0)
        result["loss"].backward()
        nn.utils.clip_grad_norm_(clipped, 1.0)
        for optimizer in optimizers:
            optimizer.step()
        with torch.no_grad():
            towers.sharpness.clamp_(max=math.log(40.0))
        for name, value in result.items():
            recent[name] = 0.95 * recent.get(name, value.item()) + 0.05 * value.item()
        progress["step"] = step + 1
        progress["seen"] += sum(len(page.vocabulary) for page in pages)
        progress["seconds"] = time.time() - began
        if progress["step"] % save_every == 0 or progress["step"] == steps:
            save(folder, towers, optimizers, progress)
        yield {**progress, **recent}


def main(argv: list[str] | None = None) -> None:
    """Reads the command line and trains."""
    parser = argparse.ArgumentParser(prog="python -m core.reader.train", description=__doc__)
    parser.add_argument(
        "--run",
        type=Path,
        default=Path("runs/reader"),
        help="folder for checkpoints and log (resumed when it holds one)",
    )
    parser.add_argument("--steps", type=int, default=10_000)
    parser.add_argument("--batch", type=int, default=4, help="pages a step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1, help="processes that draw pages")
    parser.add_argument("--threads", type=int, default=0, help="threads for arithmetic (0: torch decides)")
    parser.add_argument("--save-every", type=int, default=100, help="steps between checkpoints")
    parser.add_argument("--device", default=None, help="cpu, cuda, … (default: cuda where there is one)")
    parser.add_argument("--validate", type=Path, nargs="*", default=[], help="real PDF files with a text layer")
    parser.add_argument("--validate-every", type=int, default=500, help="steps between two looks")
    arguments = parser.parse_args(argv)

    from tqdm import tqdm

    from core.reader.validate import Validation
    from core.reader.words import WordWeights

    if arguments.threads:
        torch.set_num_threads(arguments.threads)
    arguments.run.mkdir(parents=True, exist_ok=True)
    typecase = fonts.Typecase(fonts.find_faces(arguments.run / "faces.json"))
    words = lexicon.Lexicon.from_wordfreq()
    history = arguments.run / "log.jsonl"
    marks = (json.loads(line).get("mark", 0.0) for line in history.open()) if history.exists() else ()
    validation = Validation(arguments.validate, WordWeights.from_frequencies(words.frequencies), max(marks, default=0))
    job = train(
        arguments.run,
        PageMaker(words, typecase, arguments.seed),
        steps=arguments.steps,
        batch=arguments.batch,
        seed=arguments.seed,
        device=torch.device(arguments.device or ("cuda" if torch.cuda.is_available() else "cpu")),
        workers=arguments.workers,
        save_every=arguments.save_every,
    )
    with history.open("a") as log, tqdm(total=arguments.steps, unit="step", mininterval=5) as bar:
        for line in job:
            bar.update(int(line["step"]) - bar.n)
            if line["step"] % 25 == 0:
                print(json.dumps({name: round(value, 4) for name, value in line.items()}), file=log, flush=True)
                shown = {name: line[name] for name in ("loss", "right", "named") if name in line}
                bar.set_postfix({name: f"{value:.3f}" for name, value in shown.items()})
            if arguments.validate and line["step"] % arguments.validate_every == 0:
                figures = validation.look(arguments.run / CHECKPOINT)
                print(json.dumps({"step": line["step"], **figures}), file=log, flush=True)
                bar.write(", ".join(f"{name} {value:.1%}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
