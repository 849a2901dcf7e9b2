"""Brings the translations up to date: `python resources/translations/update.py` after a text of the window changed.

Collects the texts from the sources into patchlight_LANGUAGE.ts, where translators write, and compiles those into
patchlight_LANGUAGE.qm, which the window reads. Texts without a translation are counted; they appear in English.

The window's own texts stand in `tr()`, where Qt's lupdate finds them. What core says (`core.sentences.Sentence`,
`core.errors`) and what stands in a module's own `_tr()` is found here and handed to lupdate as a list.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
GUI = HERE.parents[1] / "gui"
CORE = HERE.parents[1] / "core"
NOT_SHOWN = ("core/cli/", "core/reader/")
"""Rooms that speak on the command line only, which is English."""

_CLASSES = ast.parse((CORE / "errors.py").read_text(encoding="utf-8")).body
ERRORS = {node.name for node in _CLASSES if isinstance(node, ast.ClassDef)}


def tool(name: str) -> str:
    """Returns the path of one of the translation tools that come with PySide6."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(sysconfig.get_path("scripts")) / f"pyside6-{name}{suffix}")


def collect(ts: Path) -> None:
    """Brings a .ts file's texts up to date with the sources; translations that fit are kept."""
    sources = sorted(str(path.relative_to(GUI.parent)) for path in GUI.rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "sentences.py"
        marked = [_marked("core", *sentence) for sentence in said()] + [_marked(*text) for text in helped()]
        listed.write_text("".join(marked), encoding="utf-8")
        command = [tool("lupdate"), *sources, str(listed), "-no-obsolete", "-locations", "none", "-ts", str(ts)]
        subprocess.run(command, cwd=GUI.parent, check=True, capture_output=True)


def said() -> list[tuple[str, bool]]:
    """Returns every template of a sentence outside of `tr()`, in order, and whether a number decides its form."""
    found: dict[tuple[str, bool], None] = {}
    for path in sorted([*CORE.rglob("*.py"), *GUI.rglob("*.py")]):
        if path.name == "weights.py" or not path.relative_to(CORE.parent).as_posix().startswith(NOT_SHOWN):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            scopes = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
            for scope in [*scopes, tree]:
                found |= dict.fromkeys(_said_in(scope))
    return sorted(found)


def _said_in(scope: ast.AST) -> Iterator[tuple[str, bool]]:
    names: dict[str, list[ast.expr]] = {}
    calls: list[ast.Call] = []
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if isinstance(scope, ast.FunctionDef):
                names.setdefault(name, []).append(value)
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)) if isinstance(
                scope, ast.FunctionDef
            ):
                for target, value in zip(targets, values, strict=False):
                    names.setdefault(getattr(target, "id", ""), []).append(value)
            case ast.Call():
                calls.append(node)
    for call in calls:
        match call.func:
            case ast.Name(id="Sentence"):
                yield from ((text, False) for text in _texts(call.args[0], names))
            case ast.Attribute(value=ast.Name(id="Sentence"), attr="counted"):
                yield from ((text, True) for text in _texts(call.args[1], names))
            case ast.Name(id=name) if name in ERRORS:
                yield from ((text, False) for each in call.args[:2] for text in _texts(each, names) if text)


def _texts(expression: ast.expr, names: dict[str, list[ast.expr]]) -> Iterator[str]:
    """Yields the texts an expression may be; those of a name are what the same function gives it."""
    match expression:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from _texts(one, names)
            yield from _texts(other, names)
        case ast.Name(id=name):
            for value in names.get(name, ()):
                yield from _texts(value, {})


def helped() -> Iterator[tuple[str, str, bool]]:
    """Yields context and text of every call of a module's own `_tr`, which lupdate does not know."""
    for path in sorted(GUI.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        helpers = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "_tr"]
        for helper in helpers:
            (call,) = [node for node in ast.walk(helper) if isinstance(node, ast.Call)]
            context = ast.literal_eval(call.args[0])
            for node in ast.walk(tree):
                match node:
                    case ast.Call(func=ast.Name(id="_tr"), args=[ast.Constant(value=str(text)), *further]):
                        yield context, text, bool(further)


def _marked(context: str, text: str, counted: bool) -> str:
    return f'translate("{context}", {json.dumps(text, ensure_ascii=False)}{", None, 1" if counted else ""})\n'


def compile_(ts: Path, qm: Path) -> None:
    """Turns a .ts file into the .qm file the window reads."""
    subprocess.run([tool("lrelease"), "-silent", str(ts), "-qm", str(qm)], check=True, capture_output=True)


def unfinished(ts: Path) -> list[str]:
    """Returns the texts of a .ts file that have no translation yet; of English, only those with plurals need one."""
    english = ts.stem.endswith("_en")
    found = []
    for message in ElementTree.parse(ts).iter("message"):
        translation = message.find("translation")
        if translation is None or (english and message.get("numerus") != "yes"):
            continue
        if translation.get("type") == "unfinished":
            found.append(message.findtext("source", ""))
    return found


def main() -> None:
    """Updates every language."""
    for language in ("en", "de", "fr"):
        ts = HERE / f"patchlight_{language}.ts"
        collect(ts)
        compile_(ts, ts.with_suffix(".qm"))
        print(f"{language}: {len(unfinished(ts))} texts to translate")


if __name__ == "__main__":
    main()
