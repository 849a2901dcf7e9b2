"""The one door to an archive: open it, add pages, read them back, check it, make it smaller."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from core.archive.catalog import Catalog
from core.archive.codec import quantise
from core.archive.compaction import compact
from core.archive.database import CATALOG, Database, not_an_archive, worded
from core.archive.judgements import Judgements
from core.archive.languages import Languages
from core.archive.lock import WriterLock
from core.archive.places import absolute
from core.archive.queue import Queue
from core.archive.records import ArchiveInfo, DamagedPage, Space, SpaceInfo, VectorBlock, VerifyReport
from core.archive.searches import Searches
from core.archive.store import VectorStore
from core.archive.tags import Tags
from core.errors import ArchiveError
from core.sentences import Sentence
from core.types import PageEmbedding, PageRef, TextWord


class Archive(Catalog):
    """The folder that holds everything Patchlight knows about a set of documents.

    Inside: `catalog.sqlite` (documents, pages, text, thumbnails, and where each page's vectors are),
    `vectors/` (append-only segments) and `lock`. A page is the unit of safety: its vectors are on the disk
    before the transaction that makes it visible, so a crash or power cut costs at most the page in hand.

    One process writes; any number may read. Within a process every method may be called from any thread.

    Attributes:
        path: The folder.
        read_only: Whether nothing can be written.
        read_only_reason: Why, one sentence, or None.
        judgements: Which pages a person called right or wrong.
        languages: In which language each document is.
        queue: Files and folders that were asked for and wait to be opened.
        searches: What was searched for, and what was saved.
        tags: Which document carries which tag, and collections of them.
    """

    def __init__(self, path: Path, read_only_reason: str | None, lock: WriterLock | None) -> None:
        """Use `create`, `open` or `open_or_create`."""
        super().__init__(Database(path, read_only_reason, lock))
        self.path = path
        self.read_only = read_only_reason is not None
        self.read_only_reason = read_only_reason
        self.judgements = Judgements(self._database)
        self.languages = Languages(self._database)
        self.queue = Queue(self._database)
        self.searches = Searches(self._database)
        self.tags = Tags(self._database)
        self._store = VectorStore(path / "vectors", self._database)
        try:
            self._database.prepare()
            if not self.read_only:
                self._store.tidy()
        except BaseException:
            self.close()
            raise

    @property
    def id(self) -> str:
        """Made with the archive and never changed, so that it is known again wherever it is moved."""
        return self._database.id

    @property
    def is_replaced(self) -> bool:
        """Whether another archive, or one that another program writes to, was found in its place."""
        return self._database.is_replaced

    def look(self) -> None:
        """Makes sure that it is still the archive that was opened.

        Raises:
            GoneArchiveError: The folder is not where it was, or another archive is in its place.
        """
        self._database.require_there()
        self._database.read("SELECT 1")

    @staticmethod
    def create(path: Path) -> Archive:
        """Makes an archive where nothing is, or in an empty folder, and opens it for writing.

        Raises:
            ArchiveError: Something is there already, or the folder cannot be made.
        """
        path = absolute(path)
        with worded(path, is_open=False):
            if path.exists() and (not path.is_dir() or any(path.iterdir())):
                raise ArchiveError("{name} exists already.", "Open it, or choose another name.", name=path.name)
            (path / "vectors").mkdir(parents=True, exist_ok=True)
            (path / CATALOG).touch()
        return Archive.open(path)

    @staticmethod
    def open(path: Path, *, read_only: bool = False) -> Archive:
        """Opens an archive: for writing, or, where that is not possible, for reading with the reason said.

        Raises:
            ArchiveError: It is missing, something else, damaged, or written by a newer Patchlight.
        """
        path = absolute(path)
        with worded(path, is_open=False):
            if not path.exists():
                raise ArchiveError(
                    "The archive {name} does not exist.",
                    "It was looked for in {folder}.",
                    name=path.name,
                    folder=path.parent,
                )
            if not (path / CATALOG).is_file():
                raise not_an_archive(path)
            (path / CATALOG).open("rb").close()
        if read_only:
            reason = Sentence("The archive {name} was opened for reading only.", name=path.name)
            return Archive(path, reason, None)
        try:
            if not os.access(path / CATALOG, os.W_OK):
                raise PermissionError
            lock = WriterLock(path / "lock")
        except BlockingIOError:
            reason = Sentence(
                "Another Patchlight is writing to the archive {name}, so it is open for reading only.", name=path.name
            )
            return Archive(path, reason, None)
        except OSError:
            reason = Sentence(
                "The folder {name} cannot be written to, so the archive is open for reading only.", name=path.name
            )
            return Archive(path, reason, None)
        return Archive(path, None, lock)

    @staticmethod
    def open_or_create(path: Path) -> Archive:
        """Opens an archive for writing, made first where there is nothing yet.

        Raises:
            ArchiveError: As `open` and `create` do.
        """
        path = absolute(path)
        with worded(path, is_open=False):
            occupied = path.exists() and (not path.is_dir() or any(path.iterdir()))
        return Archive.open(path) if occupied else Archive.create(path)

    def close(self) -> None:
        """Closes the archive; what `blocks` has yielded stays valid. A second call does nothing."""
        self._database.close()
        self._store.maps.forget()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Writing

    def append(
        self,
        space: Space,
        page: PageRef,
        embedding: PageEmbedding,
        *,
        width: float,
        height: float,
        thumbnail: bytes,
        words: Sequence[TextWord] = (),
    ) -> None:
        """Stores an encoded page, which can be found from the moment this returns.

        Args:
            space: The model's space.
            page: A page of a document of this archive; vectors it already has there are replaced.
            embedding: Its vectors (n, space.dim) and layout.
            width: In PDF points as displayed.
            height: In PDF points as displayed.
            thumbnail: A small picture, as a JPEG or WebP file.
            words: Its text layer.

        Raises:
            ArchiveError: The document is gone, or nothing can be written (the page stays as it was).
            ValueError: The vectors are not finite, or fit neither the space nor the layout.
        """
        codes, scales = quantise(embedding.vectors)
        if codes.shape[1] != space.dim or embedding.layout.count != len(codes):
            count = embedding.layout.count
            raise ValueError(f"{codes.shape} vectors for dimension {space.dim} and a layout of {count}")
        database = self._database
        with database.changing():
            self.page(page)
            written = self._store.write(space, page, codes, scales)
            with database.transaction() as db:
                self._store_page(db, page, width, height, thumbnail, words)
                self._store.commit(db, space, written, embedding.layout)
                db.execute(
                    "DELETE FROM page_failure WHERE space_id = ? AND document_id = ? AND page_index = ?",
                    (space.id, page.document_id, page.page_index),
                )

    def compact(self) -> int:
        """Gives the room of removed documents and replaced vectors back to the disk, which ends their undo.

        Killed at any moment, the archive is as before or as after. A page whose vectors turn out to be
        damaged is pending again.

        Returns:
            Bytes freed.

        Raises:
            ArchiveError: Nothing can be written, or there is no room for the copies; nothing is changed then.
        """
        with self._database.changing():
            self._database.checkpoint()  # the log's size says nothing about what is freed
            before = self._bytes()
            compact(self._database, self._store, self.spaces())
            return max(0, before - self._bytes())

    # Reading

    def embedding(self, space: Space, page: PageRef) -> PageEmbedding:
        """Returns a page's vectors (float32, read-only) and layout.

        Raises:
            ArchiveError: The page has no vectors in this space, or they are damaged.
        """
        return self._store.embedding(space, page, self.document(page.document_id).name)

    def blocks(
        self, space: Space, *, documents: Collection[int] | None = None, max_vectors: int = 131072
    ) -> Iterator[VectorBlock]:
        """Yields the vectors of all visible pages, or of some documents', in bounded memory.

        What is yielded is as of the first `next()`, whatever is appended, removed or compacted meanwhile.
        Damaged pages are left out (`verify` names them), and so are pages without any vector.

        Args:
            space: The model's space.
            documents: Ids to keep to; None for all.
            max_vectors: Pages are put together until a block would hold more; a single page may.
        """
        return self._store.blocks(space, documents, max_vectors)

    def vector_counts(self, space: Space, document_id: int) -> list[int]:
        """Returns the number of vectors of each encoded page of a document, in no order."""
        return [place.length for place in self._store.places(space, [document_id])]

    # Checking

    def info(self) -> ArchiveInfo:
        """Returns the archive in figures."""
        one, visible = (
            "SELECT count(*) FROM",
            "document_id IN (SELECT id FROM document WHERE removed IS NULL)",
        )
        ((documents, pages, text_pages, removed),) = self._database.read(
            f"""SELECT ({one} document WHERE removed IS NULL), ({one} page WHERE {visible}),
                ({one} page WHERE has_text AND {visible}), ({one} document WHERE removed IS NOT NULL)"""
        )
        spaces = []
        for space in self.spaces():
            ((encoded, failed, vectors, size),) = self._database.read(
                f"""SELECT ({one} block WHERE space_id = :space AND {visible}),
                    ({one} page_failure WHERE space_id = :space AND {visible}),
                    (SELECT coalesce(sum(count), 0) FROM block WHERE space_id = :space AND {visible}),
                    (SELECT coalesce(sum(rows * :dim + head_bytes), 0) FROM segment
                        WHERE space_id = :space)""",
                {"space": space.id, "dim": space.dim},
            )
            spaces.append(SpaceInfo(space, encoded, failed, vectors, size))
        return ArchiveInfo(
            id=self.id,
            path=self.path,
            read_only=self.read_only,
            documents=documents,
            pages=pages,
            text_pages=text_pages,
            failures=self.failure_count(),
            removed_documents=removed,
            bytes=self._bytes(),
            spaces=tuple(spaces),
        )

    def verify(self, *, repair: bool = False) -> VerifyReport:
        """Reads every stored byte and names the pages that cannot be trusted.

        Args:
            repair: Make damaged pages pending again, so that indexing encodes them anew.

        Raises:
            ReadOnlyArchiveError: A repair was asked of an archive that is open for reading only.
        """
        if repair:
            self._database.require_writable()
        problems = self._database.problems()
        names = {record.id: record.name for record in self.documents()}
        damaged: list[DamagedPage] = []
        pages = vectors = 0
        for space in self.spaces():
            places, found = self._store.damaged(space)
            pages += len(places)
            vectors += sum(place.length for place in places)
            for place, reason in found.items():
                page = PageRef(place.document_id, place.page_index)
                name = names.get(page.document_id, "a document removed meanwhile")
                damaged.append(DamagedPage(page, name, space.model, reason))
                if repair:
                    self._store.drop(space, place)
        damaged.sort(key=lambda each: each.page)
        return VerifyReport(pages, vectors, tuple(damaged), self._store.orphan_bytes(), problems)

    def _bytes(self) -> int:
        with self._database.worded():
            return sum(_size(file) for file in self.path.rglob("*"))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size if file.is_file() else 0
    except OSError:
        return 0  # deleted by the writer since it was listed
