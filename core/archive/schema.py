"""The catalog's tables, and how catalogs of older versions become like the newest."""

from __future__ import annotations

import sqlite3
import time
import uuid
from collections.abc import Sequence

APPLICATION_ID = 0x504C4152  # "PLAR"

_VERSION_1 = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # Ids are never used twice, so that a PageRef somebody still holds cannot come to mean another page.
    # `removed` is when a person took it out; its rows stay until compaction, for undo.
    """CREATE TABLE document (
        id INTEGER PRIMARY KEY AUTOINCREMENT, content_hash TEXT NOT NULL UNIQUE, path NOT NULL,
        title TEXT NOT NULL, kind TEXT NOT NULL, page_count INTEGER NOT NULL, byte_size INTEGER NOT NULL,
        added REAL NOT NULL, has_text INTEGER NOT NULL, removed REAL)""",
    # Every path a document was added from. Paths that are not Unicode are kept as bytes.
    """CREATE TABLE place (
        path PRIMARY KEY,
        document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE) WITHOUT ROWID""",
    "CREATE INDEX place_document ON place (document_id)",
    """CREATE TABLE file_failure (
        path PRIMARY KEY, reason TEXT NOT NULL, needs_password INTEGER NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE page (
        id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
        page_index INTEGER NOT NULL, width REAL NOT NULL DEFAULT 0, height REAL NOT NULL DEFAULT 0,
        has_text INTEGER NOT NULL DEFAULT 0, UNIQUE (document_id, page_index))""",
    # Apart from `page`, so that lists of pages are read without wading through pictures.
    """CREATE TABLE page_content (
        page_id INTEGER PRIMARY KEY REFERENCES page ON DELETE CASCADE, words BLOB, thumbnail BLOB)""",
    "CREATE VIRTUAL TABLE page_text USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')",
    """CREATE TABLE space (
        id INTEGER PRIMARY KEY AUTOINCREMENT, model TEXT NOT NULL, dim INTEGER NOT NULL,
        score_rule TEXT NOT NULL, UNIQUE (model, dim, score_rule))""",
    # How far each segment's files are committed; what lies beyond is the remains of an interrupted write.
    # Numbers are never used twice either: a reader may still have a deleted segment mapped.
    """CREATE TABLE segment (
        number INTEGER PRIMARY KEY AUTOINCREMENT, space_id INTEGER NOT NULL REFERENCES space,
        rows INTEGER NOT NULL, head_bytes INTEGER NOT NULL)""",
    # Most pages of a model share a layout, so each is stored once.
    "CREATE TABLE layout (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, data BLOB NOT NULL)",
    # A page's vectors: the last six columns but one are a `BlockPlace`.
    """CREATE TABLE block (
        space_id INTEGER NOT NULL REFERENCES space,
        document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, page_index INTEGER NOT NULL,
        segment INTEGER NOT NULL REFERENCES segment, row INTEGER NOT NULL, head INTEGER NOT NULL,
        count INTEGER NOT NULL, crc INTEGER NOT NULL, layout_id INTEGER NOT NULL REFERENCES layout,
        PRIMARY KEY (space_id, document_id, page_index)) WITHOUT ROWID""",
    "CREATE INDEX block_document ON block (document_id)",
    "CREATE INDEX block_segment ON block (segment)",
    "CREATE INDEX block_layout ON block (layout_id)",
    """CREATE TABLE page_failure (
        space_id INTEGER NOT NULL REFERENCES space,
        document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE, page_index INTEGER NOT NULL,
        reason TEXT NOT NULL, PRIMARY KEY (space_id, document_id, page_index)) WITHOUT ROWID""",
    "CREATE INDEX page_failure_document ON page_failure (document_id)",
)

_VERSION_2 = (
    # By content and not by document id, so that they outlive a document that is removed and added again.
    """CREATE TABLE judgement (
        query TEXT NOT NULL, content_hash TEXT NOT NULL, page_index INTEGER NOT NULL,
        is_right INTEGER NOT NULL, time REAL NOT NULL, UNIQUE (query, content_hash, page_index))""",
)

_VERSION_3 = (
    # `key` is the name as it is compared, so that "Maps" and "maps" are one tag.
    "CREATE TABLE tag (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL)",
    """CREATE TABLE document_tag (
        tag_id INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
        document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
        PRIMARY KEY (tag_id, document_id)) WITHOUT ROWID""",
    "CREATE INDEX document_tag_document ON document_tag (document_id)",
    # A collection is the documents that carry all of its tags.
    "CREATE TABLE collection (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL)",
    """CREATE TABLE collection_tag (
        collection_id INTEGER NOT NULL REFERENCES collection ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
        PRIMARY KEY (collection_id, tag_id)) WITHOUT ROWID""",
    "CREATE INDEX collection_tag_tag ON collection_tag (tag_id)",
    "CREATE TABLE watched_folder (path PRIMARY KEY) WITHOUT ROWID",
    # Files as they were when they were last dealt with: taken, refused, or passed over.
    """CREATE TABLE file_stamp (
        path PRIMARY KEY, byte_size INTEGER NOT NULL, modified INTEGER NOT NULL) WITHOUT ROWID""",
)

_VERSION_4 = (
    "CREATE TABLE past_search (text TEXT PRIMARY KEY, time REAL NOT NULL) WITHOUT ROWID",
    # `key` is the name as it is compared; filters are JSON (see `core.search.filters`).
    """CREATE TABLE saved_search (
        id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, text TEXT NOT NULL,
        mode TEXT NOT NULL, filters TEXT NOT NULL)""",
    # Told from the text layer when somebody asks, from so many pages; empty where it cannot be told.
    """CREATE TABLE document_language (
        document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE, language TEXT NOT NULL,
        text_pages INTEGER NOT NULL)""",
)

# No table changes. From here on a reason is what `core.sentences.to_text` writes, which older versions cannot read;
# what they wrote is plain text, and stays it.
_VERSION_5 = ()

_VERSION_6 = (
    # Files and folders that were asked for and not opened yet; `listed` once a path is known to be a file, `opened`
    # once it was dealt with (see `core.archive.queue`).
    """CREATE TABLE asked_path (
        number INTEGER PRIMARY KEY, path NOT NULL UNIQUE, listed INTEGER NOT NULL, opened INTEGER NOT NULL)""",
    "CREATE INDEX asked_path_next ON asked_path (opened, listed, number)",
)

_VERSION_7 = (
    # The region a saved search looks for; by content, so that it is found again in a document that was added anew.
    """CREATE TABLE saved_region (
        search_id INTEGER PRIMARY KEY REFERENCES saved_search ON DELETE CASCADE, content_hash TEXT NOT NULL,
        document TEXT NOT NULL, page_index INTEGER NOT NULL,
        x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL)""",
)

_VERSION_8 = (
    # What was searched for with a region, by content as `saved_region` has it; words alone stand in `past_search`.
    """CREATE TABLE past_region (
        text TEXT NOT NULL, content_hash TEXT NOT NULL, document TEXT NOT NULL, page_index INTEGER NOT NULL,
        x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL, time REAL NOT NULL,
        PRIMARY KEY (text, content_hash, page_index, x0, y0, x1, y1)) WITHOUT ROWID""",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    *(_VERSION_1, _VERSION_2, _VERSION_3, _VERSION_4),
    *(_VERSION_5, _VERSION_6, _VERSION_7, _VERSION_8),
)
"""`MIGRATIONS[i]` takes a catalog from version i to i + 1. Append only: released ones never change.

An archive that can only be read stays as it is, so a step must not change what older tables mean, and who reads a newer
table asks whether it is there.
"""


def migrate(db: sqlite3.Connection, version: int, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Takes a catalog from `version` to the newest, inside the transaction it is called in."""
    for step in migrations[version:]:
        for statement in step:
            db.execute(statement)
    if version == 0:
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        values = (str(uuid.uuid4()), str(time.time()))
        db.execute("INSERT INTO meta VALUES ('archive_id', ?), ('created', ?)", values)
    db.execute(f"PRAGMA user_version = {len(migrations)}")
