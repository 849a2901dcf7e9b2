"""What is remembered of a model on this machine: its licence, how its check went, how fast it was."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from core.replacing import staged
from core.sentences import pack

if TYPE_CHECKING:
    from core.encoders.check_report import CheckReport
    from core.encoders.trial import Trial


@dataclass(frozen=True)
class StoredCheck:
    """The outcome of a geometry check.

    Attributes:
        passed: Whether everything lay where it should.
        day: When, as YYYY-MM-DD.
        library: The version of transformers; another one may place vectors elsewhere.
        text: The whole report, as `patchlight models check` prints it.
        lines: The same as `check_report.report_lines`, every cell as `core.sentences.pack` packs it.
    """

    passed: bool
    day: str
    library: str
    text: str
    lines: Sequence[Sequence[Any]] = ()


@dataclass(frozen=True)
class Dossier:
    """What is known of a model from having had it here.

    Attributes:
        name: The encoder's name: a specification, with the detail where it is not the default.
        version: Fingerprint of the files it was found with; other files make it void.
        licence: As its publisher names it ("apache-2.0"), or an empty string.
        check: The last geometry check, or None.
        trial: The last trial, or None.
    """

    name: str
    version: str = ""
    licence: str = ""
    check: StoredCheck | None = None
    trial: Trial | None = None


def read(name: str, version: str = "") -> Dossier:
    """Returns what is remembered of a model; nothing where its files are others than they were.

    Args:
        name: The encoder's name.
        version: Fingerprint of its files now (`store.fingerprint`), empty for a built-in model.
    """
    from core.encoders.trial import Trial

    try:
        values = json.loads(_file(name).read_text(encoding="utf-8"))
        check, trial = values["check"], values["trial"]
        found = Dossier(
            name=name,
            version=str(values["version"]),
            licence=str(values["licence"]),
            check=StoredCheck(**check) if check else None,
            trial=Trial(**trial) if trial else None,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Dossier(name, version)
    return found if found.version == version else Dossier(name, version)


def note(name: str, version: str, **changes: Any) -> Dossier:
    """Changes fields of what is remembered, and returns the whole; a disk that takes nothing is no error."""
    dossier = replace(read(name, version), **changes)
    file = _file(name)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with staged(file) as part:
            part.write_text(json.dumps(asdict(dossier), indent=1), encoding="utf-8")
    return dossier


def note_check(name: str, version: str, report: CheckReport) -> Dossier:
    """Remembers the outcome of a geometry check."""
    from importlib import metadata

    from core.encoders.check_report import format_report, report_lines

    day = date.today().isoformat()
    lines = [[pack(cell) for cell in line] for line in report_lines(report)]
    check = StoredCheck(report.passed, day, metadata.version("transformers"), format_report(report), lines)
    return note(name, version, check=check)


def forget(spec: str) -> None:
    """Forgets a model in all its details."""
    for file in (_file(spec), *_file(spec).parent.glob(f"{quote(f'{spec}@', safe='')}*.json")):
        file.unlink(missing_ok=True)


def _file(name: str) -> Path:
    from core.settings import data_dir

    return data_dir() / "model-notes" / f"{quote(name, safe='')}.json"
