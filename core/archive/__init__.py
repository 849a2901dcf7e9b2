"""The folder on disk that holds everything Patchlight knows about a set of documents."""

from core.archive.archive import Archive
from core.archive.judgements import Judgement, judged_text
from core.archive.records import (
    ArchiveInfo,
    DamagedPage,
    DocumentRecord,
    PageRecord,
    PageState,
    RemovedDocument,
    Space,
    SpaceInfo,
    VectorBlock,
    VerifyReport,
)

__all__ = [
    "Archive",
    "ArchiveInfo",
    "DamagedPage",
    "DocumentRecord",
    "Judgement",
    "PageRecord",
    "PageState",
    "RemovedDocument",
    "Space",
    "SpaceInfo",
    "VectorBlock",
    "VerifyReport",
    "judged_text",
]
