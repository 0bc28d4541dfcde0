"""The editor's file is applied to a briefing: each entry changes what it names, or is listed as naming nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from mkdocs_newsbrief.desk import lists, people, times
from mkdocs_newsbrief.desk.entries import Desk, Entry
from mkdocs_newsbrief.desk.files import named, names_file
from mkdocs_newsbrief.desk.finding import Finder
from mkdocs_newsbrief.model import Briefing, Correction, Editorial, Statement

Edited = tuple[Briefing, Sequence[str]]
"""The briefing as it is now, and the ids of what was changed."""

Edit = Callable[[Briefing, Entry, Finder], Edited | None]
"""Does what an entry asks for; None where its target is not there."""


def edited(briefing: Briefing, desk: Desk) -> Briefing:
    """The briefing as its editor wants it, with a correction for each entry."""
    finder = Finder(briefing) if desk.entries else None
    for entry in desk.entries:
        done = EDITS[entry.kind](briefing, entry, finder) if finder else None
        if done:
            briefing = done[0]
        briefing = replace(briefing, corrections=(*briefing.corrections, _correction(entry, desk.path, done)))
    return replace(briefing, editorial=Editorial(desk.note, desk.why_it_matters, desk.period))


def _correction(entry: Entry, file: str, done: Edited | None) -> Correction:
    return Correction(
        kind=entry.kind,
        target=entry.target,
        applied=done is not None,
        by=entry.by,
        why=entry.why,
        on=entry.on,
        value=entry.value,
        things=tuple(dict.fromkeys(done[1])) if done else (),
        file=file,
        line=entry.line,
    )


def _title(briefing: Briefing, entry: Entry, finder: Finder) -> Edited:
    """It heads the page, in place of a source's headline."""
    return replace(briefing, title=entry.value or briefing.title, headline=None), ()


def _dek(briefing: Briefing, entry: Entry, finder: Finder) -> Edited:
    return replace(briefing, dek=Statement("dek", entry.value or "", (), 0, 0)), ("dek",)


def _editorial(briefing: Briefing, entry: Entry, finder: Finder) -> Edited:
    """What is only handed on."""
    return briefing, ()


def _files(briefing: Briefing, entry: Entry, finder: Finder) -> Edited | None:
    """What was done to files before they were put together."""
    if not named(entry, [line.file for line in briefing.ledger]):
        return None
    sources = (source.article for source in briefing.sources)
    return briefing, [article.id for article in sources if names_file(entry, article.file)]


def _date(briefing: Briefing, entry: Entry, finder: Finder) -> Edited | None:
    return _files(briefing, entry, finder) if entry.file else times.dated(briefing, entry, finder)


EDITS: dict[str, Edit] = {
    "title": _title,
    "dek": _dek,
    "note": _editorial,
    "why_it_matters": _editorial,
    "period": _editorial,
    "include": _files,
    "exclude": _files,
    "outlet": _files,
    "genre": _files,
    "date": _date,
    "hide": lists.hidden,
    "settled": lists.settled,
    "pin": lists.pinned,
    "order": lists.ordered,
    "remarks": lists.joined,
    "speaker": people.spoken,
    "role": people.placed,
    "people": people.merged,
}
