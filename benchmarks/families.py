"""Measures seconds a page for models of the published shapes with random weights, against the Reader in the same run.

Run as `nice -n 10 python -m benchmarks.families [--pages 1] [--threads 2] [--dtype float32]`. Shape and cost need no
trained weights: the networks are seeded and built from the published shapes, and given the tensors that an A4 page
makes; what turns a page into tensors (some tenths of a second) is left out for all but the Reader. The share of the
speed of one large product that a network reaches is what `core.encoders.trial.estimate` assumes of models that are not
here yet, and its operations are those that `core.encoders.registry` names.
"""

from __future__ import annotations

import argparse
import gc
import math
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import torch

PAGE = (1448, 2048)
"""Width and height in pixels of an A4 page whose long side is 2,048."""

_SEED = 4


class Built(NamedTuple):
    """A network, and the inputs of one A4 page by keyword."""

    model: Any
    inputs: dict[str, torch.Tensor]


class Row(NamedTuple):
    """What was measured."""

    name: str
    parameters: float
    vectors: int
    tflop: float
    seconds: float


def neomme(detail: int) -> Built:
    """Builds NeoMME-260M (the default configuration) and a page scaled to `detail` pixels."""
    import transformers

    config: Any = transformers.NeoMMEConfig()
    rows, cols = (math.ceil(detail * side / PAGE[1] / config.patch_size) for side in (PAGE[1], PAGE[0]))
    row_token = 7
    ids = [config.document_token_id, config.image_token_id, *([config.image_token_id] * cols + [row_token]) * rows]
    count = len(ids)
    inputs = {
        "input_ids": torch.tensor([ids]),
        "attention_mask": torch.ones(1, count, dtype=torch.long),
        # Where tokens lie changes what comes out, not what it costs.
        "position_ids": torch.stack([torch.arange(count) // cols, torch.arange(count) % cols])[:, None],
        "pixel_values": torch.rand(rows * cols, 3 * config.patch_size**2),
    }
    return Built(transformers.NeoMMEForRetrieval(config), inputs)


def colmodernvbert() -> Built:
    """Builds ColModernVBERT (the default text side, SigLIP base on tiles of 512 pixels) and the 13 tiles of a page."""
    import transformers

    make: Any = transformers.ModernVBertConfig
    vlm = make(
        vision_config={"model_type": "siglip_vision_model", "image_size": 512, "patch_size": 16},
        pixel_shuffle_factor=4,
        image_token_id=50000,
    )
    config: Any = transformers.ColModernVBertConfig(vlm_config=vlm)
    tiles, length, marks = 13, 64, 4
    ids = ([1] * marks + [vlm.image_token_id] * length) * tiles
    inputs = {
        "input_ids": torch.tensor([ids]),
        "attention_mask": torch.ones(1, len(ids), dtype=torch.long),
        "pixel_values": torch.rand(1, tiles, 3, 512, 512),
        "pixel_attention_mask": torch.ones(1, tiles, 512, 512, dtype=torch.long),
    }
    return Built(transformers.ColModernVBertForRetrieval(config), inputs)


def measure(name: str, make: Callable[[], Built], pages: int, dtype: torch.dtype) -> Row:
    """Builds a network, counts the operations of a page on its first run, and times the following ones."""
    from torch.utils.flop_counter import FlopCounterMode

    torch.manual_seed(_SEED)
    model, inputs = make()
    model = model.eval().to(dtype)
    with torch.inference_mode():
        attention = {torch.ops.aten._scaled_dot_product_flash_attention_for_cpu: _attention_flop}
        with FlopCounterMode(display=False, custom_mapping=attention) as counter:
            vectors = model(**inputs).embeddings.shape[1]
        seconds = min(_timed(lambda: model(**inputs)) for _ in range(pages))
    parameters = sum(parameter.numel() for parameter in model.parameters())
    return Row(name, parameters / 1e6, vectors, counter.get_total_flops() / 1e12, seconds)


def _attention_flop(query: Sequence[int], key: Sequence[int], *_: Any, **__: Any) -> int:
    """Two products of all queries with all keys, which torch counts on graphics cards only."""
    pages, heads, tokens, width = query
    return 4 * pages * heads * tokens * key[-2] * width


def measure_reader(pages: int) -> Row:
    """Times the Reader on the bundled sample pages, preprocessing included."""
    from core.encoders import load_encoder
    from core.encoders.trial import sample_pages

    encoder: Any = load_encoder("reader")
    images = [image for image, _ in zip(sample_pages(encoder.long_edge), range(pages + 2), strict=False)]
    encoder.encode_pages(images[:1])
    counts = [len(page.vectors) for page in encoder.encode_pages(images)]
    seconds = sum(_timed(lambda image=image: encoder.encode_pages([image])) for image in images) / len(images)
    return Row("Reader", math.nan, sum(counts) // len(counts), math.nan, seconds)


def main() -> None:
    """Runs the measurement and prints its table."""
    from core.encoders.trial import arithmetic_speed

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1, help="timed pages a model; the fastest counts")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--dtype", default="float32", choices=("float32", "bfloat16"))
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    dtype = getattr(torch, options.dtype)
    reader = measure_reader(options.pages)
    speed = arithmetic_speed("cpu", options.dtype)
    print(f"cpu, {options.dtype}, {options.threads} threads, {speed / 1e9:.0f} GFLOP/s in one product, seed {_SEED}")
    print(f"{'model':18}{'M params':>10}{'vectors':>9}{'TFLOP':>8}{'s a page':>10}{'x Reader':>10}{'of speed':>10}")
    _print(reader, reader, speed)
    makers: list[tuple[str, Callable[[], Built]]] = [
        *((f"NeoMME 260M @{detail}", lambda detail=detail: neomme(detail)) for detail in (1024, 1536, 2048)),
        ("ColModernVBERT", colmodernvbert),
    ]
    for name, make in makers:
        _print(measure(name, make, options.pages, dtype), reader, speed)
        gc.collect()


def _print(row: Row, reader: Row, speed: float) -> None:
    share = row.tflop * 1e12 / row.seconds / speed
    cells = [f"{row.parameters:10.0f}", f"{row.vectors:9,}", f"{row.tflop:8.2f}"]
    cells += [f"{row.seconds:10.2f}", f"{row.seconds / reader.seconds:10.1f}", f"{share:10.0%}"]
    print(f"{row.name:18}" + "".join(cell if "nan" not in cell else "-".rjust(len(cell)) for cell in cells), flush=True)


def _timed(run: Callable[[], Any]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
