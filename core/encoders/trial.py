"""What a model costs on this machine: measured on the bundled sample pages, or estimated before it is here."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

    from core.encoders.encoder import PageEncoder
    from core.encoders.registry import KnownModel
    from core.types import PageEmbedding

TRIAL_SECONDS = 10.0
"""How long a trial goes on with new pages; a page that was begun is finished."""

_EFFICIENCY = 0.5
"""Share of the speed of one large product that the layers of a model reach (see benchmarks/families.py)."""

_SCALE_BYTES = 2  # beside the codes of a stored vector


@dataclass(frozen=True)
class Trial:
    """What a page costs.

    Attributes:
        seconds_a_page: To encode it; drawing it goes on beside that.
        bytes_a_page: On disk: its vectors and their places.
        pages: How many pages were encoded to find out; 0 for an estimate.
        setting: Device and number type, or an empty string.
        threads: Threads that computed.
    """

    seconds_a_page: float
    bytes_a_page: float
    pages: int
    setting: str
    threads: int

    @property
    def megabytes_a_thousand(self) -> float:
        """Megabytes (10^6 bytes) that 1,000 pages take on disk."""
        return self.bytes_a_page / 1000

    @property
    def measured(self) -> bool:
        """Whether this was measured, not estimated."""
        return self.pages > 0


@dataclass(frozen=True)
class Machine:
    """What models compute with here.

    Attributes:
        device: "cuda", "mps" or "cpu".
        dtype: Number type of large models.
        threads: Threads that compute.
        speed: Floating-point operations a second (see `arithmetic_speed`).
    """

    device: str
    dtype: str
    threads: int
    speed: float


def this_machine() -> Machine:
    """Measures what models compute with here; imports torch."""
    import torch

    from core.encoders.memory import choose_device, choose_dtype

    device = choose_device()
    dtype = choose_dtype(device)
    return Machine(device, dtype, torch.get_num_threads(), arithmetic_speed(device, dtype))


def measure(
    encoder: PageEncoder,
    pages: Iterable[Image.Image] | None = None,
    *,
    seconds: float | None = None,
    clock: Callable[[], float] = time.perf_counter,
) -> Trial:
    """Encodes pages for about ten seconds.

    The first page also pays for what is done once, so it counts only when there is no time for another.

    Args:
        encoder: The model.
        pages: What to encode; the bundled sample pages when None.
        seconds: No page is begun after so long; `TRIAL_SECONDS` when None.
        clock: Seconds that go by.

    Raises:
        ModelError: The model cannot encode the pages.
        ValueError: There are no pages.
    """
    spent: list[float] = []
    stored: list[int] = []
    limit = TRIAL_SECONDS if seconds is None else seconds
    begun = clock()
    for image in sample_pages(encoder.long_edge) if pages is None else pages:
        start = clock()
        (page,) = encoder.encode_pages([image])
        end = clock()
        spent.append(end - start)
        stored.append(stored_bytes(page))
        if end - begun >= limit:
            break
    if not spent:
        raise ValueError("a trial needs pages")
    counted = spent[1:] or spent
    return Trial(
        seconds_a_page=sum(counted) / len(counted),
        bytes_a_page=sum(stored) / len(stored),
        pages=len(spent),
        setting=getattr(encoder, "setting", ""),
        threads=getattr(encoder, "threads", 0) or _own_threads(),
    )


def estimate(model: KnownModel, detail: int | None = None, machine: Machine | None = None) -> Trial | None:
    """Estimates what a page would cost, from the model's arithmetic and this machine's speed.

    Args:
        model: A known model.
        detail: One of its details; its default when None.
        machine: What it would compute with; this process finds out when None.

    Returns:
        None where the model's arithmetic is not known.
    """
    chosen = detail or model.default_detail
    named = next((each for each in model.details if each.value == chosen), None)
    tflop, vectors = (named.tflop, named.vectors) if named else (model.tflop, model.vectors)
    if not tflop:
        return None
    machine = machine or this_machine()
    seconds = tflop * 1e12 / (machine.speed * _EFFICIENCY)
    setting = f"{machine.device}, {machine.dtype}"
    return Trial(seconds, vectors * (model.dim + _SCALE_BYTES), 0, setting, machine.threads)


@functools.cache
def arithmetic_speed(device: str, dtype: str) -> float:
    """Returns floating-point operations a second in products of the size models compute; takes a quarter second."""
    import torch

    def product() -> float:
        start = time.perf_counter()
        found = left @ right
        float(found[0, 0])  # waits for the device
        return time.perf_counter() - start

    rows, inner, cols = 1024, 768, 3072
    left = torch.ones(rows, inner, device=device, dtype=getattr(torch, dtype))
    right = torch.ones(inner, cols, device=device, dtype=getattr(torch, dtype))
    product()
    begun, best = time.perf_counter(), product()
    while time.perf_counter() - begun < 0.25:
        best = min(best, product())
    return 2 * rows * inner * cols / best


def _own_threads() -> int:
    import torch

    return torch.get_num_threads()


def stored_bytes(page: PageEmbedding) -> int:
    """Returns how many bytes an archive needs for a page's vectors and their places."""
    count, dim = page.vectors.shape
    return count * (dim + _SCALE_BYTES) + len(page.layout.to_bytes())


def sample_pages(long_edge: int) -> Iterator[Image.Image]:
    """Yields pages of the documents that travel with Patchlight, one of each document in turn.

    Raises:
        DocumentError: They cannot be drawn.
    """
    from core.documents.renderer import RenderHost
    from resources import ROOT

    files = sorted((ROOT / "samples").glob("*.pdf"))
    with RenderHost() as host:
        counts = {file: host.open(file).page_count for file in files}
        for index in range(max(counts.values(), default=0)):
            for file, count in counts.items():
                if index < count:
                    yield host.render(file, index, long_edge=long_edge).image
