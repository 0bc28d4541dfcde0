"""What a rule knows better than a score: blocks that are never story, each with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_newsbrief.reading.captions import is_credit, is_surely_caption
from mkdocs_newsbrief.reading.marks import BYLINE, DATE, EMAIL
from mkdocs_newsbrief.reading.words import FUNCTION_WORDS

_WORD = re.compile(r"\w+")
_STAMP = re.compile(r"date:? \d{4}-\d\d-\d\d")
_TAG = re.compile(r"(?:<?!--.{0,200}|.{0,200}-->)")
_BYLINE_WORDS = 14  # a longer line that begins with "By" may be the story
_DATE_WORDS = 8
_CAPTION_WORDS = 40

_SHARED = 0.75  # of a standfirst's content words stand in one paragraph of the story
_STANDFIRST_WORDS = range(8, 61)
_AMONG = 4  # only the first blocks of the story can be one


def surely_removed(lines: Sequence[str], kept: Sequence[bool]) -> dict[int, str]:
    """The blocks that are not body whatever their score, by index."""
    found = {at: reason for at, line in enumerate(lines) if (reason := _by_words(line))}
    found |= dict.fromkeys(_captions(lines, kept), "caption")
    story = [at for at, keep in enumerate(kept) if keep and at not in found]
    standfirst = _standfirst(lines, story)
    return found if standfirst is None else {**found, standfirst: "standfirst"}


def _by_words(line: str) -> str | None:
    words = line.count(" ") + 1
    if _STAMP.fullmatch(line):
        return "scraper-stamp"
    if _TAG.fullmatch(line):
        return "markup"
    if words <= _DATE_WORDS and (date := DATE.search(line)) and 2 * len(date[0]) > len(line):
        return "date"
    if words <= _BYLINE_WORDS and (BYLINE.match(line) or (words <= 8 and EMAIL.search(line))):
        return "byline"
    return None


def _captions(lines: Sequence[str], kept: Sequence[bool]) -> Iterator[int]:
    """Kept blocks that are captions by their own marks, or because a credit stands right below.

    The last block of a story is spared: there a name in brackets is an agency's tag.
    """
    story = [at for at, keep in enumerate(kept) if keep]
    for at in story[:-1]:
        credited = at + 1 < len(lines) and is_credit(lines[at + 1]) and lines[at].count(" ") < _CAPTION_WORDS
        if is_surely_caption(lines[at]) or credited:
            yield at


def _standfirst(lines: Sequence[str], story: Sequence[int]) -> int | None:
    """A line before the lede that the story says again, word for word or nearly."""
    words = {at: _WORD.findall(lines[at].lower()) for at in story}
    content = {at: set(words[at]) - FUNCTION_WORDS for at in story}
    for at in story[:_AMONG]:
        if len(words[at]) not in _STANDFIRST_WORDS:
            continue
        later = (content[other] for other in story if other > at)
        if any(len(content[at] & said) >= _SHARED * len(content[at]) for said in later):
            return at
    return None
