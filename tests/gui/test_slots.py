"""No class overrides a slot: PySide would call it in the sender's thread, and a sender that waits for it never ends."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import gui


def overridden(sources: Iterable[str]) -> Iterator[str]:
    """Yields each method that has the name of a slot of a class it inherits from, as `Class.method`."""
    nodes = [node for source in sources for node in ast.walk(ast.parse(source))]
    classes = [node for node in nodes if isinstance(node, ast.ClassDef)]

    def methods(one: ast.ClassDef) -> list[ast.FunctionDef]:
        return [each for each in one.body if isinstance(each, ast.FunctionDef)]

    def ancestors(one: ast.ClassDef) -> Iterator[ast.ClassDef]:
        bases = {ast.unparse(base).rpartition(".")[2] for base in one.bases}
        for parent in classes:  # of classes that share a name, all count
            if parent.name in bases and parent is not one:
                yield parent
                yield from ancestors(parent)

    for one in classes:
        slots = {
            each.name
            for parent in ancestors(one)
            for each in methods(parent)
            if any(ast.unparse(decorator).startswith("Slot(") for decorator in each.decorator_list)
        }
        yield from (f"{one.name}.{each.name}" for each in methods(one) if each.name in slots)


def test_no_slot_is_overridden() -> None:
    folder = Path(gui.__file__).parent
    assert list(overridden(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py")))) == []


def test_an_overridden_slot_would_be_found() -> None:
    base = "class Base:\n    @Slot()\n    def let_go(self): ...\n"
    assert list(overridden([base, "class Keeper(Base):\n    def let_go(self): ...\n"])) == ["Keeper.let_go"]
    other = "class Keeper(QObject):\n    def let_go(self): ...\n"
    assert list(overridden([base, "class Keeper(Base):\n    def let_go(self): ...\n", other])) == ["Keeper.let_go"]
    assert list(overridden([base, "class Middle(Base): ...\nclass Last(Middle):\n    def let_go(self): ...\n"])) == [
        "Last.let_go"
    ]
    assert list(overridden([base, "class Keeper(Base):\n    def _released(self): ...\n"])) == []
