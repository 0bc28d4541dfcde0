"""The title: the candidate above the lede with the most evidence, or none; a headline is never invented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_newsbrief.model import Found
from mkdocs_newsbrief.reading.captions import is_credit, looks_like_caption
from mkdocs_newsbrief.reading.marks import BYLINE, DATE, is_ended
from mkdocs_newsbrief.reading.masthead.head import Head
from mkdocs_newsbrief.reading.page import Page, key
from mkdocs_newsbrief.reading.words import FUNCTION_WORDS, INTERFACE_WORDS

# The <title> of a page ends in the site's name: "Bridge opens | The Daily Example".
SUFFIX = re.compile(r"\s+[|–—»·-]+\s+(?=[^|–—»]{2,60}$)")

# Fitted as a ranking of the lines of 545 pages (logistic, halves split by site held out) and rounded.
_POINTS = {
    "head of the first line": 2.5,  # the <title> of the page begins with it
    "words of the first line": 1.75,  # times the share of its words that the <title> has
    "the site's name after it": 2.0,
    "alone above the story": 2.5,
    "heading": 1.0,
    "heading of the first rank": 2.5,
    "byline or date below": 2.0,
    "end of another line": 1.5,  # "Share this story: Bridge opens"
    "words of the lede": 2.5,  # times the share of its words that the story begins with
    "length of a headline": 1.0,
    "not short": 1.0,
    "under a headline": -1.25,  # a standfirst
    "ends as a sentence": -1.5,
    "interface": -1.0,
    "kept as body": -0.5,  # by the judge of bodies, who may be wrong about a line above the lede
    "at the lede": -1.0,
}
_BAR = 3.2
_FAR = 400  # lines above the lede; what is farther is no headline of it
_BELOW = 6  # lines between a headline and its date
_WORDS = range(3, 31)
_TYPICAL, _LONG = range(5, 23), 8  # words
_QUESTION = 20  # words of a headline that the judge of bodies may have taken for the first paragraph


@dataclass(frozen=True, slots=True)
class _Candidate:
    at: int
    value: str


def find_title(page: Page, head: Head | None = None) -> Found | None:
    """The headline of a clipping's head, else the line above the story with the most evidence."""
    if head and head.title is not None and head.outlet is not None:
        return Found(head.headline, page.place(head.title, head.headline))
    opening = _opening_words(page)
    best, most = None, _BAR
    for candidate in _candidates(page):
        points = sum(_POINTS[sign] * share for sign, share in _evidence(page, candidate, opening))
        if points > most:
            best, most = candidate, points
    return Found(best.value, page.place(best.at, best.value)) if best else None


def _candidates(page: Page) -> Iterator[_Candidate]:
    """The lines that may be headlines, down to one that stands where the story seems to begin."""
    for at in _window(page):
        line = page.lines[at]
        head = SUFFIX.split(line, maxsplit=1)[0] if at == 0 else line
        prose = at == page.lede and (line.endswith(".") or len(line.split()) > _QUESTION)
        titled = head != line and len(head.split()) in _WORDS
        if titled or (len(line.split()) in _WORDS and not prose and not _is_something_else(line)):
            yield _Candidate(at, head if titled else line)


def _window(page: Page) -> list[int]:
    stop = min(page.lede + 1, len(page.lines))
    near = range(max(0, stop - _FAR), stop)
    return [*near] if near.start == 0 or not stop else [0, *near]


def _is_something_else(line: str) -> bool:
    date = DATE.search(line)
    return bool(BYLINE.match(line) or looks_like_caption(line) or is_credit(line)) or (
        date is not None and len(date[0]) > len(line) / 3
    )


def _opening_words(page: Page) -> frozenset[str]:
    story = [name for name, kept in zip(page.keys, page.body, strict=True) if kept][:6]
    return frozenset(" ".join(story).split()) - FUNCTION_WORDS


# --------------------------------------------------------------------------------------- what speaks for it


def _evidence(page: Page, candidate: _Candidate, opening: frozenset[str]) -> Iterator[tuple[str, float]]:
    """The signs of a candidate, named as in `_POINTS`, and how far each holds."""
    at, words = candidate.at, key(candidate.value).split()
    yield from ((sign, 1.0) for sign in (*_look(page, candidate), *_place(page, candidate)))
    content = _content(" ".join(words))
    yield "words of the lede", _share(content, opening)
    yield "words of the first line", _share(content, frozenset(page.keys[0].split())) if at else 0.0
    yield "interface", min(1.0, 3 * _share(words, INTERFACE_WORDS))
    if at and _is_headline(page.keys[at - 1].split(), opening):
        yield "under a headline", 1.0


def _is_headline(words: list[str], opening: frozenset[str]) -> bool:
    """Whether a line is as long as a headline and speaks of what the story begins with."""
    told = [word for word in words if word in opening]
    return len(words) in _TYPICAL and len(told) > 1 and INTERFACE_WORDS.isdisjoint(words)


def _content(line: str) -> list[str]:
    return [word for word in line.split() if word not in FUNCTION_WORDS]


def _share(words: list[str], known: frozenset[str]) -> float:
    return sum(word in known for word in words) / (len(words) or 1)


def _look(page: Page, candidate: _Candidate) -> Iterator[str]:
    start = page.blocks[candidate.at].start
    marks = page.text[start : start + 4]
    words = len(key(candidate.value).split())
    if marks.startswith("#"):
        yield "heading"
    if marks.startswith("# "):
        yield "heading of the first rank"
    if words in _TYPICAL:
        yield "length of a headline"
    if words >= _LONG:
        yield "not short"
    if is_ended(candidate.value) and not candidate.value.endswith("?"):
        yield "ends as a sentence"


def _place(page: Page, candidate: _Candidate) -> Iterator[str]:
    at, name = candidate.at, key(candidate.value)
    long = len(name.split()) >= 4
    if page.lede == 1 and at == 0:
        yield "alone above the story"
    if at == 0 and page.lines[0] != candidate.value:
        yield "the site's name after it"
    if at and long and page.keys[0].startswith(name):
        yield "head of the first line"
    if long and any(page.keys[other].endswith(f" {name}") for other in _window(page)):
        yield "end of another line"
    if any(
        len(line) < 100 and (BYLINE.match(line) or DATE.search(line)) for line in page.lines[at + 1 : at + 1 + _BELOW]
    ):
        yield "byline or date below"
    if page.body[at]:
        yield "kept as body"
    if at == page.lede:
        yield "at the lede"
