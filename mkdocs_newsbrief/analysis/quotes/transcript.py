"""Transcripts: paragraphs that open with who speaks — "Q: …", "A: …", "ADA HOLT: …" — and need no quotation marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mkdocs_newsbrief.model import Person, Quote, Span

_LABEL = re.compile(
    r"(?P<label>(?P<asks>Q|Question)|(?P<answers>A|Answer)|(?P<name>[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]+){0,4}?))"
    r"(?P<tape> (?:ON TAPE|ON CAMERA|\([^()\n]{2,40}\)))?: +(?=\S)",
)
_LINE = re.compile(r"[^\n]+")
_FEWEST = 2  # labelled paragraphs that make a transcript; a name in capitals "ON TAPE" needs no second
_INITIALS = 4  # letters of what may be the initials of a body
_SURE = 0.95
_OPENING, _CLOSING = '"“‘«', '"”’»'


class _Turn(NamedTuple):
    """One labelled paragraph: its label and the words behind it."""

    label: re.Match[str]
    words: Span


def find_turns(story: str, people: Sequence[Person]) -> list[Quote]:
    """What the labelled paragraphs of a transcript say, in order; questions of the house are nobody's remark."""
    if ":" not in story:
        return []
    labels = (_LABEL.match(story, line.start()) for line in _LINE.finditer(story))
    turns = [_Turn(label, _words(story, label)) for label in labels if label]
    named = [turn for turn in turns if turn.label["name"]]
    asked = any(turn.label["asks"] for turn in turns)
    found: list[Quote] = []
    for turn in turns:
        if turn.label["answers"] and asked:
            found.append(_quote(turn, _interviewee(people, turns[0].label.start())))
        elif turn.label["name"] and (len(named) >= _FEWEST or turn.label["tape"]):
            found.append(_quote(turn, _called(people, turn.label["name"])))
    return [quote for quote in found if len(quote.span)]


def _words(story: str, label: re.Match[str]) -> Span:
    """The rest of the paragraph, without the marks around it."""
    start, end = label.end(), story.find("\n", label.end())
    end = len(story) if end < 0 else end
    while end > start and story[end - 1].isspace():
        end -= 1
    if end - start > 1 and story[start] in _OPENING and story[end - 1] in _CLOSING:
        start, end = start + 1, end - 1
    return Span(start, end)


def _quote(turn: _Turn, speaker: str | None) -> Quote:
    place = Span(*turn.label.span("label"))
    return Quote(turn.words, "direct", speaker, place if speaker else None, None, _SURE if speaker else 0.0)


def _interviewee(people: Sequence[Person], first: int) -> str | None:
    """Whom the introduction names most, the last one of equals."""
    named: Counter[str] = Counter()
    last: dict[str, int] = {}
    for name, start in _mentions(people):
        if start < first:
            named[name] += 1
            last[name] = start
    alone = _mentions(people) if not named else ()
    for name, _ in alone:
        named[name] += 1
    return max(named, key=lambda name: (named[name], last.get(name, 0)), default=None)


def _mentions(people: Sequence[Person]) -> Iterator[tuple[str, int]]:
    return ((person.name, span.start) for person in people if person.kind == "person" for span in person.mentions)


def _called(people: Sequence[Person], label: str) -> str:
    """The full name of whom a label in capitals names."""
    wanted = label.lower().split()
    for person in people:
        words = person.name.lower().split()
        if not person.name.isupper() and (words == wanted or words[-1:] == wanted):
            return person.name
    return label.title() if len(label) > _INITIALS else label
