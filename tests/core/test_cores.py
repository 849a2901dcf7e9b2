"""Only as much is computed at the same time as the process may have cores for."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

KEPT_TO_ONE = """
import os
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
from core.cores import usable_cores
from core.encoders.reader import ReaderEncoder
from core.search.maxsim import THREADS
print(usable_cores(), THREADS, ReaderEncoder.pages_at_once)
"""


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="only Linux keeps a process to some cores")
def test_a_process_kept_to_one_core_uses_one() -> None:
    run = subprocess.run([sys.executable, "-c", KEPT_TO_ONE], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["1", "1", "2"]
