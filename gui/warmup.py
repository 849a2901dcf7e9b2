"""Brings the model into the process without holding up the window."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib.util
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.encoders.encoder import PageEncoder

_RTLD_NOW = 2
_NICER = 10


def load_encoder(spec: str) -> PageEncoder:
    """Loads a model on a worker thread; the window goes on being painted meanwhile.

    Args:
        spec: As for `core.encoders.registry.load_encoder`.

    Raises:
        ModelError: As there.
    """
    import_torch()
    from core.encoders.registry import load_encoder as load

    leave_a_core_to_the_window()
    return load(spec)


def import_torch() -> None:
    """Imports torch so that no other thread waits for the interpreter longer than a frame or two.

    Two things in a plain import hold the interpreter for long: loading the shared library (half a second),
    and the garbage collector that walks the new objects afterwards (0.15 s, and again at every full
    collection). So the library is loaded through a foreign function call, which lets go of the interpreter,
    and what the import made is taken out of the collector's sight.
    """
    if "torch" in sys.modules:
        return
    _load_library("torch")
    collecting = gc.isenabled()
    gc.disable()
    try:
        import torch  # noqa: F401
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def step_back() -> None:
    """Lets the window go first: the calling thread, and what it starts, takes the processor only when it is free.

    Where a thread's priority can be lowered (Linux), this keeps the window from waiting in line behind its own
    work on a machine with few cores; elsewhere nothing happens.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), os.nice(0) + _NICER)


def leave_a_core_to_the_window(threads: int = 0) -> None:
    """Tells torch how many threads the calling thread may compute with.

    Args:
        threads: 0 takes all cores but one.
    """
    import torch

    torch.set_num_threads(threads or max(1, (os.cpu_count() or 2) - 1))


def _load_library(package: str) -> None:
    spec = importlib.util.find_spec(package)
    if sys.platform == "win32" or spec is None or spec.origin is None:
        return
    suffix = ".dylib" if sys.platform == "darwin" else ".so"
    open_library = ctypes.CDLL(None).dlopen
    open_library.restype, open_library.argtypes = ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_int]
    for name in ("libtorch_cpu", "libtorch_python"):
        library = Path(spec.origin).parent / "lib" / (name + suffix)
        if library.exists():
            open_library(str(library).encode(), _RTLD_NOW)
