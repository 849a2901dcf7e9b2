"""How RenderHost and its child process talk: length-prefixed JSON and raw bytes, never code."""

from __future__ import annotations

import json
import struct
from typing import Any, Protocol

_LENGTHS = struct.Struct("<II")

Message = dict[str, Any]


class RawStream(Protocol):
    """An unbuffered pipe end."""

    def readinto(self, buffer: memoryview, /) -> int | None:
        """Fills part of the buffer; 0 at the end."""

    def write(self, data: memoryview, /) -> int | None:
        """Writes part of the data and says how much."""


def send(stream: RawStream, message: Message, payload: bytes | memoryview = b"") -> None:
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
