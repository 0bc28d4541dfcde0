"""The quality gate of dates: invented reports marked by hand, scored as the TempEval tasks score."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs_newsbrief.analysis.dates import find_moments
from mkdocs_newsbrief.model import Moment, Published, Span

REPORTS = Path(__file__).parent / "dates"
MARKED = re.compile(r"\[([^\]→]+) → ([^\]]+)\]")
# What the tagger reached when this was last looked at; a change that loses some of it needs a reason.
BASELINE = {"found": 0.98, "value": 0.98}

Gold = list[tuple[Span, str]]


def read(path: Path) -> tuple[Published, str, Gold]:
    """A report's day, its text without marks, and the places and values that were marked."""
    head, _, body = path.read_text("utf-8").partition("\n")
    day = head.removeprefix("published: ")
    gold, text, at = [], "", 0
    for mark in MARKED.finditer(body):
        text += body[at : mark.start()]
        gold.append((Span(len(text), len(text) + len(mark[1])), mark[2]))
        text, at = text + mark[1], mark.end()
    return Published(day, day, day, "given"), text + body[at:], gold


def pairs(gold: Gold, moments: tuple[Moment, ...]) -> list[tuple[str, str]]:
    """Marked and found values whose places overlap, each taken once."""
    free, found = list(moments), []
    for span, value in gold:
        moment = next((moment for moment in free if moment.span.overlaps(span)), None)
        if moment:
            free.remove(moment)
            found.append((value, moment.value))
    return found


def scores() -> dict[str, float]:
    """F1 of the places ("found") and of places with the right value ("value") over all reports."""
    marked = tagged = found = right = 0
    for path in sorted(REPORTS.glob("*.txt")):
        published, text, gold = read(path)
        moments = find_moments(text, published)
        matches = pairs(gold, moments)
        marked, tagged, found = marked + len(gold), tagged + len(moments), found + len(matches)
        right += sum(value == other for value, other in matches)
    return {"found": 2 * found / (marked + tagged), "value": 2 * right / (marked + tagged)}


def test_dates_are_as_good_as_they_were() -> None:
    reached = scores()
    assert not {name: score for name, score in reached.items() if score < BASELINE[name]}
