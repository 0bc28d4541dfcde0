"""What can be named, and the line that names it: for whoever writes `briefing.yml`."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_newsbrief.briefing.wording.words import tokens
from mkdocs_newsbrief.desk.things import Shelf, Thing, things_of
from mkdocs_newsbrief.desk.unmet import first_words
from mkdocs_newsbrief.model import Briefing


def list_ids(briefing: Briefing, words: str = "") -> Iterator[str]:
    """One thing a line: id, kind, first words and file, tabs between; only what holds these words in a row."""
    shelf = Shelf(briefing.sources)
    target = tokens(words)
    for thing in things_of(briefing):
        if _holds(thing, target):
            yield "\t".join((thing.id, thing.kind, first_words(thing.text), shelf.file(thing.citations)))


def _holds(thing: Thing, target: list[str]) -> bool:
    if not target:
        return True
    said = f" {' '.join(tokens(' '.join((thing.text, *thing.wordings))))} "
    return f" {' '.join(target)} " in said or target == tokens(thing.id)
