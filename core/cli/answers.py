"""Commands that answer one query: search, similar, and explain."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import Any

from core.archive import Archive, PageRecord, Space
from core.cli import console
from core.cli.console import say
from core.cli.filtering import asked_filters, chosen
from core.encoders import PageEncoder
from core.errors import ArchiveError, ModelError, QueryError
from core.explain.report import points
from core.explain.similarity import Explanation, WordShare, lines
from core.explain.similarity import explain as explain_page
from core.search.region import search_region
from core.search.searcher import Searcher
from core.types import PageRef, QueryEmbedding, SearchResults


def search(arguments: Namespace) -> int:
    """Ranks pages for a query."""
    with Archive.open(console.archive_path(arguments.archive), read_only=True) as archive:
        encoder, mode = None, arguments.mode
        if mode != "keyword":
            try:
                encoder = console.load_model(arguments.model, archive)
            except ModelError as error:
                if arguments.model is not None:
                    raise
                mode = "keyword"
                say(f"patchlight: {error} {error.hint} Until then only the text layer is searched.")
        filters = asked_filters(arguments)
        documents = chosen(archive, filters)
        results = Searcher(archive, encoder).search(arguments.text, mode=mode, top=arguments.top, documents=documents)
        _print_answer(results, archive, encoder, as_numbers=arguments.json)
        if arguments.out:
            from core.explain import report
            from core.explain.outputs import write_output

            found = report.report(replace(results, filters=filters or None), archive)
            made = report.as_csv if arguments.out.suffix.lower() == ".csv" else report.as_json
            write_output(arguments.out, made(found), overwrite=arguments.force)
            say(f"patchlight: Wrote {arguments.out}.")
    return 0


def similar(arguments: Namespace) -> int:
    """Ranks pages for a box on a page."""
    with Archive.open(console.archive_path(arguments.archive), read_only=True) as archive:
        encoder = console.load_model(arguments.model, archive)
        page = asked_page(arguments, archive)
        record = archive.page(page)
        x0, y0, x1, y1 = arguments.box
        box = (x0 / record.width, y0 / record.height, x1 / record.width, y1 / record.height)
        results = search_region(Searcher(archive, encoder), page, box, arguments.text, top=arguments.top)
        _print_answer(results, archive, encoder, as_numbers=arguments.json)
    return 0


def _print_answer(results: SearchResults, archive: Archive, encoder: PageEncoder | None, *, as_numbers: bool) -> None:
    if as_numbers:
        console.print_json(as_json(results, archive, encoder))
    else:
        print_hits(results)
    for note in results.notes:
        say(f"patchlight: {note}")
    if results.weak and results.hits:
        say("patchlight: Nothing matches well; these are the closest pages.")
    elif not results.hits:
        say("patchlight: No page was found.")


def print_hits(results: SearchResults) -> None:
    """Prints hits as a table."""
    if results.hits:
        rows = [("", "score", "page", "document")]
        rows += [(str(h.rank), f"{h.score:.3f}", str(h.page.page_number), h.document) for h in results.hits]
        console.print_table(rows, right=(0, 1, 2))


def as_json(results: SearchResults, archive: Archive, encoder: PageEncoder | None) -> dict[str, Any]:
    """Returns search results as documented for `search --json`; a word found nowhere has no box."""
    hits = []
    for hit in results.hits:
        words = []
        explanation = try_explain(archive, encoder, results.query, hit.page)
        if explanation:
            page = archive.page(hit.page)
            words = [
                {"word": word.text, "score": round(word.score, 6), "box": _best_box(word, page)}
                for word in explanation.words
                if not word.own
            ]
        hits.append(
            {
                "rank": hit.rank,
                "document": hit.document,
                "path": str(hit.path),
                "page": hit.page.page_number,
                "score": round(hit.score, 6),
                "words": words,
            }
        )
    return {
        "query": results.text,
        "model": results.model,
        "mode": results.mode,
        "ms": {"encode": round(results.encode_ms, 3), "search": round(results.search_ms, 3)},
        "pages_searched": results.pages_searched,
        "hits": hits,
    }


def explain(arguments: Namespace) -> int:
    """Says why a page matches: the words' shares, their places, and the lines of text under them."""
    with Archive.open(console.archive_path(arguments.archive), read_only=True) as archive:
        encoder = console.load_model(arguments.model, archive)
        page = asked_page(arguments, archive)
        record, document = archive.page(page), archive.document(page.document_id)
        query = encoder.encode_query(arguments.text)
        embedding = archive.embedding(space_of(archive, encoder), page)
        if not len(embedding.vectors):
            raise ArchiveError(f"The model sees nothing on page {arguments.page} of {document.name}.")
        explanation = explain_page(encoder.score_rule, query, embedding)
        word = _asked_word(explanation, arguments.word)
        found = lines(explanation, archive.words(page), record.width, record.height)
        if arguments.json:
            console.print_json(
                {
                    "score": round(explanation.score, 6),
                    "off_page_share": round(explanation.off_page_share, 6),
                    "grid": _grid(explanation),
                    "words": [_share(share, record) for share in explanation.words],
                    "lines": [
                        {
                            "text": line.text,
                            "box": [round(v, 2) for v in line.box],
                            "score": round(line.score, 6),
                        }
                        for line in found
                    ],
                }
            )
        else:
            print(f"{document.name}, page {arguments.page}: score {explanation.score:.3f} ({encoder.name})")
            rows = [("word", "score", "share", "best place (points: left, top, right, bottom)")]
            rows += [_row(share, record) for share in explanation.words]
            console.print_table(rows, right=(1, 2))
            if explanation.off_page_share > 0:
                print(f"{explanation.off_page_share:.0%} of the score was won off the page.")
            for line in found[:5]:
                print(f"  “{line.text}”")
        if query.unreadable:
            say(f"patchlight: The model cannot read {', '.join(query.unreadable)}.")
        if arguments.out:
            from core.cli.figure import write_figure

            write_figure(arguments.out, archive, encoder, page, explanation, word=word, password=arguments.password)
            say(f"patchlight: Wrote {arguments.out}.")
        if arguments.pdf:
            from core.cli.figure import write_copy

            write_copy(
                *(arguments.pdf, archive, encoder, page, explanation),
                force=arguments.force,
                password=arguments.password,
            )
            say(f"patchlight: Wrote {arguments.pdf}.")
    return 0


def space_of(archive: Archive, encoder: PageEncoder) -> Space:
    """Returns where an encoder's vectors lie in an archive.

    Raises:
        ArchiveError: The archive has none of them.
    """
    space = archive.find_space(encoder.name, encoder.dim)
    if space is None:
        raise ArchiveError(
            f"No page of {archive.path.name} was encoded with {encoder.name}.",
            "Name another --model, or index with this one.",
        )
    return space


def try_explain(
    archive: Archive, encoder: PageEncoder | None, query: QueryEmbedding | None, page: PageRef
) -> Explanation | None:
    """Returns why a page matches, or None where there are no vectors to say it with."""
    if encoder is None or query is None:
        return None
    try:
        embedding = archive.embedding(space_of(archive, encoder), page)
    except ArchiveError:
        return None
    return explain_page(encoder.score_rule, query, embedding) if len(embedding.vectors) else None


def asked_page(arguments: Namespace, archive: Archive) -> PageRef:
    """Returns the page a person named.

    Raises:
        ArchiveError: There is none of this name or number.
    """
    document = archive.find_document(arguments.document)
    if arguments.page > document.page_count:
        raise ArchiveError(f"{document.name} has no page {arguments.page}; its last page is {document.page_count}.")
    return PageRef(document.id, arguments.page - 1)


def _asked_word(explanation: Explanation, text: str | None) -> int | None:
    """Returns which item of the explanation a person means, or None for all of them."""
    if text is None:
        return None
    names = [word.text.casefold() for word in explanation.words if not word.own]
    if text.casefold() not in names:
        raise QueryError(f"“{text}” is not a word of the query.", f"Its words are {', '.join(names)}.")
    return names.index(text.casefold())


def _best_box(word: WordShare, page: PageRecord) -> list[float] | None:
    return points(word.best.box, page.width, page.height) if word.best else None


def _grid(explanation: Explanation) -> dict[str, int]:
    grids = explanation.layout.grids
    return {"rows": grids[0].rows if grids else 1, "cols": grids[0].cols if grids else 1}


def _share(word: WordShare, page: PageRecord) -> dict[str, Any]:
    best = word.best and {"row": word.best.row, "col": word.best.col, "box": _best_box(word, page)}
    return {"word": word.text, "score": round(word.score, 6), "share": round(word.share, 6), "best": best}


def _row(word: WordShare, page: PageRecord) -> tuple[str, ...]:
    box = _best_box(word, page)
    place = ", ".join(f"{value:.0f}" for value in box) if box else "off the page" if word.tokens else "not read"
    return word.text, f"{word.score:.3f}", f"{word.share:.0%}", place
