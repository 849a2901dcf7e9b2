"""Memory that the C library keeps goes back to the system."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from core import memory

# Large blocks below small ones that stay: what the C library does not give back by itself.
FRAGMENTED = """
import sys
from pathlib import Path
from core import memory

def held():
    rows = Path("/proc/self/status").read_text().splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("VmRSS:"))

blocks = []
for _ in range(600):
    blocks.append((bytearray(b"x" * 100_000), bytearray(b"y" * 600)))
kept = [small for _, small in blocks]
del blocks
before = held()
memory.give_back()
print(before - held())
"""


def test_it_can_be_asked_for_anywhere() -> None:
    memory.give_back()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells how much a process holds")
def test_free_memory_between_blocks_in_use_goes_back() -> None:
    if memory._trim() is None:
        pytest.skip("not the GNU C library")
    run = subprocess.run([sys.executable, "-c", FRAGMENTED], capture_output=True, text=True, check=True)
    assert int(run.stdout) > 30_000, "of 60,000 kB"
