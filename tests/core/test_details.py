"""What is told of one document: figures that agree with the bytes on the disk, and every reason a page failed."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.archive import Archive
from core.archive.details import PageFailure, document_details
from core.errors import ArchiveError
from core.types import PageRef
from tests.core.archive_samples import DIM, add, append, fill


@pytest.mark.parametrize("count", [1, 3, 16, 17])
def test_the_sizes_are_those_of_the_files(tmp_path: Path, count: int) -> None:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        first, second = archive.space("one", DIM, "maxsim"), archive.space("two", 3 * DIM, "mean_maxsim")
        document = fill(archive, first, "a.pdf", 3, count)
        append(archive, second, PageRef(document, 1), count=2 * count)
        one, two = document_details(archive, document).readings
        for reading, folder in ((one, "space-1"), (two, "space-2")):
            files = (archive.path / "vectors" / folder).iterdir()
            assert reading.vector_bytes == sum(file.stat().st_size for file in files)
        assert (one.model, one.pages_encoded, one.pages_failed, one.vectors) == ("one", 3, 0, 3 * count)
        assert (two.model, two.pages_encoded, two.pages_failed, two.vectors) == ("two", 1, 0, 2 * count)


def test_failures_text_tags_and_copies_are_told(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.patchlight") as archive:
        space = archive.space("one", DIM, "maxsim")
        document = add(archive, "a.pdf", 4)
        append(archive, space, PageRef(document, 2), "some text")
        archive.mark_failed(space, PageRef(document, 3), "It hangs.")
        archive.mark_failed(space, PageRef(document, 0), "It is too large.")
        archive.tags.change([document], add=["maps"])
        file = tmp_path / "a.pdf"
        add(archive, "copy.pdf", 4, content="a.pdf")
        file.write_text("x")
        details = document_details(archive, document)
        assert details.failures == (PageFailure(1, "one", "It is too large."), PageFailure(4, "one", "It hangs."))
        assert details.text_pages == 1
        assert details.tags == ("maps",)
        assert {details.record.path, *details.other_copies} == {tmp_path / "a.pdf", tmp_path / "copy.pdf"}
        moment = details.record.path
        assert details.modified == (moment.stat().st_mtime if moment.exists() else None)
        archive.remove_document(document)
        with pytest.raises(ArchiveError, match="is not in the archive"):
            document_details(archive, document)
