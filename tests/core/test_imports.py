"""What may be imported when: no Qt in the library, and nothing heavy for the command line's help."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from core.cli import COMMANDS
from core.cli.parser import build_parser

ROOT = Path(__file__).resolve().parents[2]
QT = ("PySide6", "shiboken6", "gui")
HEAVY = ("torch", "transformers", "numpy", "PIL", "matplotlib", "pymupdf", "huggingface_hub", "tqdm", "sqlite3")

_BLOCKER = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in %r:
            raise ModuleNotFoundError(f"{name} is blocked", name=name)
sys.meta_path.insert(0, Blocker())
"""


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def imported(source: str) -> set[str]:
    """Returns the top-level names a module imports, also within functions."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


def test_no_module_of_core_names_qt_or_the_window() -> None:
    modules = sorted((ROOT / "core").rglob("*.py"))
    assert len(modules) > 20
    guilty = {str(p.relative_to(ROOT)): found for p in modules if (found := imported(p.read_text("utf-8")) & {*QT})}
    assert guilty == {}


def test_only_the_renderers_child_reads_documents_with_pymupdf() -> None:
    holders = {p.name for p in (ROOT / "core").rglob("*.py") if "pymupdf" in imported(p.read_text("utf-8"))}
    code = "import sys, core.indexing, core.cli.answers, core.cli.demo; print('pymupdf' in sys.modules)"
    assert python(code).stdout == "False\n"
    assert holders


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], *([name, "--help"] for name in COMMANDS)])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import json, sys\nfrom core.cli import main\ncode = main(sys.argv[1:])\n"
        f"print(json.dumps([code, [name for name in {HEAVY} if name in sys.modules]]))"
    )
    result = python(code, *arguments)
    assert json.loads(result.stdout.splitlines()[-1]) == [0, []]
    assert result.stderr == ""


def test_every_command_is_listed_and_leads_to_a_function() -> None:
    parser = build_parser()
    help_text = parser.format_help()
    samples = {
        "search": ["text"],
        "similar": ["--document", "d", "--page", "1", "--box", "1,2,3,4"],
        "compare": ["text"],
        "explain": ["text", "--document", "d", "--page", "1"],
        "ask": ["--document", "d", "--page", "1", "--at", "1,2"],
        "run": ["--queries", "q", "--out", "o"],
        "eval": ["--queries", "q"],
        "remove": ["name"],
    }
    targets = []
    for name in COMMANDS:
        assert f"\n    {name}" in help_text
        archive = [] if name in ("models", "demo") else ["--archive", "a"]
        target = parser.parse_args([name, *samples.get(name, []), *archive]).command
        module, function = target.split(":")
        targets.append((module, function))
    code = f"import importlib as i; print(all(callable(getattr(i.import_module(m), f)) for m, f in {targets}))"
    assert python(_BLOCKER % (QT,) + code).stdout == "True\n"


def test_the_whole_job_runs_without_qt(tmp_path: Path) -> None:
    code = (
        _BLOCKER % (QT,)
        + """
from importlib import import_module
from pathlib import Path
from core.cli import console, main
from tests.colour_encoder import ColourEncoder
from tests.coloured_pages import make_pdf
console.load_encoder = lambda spec: ColourEncoder()
folder = Path(sys.argv[1])
make_pdf(folder / "a.pdf", ["red", "blue"])
archive = ["--archive", str(folder / "a")]
assert main(["index", *archive, str(folder)]) == 0
assert main(["search", *archive, "blue", "--json"]) == 0
figure = folder / "blue.svg"
assert main(["explain", *archive, "blue", "--document", "a", "--page", "2", "--out", str(figure)]) == 0
assert figure.stat().st_size > 10_000
import_module("core.cli.demo")._open_window(folder / "a.patchlight")
print("done")
"""
    )
    result = python(code, str(tmp_path))
    assert result.stdout.endswith("done\n"), result.stderr
    assert "The window needs PySide6" in result.stderr


def test_what_the_window_asks_of_an_answer_imports_no_more_of_numpy() -> None:
    """Some of NumPy's functions import a large part of it when they are called first, and the window stands still."""
    code = """
import sys
import numpy as np
from pathlib import Path
from core.search.document import DocumentScores, gather
from core.search.walk import Walk
from core.types import Hit, PageRef, SearchResults
hits = tuple(Hit(i + 1, PageRef(i // 3, i % 3), "a.pdf", Path("a.pdf"), 9.0 - i, 9.0 - i) for i in range(9))
results = SearchResults(None, "fog", "none", "late", hits, 9, 0.0, 0.0)
results.columns  # made by the thread that searches
for name in [name for name in sys.modules if name.startswith("numpy.ma")]:
    del sys.modules[name]
vars(np).pop("ma", None)
before = set(sys.modules)
gather(DocumentScores(1, np.arange(40, dtype=np.float32)).heat, 12)
len(Walk(results))
print(sorted(set(sys.modules) - before))
"""
    done = python(code)
    assert (done.stdout, done.stderr) == ("[]\n", "")
