"""What can be named, and the line that names it: for whoever writes `briefing.yml`."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_newsbrief.briefing.wording.words import tokens
from mkdocs_newsbrief.desk.things import Shelf, Thing, things_of
from mkdocs_newsbrief.model import Briefing, Correction

_WORDS = 12


def list_ids(briefing: Briefing, words: str = "") -> Iterator[str]:
    """One thing a line: id, kind, first words and file, tabs between; only what holds these words in a row."""
    shelf = Shelf(briefing.sources)
    target = tokens(words)
    for thing in things_of(briefing):
        if _holds(thing, target):
            yield "\t".join((thing.id, thing.kind, first_words(thing.text), shelf.file(thing.citations)))


def missing(briefing: Briefing) -> Iterator[str]:
    """What an editor named and is not there, a line for each."""
    for correction in briefing.corrections:
        if not correction.applied:
            yield missing_line(correction)


def missing_line(correction: Correction) -> str:
    told = first_words(correction.target)
    what = f"`{correction.kind}` names nothing that is there, or too little to tell what: {told}"
    return f"{correction.file}:{correction.line} — {what} — look for it with `newsbrief ids`, or take the entry out"


def first_words(text: str) -> str:
    """As many words as name a sentence, on one line."""
    words = text.split()
    return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")


def _holds(thing: Thing, target: list[str]) -> bool:
    if not target:
        return True
    said = f" {' '.join(tokens(' '.join((thing.text, *thing.wordings))))} "
    return f" {' '.join(target)} " in said or target == tokens(thing.id)
