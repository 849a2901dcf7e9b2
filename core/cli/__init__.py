"""The command line: reads arguments, calls one command, turns errors into sentences and exit codes.

Nothing heavy is imported before a command is known: `--help` must not wait for torch, nor for numpy.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from core.cli.parser import COMMANDS, build_parser
from core.errors import PatchlightError

__all__ = ["COMMANDS", "main"]


def main(argv: Sequence[str]) -> int:
    """Runs one command.

    Args:
        argv: The arguments after the program's name.

    Returns:
        0 done, 1 could not, 2 wrong usage, 3 some files failed (each named on stderr).
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # names the terminal cannot show must not stop anything
            stream.reconfigure(errors="backslashreplace")
    try:
        arguments = build_parser().parse_args(argv)
    except SystemExit as end:  # argparse has said what it has to say
        return end.code if isinstance(end.code, int) else 2
    module, function = arguments.command.split(":")
    try:
        code: int = getattr(import_module(module), function)(arguments)
        sys.stdout.flush()
    except PatchlightError as error:
        print(f"patchlight: {error} {error.hint}".rstrip(), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("patchlight: Stopped.", file=sys.stderr)
        return 1
    except OSError as error:
        if _reader_has_gone(error):
            # Without this the interpreter complains about it at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        print(f"patchlight: {error.filename or 'The system'}: {error.strerror or error}.", file=sys.stderr)
        return 1
    return code


def _reader_has_gone(error: OSError) -> bool:
    """Says whether nobody reads our output any more; Windows calls that an invalid argument, of no file."""
    invalid = sys.platform == "win32" and error.errno == errno.EINVAL and error.filename is None
    return invalid or isinstance(error, BrokenPipeError)
