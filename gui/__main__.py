"""The `patchlight` command: without a sub-command it opens the window, with one it goes to `core.cli`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command.

    Args:
        argv: Arguments without the program's name; None for those of the process.

    Returns:
        The exit code: 0 done, 1 could not, 2 wrong usage, 3 some files failed.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and (not arguments[0].startswith("-") or arguments[0] in ("-h", "--help", "--version")):
        from core.cli import main as command_line

        return command_line(arguments)
    options = _parser().parse_args(arguments)
    if options.screenshot is None and not has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 1
    if options.screenshot is not None:
        # A picture is the same wherever it is made.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("QT_SCALE_FACTOR", str(options.scale))
    return _run(options)


NO_DISPLAY = "There is no display to open the window on; `patchlight --help` lists what works without one."


def open_window(archive: Path, query: str = "") -> int:
    """Opens the window on an archive, with a query already asked.

    Returns:
        The exit code, 1 with a sentence on stderr when there is no display.
    """
    return main(["--archive", str(archive), *(["--query", query] if query else [])])


def has_display() -> bool:
    """Says whether a window can be opened here."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _run(options: argparse.Namespace) -> int:
    # NumPy's little products in the reading threads must not take the cores from the window and the encoder.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from gui.app import Options, run
    except ImportError as error:
        print(f"The window cannot be opened: {error}.", file=sys.stderr)
        return 1
    return run(Options(options.archive, options.query, options.screenshot, options.size, options.theme))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "patchlight", description="Opens the window. `patchlight --help` lists commands.", add_help=False
    )
    parser.add_argument("--archive", type=Path, metavar="DIR")
    parser.add_argument("--query", default="", metavar="TEXT")
    parser.add_argument("--screenshot", type=Path, metavar="FILE.png")
    parser.add_argument("--size", type=_size, metavar="WxH")
    parser.add_argument("--scale", type=float, default=1.0, metavar="FACTOR")
    parser.add_argument("--theme", choices=("light", "dark"))
    return parser


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.lower().partition("x")
    if not (cross and width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"“{text}” is not a size like 1600x1000")
    return max(480, int(width)), max(420, int(height))


if __name__ == "__main__":
    sys.exit(main())
