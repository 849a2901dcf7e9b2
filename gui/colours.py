"""The colours the chrome is made of: light and dark, each in high contrast too."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Roles:
    """The colours the chrome is made of; data colours (heat) are not among them.

    Attributes:
        window: Ground of bars and side panes. surface: Ground of lists. canvas: Ground under pages.
        field: Ground of inputs. line: Hairlines between panes. border: Outline of inputs and buttons.
        track: Ground of bars that fill.
        text, muted: Text and captions, both at least 4.5:1 on `window`. accent: Action and focus.
        on_accent: Text on `accent`. selected: Ground of a selected row. hover: Ground under the pointer.
        danger: Text of failures. danger_ground, notice_ground: Grounds of notices.
    """

    window: str
    surface: str
    canvas: str
    field: str
    line: str
    border: str
    track: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selected: str
    hover: str
    danger: str
    danger_ground: str
    notice_ground: str


LIGHT = Roles(
    window="#ffffff",
    surface="#f7f8fa",
    canvas="#e6e8ec",
    field="#ffffff",
    line="#e1e4e9",
    border="#c3c8d0",
    track="#e1e4e9",
    text="#1b1e24",
    muted="#5c6470",
    accent="#2557c7",
    on_accent="#ffffff",
    selected="#e6eefc",
    hover="#f0f2f6",
    danger="#b3261e",
    danger_ground="#fdf0ee",
    notice_ground="#ffffff",
)
DARK = Roles(
    window="#1f2226",
    surface="#191b1f",
    canvas="#2d3136",
    field="#282c31",
    line="#32373d",
    border="#4b525b",
    track="#32373d",
    text="#e7e9ec",
    muted="#a2a9b3",
    accent="#86afff",
    on_accent="#10182a",
    selected="#28364f",
    hover="#292d33",
    danger="#ff9489",
    danger_ground="#3a2422",
    notice_ground="#2b2f35",
)


LIGHT_CONTRAST = Roles(
    window="#ffffff",
    surface="#ffffff",
    canvas="#d4d4d4",
    field="#ffffff",
    line="#000000",
    border="#000000",
    track="#c9c9c9",
    text="#000000",
    muted="#1a1a1a",
    accent="#00309c",
    on_accent="#ffffff",
    selected="#c3d7ff",
    hover="#e2e2e2",
    danger="#8a0000",
    danger_ground="#ffffff",
    notice_ground="#ffffff",
)
DARK_CONTRAST = Roles(
    window="#000000",
    surface="#000000",
    canvas="#1c1c1c",
    field="#000000",
    line="#ffffff",
    border="#ffffff",
    track="#4d4d4d",
    text="#ffffff",
    muted="#ebebeb",
    accent="#8fd3ff",
    on_accent="#000000",
    selected="#003a66",
    hover="#333333",
    danger="#ffaaa3",
    danger_ground="#000000",
    notice_ground="#000000",
)
