"""Checks tiny checkpoints of every family as `patchlight models check` does, and writes what loads and what is refused.

Run as `python -m benchmarks.geometry [--write docs/models.md]`. The checkpoints are made on the spot, as their
publishers make them: true page geometry, random weights in which a patch's own signal dominates. Without `--write` the
tables are printed; with it, they take the place of those between the two marks in the file. In float32 on one core; a
minute or two.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from core.encoders import adapters
from core.encoders.check_report import CheckReport
from core.encoders.geometry_check import check
from core.encoders.registry import FAMILIES, checkpoint_family, load_encoder
from core.encoders.transformer import TransformerEncoder
from core.errors import ModelError

BEGIN, END = "<!-- written by python -m benchmarks.geometry -->", "<!-- until here -->"
DETAIL = 1024
"""NeoMME is checked at its coarsest setting; the geometry is the same at the others."""

_TITLES = {"colpali": "ColPali", "colqwen2": "ColQwen2", "colmodernvbert": "ColModernVBERT", "neomme": "NeoMME"}
_LORA = {"layers.0.self_attn.q_proj": (32, 32), "layers.0.mlp.down_proj": (32, 32)}
_ENGINE = {f"model.{name}": shape for name, shape in _LORA.items()} | {"custom_text_proj": (16, 32)}
_SMOL = {f"model.text_model.{name}": shape for name, shape in _LORA.items()} | {"linear": (16, 32)}
_NATIVE = {f"vlm.language_model.{name}": shape for name, shape in _LORA.items()} | {"embedding_proj_layer": (16, 32)}


def checkpoints(root: Path) -> Iterator[tuple[str, Path]]:
    """Writes a checkpoint of every kind that loads, with what it is called."""
    from tests.core.encoders.checkpoints import write_adapter, write_base, write_checkpoint

    made = {family: write_checkpoint(family, root / family) for family in FAMILIES}
    for family, folder in made.items():
        yield _TITLES[family], folder
    native = write_adapter(root / "native", str(made["colqwen2"]), _NATIVE, lora_alpha=0.01)
    yield "ColQwen2 with a LoRA adapter for transformers", native
    for kind, title, targets in (
        ("qwen2_vl", "ColQwen2 adapter of colpali-engine", _ENGINE),
        ("qwen2_5_vl", "ColQwen2.5 adapter of colpali-engine", _ENGINE),
        ("idefics3", "ColSmol adapter of colpali-engine", _SMOL),
    ):
        base = write_base(kind, root / kind)
        yield title, write_adapter(root / f"{kind}-adapter", str(base), targets, lora_alpha=0.01)


def load(folder: Path, name: str) -> TransformerEncoder:
    """Loads a checkpoint as `load_encoder` does, in float32."""
    from importlib import import_module

    family = checkpoint_family(folder, name)
    module, class_name = FAMILIES[family]
    encoder_class: type[TransformerEncoder] = getattr(import_module(module), class_name)
    detail = DETAIL if family == "neomme" else None
    if not adapters.is_adapter(folder):
        return encoder_class.from_folder(folder, name=name, device="cpu", dtype="float32", detail=detail)
    adapter = adapters.read(folder, name)
    base, _ = adapters.find_base(adapter)
    return encoder_class.from_folder(base, name=name, device="cpu", dtype="float32", detail=detail, adapter=adapter)


def report_rows(title: str, report: CheckReport) -> Iterator[tuple[str, ...]]:
    """Yields a row a shape of page; what holds for the model as a whole stands in its first."""
    for number, page in enumerate(report.pages):
        processor = "has none" if report.processor_difference is None else f"{report.processor_difference:.0e}"
        whole = (
            (f"{report.batch_difference:.0e}", f"{report.formula_difference:.0e}", processor, _verdict(report))
            if number == 0
            else ("",) * 4
        )
        yield (
            title if number == 0 else "",
            page.title,
            " + ".join(f"{rows} × {cols}" for rows, cols in page.grids),
            f"{page.vectors:,}",
            str(page.off_page),
            f"{page.coverage:.0%}",
            f"{sum(mark.found for mark in page.marks)} of {len(page.marks)}",
            f"{max(mark.centre_error for mark in page.marks):.2f}",
            *whole,
        )


def wrong_rows(encoders: dict[str, TransformerEncoder]) -> Iterator[tuple[str, ...]]:
    """Yields what the check says of layouts that are wrong on purpose."""
    from tests.core.encoders.test_geometry_check import WRONG, Remapped

    memories: dict[str, dict[object, Any]] = {}
    for family, remap in WRONG:
        report = check(Remapped(encoders[family], remap, memories.setdefault(family, {})))
        marks = [mark for page in report.pages for mark in page.marks]
        found = f"{sum(mark.found for mark in marks)} of {len(marks)}"
        worst = max(mark.centre_error for mark in marks)
        yield _TITLES[family], remap.__name__.replace("_", " "), found, f"{worst:.1f}", _verdict(report)


def refusals(root: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yields what is refused, and how it is tried."""
    from tests.core.encoders.checkpoints import write_adapter, write_base

    whole = root / "colqwen2"

    def folder(name: str, **files: object) -> str:
        made = root / "refused" / name
        made.mkdir(parents=True)
        for file, content in files.items():
            (made / file.replace("__", ".")).write_text(json.dumps(content), encoding="utf-8")
        return str(made)

    def copy(name: str, mend: Callable[[Path], object]) -> str:
        made = root / "refused" / name
        shutil.copytree(whole, made)
        mend(made)
        return str(made)

    def cut(made: Path) -> None:
        weights = made / "model.safetensors"
        weights.write_bytes(weights.read_bytes()[:-1000])

    own_code = {"model_type": "colthing", "auto_map": {"AutoModel": "modeling.ColThing"}}
    base = write_base("idefics3", root / "refused" / "base-of-colsmol")
    cases = [
        ("a model of another kind", folder("reranker", config__json={"model_type": "llama"})),
        ("a model that brings its own code", folder("own-code", config__json=own_code)),
        ("a base that was never trained to retrieve", str(base)),
        ("weights as pickles only", folder("pickled", config__json={"model_type": "colpali"}, pytorch_model__bin=0)),
        ("a file missing", folder("partial", config__json={"model_type": "colpali"})),
        ("a folder without a model", folder("empty")),
        ("weights cut short", copy("cut", cut)),
        ("no tokenizer", copy("mute", lambda made: (made / "tokenizer.json").unlink())),
        ("an adapter that is not LoRA", str(write_adapter(root / "ia3", str(whole), _NATIVE, peft_type="IA3"))),
        ("a DoRA adapter", str(write_adapter(root / "dora", str(whole), _NATIVE, use_dora=True))),
        ("an adapter without its base", str(write_adapter(root / "lonely", "someone/absent", _NATIVE))),
        ("an adapter of another base", str(write_adapter(root / "odd", str(whole), {"vlm.nowhere": (32, 32)}))),
        ("a model that was not added", "vidore/colqwen2-v1.0-hf"),
        ("a name that means nothing", "nonsense"),
    ]
    for what, spec in cases:
        yield what, lambda spec=spec: load_encoder(spec, device="cpu")


def refused_rows(root: Path) -> Iterator[tuple[str, ...]]:
    """Yields what each refusal says; the hint that follows it names what is supported, or the command to use."""
    for what, attempt in refusals(root):
        try:
            attempt()
        except ModelError as error:
            sentence = str(error).replace(f"{root}/refused/", "").replace(f"{root}/", "")
            yield what, sentence
        else:
            raise SystemExit(f"This was to be refused: {what}.")


def tables() -> str:
    """Makes everything and returns the tables in Markdown."""
    import huggingface_hub.constants
    import torch
    import transformers

    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as home:
        root = Path(home)
        huggingface_hub.constants.HF_HUB_CACHE = str(root / "cache")
        checked, encoders = [], {}
        for title, folder in checkpoints(root):
            print(f"checking {title}", file=sys.stderr)
            encoder = load(folder, folder.name)
            checked += report_rows(title, check(encoder))
            encoders[folder.name] = encoder
        print("checking wrong layouts", file=sys.stderr)
        wrong = list(wrong_rows(encoders))
        refused = list(refused_rows(root))
    heads = ("Model", "Page", "Grids", "Vectors", "Off the page", "Covered", "Marks found", "Worst centre error")
    heads += ("Beside another page", "From the formula", "From its processor", "Check")
    return "\n".join(
        [
            f"transformers {transformers.__version__}, torch {torch.__version__.partition('+')[0]}, float32.",
            "",
            "### What loads, and its check",
            "",
            *_table(heads, checked),
            "",
            "### Layouts that are wrong on purpose",
            "",
            *_table(("Model", "Mistake", "Marks found", "Worst centre error, patches", "Check"), wrong),
            "",
            "### What is refused",
            "",
            *_table(("What", "Sentence"), refused),
        ]
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the tables, or writes them into a file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", type=Path, metavar="FILE.md", help="put them between the marks of this file")
    file = parser.parse_args(argv).write
    if file is None:
        print(tables())
        return 0
    before, begin, rest = file.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        print(f"{file.name} has no marks to write between.", file=sys.stderr)
        return 1
    file.write_text(f"{before}{BEGIN}\n\n{tables()}\n\n{END}{after}", encoding="utf-8")
    return 0


def _verdict(report: CheckReport) -> str:
    return "passed" if report.passed else "**failed**"


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (heads, ("---",) * len(heads), *rows)]


if __name__ == "__main__":
    sys.exit(main())
