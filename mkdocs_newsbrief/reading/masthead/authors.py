"""The authors: of all lines that may be a byline, the one with the most evidence, or none."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from mkdocs_newsbrief.model import Found
from mkdocs_newsbrief.reading.captions import is_credit
from mkdocs_newsbrief.reading.marks import DATE, EMAIL, is_ended
from mkdocs_newsbrief.reading.masthead.head import Head
from mkdocs_newsbrief.reading.masthead.names import is_person, leading_names
from mkdocs_newsbrief.reading.page import Page, key

_BY = re.compile(
    r"(?:^|[\d.)|•·–—-] ?|[ap]\.?m\.? (?:[A-Z]{2,4} )?|[a-z](?=By ))"
    r"(?:(?:[Ww]ritten|[Pp]osted|[Rr]eport(?:ed|ing)|[Ss]tory|[Ww]ords|[Aa]rticle|[Aa]nalysis|[Oo]pinion|[Rr]eview"
    r"|[Cc]omment|[Ee]ssay|[Cc]olumn|[Ii]nterview) )?"
    r"(?:[Bb]y|BY)(?:\b:? *|(?=[A-Z][a-z.]))"
    r"|^(?:[Pp]or|[Vv]on|[Pp]ar|[Dd]i|[Dd]oor|POR|VON|PAR|DI|DOOR):? (?=[A-Z])"
)
_LABEL = re.compile(
    r"(?:(?:written|posted|reported|story|words) )?by:?|authors?:?|byline:?"
    r"|(?:author of|about|contact) the (?:article|author):?",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:,|&|\band)$")
_CLOCK = re.compile(r"\bago\b|\d:\d\d|\b(?:[Pp]ublished|[Uu]pdated|[Pp]osted)\b")
_ROLE = re.compile(
    r"\b(?:reporter|correspondent|writer|editor|journalist|columnist|contributor|producer|staff)s?\b", re.IGNORECASE
)
_BIO = re.compile(
    r"([^\n]{4,60}?) (?:is|was) (?:an? |the )?[^\n.]{0,60}?"
    r"\b(?:reporter|correspondent|writer|editor|journalist|columnist)\b"
)

# Fitted as a ranking of the lines of 545 pages (logistic, halves split by site held out) and rounded.
_POINTS = {
    "by": 1.5,  # "By Ada Holt"
    "label": 1.75,  # "Author" on the line above
    "bio": 0.5,  # "Ada Holt is a reporter …"
    "contact": 0.0,  # "Ada Holt ada.holt@example.org"
    "alone": -1.5,  # a name and nothing else: most are headings or people of the news
    "date": 2.75,  # a date or a time stands near
    "role": 1.0,  # "Political Editor" stands near
    "under the title": 2.25,
    "above": 0.75,  # the story
    "at the story": 1.25,  # just above its first paragraph
    "below": 2.0,  # just under its last
    "repeated": 0.25,  # the page names them elsewhere
    "capitals": -1.0,  # as headings are set
    "in the title": -0.5,
}
_BAR = 1.5
_ALONE, _SHORT = 9, 30  # words of the longest line that is read as a name alone, as a byline
_NEAR = 3  # lines
_PIECES = 10  # lines that a byline may be broken into
_MOST = 3  # repetitions; more say nothing
_ABOVE, _BELOW = 400, 200  # lines before the lede, and lines at and after the end of the story, that are looked at
_BESIDE = 100  # characters of the longest line that is read as a date or a role beside a name


@dataclass(frozen=True, slots=True)
class _Byline:
    at: int
    names: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where a byline may be looked for: in `lines`, of which some are `headings`, some `dated`.

    `lede` and `end` are the first and the last line of the story, `frame` is the text around it.
    """

    title: str
    headings: tuple[int, ...]
    lede: int
    end: int
    dated: frozenset[int]
    lines: tuple[int, ...]
    frame: str


def find_authors(
    page: Page, title: Found | None = None, outlet: Found | None = None, head: Head | None = None
) -> tuple[Found, ...]:
    """The people that wrote a story; `title`, `outlet` and `head` are what was found of them."""
    layout = _layout(page, title, head.claimed if head else frozenset())
    together: defaultdict[tuple[str, ...], list[_Byline]] = defaultdict(list)
    for byline in _bylines(page, layout, outlet.value if outlet else ""):
        together[byline.names].append(byline)
    best, most = None, _BAR
    for bylines in together.values():
        votes = _votes(page, layout, bylines)
        points = sum(_POINTS[kind] * math.log2(1 + count) for kind, count in votes.items())
        if points > most:
            best, most = bylines[0], points
    return tuple(Found(name, page.place(best.at, name)) for name in dict.fromkeys(best.names)) if best else ()


def _layout(page: Page, title: Found | None, claimed: frozenset[int]) -> _Layout:
    count = len(page.lines)
    end = max((at for at, kept in enumerate(page.body) if kept), default=count)
    head = range(max(0, page.lede - _ABOVE), min(count, page.lede + _NEAR))
    tail = range(max(head.stop, end - _NEAR), min(count, end + _BELOW))
    lines = tuple(at for at in (*head, *tail) if at not in claimed)
    name = key(title.value) if title else ""
    return _Layout(
        title=title.value if title else "",
        headings=tuple(at for at in head if name and page.keys[at] == name),
        lede=page.lede,
        end=end,
        dated=frozenset(at for at in lines if _is_dated(page.lines[at])),
        lines=lines,
        frame="\n".join(page.lines[at] for at in lines if not page.body[at]),
    )


def _is_dated(line: str) -> bool:
    return len(line) < _BESIDE and bool(DATE.search(line) or _CLOCK.search(line))


# --------------------------------------------------------------------------------------- where names stand


def _bylines(page: Page, layout: _Layout, outlet: str) -> Iterator[_Byline]:
    for at in layout.lines:
        line = page.lines[at]
        words = len(line.split())
        if about := _BIO.match(line):
            yield from _named(at, [about[1]] if is_person(about[1]) else [], "bio")
        elif words < _SHORT:
            yield from _in_line(page, at, words, outlet)


def _in_line(page: Page, at: int, words: int, outlet: str) -> Iterator[_Byline]:
    line = page.lines[at]
    if _LABEL.fullmatch(line):
        yield from _named(at + 1, leading_names(_whole(page, at + 1), outlet), "label")
        return
    line = _whole(page, at)
    by = [byline for match in _BY.finditer(line) for byline in _by(at, line[match.end() :], outlet)]
    if by:
        yield from by
    elif words <= _ALONE and (names := leading_names(line, outlet)) and not (is_ended(line) or is_credit(line)):
        yield from _named(at, names, "alone")
    else:
        yield from _named(at, _contact(line), "contact")


def _whole(page: Page, at: int) -> str:
    """A line with those that go on with it: "Ada Holt", "and", "Ben Ito"."""
    pieces = list(page.lines[at : at + 1])
    for before, line in pairwise(page.lines[at : at + _PIECES]):
        if not (_GOES_ON.search(before[-5:]) or _GOES_ON.fullmatch(line)):
            break
        pieces.append(line)
    return " ".join(pieces)


def _by(at: int, text: str, outlet: str) -> Iterator[_Byline]:
    return _named(at, leading_names(text, outlet), "by")


def _named(at: int, names: list[str], kind: str) -> Iterator[_Byline]:
    if names:
        yield _Byline(at, tuple(names), kind)


def _contact(line: str) -> list[str]:
    """A closing "Ada Holt ada.holt@example.org"."""
    email = EMAIL.search(line)
    name = line[: email.start()].strip(" ,(|:–-") if email and len(line) < 120 else ""
    return [name] if is_person(name) else []


# --------------------------------------------------------------------------------------- what speaks for them


def _votes(page: Page, layout: _Layout, bylines: list[_Byline]) -> Counter[str]:
    """How much evidence of each kind there is for names that stand together on these lines."""
    names = bylines[0].names
    signs = {byline.kind for byline in bylines}
    for byline in bylines:
        signs.update(_beside(page, layout, byline.at), _place(layout, byline.at))
    votes = Counter(sorted(signs))  # in one order, as sums of fractions depend on it
    votes["repeated"] = max(0, min(_MOST, layout.frame.count(names[0]) - 1))
    votes["capitals"] = names[0].isupper()
    votes["in the title"] = names[0] in layout.title
    return votes


def _beside(page: Page, layout: _Layout, at: int) -> Iterator[str]:
    if not layout.dated.isdisjoint(range(at - 2, at + 4)):
        yield "date"
    if any(len(line) < _BESIDE and _ROLE.search(line) for line in page.lines[at : at + 2]):
        yield "role"


def _place(layout: _Layout, at: int) -> Iterator[str]:
    if at < layout.lede:
        yield "above"
    if 0 <= layout.lede - at <= _NEAR:
        yield "at the story"
    if any(0 < at - heading <= _NEAR for heading in layout.headings):
        yield "under the title"
    if layout.end < at <= layout.end + _NEAR:
        yield "below"
