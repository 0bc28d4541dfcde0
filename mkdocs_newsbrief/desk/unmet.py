"""What an editor named and is not there."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_newsbrief.model import Briefing, Correction

_WORDS = 12


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
