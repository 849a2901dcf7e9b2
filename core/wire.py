"""How a parent and its child process talk: length-prefixed JSON and raw bytes, never code."""

from __future__ import annotations

import json
import os
import struct
import sys
from typing import Any, Protocol, cast

_LENGTHS = struct.Struct("<II")

READY = 0
"""The ticket of the one frame that a child sends without being asked, once it is ready."""

Message = dict[str, Any]


class RawStream(Protocol):
    """An unbuffered pipe end."""

    def readinto(self, buffer: memoryview, /) -> int | None:
        """Fills part of the buffer; 0 at the end."""

    def write(self, data: memoryview, /) -> int | None:
        """Writes part of the data and says how much."""


def send(stream: RawStream, message: Message, payload: bytes | bytearray | memoryview = b"") -> None:
    """Writes one frame: both lengths, the message as JSON, the payload as it is.

    Raises:
        OSError: Nobody reads any more.
    """
    text = json.dumps(message).encode("ascii")
    _write(stream, memoryview(_LENGTHS.pack(len(text), len(payload)) + text))
    _write(stream, memoryview(payload))


def receive(stream: RawStream) -> tuple[Message, bytearray] | None:
    """Reads one frame; None when the other side has gone, also in the middle of a frame."""
    lengths = _read(stream, _LENGTHS.size)
    if lengths is None:
        return None
    text_length, payload_length = _LENGTHS.unpack(lengths)
    text = _read(stream, text_length)
    payload = _read(stream, payload_length)
    if text is None or payload is None:
        return None
    return json.loads(text), payload


def take_pipes() -> tuple[RawStream, RawStream]:
    """Returns a child's pipes, for requests and for answers.

    What libraries print to standard output goes to standard error from now on, not between the answers.
    """
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    requests = os.fdopen(os.dup(sys.stdin.fileno()), "rb", buffering=0)
    return cast("RawStream", requests), cast("RawStream", answers)


def _write(stream: RawStream, data: memoryview) -> None:
    data = data.cast("B")
    while data:
        data = data[stream.write(data) or 0 :]


def _read(stream: RawStream, length: int) -> bytearray | None:
    data = bytearray(length)
    rest = memoryview(data)
    while rest:
        count = stream.readinto(rest)
        if not count:
            return None
        rest = rest[count:]
    return data
