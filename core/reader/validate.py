"""Watches a training on real pages: how well the Reader finds and points at words there, and which weights did best."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from core.encoders.reader import ReaderEncoder
from core.reader.evaluate import WordFinding, find_words
from core.reader.export import BEST, CONSTANTS, export
from core.reader.words import WordWeights
from core.replacing import staged


class Validation:
    """Figures of a run's checkpoints on PDF files with a text layer, which training never sees.

    Attributes:
        best: The highest mark so far (see `mark`).
    """

    def __init__(
        self, files: Sequence[Path], words: WordWeights, best: float = 0.0, pages: int = 24, sample: int = 150
    ) -> None:
        self._files, self._words, self._pages, self._sample = list(files), words, pages, sample
        self.best = best

    def look(self, checkpoint: Path) -> dict[str, float]:
        """Measures a checkpoint, clean pages and worn ones, and keeps a copy beside it when it is the best so far.

        Returns:
            Figures by name, each a share of 0 to 1.
        """
        with tempfile.TemporaryDirectory() as folder:
            export(checkpoint, self._words, dict(CONSTANTS)).save(Path(folder))
            encoder = ReaderEncoder(Path(folder))
            clean, worn = (
                find_words(encoder, self._files, pages=self._pages, words=self._sample, worn=worn)
                for worn in (False, True)
            )
        reached = mark(clean, worn)
        if reached >= self.best:
            self.best = reached
            with staged(checkpoint.with_name(BEST)) as part:
                shutil.copyfile(checkpoint, part)
        figures = {"first": clean.first, "on word": clean.on_word}
        return figures | {"first, worn": worn.first, "on word, worn": worn.on_word, "mark": reached}


def mark(clean: WordFinding, worn: WordFinding) -> float:
    """Returns the one number by which weights are preferred: the mean of finding and pointing, clean and worn."""
    return (clean.first + clean.on_word + worn.first + worn.on_word) / 4
