"""Where Patchlight keeps its things, and the one readable file of what a person changed."""

from __future__ import annotations

import dataclasses
import datetime
import json
import math
import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import platformdirs

from core.errors import PatchlightError
from core.replacing import staged
from core.sentences import Sentence
from core.system_words import system_words

_APP = "patchlight"
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+\Z")
_HEADER = "# Patchlight's settings: only what differs from the defaults. Delete a line to get its default back.\n"


def home() -> Path | None:
    """Returns the folder PATCHLIGHT_HOME names, under which everything then lives, or None."""
    value = os.environ.get("PATCHLIGHT_HOME", "").strip()
    return Path(value).expanduser().absolute() if value else None


def config_dir() -> Path:
    """Returns the folder of the settings file; it need not exist yet."""
    return home() or Path(platformdirs.user_config_dir(_APP, appauthor=False))


def data_dir() -> Path:
    """Returns the folder for what Patchlight makes by itself (archives, models, notes); it need not exist yet."""
    base = home()
    return base / "data" if base else Path(platformdirs.user_data_dir(_APP, appauthor=False))


def settings_path() -> Path:
    """Returns the path of the settings file; it need not exist."""
    return config_dir() / "settings.toml"


def _one_of(default: str, *others: str) -> Any:
    return field(default=default, metadata={"choices": (default, *others)})


def _between(default: float, low: float, high: float) -> Any:
    return field(default=default, metadata={"range": (low, high)})


@dataclass(frozen=True)
class Settings:
    """What a person may change.

    Attributes:
        model: Specification of the model new archives are encoded with (see `core.encoders.load_encoder`).
        threads: Threads for encoding; 0 leaves one core to the window and takes the rest.
        page_seconds: Longest time one page may take to render.
        memory_mb: Most memory the rendering process may take, in MiB, where the system can limit it.
        theme: "system" follows the desktop.
        contrast: High contrast, "on" or "off"; "system" follows the desktop.
        language: Of the window; an empty string follows the system.
        colormap: Colours of the heatmap.
        opacity: Of the heatmap over the page, 0..1.
        threshold: Part of the colour range below which nothing is drawn, 0..1.
        smooth: Whether scores are interpolated between patches before they are coloured.
        tint_words: Whether patches are coloured by the word that is strongest there.
        search_mode: "late" (what the model sees), "keyword" (the text layer) or "hybrid" (both).
        top: How many hits a search shows.
        results_view: "list" shows results as cards, "grid" as thumbnails.
        results_sort: What results are sorted by.
        results_grouped: Whether results stand under their documents.
        keep_history: Whether an archive remembers what was searched for in it.
        library_sort: What the library is sorted by.
        library_descending: Whether it stands the other way round.
        pause_on_battery: Whether encoding waits while the machine runs on its battery.
        encode_when_idle: Whether encoding waits while somebody uses the machine.
        idle_minutes: How long keyboard and mouse must have rested for that.
        shortcuts: Keys of the window's commands that differ from the usual ones, by the command's id.
        last_archive: The archive to open at the next start, or an empty string.
        recent_archives: Paths, the newest first.
    """

    model: str = "reader"
    threads: int = _between(0, 0, 256)
    page_seconds: float = _between(20.0, 1.0, 600.0)
    memory_mb: int = _between(2048, 256, 1 << 20)
    theme: str = _one_of("system", "light", "dark")
    contrast: str = _one_of("system", "on", "off")
    language: str = _one_of("", "en", "de", "fr")
    colormap: str = _one_of("heat", "viridis", "cividis", "magma")
    opacity: float = _between(0.75, 0.0, 1.0)
    threshold: float = _between(0.0, 0.0, 1.0)
    smooth: bool = True
    tint_words: bool = False
    search_mode: str = _one_of("late", "keyword", "hybrid")
    top: int = _between(100, 1, 10_000)
    results_view: str = _one_of("list", "grid")
    results_sort: str = _one_of("score", "document", "page", "added")
    results_grouped: bool = False
    keep_history: bool = True
    library_sort: str = _one_of("added", "name", "pages", "size", "state")
    library_descending: bool = False
    pause_on_battery: bool = False
    encode_when_idle: bool = False
    idle_minutes: int = _between(2, 1, 120)
    shortcuts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    last_archive: str = ""
    recent_archives: tuple[str, ...] = ()


def default_of(name: str) -> Any:
    """Returns the default of the setting with this name."""
    return getattr(Settings(), name)


@dataclass(frozen=True)
class LoadedSettings:
    """Settings as found on disk.

    Attributes:
        settings: Every value valid; the default stands in where the file's was not.
        unknown: Keys this version does not know, kept so that saving does not lose them.
        notes: One sentence for each thing in the file that could not be used.
    """

    settings: Settings = field(default_factory=Settings)
    unknown: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def load(path: Path | None = None) -> LoadedSettings:
    """Reads the settings file; what is missing, unknown or wrong never raises, but is noted.

    Args:
        path: The file, `settings_path()` when not given.
    """
    path = path or settings_path()
    try:
        values = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return LoadedSettings()
    except OSError as error:
        return LoadedSettings(
            notes=(Sentence("Cannot read the settings file {path}: {reason}.", path=path, reason=system_words(error)),)
        )
    except ValueError as error:
        reason = Sentence("it is not UTF-8 text") if isinstance(error, UnicodeDecodeError) else str(error)
        said = "The settings file {path} is broken and was left aside: {reason}."
        return LoadedSettings(notes=(Sentence(said, path=path, reason=reason),))
    fields = {f.name: f for f in dataclasses.fields(Settings)}
    known: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    notes: list[str] = []
    for key, value in values.items():
        if key not in fields:
            unknown[key] = value
            said = "The setting “{key}” in {path} is unknown; it is kept, but does nothing."
            notes.append(Sentence(said, key=key, path=path))
            continue
        try:
            if key == "shortcuts":
                known[key], wrong = _checked_keys(value)
                said = "The shortcut “{id}” in {path} must be a list of texts in quotes."
                notes += (Sentence(said, id=id, path=path) for id in wrong)
            else:
                known[key] = _checked(fields[key], value)
        except ValueError as error:
            default = json.dumps(default_of(key))
            said = "The setting “{key}” in {path} must be {kind}; the default {default} is used."
            notes.append(Sentence(said, key=key, path=path, kind=error.args[0], default=default))
    return LoadedSettings(Settings(**known), unknown, tuple(notes))


def save(settings: Settings, path: Path | None = None, *, unknown: Mapping[str, Any] | None = None) -> None:
    """Writes the settings that differ from the defaults; a reader sees the old file or the new, never half.

    Args:
        settings: What to keep.
        path: The file, `settings_path()` when not given; its folder is made.
        unknown: `LoadedSettings.unknown` of the file that is replaced.

    Raises:
        PatchlightError: The file cannot be written.
    """
    path = path or settings_path()
    usual = Settings()
    names = [f.name for f in dataclasses.fields(settings)]
    changed = {name: getattr(settings, name) for name in names if getattr(settings, name) != getattr(usual, name)}
    text = _HEADER + to_toml({**changed, **(unknown or {})})
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with staged(path) as part:
            with suppress(OSError):  # not every drive knows modes
                part.chmod(0o600)  # what was opened last concerns nobody else
            with part.open("w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
    except OSError as error:
        raise PatchlightError(
            "Cannot write the settings file {path}: {reason}.", path=path, reason=system_words(error)
        ) from error


def to_toml(values: Mapping[str, Any]) -> str:
    """Writes a TOML document of strings, numbers, truth values, dates, lists and tables.

    Args:
        values: As `tomllib` would give them back (tuples count as lists).

    Raises:
        TypeError: A value that TOML has no word for.
    """
    lines: list[str] = []
    _table(lines, (), values)
    return "\n".join(lines) + "\n" if lines else ""


def _table(lines: list[str], name: tuple[str, ...], values: Mapping[str, Any]) -> None:
    tables = {key: value for key, value in values.items() if isinstance(value, Mapping)}
    lines += [f"{_key(key)} = {_value(value)}" for key, value in values.items() if key not in tables]
    for key, value in tables.items():
        lines.append(f"\n[{'.'.join(map(_key, (*name, key)))}]")
        _table(lines, (*name, key), value)


def _key(key: str) -> str:
    return key if _BARE_KEY.match(key) else _string(key)


def _string(text: str) -> str:
    # JSON's escapes are TOML's, but TOML wants DEL escaped too. A file name that is not UTF-8 has lone
    # surrogates in Python, which no TOML file can hold.
    storable = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(storable, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _string(value)
        case float():
            return repr(value) if math.isfinite(value) else str(value)
        case int():
            return str(value)
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case Mapping():
            return "{" + ", ".join(f"{_key(k)} = {_value(v)}" for k, v in value.items()) + "}"
        case Sequence():
            return "[" + ", ".join(map(_value, value)) + "]"
    raise TypeError(f"TOML has no word for {type(value).__name__}")


def _checked(setting: dataclasses.Field[Any], value: Any) -> Any:
    """Returns a value as the field wants it, or raises ValueError saying what it must be."""
    default = setting.default
    choices = setting.metadata.get("choices")
    low, high = setting.metadata.get("range", (None, None))
    if choices:
        if value not in choices:
            raise ValueError(Sentence("one of {choices}", choices=", ".join(f"“{choice}”" for choice in choices)))
        return value
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise ValueError(Sentence("true or false"))
        return value
    if isinstance(default, int | float):
        whole = isinstance(default, int)
        if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
            raise ValueError(Sentence("a whole number") if whole else Sentence("a number"))
        if low is not None and high is not None and not low <= value <= high:
            raise ValueError(Sentence("between {low} and {high}", low=low, high=high))
        return type(default)(value)
    if isinstance(default, str):
        if not isinstance(value, str):
            raise ValueError(Sentence("text in quotes"))
        return value
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(Sentence("a list of texts in quotes"))
    return tuple(value)


def _checked_keys(value: Any) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """Returns the keys of each command, and the ids whose keys are no list of texts."""
    if not isinstance(value, Mapping):
        raise ValueError(Sentence("a table of lists"))
    good = {id: tuple(keys) for id, keys in value.items() if isinstance(keys, list) and all(map(_is_text, keys))}
    return good, [id for id in value if id not in good]


def _is_text(value: Any) -> bool:
    return isinstance(value, str)
