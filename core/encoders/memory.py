"""Which device and number type a model uses on this machine, and what memory a batch may take."""

from __future__ import annotations

import functools
import time

_CPU_BATCH_BYTES = 2 << 30


def choose_device() -> str:
    """Returns "cuda", "mps" or "cpu", the first there is."""
    import torch

    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def choose_dtype(device: str) -> str:
    """Returns the fastest number type: bfloat16 where the hardware has it, else float16 on graphics cards.

    A float16 model that overflows is noticed and goes on in float32 (see `TransformerEncoder`).
    """
    import torch

    if device == "cuda":
        return "bfloat16" if torch.cuda.is_bf16_supported(including_emulation=False) else "float16"
    if device == "mps":
        return "float16"
    return "bfloat16" if _cpu_is_faster_in_bfloat16() else "float32"


def memory_budget(device: str) -> int:
    """Returns how many bytes the activations of one batch may take on a device."""
    import torch

    if device == "cuda":
        free, _ = torch.cuda.mem_get_info()
        return int(free * 0.6)
    if device == "mps":
        return int((torch.mps.recommended_max_memory() - torch.mps.current_allocated_memory()) * 0.5)
    import psutil

    # What the system keeps of files it would give up; what is free without that is little on any machine in use.
    return min(_CPU_BATCH_BYTES, psutil.virtual_memory().available // 2)


def is_out_of_memory(error: BaseException) -> bool:
    """Tells whether an error means that memory ran out; on CPU and MPS it is a plain RuntimeError."""
    import torch

    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    text = str(error).lower()
    return "out of memory" in text or "can't allocate memory" in text or "not enough memory" in text


def free_cache(device: str) -> None:
    """Gives cached blocks back to the device."""
    import torch

    if device == "cuda":
        torch.cuda.empty_cache()
    elif device == "mps":
        torch.mps.empty_cache()


def multiplies_bfloat16() -> bool:
    """Says whether the processor has instructions for bfloat16, on matrices or on vectors; others emulate it."""
    import torch

    return any(getattr(torch.cpu, f"_is_{name}_supported", bool)() for name in ("amx_tile", "avx512_bf16"))


@functools.cache
def _cpu_is_faster_in_bfloat16() -> bool:
    import torch

    if not multiplies_bfloat16():
        return False  # emulated, it is hundreds of times slower, so it is not even tried

    def seconds(dtype: torch.dtype) -> float:
        rows, weights = torch.ones(512, 1024, dtype=dtype), torch.ones(1024, 2048, dtype=dtype)
        times = []
        for _ in range(4):
            start = time.perf_counter()
            torch.matmul(rows, weights)
            times.append(time.perf_counter() - start)
        return min(times)

    return seconds(torch.bfloat16) * 1.4 < seconds(torch.float32)
