"""How well each model and mode of an archive answers the queries a person has judged in it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from core.errors import ArchiveError, ModelError, QueryError
from core.evaluation import JudgedQuery, PageKey, ndcg, recall, reciprocal_rank
from core.search.searcher import SearchCancelledError, Searcher
from core.sentences import Sentence
from core.types import PageRef, SearchMode

if TYPE_CHECKING:
    from core.archive import Archive, DocumentRecord, Judgement
    from core.encoders.encoder import PageEncoder

Measure = Literal["ndcg5", "ndcg10", "recall10", "mrr"]
MEASURES: tuple[Measure, ...] = ("ndcg5", "ndcg10", "recall10", "mrr")

DEPTH = 100
"""Hits looked through for right pages; what lies deeper counts as not found."""

_RESAMPLES = 2000
_FEWEST = 5
"""Queries below which an interval would only pretend to know something."""


@dataclass(frozen=True)
class Topic:
    """A judged query with at least one right page that is in the archive."""

    query: str
    right: tuple[PageRef, ...]
    wrong: tuple[PageRef, ...] = ()


@dataclass(frozen=True)
class Judged:
    """The judgements of an archive, as far as they can be measured with.

    Attributes:
        topics: In the order they were first judged.
        without_right: Queries that have wrong pages only; they are not measured.
        missing: Judgements of documents that are not in the archive now.
    """

    topics: tuple[Topic, ...] = ()
    without_right: int = 0
    missing: int = 0

    @property
    def pages(self) -> int:
        """How many pages of the topics were judged."""
        return sum(len(topic.right) + len(topic.wrong) for topic in self.topics)


@dataclass(frozen=True)
class Entrant:
    """A way of answering: a mode, and the model it needs (empty for keywords alone)."""

    model: str
    mode: SearchMode


@dataclass(frozen=True)
class Answer:
    """How one topic was answered.

    Attributes:
        ranks: Of `topic.right`, in its order; None for pages not among the first `DEPTH`.
        judged: How many of the first ten hits were judged: where few were, right pages may be among the others.
        note: Why it could not be asked, or an empty string; it counts as having found nothing then.
    """

    topic: Topic
    ranks: tuple[int | None, ...]
    judged: int = 0
    note: str = ""

    @property
    def found(self) -> list[int]:
        """The ranks of the right pages that were found, best first."""
        return sorted(rank for rank in self.ranks if rank is not None)

    def value(self, measure: Measure) -> float:
        """Returns a measure of this answer, 0..1."""
        right = len(self.topic.right)
        match measure:
            case "ndcg5":
                return ndcg(self.found, right, 5)
            case "ndcg10":
                return ndcg(self.found, right, 10)
            case "recall10":
                return recall(self.found, right, 10)
            case "mrr":
                return reciprocal_rank(self.found)


@dataclass(frozen=True)
class Standing:
    """An entrant's answers to all topics, or the reason why there are none."""

    entrant: Entrant
    answers: tuple[Answer, ...] = ()
    failure: str = ""

    def mean(self, measure: Measure) -> float | None:
        """Returns the mean over the topics, None without answers."""
        return sum(answer.value(measure) for answer in self.answers) / len(self.answers) if self.answers else None

    def interval(self, measure: Measure) -> tuple[float, float] | None:
        """Returns where the mean would lie for 95 of 100 such sets of queries; None for fewer than five.

        The percentile bootstrap over queries (B. Efron, Annals of Statistics 7(1), 1979), with fixed draws so that
        the same judgements always give the same interval.
        """
        import numpy as np

        if len(self.answers) < _FEWEST:
            return None
        values = np.array([answer.value(measure) for answer in self.answers])
        draws = np.random.default_rng(0).integers(0, len(values), (_RESAMPLES, len(values)))
        low, high = np.percentile(values[draws].mean(axis=1), (2.5, 97.5)).tolist()
        return low, high


@dataclass(frozen=True)
class Stage:
    """Where a measurement stands; answers asked for so far, out of all of them."""

    done: int
    total: int
    entrant: Entrant | None = None
    standings: tuple[Standing, ...] = field(default=())
    finished: bool = False


def judged(archive: Archive) -> Judged:
    """Returns what can be measured with."""
    documents = {record.content_hash: record for record in archive.documents()}
    grades: dict[str, dict[PageRef, bool]] = {}
    missing = 0
    for judgement in archive.judgements.all():
        record = documents.get(judgement.content_hash)
        if record is None or judgement.page_index >= record.page_count or judgement.right is None:
            missing += 1
        else:
            grades.setdefault(judgement.query, {})[PageRef(record.id, judgement.page_index)] = judgement.right
    topics = tuple(
        Topic(
            query,
            tuple(page for page, right in pages.items() if right),
            tuple(page for page, right in pages.items() if not right),
        )
        for query, pages in grades.items()
        if any(pages.values())
    )
    return Judged(topics, len(grades) - len(topics), missing)


def entrants(archive: Archive) -> list[Entrant]:
    """Returns the ways an archive can be asked: by keyword, and in two modes for every model that has read pages."""
    info = archive.info()
    models = [each.space.model for each in info.spaces if each.pages_encoded]
    modes: tuple[SearchMode, ...] = ("late", "hybrid") if info.text_pages else ("late",)
    by_model = [Entrant(model, mode) for model in models for mode in modes]
    return [*by_model, *([Entrant("", "keyword")] if info.text_pages else [])]


def measure(
    archive: Archive,
    topics: Sequence[Topic],
    load: Callable[[str], AbstractContextManager[PageEncoder]],
    cancelled: Callable[[], bool] = lambda: False,
) -> Generator[Stage, None, None]:
    """Asks every entrant every topic, one answer a step; models come one after the other, never two at once.

    Args:
        archive: Holds the pages.
        topics: What to ask.
        load: Lends the encoder of a model by its name; a ModelError leaves that model out, with its reason.
        cancelled: Asked between blocks of pages; the generator ends early then.

    Yields:
        Where it stands; the last stage is finished unless it was cancelled.
    """
    all_entrants = entrants(archive)
    total = len(all_entrants) * len(topics)
    standings: list[Standing] = []
    done = 0
    yield Stage(done, total)
    for model in dict.fromkeys(entrant.model for entrant in all_entrants):
        mine = [entrant for entrant in all_entrants if entrant.model == model]
        try:
            with load(model) if model else nullcontext() as encoder:
                searcher = Searcher(archive, encoder)
                for entrant in mine:
                    answers: list[Answer] = []
                    for topic in topics:
                        answers.append(_ask(searcher, entrant, topic, cancelled))
                        done += 1
                        yield Stage(done, total, entrant, tuple(standings))
                    standings.append(Standing(entrant, tuple(answers)))
        except SearchCancelledError:
            return
        except ModelError as error:
            known = {standing.entrant for standing in standings}
            standings += [Standing(entrant, failure=error.sentence) for entrant in mine if entrant not in known]
            done = sum(entrant.model in {s.entrant.model for s in standings} for entrant in all_entrants) * len(topics)
            yield Stage(done, total, mine[-1], tuple(standings))
    yield Stage(total, total, None, tuple(standings), finished=True)


def to_queries(archive: Archive) -> list[JudgedQuery]:
    """Returns the judgements as judged queries; of documents that share a file name the paths are named."""
    records = {record.id: record for record in archive.documents()}
    names = [record.name for record in records.values()]

    def key(page: PageRef) -> PageKey:
        record = records[page.document_id]
        return (record.name if names.count(record.name) == 1 else str(record.path)), page.page_number

    queries = []
    for number, topic in enumerate(judged(archive).topics, start=1):
        right = sorted(map(key, topic.right))
        document = right[0][0]
        pages = tuple(page for name, page in right if name == document)
        also = tuple(page for page in right if page[0] != document)
        wrong = tuple(sorted(map(key, topic.wrong)))
        queries.append(JudgedQuery(f"q{number}", topic.query, document, pages, also=also, wrong=wrong))
    return queries


def from_queries(archive: Archive, queries: Sequence[JudgedQuery]) -> tuple[list[Judgement], list[str]]:
    """Returns the judgements that a queries file states, and a sentence for every document it cannot find."""
    from core.archive import Judgement

    found: dict[str, DocumentRecord | None] = {}
    problems: list[str] = []

    def find(name: str) -> DocumentRecord | None:
        if name not in found:
            try:
                found[name] = archive.find_document(name)
            except ArchiveError as error:
                found[name] = None
                problems.append(error.sentence)
        return found[name]

    judgements = []
    for query in queries:
        for keys, right in ((query.right, True), (query.wrong, False)):
            for name, page in keys:
                record = find(name)
                if record is not None and page > record.page_count:
                    said = "{name} has no page {page}; its last page is {last}."
                    problems.append(Sentence(said, name=record.name, page=page, last=record.page_count))
                elif record is not None:
                    judgements.append(Judgement(query.text, record.content_hash, page - 1, right))
    return judgements, problems


def _ask(searcher: Searcher, entrant: Entrant, topic: Topic, cancelled: Callable[[], bool]) -> Answer:
    try:
        results = searcher.search(topic.query, mode=entrant.mode, top=DEPTH, cancelled=cancelled)
    except QueryError as error:
        return Answer(topic, (None,) * len(topic.right), note=error.sentence)
    ranks = {hit.page: hit.rank for hit in results.hits}
    known = {*topic.right, *topic.wrong}
    first = sum(hit.page in known for hit in results.hits[:10])
    return Answer(topic, tuple(ranks.get(page) for page in topic.right), first)
