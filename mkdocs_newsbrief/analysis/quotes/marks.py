"""Where quotations begin and end: direction-aware quotation marks, one paragraph at a time.

The direction of a mark is read from its shape and its neighbours, never from counting; so a lost mark damages
one quotation and not the rest of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from mkdocs_newsbrief.analysis.quotes.lexicon import ATTRIBUTION_TAG, INNER_TAG
from mkdocs_newsbrief.model import Span

Side = Literal["open", "close", "either"]

_DOUBLE = re.compile('["“”„‟«»＂]')
_SINGLE = re.compile("['‘’‚‹›]")
_OPENING, _CLOSING = frozenset("“„‟«‘‚‹"), frozenset("”»’›")
_BEFORE_OPEN = frozenset(" \t\xa0([{—–-/\u2009\u200a‘'\"“\u200b")
_AFTER_CLOSE = frozenset(" \t\xa0)]}.,;:!?—–-/\u2009\u200a’'\"”…\u200b")
_CLOSING_SINGLE = re.compile(r"[,.?!…][’'](?=\s|$)")
_DOUBLED = re.compile(r"[,.?!…]''(?=\s|$)")
_CLOSING_DOUBLE = re.compile(r"[,.?!…][”\"»](?=\s|$)")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_ELISION = re.compile(r"[’'](?:\d0s|tis|twas|em|til|cause|n)\b", re.IGNORECASE)
_MIN_UNCLOSED = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch between quotation marks: `outer` holds the marks, `inner` the words.

    `closed` is False where the closing mark is missing; `runs_on` where that is the convention for a quotation
    that goes on in the next paragraph.
    """

    outer: Span
    inner: Span
    closed: bool = True
    runs_on: bool = False


def find_stretches(story: str) -> list[Stretch]:
    """Every outermost stretch between quotation marks, in order."""
    story = _with_plain_marks(story)
    mark = _SINGLE if _is_british(story) else _DOUBLE
    if not mark.search(story):
        return []
    stretches: list[Stretch] = []
    lines = [match.span() for match in re.finditer(r"[^\n]+", story)]
    for number, (start, end) in enumerate(lines):
        following = story[slice(*lines[number + 1])].lstrip()[:1] if number + 1 < len(lines) else ""
        stretches += _in_paragraph(
            story[start:end], start, mark, opens_next=following in _OPENING or following == '"'
        )
    return stretches


def _with_plain_marks(story: str) -> str:
    """The ``marks'' of wire copy as curly ones; every offset stays what it was."""
    return story.replace("``", "“ ").replace("''", " ”") if "``" in story else story


def _is_british(story: str) -> bool:
    """Single marks are quotation marks only where they, and not the double ones, close speech."""
    if _DOUBLED.search(story):
        return False
    singles = len(_CLOSING_SINGLE.findall(story))
    if not singles or singles <= len(_CLOSING_DOUBLE.findall(story)):
        return False
    return singles >= len(_DOUBLE.findall(story)) // 2


def _in_paragraph(text: str, offset: int, mark: re.Pattern[str], *, opens_next: bool) -> Iterator[Stretch]:
    opened: int | None = None
    sides = _single_sides(text) if mark is _SINGLE else _double_sides(text)
    for at, side in sides:
        if side == "either":
            side = "close" if opened is not None else "open"
        if side == "open":
            if opened is not None:
                yield from _unclosed(text, offset, opened, at)
            opened = at
        elif opened is not None:
            yield from _stretch(text, offset, opened, at + 1)
            opened = None
    if opened is not None:
        yield from _unclosed(text, offset, opened, len(text), runs_on=opens_next)


def _double_sides(text: str) -> Iterator[tuple[int, Side]]:
    for match in _DOUBLE.finditer(text):
        at = match.start()
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        yield at, _side(match[0], before in _BEFORE_OPEN, after in _AFTER_CLOSE)


def _side(mark: str, may_open: bool, may_close: bool) -> Side:
    """The way a mark faces; where shape and neighbours disagree, the neighbours win (`text.“`)."""
    if may_open and not may_close:
        return "open"
    if may_close and not may_open:
        return "close"
    return "open" if mark in _OPENING else "close" if mark in _CLOSING else "either"


def _single_sides(text: str) -> Iterator[tuple[int, Side]]:
    """Single marks without the apostrophes; a plural's apostrophe closes only where no better mark follows."""
    sides: list[tuple[int, Side, bool]] = []
    for match in _SINGLE.finditer(text):
        at = match.start()
        before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        if (before.isalnum() and after.isalnum()) or _ELISION.match(text, at):
            continue
        if before in _BEFORE_OPEN and after not in _AFTER_CLOSE:
            sides.append((at, "open", False))
        elif before not in _BEFORE_OPEN and after in _AFTER_CLOSE:
            sides.append((at, "close", before == "s" and after == " "))
    for (at, side, doubtful), (_, following, _) in pairwise([*sides, (0, "open", False)]):
        if not (doubtful and following == "close"):
            yield at, side


def _unclosed(text: str, offset: int, start: int, limit: int, *, runs_on: bool = False) -> Iterator[Stretch]:
    """A quotation without its closing mark: up to an attribution ("…, he said"), else a sentence."""
    if runs_on and not INNER_TAG.search(text, start + 2, limit):
        yield from _stretch(text, offset, start, len(text.rstrip()), closed=False, runs_on=True)
    elif limit - start >= _MIN_UNCLOSED:
        tag = ATTRIBUTION_TAG.search(text, start + 2, limit)
        if tag:
            end = tag.start() + 1
        elif start < 2 and limit == len(text):
            end = len(text.rstrip())
        else:
            stop = _SENTENCE_END.search(text, start, limit)
            end = stop.end() if stop else limit
        yield from _stretch(text, offset, start, end, closed=False)


def _stretch(
    text: str, offset: int, start: int, end: int, *, closed: bool = True, runs_on: bool = False
) -> Iterator[Stretch]:
    inner_start, inner_end = start + 1, end - closed
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_start < inner_end and text[inner_end - 1].isspace():
        inner_end -= 1
    if any(character.isalnum() for character in text[inner_start:inner_end]):
        outer, inner = Span(offset + start, offset + end), Span(offset + inner_start, offset + inner_end)
        yield Stretch(outer, inner, closed, runs_on)
