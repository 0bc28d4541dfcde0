"""What a rule knows better than a score: blocks that are never story, each with its reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from mkdocs_newsbrief.reading.boilerplate.features import is_author_note
from mkdocs_newsbrief.reading.boilerplate.furniture import furniture
from mkdocs_newsbrief.reading.captions import is_credit, is_surely_caption
from mkdocs_newsbrief.reading.marks import BYLINE, DATE, EMAIL, is_ended
from mkdocs_newsbrief.reading.words import FUNCTION_WORDS

_WORD = re.compile(r"\w+")
_STAMP = re.compile(r"date:? \d{4}-\d\d-\d\d")
_TAG = re.compile(r"(?:<?!--.{0,200}|.{0,200}-->)")
_QUOTED = re.compile(r"[“\"]")
_SIGNED = re.compile(r"[—–-] .{1,60}\(@\w+\)$")
_TOP = 3  # blocks at the head of a story that can still be page
_BYLINE_WORDS = 14  # a longer line that begins with "By" may be the story
_DATE_WORDS = 8
_HEADLINE_WORDS = range(4, 26)
_SHOUTED = range(9, 31)  # words
_CAPTION_WORDS = 40
_CREDIT_WORDS = 8  # a longer one holds the caption itself
_LABEL_WORDS = 6
_END = 4  # blocks

_SHARED = 0.75  # of a standfirst's content words stand in one paragraph of the story
_STANDFIRST_WORDS = range(12, 61)


def surely_removed(lines: Sequence[str], kept: Sequence[bool]) -> dict[int, str]:
    """The blocks that are not body whatever their score, by index."""
    found = {at: reason for at, line in enumerate(lines) if (reason := _by_words(line)) and not _is_post(lines, at)}
    for rule, reason in _IN_STORY:
        found |= dict.fromkeys(rule(lines, _story(kept, found)), reason)
    standfirst = _standfirst(lines, _story(kept, found))
    return found if standfirst is None else {**found, standfirst: "standfirst"}


def _story(kept: Sequence[bool], removed: Container[int]) -> list[int]:
    return [at for at, keep in enumerate(kept) if keep and at not in removed]


def _by_words(line: str) -> str | None:
    words = line.count(" ") + 1
    if not _WORD.search(line):
        return "rule"
    if _STAMP.fullmatch(line):
        return "scraper-stamp"
    if _TAG.fullmatch(line):
        return "markup"
    if words <= _DATE_WORDS and (date := DATE.search(line)) and 2 * len(date[0]) > len(line):
        return "date"
    if words <= _BYLINE_WORDS and (BYLINE.match(line) or (words <= 8 and EMAIL.search(line))):
        return "byline"
    return furniture(line, words)


def _is_post(lines: Sequence[str], at: int) -> bool:
    """Whether a line dates the embedded post that is signed above it."""
    return at > 0 and bool(_SIGNED.match(lines[at - 1]))


def _captions(lines: Sequence[str], story: Sequence[int]) -> Iterator[int]:
    """Captions by their own marks, or because a credit stands right below.

    The last block of a story is spared: there a name in brackets is an agency's tag.
    """
    for rank, at in enumerate(story[:-1]):
        credit = is_credit(lines[at + 1]) and lines[at + 1].count(" ") < _CREDIT_WORDS
        credited = credit and lines[at].count(" ") < _CAPTION_WORDS and not _QUOTED.search(lines[at])
        if is_surely_caption(lines[at]) or (credited and (rank < _TOP or not is_ended(lines[at]))):
            yield at


def _repeated(lines: Sequence[str], story: Sequence[int]) -> Iterator[int]:
    """A headline that stands above the picture and again below it."""
    counts = Counter(lines)
    return (at for at in story[:_TOP] if counts[lines[at]] > 1 and _is_headline(lines[at]))


def _recurring(lines: Sequence[str], story: Sequence[int]) -> Iterator[int]:
    """A label that stands over and over between the paragraphs: "Advertisement", "Story continues"."""
    counts = Counter(lines)
    return (at for at in story if counts[lines[at]] > 2 and _is_label(lines[at]))


def _is_label(line: str) -> bool:
    return line.count(" ") < _LABEL_WORDS and not is_ended(line) and ":" not in line and line[:1].isalpha()


def _author(lines: Sequence[str], story: Sequence[int]) -> Iterator[int]:
    """Who wrote it, told at the end; a story may open with a reporter or a professor of whom it tells."""
    return (at for at in story[_TOP:][-_END:] if is_author_note(lines[at]))


def _is_headline(line: str) -> bool:
    return line.count(" ") + 1 in _HEADLINE_WORDS and not is_ended(line)


def _standfirst(lines: Sequence[str], story: Sequence[int]) -> int | None:
    """A line set off from the story that the story says again, word for word or nearly."""
    words = {at: _WORD.findall(lines[at].lower()) for at in story}
    content = {at: set(words[at]) - FUNCTION_WORDS for at in story}
    for at, after in pairwise(story[: _TOP + 1]):
        if len(words[at]) not in _STANDFIRST_WORDS or after == at + 1:
            continue
        if any(len(content[at] & content[other]) >= _SHARED * len(content[at]) for other in story if other > at):
            return at
    return None


def _shouted(lines: Sequence[str], story: Sequence[int]) -> Iterator[int]:
    """Another story's headline, set in capitals between the paragraphs; a subhead has fewer words."""
    loud = (at for at in story if lines[at].isupper() and not lines[at].startswith("("))
    return (at for at in loud if lines[at].count(" ") + 1 in _SHOUTED and not is_ended(lines[at]))


_IN_STORY = (
    (_shouted, "related"),
    (_captions, "caption"),
    (_repeated, "repeated-headline"),
    (_recurring, "repeated-label"),
    (_author, "author-note"),
)
