"""Fates: what happens to people and is counted."""

from __future__ import annotations

from collections.abc import Set

from mkdocs_newsbrief.briefing.wording.amounts import Amount, compatible
from mkdocs_newsbrief.briefing.wording.terms import names_of

# By the term, the fate to show.
FATES = {
    name: fate
    for fate, words in {
        "killed": "killed dead",
        "injured": "injured wounded",
        "arrested": "arrested",
        "missing": "missing",
        "rescued": "rescued",
        "evacuated": "evacuated",
        "displaced": "displaced",
        "infected": "infected",
    }.items()
    for name in names_of(words)
}


_FALLS = "missing"  # the others only grow: a smaller number in a later report is of some of them


def replaces(new: Amount, old: Amount, fate: str) -> bool:
    """Whether a number of a later day tells how many there are by now."""
    if fate == _FALLS:
        return new.value != old.value
    return new.value > old.value and (old.open_above or not compatible(new, old))


def part_ways(words: Set[str], others: Set[str]) -> bool:
    """Whether two stretches tell of fates, and of none that is the same: nine dead are not nine missing."""
    mine, theirs = ({FATES[word] for word in found & FATES.keys()} for found in (words, others))
    return bool(mine and theirs) and mine.isdisjoint(theirs)
