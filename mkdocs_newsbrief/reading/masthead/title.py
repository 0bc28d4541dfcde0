"""The title: the candidate above the lede with the most evidence, or none; a headline is never invented."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_newsbrief.model import Found
from mkdocs_newsbrief.reading.captions import is_credit, looks_like_caption
from mkdocs_newsbrief.reading.marks import BYLINE, DATE, is_ended
from mkdocs_newsbrief.reading.page import Page, key
from mkdocs_newsbrief.reading.words import FUNCTION_WORDS, INTERFACE_WORDS

# The <title> of a page ends in the site's name: "Bridge opens | The Daily Example".
SUFFIX = re.compile(r"\s+[|–—»·-]+\s+(?=[^|–—»]{2,60}$)")

# Points for each sign; a candidate needs the bar.
_POINTS = {
    "head of the first line": 6,
    "heading": 5,
    "heading of the first rank": 3,
    "repeated": 3,
    "just above a byline or date": 2,
    "words of the lede": 4,  # times the share of its words that the story begins with
    "length of a headline": 2,
    "first line": 1,
    "the site's name after it": 3,
    "ends as a sentence": -2,
    "interface": -4,
    "menu around it": -1,
}
_BAR = 4.0
_FAR = 0.06  # off for each block between a candidate and the lede
_WORDS = range(3, 31)


@dataclass(frozen=True, slots=True)
class _Candidate:
    at: int
    value: str


def find_title(page: Page) -> Found | None:
    counts = Counter(page.keys)
    opening = _opening_words(page)
    best, most = None, _BAR
    for candidate in _candidates(page):
        points = sum(_evidence(page, candidate, counts, opening))
        if points > most:
            best, most = candidate, points
    return Found(best.value, page.place(best.at, best.value)) if best else None


def _candidates(page: Page) -> Iterator[_Candidate]:
    for at in range(min(page.lede, len(page.lines))):
        line = page.lines[at]
        head = SUFFIX.split(line, maxsplit=1)[0] if at == 0 else line
        if head != line and len(head.split()) in _WORDS:
            yield _Candidate(at, head)
            continue
        if len(line.split()) in _WORDS and not _is_something_else(line):
            yield _Candidate(at, line)


def _is_something_else(line: str) -> bool:
    date = DATE.search(line)
    return bool(BYLINE.match(line) or looks_like_caption(line) or is_credit(line)) or (
        date is not None and len(date[0]) > len(line) / 3
    )


def _opening_words(page: Page) -> frozenset[str]:
    story = [name for name, kept in zip(page.keys, page.body, strict=True) if kept][:6]
    return frozenset(" ".join(story).split()) - FUNCTION_WORDS


def _evidence(page: Page, candidate: _Candidate, counts: Counter[str], opening: frozenset[str]) -> Iterator[float]:
    name = key(candidate.value)
    words = name.split()
    content = [word for word in words if word not in FUNCTION_WORDS]
    at = candidate.at
    if at and len(words) >= 4 and page.keys[0].startswith(name):
        yield _POINTS["head of the first line"]
    marks = page.text[page.blocks[at].start :][:4]
    if marks.startswith("#"):
        yield _POINTS["heading"]
    if marks.startswith("# "):
        yield _POINTS["heading of the first rank"]
    if counts[name] > 1:
        yield _POINTS["repeated"]
    if any(BYLINE.match(line) or DATE.search(line) for line in page.lines[at + 1 : at + 4]):
        yield _POINTS["just above a byline or date"]
    yield _POINTS["words of the lede"] * sum(word in opening for word in content) / (len(content) or 1)
    if 5 <= len(words) <= 22:
        yield _POINTS["length of a headline"]
    if at == 0:
        yield _POINTS["first line"]
        if page.lines[0] != candidate.value:
            yield _POINTS["the site's name after it"]
    if is_ended(candidate.value) and not candidate.value.endswith("?"):
        yield _POINTS["ends as a sentence"]
    yield _POINTS["interface"] * min(1.0, 3 * sum(word in INTERFACE_WORDS for word in words) / (len(words) or 1))
    yield -_FAR * min(50, page.lede - at)
