"""The errors a person may see: one plain sentence each, with a hint where there is something to do."""

from __future__ import annotations

from core.sentences import Sentence


class PatchlightError(Exception):
    """Something could not be done; `str(error)` is one sentence for a person.

    Attributes:
        sentence: What could not be done, and why.
        hint: What the person can do about it, one sentence, or empty.
    """

    def __init__(self, message: str, hint: str = "", /, **values: object) -> None:
        """Words an error.

        Args:
            message: A sentence, or the template of one: written out where it is raised, or nobody can translate it.
            hint: Likewise.
            values: What stands in the places of both templates.
        """
        self.sentence = _said(message, values)
        self.hint = _said(hint, values)
        super().__init__(self.sentence)


class DocumentError(PatchlightError):
    """A file or one of its pages cannot be read."""


class PasswordNeededError(DocumentError):
    """A document is encrypted and no password, or a wrong one, was given."""


class ArchiveError(PatchlightError):
    """An archive cannot be opened, read or written."""


class GoneArchiveError(ArchiveError):
    """The folder of an archive that is open is not there any more, as when its drive was unplugged."""


class ReadOnlyArchiveError(ArchiveError):
    """A write was asked of an archive that is open for reading only."""


class ModelError(PatchlightError):
    """A model is missing, unsupported or cannot be loaded."""


class QueryError(PatchlightError):
    """A query cannot be searched for (it is empty, or holds nothing the model can read)."""


class UnreadableQueryError(QueryError):
    """A query is written in a script the model was not taught; another model, or keywords, may answer it."""


def _said(text: str, values: dict[str, object]) -> Sentence:
    return text if isinstance(text, Sentence) else Sentence(text, **values)
