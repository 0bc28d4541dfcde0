"""What an editor should look at, the most important first, each with the line of `briefing.yml` that settles it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_newsbrief.briefing.wording.identity import doubt_id
from mkdocs_newsbrief.desk.things import Shelf
from mkdocs_newsbrief.desk.unmet import first_words, missing_line
from mkdocs_newsbrief.model import Briefing, Doubt

_MOST = 8  # of each kind: a list of everything helps nobody
_LATER = ("hedged", "language")  # what is less pressing than other doubts


@dataclass(frozen=True, slots=True)
class Item:
    """A doubt: its kind, its text, and what to write into `briefing.yml` to settle it."""

    kind: str
    text: str
    line: str


def agenda(briefing: Briefing) -> tuple[Item, ...]:
    """What names nothing, where sources differ, who and when is not known, what is not established."""
    groups = (_missing(briefing), _differing(briefing), _nameless(briefing), _doubted(briefing), _unsigned(briefing))
    return tuple(item for group in groups for item in group)


def _missing(briefing: Briefing) -> Iterator[Item]:
    for correction in briefing.corrections:
        if not correction.applied:
            yield Item("gone", missing_line(correction), f"take {correction.kind} of line {correction.line} out")


def _differing(briefing: Briefing) -> Iterator[Item]:
    for difference in briefing.differences[:_MOST]:
        if difference.kind in ("value", "denial"):
            sides = " / ".join(first_words(side.text) for side in difference.positions)
            yield Item(difference.kind, f"{difference.topic}: {sides}", f"settled: [{{id: {difference.id}, why: …}}]")


def _nameless(briefing: Briefing) -> Iterator[Item]:
    nameless = [quote for quote in briefing.quotes if quote.speaker is None and quote.kind == "direct"]
    for quote in nameless[:_MOST]:
        yield Item("unattributed", quote.text, f"speaker: [{{id: {quote.id}, is: Full Name}}]")


def _doubted(briefing: Briefing) -> Iterator[Item]:
    shelf = Shelf(briefing.sources)
    for doubt in sorted(briefing.doubts, key=lambda doubt: doubt.kind in _LATER):
        yield Item(doubt.kind, doubt.text, _line(doubt, shelf.file(doubt.citations)))


def _line(doubt: Doubt, file: str) -> str:
    if doubt.kind == "undated":
        return f"date: [{{file: {quoted(file)}, is: 2025-06-03}}]"
    if doubt.kind == "language":
        return f"exclude: [{{file: {quoted(file)}, why: …}}]"
    return f"settled: [{{id: {doubt_id(doubt.kind, doubt.text)}, why: …}}]"


def _unsigned(briefing: Briefing) -> Iterator[Item]:
    articles = [source.article for source in briefing.sources]
    unsigned = [one for one in articles if not one.masthead.publisher and not one.masthead.agency]
    for article in unsigned[:_MOST]:
        yield Item("no outlet", article.file, f"outlet: [{{file: {quoted(article.file)}, is: …}}]")


def quoted(text: str) -> str:
    """A file's name as YAML takes it for a text."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
