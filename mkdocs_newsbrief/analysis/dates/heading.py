"""The day that heads a text which came without one: a stamp on a line of its own, or a dateline with its year.

Files of wires and transcripts begin so ("01/08/1998 20:30:00"). It is looked for only where reading found nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_newsbrief.analysis.dates.tagger import tag
from mkdocs_newsbrief.model import Published, Span

_HEAD = 600  # characters of a text in which its heading stands
_ALONE = 80  # characters of a line that holds a stamp and no sentence
_PROSE = 18  # words of a line that is no heading
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|$)")
_LOWER = re.compile(r"\b[a-z]{3,}\b")  # words of a sentence
# "NORWICK, Feb. 27, 1998 (Coast Wire) --"
_PLACE = re.compile(r"[A-Z][\w.'-]*(?:[ ,/]+(?:[A-Z][\w.'-]*|of|de|la|and|the))*,? *\(?")
_DASH = re.compile(r"\)?,? ?(?:\([^)\n]*\) ?)?[-–—_]")


def heading_day(story: str) -> Published | None:
    """The publication date that a heading gives, basis "stamp" or "dateline"."""
    for span, day in _days(story[:_HEAD]):
        line = _line(story, span)
        if len(line) < _ALONE and len(_LOWER.findall(line.of(story))) < 2:
            return Published(day, day, day, "stamp", span=span)
        if _PLACE.fullmatch(story, line.start, span.start) and _DASH.match(story, span.end):
            return Published(day, day, day, "dateline", span=span)
    return None


def _days(head: str) -> Iterator[tuple[Span, str]]:
    """Full days up to the first line of prose, that line included."""
    prose = next((line for line in re.finditer(r".+", head) if len(line[0].split()) >= _PROSE), None)
    for moment in tag(head[: prose.end()] if prose else head, None):
        if day := _DAY.match(moment.value):
            yield moment.span, day[0]


def _line(story: str, span: Span) -> Span:
    end = story.find("\n", span.end)
    return Span(story.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(story))
