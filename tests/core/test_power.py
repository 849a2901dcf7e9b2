"""Battery or not, as Linux, macOS and Windows say it."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from core.power import from_pmset, from_supplies, from_windows, on_battery

LAPTOP = {"AC": {"type": "Mains", "online": "1"}, "BAT0": {"type": "Battery", "status": "Charging", "scope": ""}}


def supplies(folder: Path, **described: dict[str, str]) -> Path:
    for name, files in described.items():
        (folder / name).mkdir()
        for file, text in files.items():
            (folder / name / file).write_text(f"{text}\n")
    return folder


@pytest.mark.parametrize(
    ("described", "expected"),
    [
        ({}, None),
        (LAPTOP, False),
        ({"AC": {"type": "Mains", "online": "0"}, "BAT0": {"type": "Battery", "status": "Discharging"}}, True),
        # Plugged in but held below full to spare the battery.
        ({"AC": {"type": "Mains", "online": "1"}, "BAT0": {"type": "Battery", "status": "Not charging"}}, False),
        # Weak charger: the battery drains a little, but the machine is on mains.
        ({"AC": {"type": "Mains", "online": "1"}, "BAT0": {"type": "Battery", "status": "Discharging"}}, False),
        # Charged by USB-C: the port that is used says so, the others do not.
        (
            {
                "AC": {"type": "Mains", "online": "0"},
                "BAT0": {"type": "Battery", "status": "Full"},
                "ucsi-0": {"type": "USB", "online": "0"},
                "ucsi-1": {"type": "USB", "online": "1"},
            },
            False,
        ),
        # No supply is listed, as on some tablets.
        ({"battery": {"type": "Battery", "status": "Discharging"}}, True),
        ({"battery": {"type": "Battery", "status": "Unknown"}}, False),
        # A desktop machine with a mouse on its own battery.
        ({"hid-mouse": {"type": "Battery", "status": "Discharging", "scope": "Device"}}, None),
        ({"AC": {"type": "Mains", "online": "1"}}, False),
        # A desktop machine whose only mains supply is a port nothing hangs on.
        ({"ucsi-0": {"type": "USB", "online": "0"}}, None),
        # The moment after the plug was pulled.
        ({"AC": {"type": "Mains", "online": "0"}, "BAT0": {"type": "Battery", "status": "Unknown"}}, True),
        # Two batteries, one of them empty.
        (
            {
                "AC": {"type": "Mains", "online": "0"},
                "BAT0": {"type": "Battery", "status": "Unknown"},
                "BAT1": {"type": "Battery", "status": "Discharging"},
            },
            True,
        ),
    ],
)
def test_linux_lists_supplies(tmp_path: Path, described: dict[str, dict[str, str]], expected: bool | None) -> None:
    assert from_supplies(supplies(tmp_path, **described)) is expected


def test_linux_without_the_folder_says_nothing(tmp_path: Path) -> None:
    assert from_supplies(tmp_path / "power_supply") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Now drawing from 'Battery Power'\n"
            " -InternalBattery-0 (id=4653155)\t87%; discharging; 5:12 remaining present: true\n",
            True,
        ),
        (
            "Now drawing from 'AC Power'\n"
            " -InternalBattery-0 (id=4653155)\t100%; charged; 0:00 remaining present: true\n",
            False,
        ),
        ("Now drawing from 'AC Power'\n", False),
        ("Now drawing from 'UPS Power'\n", None),
        ("No batteries.\n", None),
        ("", None),
    ],
)
def test_macos_says_what_it_draws_from(text: str, expected: bool | None) -> None:
    assert from_pmset(text) is expected


@pytest.mark.parametrize(("line", "expected"), [(0, True), (1, False), (255, None)])
def test_windows_fills_a_structure(line: int, expected: bool | None) -> None:
    # ACLineStatus, BatteryFlag, BatteryLifePercent, SystemStatusFlag, BatteryLifeTime, BatteryFullLifeTime
    status = struct.pack("<BBBBII", line, 1, 87, 0, 3600, 2**32 - 1)
    assert len(status) == 12
    assert from_windows(status) is expected
    assert from_windows(b"") is None


def test_this_machine_answers_something() -> None:
    assert on_battery() in (True, False, None)
