"""The errors a person may see: one plain sentence each, with a hint where there is something to do."""


class PatchlightError(Exception):
    """Something could not be done; `str(error)` is one sentence for a person.

    Attributes:
        hint: What the person can do about it, one sentence, or an empty string.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class DocumentError(PatchlightError):
    """A file or one of its pages cannot be read."""


class PasswordNeededError(DocumentError):
    """A document is encrypted and no password, or a wrong one, was given."""


class ArchiveError(PatchlightError):
    """An archive cannot be opened, read or written."""


class ReadOnlyArchiveError(ArchiveError):
    """A write was asked of an archive that is open for reading only."""


class ModelError(PatchlightError):
    """A model is missing, unsupported or cannot be loaded."""


class QueryError(PatchlightError):
    """A query cannot be searched for (it is empty, or holds nothing the model can read)."""


class UnreadableQueryError(QueryError):
    """A query is written in a script the model was not taught; another model, or keywords, may answer it."""
