"""Brings the translations up to date: `python resources/translations/update.py` after a text of the window changed.

Collects the texts from the sources into patchlight_LANGUAGE.ts, where translators write, and compiles those into
patchlight_LANGUAGE.qm, which the window reads. Texts without a translation are counted; they appear in English.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
GUI = HERE.parents[1] / "gui"


def tool(name: str) -> str:
    """Returns the path of one of the translation tools that come with PySide6."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return str(Path(sysconfig.get_path("scripts")) / f"pyside6-{name}{suffix}")


def collect(ts: Path) -> None:
    """Brings a .ts file's texts up to date with the sources; translations that fit are kept."""
    sources = sorted(str(path.relative_to(GUI.parent)) for path in GUI.rglob("*.py"))
    command = [tool("lupdate"), *sources, "-no-obsolete", "-locations", "none", "-ts", str(ts)]
    subprocess.run(command, cwd=GUI.parent, check=True, capture_output=True)


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
