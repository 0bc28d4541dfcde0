"""What an editor named and is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mkdocs_newsbrief.model import Briefing, Correction

_WORDS = 12


def shared_out(briefings: Sequence[Briefing]) -> list[Briefing]:
    """The briefings of one editor's file: what is met in one is not missing in another, what in none is told once."""
    met = {_key(correction) for briefing in briefings for correction in briefing.corrections if correction.applied}
    shared = []
    for number, briefing in enumerate(briefings):
        mine = (c for c in briefing.corrections if c.applied or (number == 0 and _key(c) not in met))
        shared.append(replace(briefing, corrections=tuple(mine)))
    return shared


def _key(correction: Correction) -> tuple[int, str, str]:
    return correction.line, correction.kind, correction.target


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
