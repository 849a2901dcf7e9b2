"""No class overrides a slot: PySide would call it in the sender's thread, and a sender that waits for it never ends."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import gui


def overridden(sources: Iterable[str]) -> Iterator[str]:
    """Yields each method that has the name of a slot of a class it inherits from, as `Class.method`."""
    classes = {
        node.name: node for source in sources for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)
    }

    def methods(name: str) -> list[ast.FunctionDef]:
        return [each for each in classes[name].body if isinstance(each, ast.FunctionDef)]

    def ancestors(name: str) -> Iterator[str]:
        for base in classes[name].bases:
            parent = ast.unparse(base).rpartition(".")[2]
            if parent in classes and parent != name:
                yield parent
                yield from ancestors(parent)

    for name in classes:
        slots = {
            each.name
            for parent in ancestors(name)
            for each in methods(parent)
            if any(ast.unparse(decorator).startswith("Slot(") for decorator in each.decorator_list)
        }
        yield from (f"{name}.{each.name}" for each in methods(name) if each.name in slots)


def test_no_slot_is_overridden() -> None:
    folder = Path(gui.__file__).parent
    assert list(overridden(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py")))) == []


def test_an_overridden_slot_would_be_found() -> None:
    base = "class Base:\n    @Slot()\n    def let_go(self): ...\n"
    assert list(overridden([base, "class Keeper(Base):\n    def let_go(self): ...\n"])) == ["Keeper.let_go"]
    assert list(overridden([base, "class Middle(Base): ...\nclass Last(Middle):\n    def let_go(self): ...\n"])) == [
        "Last.let_go"
    ]
    assert list(overridden([base, "class Keeper(Base):\n    def _released(self): ...\n"])) == []
