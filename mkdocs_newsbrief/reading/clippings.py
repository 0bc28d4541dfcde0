"""Clippings: several articles in one text or page, parted where the boundary is sure.

Sure is a head of its own: a headline with a day on one of the lines below it, and a story under that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise
from typing import Any

from mkdocs_newsbrief.reading.marks import DATE, is_ended
from mkdocs_newsbrief.reading.markup import text_of
from mkdocs_newsbrief.reading.stamps import find_stamps

_RULE = re.compile(r"\f|^[ \t]*(?:[-=_*#~•—–][ \t]?){3,}[ \t]*$", re.MULTILINE)
_HEAD = re.compile(
    r"(?:\A\s*|\n[ \t]*\n)(?P<headline>[ \t]*\S[^\n]{5,150})\n(?:[ \t]*\n)?"
    r"(?=(?:[^\n]{1,80}\n(?:[ \t]*\n)?){0,2}(?P<dated>[^\n]{6,80})\n)"
)
_HEADLINE = range(3, 21)  # words
_LINES = 4  # of a head: headline, outlet, author, day
_FEW = 20  # line ends that are looked at for the head of a piece
_STORY = 20  # words
_DATED = 9  # words of a line that bears a day
_PIECES = 200
_TOP = 60  # words
_JSON = '//script[contains(@type, "ld+json")][contains(., "rticle")]|//meta[@property="og:type"][@content="article"]'


def of_page(tree: Any) -> list[str]:
    """The texts of the articles that a page is made of, none where it is a page of one article or of teasers."""
    elements = tree.xpath("//article[not(ancestor::article)]")[: _PIECES + 1]
    if not 1 < len(elements) <= _PIECES or tree.xpath(_JSON):
        return []
    if not all(element.xpath(".//h1|.//h2|.//h3") for element in elements):
        return []
    if not all(map(_is_headed, elements)):
        return []
    return [text_of(element) for element in elements]


def _is_headed(element: Any) -> bool:
    words = " ".join(element.itertext()).split()
    dated = bool(element.xpath(".//time[@datetime]")) or DATE.search(" ".join(words[:_TOP])) is not None
    return dated and len(words) > _STORY


def of_text(text: str) -> list[str]:
    """The articles of a text, none where it is one article or the boundary is not sure."""
    pieces = [piece for piece in _RULE.split(text) if _is_long(piece)]
    if 1 < len(pieces) <= _PIECES:
        return pieces if all(map(_begins_with_a_head, pieces)) else []
    starts = [match.start("headline") for match in _HEAD.finditer(text) if _is_head(match)]
    if not 1 < len(starts) <= _PIECES or text[: starts[0]].strip():
        return []
    pieces = [text[start:end] for start, end in pairwise((*starts, len(text)))]
    return pieces if all(map(_begins_with_a_head, pieces)) else []


def count_in(text: str) -> int:
    """How many articles a text looks like; one, where nothing says more."""
    pieces = [piece for piece in _RULE.split(text)[:_PIECES] if _is_long(piece)]
    return len(pieces) if any(map(_begins_with_a_headline, pieces[1:])) else 1


def _begins_with_a_headline(piece: str) -> bool:
    """Whether a line set off from the text below it opens a piece of some length."""
    headline, _, told = piece.strip().partition("\n")
    return told.startswith(("\n", " \n")) and _is_headline(headline.strip()) and _is_long(told)


def _begins_with_a_head(piece: str) -> bool:
    lines = list(islice(filter(None, map(str.strip, piece.split("\n", _FEW))), _LINES))
    return bool(lines) and _is_headline(lines[0]) and _is_dated(lines[1:]) and _is_long(piece)


def _is_long(piece: str) -> bool:
    """Whether a piece is more than a headline and a day; no more of it is parted into words than that takes."""
    return len(piece.split(None, _STORY + _DATED)) > _STORY + _DATED


def _is_head(match: re.Match[str]) -> bool:
    return _is_headline(match["headline"].strip()) and _is_dated([match["dated"]])


def _is_headline(line: str) -> bool:
    return (
        len(line.split()) in _HEADLINE and (not is_ended(line) or line.endswith(("?", "!"))) and not DATE.search(line)
    )


def _is_dated(lines: Sequence[str]) -> bool:
    """Whether a short line bears a full day, and is no sentence."""
    return any(len(line.split()) <= _DATED and not is_ended(line) and find_stamps(line) for line in lines)
