"""The briefing as one table of comma-separated values (RFC 4180): a row for each thing that it says."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from mkdocs_newsbrief.model import Article, Briefing, Citation
from mkdocs_newsbrief.publishing.export.outlets import articles_of, outlets
from mkdocs_newsbrief.publishing.visible import visible

COLUMNS = ("kind", "id", "date", "as_reported", "speaker", "text", "outlets", "citations")
# A spreadsheet would run these as a formula; an apostrophe in front makes it show them.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(briefing: Briefing) -> str:
    """Rows of the kinds summary, quote, reported, background, expected and unresolved; citations as "id#sentence"."""
    articles = articles_of(briefing)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for *cells, citations in _rows(briefing):
        writer.writerow([_cell(cell) for cell in (*cells, *_told(citations, articles))])
    return out.getvalue()


Row = tuple[str, str, str, str, str, str, Sequence[Citation]]


def _rows(briefing: Briefing) -> Iterator[Row]:
    for statement in briefing.summary:
        yield "summary", statement.id, "", "", "", statement.text, statement.citations
    for quote in briefing.quotes:
        yield "quote", quote.id, quote.said_on or "", "", quote.speaker or "", quote.text, quote.citations
    for event in (*briefing.timeline, *briefing.expected):
        yield event.status, event.id, event.date, event.as_reported, "", event.text, event.citations
    for item in briefing.unresolved:
        yield "unresolved", "", "", item.as_reported, "", item.text, item.citations


def _told(citations: Sequence[Citation], articles: dict[str, Article]) -> tuple[str, str]:
    places = (f"{citation.source}#{citation.sentence}" for citation in citations)
    return "; ".join(outlets(citations, articles)), "; ".join(dict.fromkeys(places))


def _cell(value: str) -> str:
    value = visible(value)
    return f"'{value}" if value.startswith(_FORMULA) else value
