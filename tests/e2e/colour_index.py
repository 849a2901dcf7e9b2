"""An indexing process that tells each page done: `python -m tests.e2e.colour_index ARCHIVE PATH...`.

A line is the document, the page index, and the process number of the renderer. After each it waits for a line to
read, so that whoever holds its input decides how far it can come; where there is no more input it does not wait.
"""

from __future__ import annotations

import sys
from pathlib import Path

from core.archive import Archive
from core.documents.renderer import RenderHost
from core.indexing import index
from tests.colour_encoder import ColourEncoder

if __name__ == "__main__":
    target, *paths = map(Path, sys.argv[1:])
    failed = False
    with Archive.open_or_create(target) as archive, RenderHost() as host:
        for progress in index(archive, ColourEncoder(), paths, host=host):
            if progress.page:
                print(progress.page.document_id, progress.page.page_index, host.pid, flush=True)
                sys.stdin.readline()
            failed = bool(progress.failures)
        sys.exit(3 if failed else 0)
