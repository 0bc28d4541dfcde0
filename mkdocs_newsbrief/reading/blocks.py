"""Blocks: the paragraphs of a plain text, however its lines were broken.

Three layouts occur. In most files a line is a paragraph. Text browsers and mail wrap paragraphs at a fixed width.
Scrapers that print one text node a line break a paragraph at each link in it. A block is what a reader would call
a paragraph; its span has no white space at either end.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from mkdocs_newsbrief.model import Span
from mkdocs_newsbrief.reading.words import FUNCTION_WORDS

_LINE = re.compile(r"\S[^\n]*")
_STAMP = re.compile(r"[^\S\n]*date:?[^\S\n]+\d{4}-\d\d-\d\d(?!\S)")  # what some scrapers print before the first line
_ENDED = re.compile(r"[.!?…:][\"”’')\]]*$")
_ITEM = re.compile(r"(?:[*•·\-–>]|#{1,6}|\d{1,3}[.)])\s")  # a list item, a heading or a quotation never continues
_FRAGMENT = re.compile(r"[a-z]|[,.;:)’”]\s|['’]s\b")
_CLOSING = re.compile(r"[.,;:!?)”’\"]")
_OPEN = re.compile(r"[a-z,;—–(“‘]$")
_WORD = re.compile(r"[a-z]+")

_WIDTHS = range(60, 101)  # where mail, terminals and text browsers wrap
_NO_HEADLINE = 16  # words; a shorter line without a stop may be a headline
_PILED = 0.1  # of the full lines stand right at the width; one long address does not move it
_PILE = 5
_SLACK = 3  # a wrapped line may end a little early: a dash, a double space


def find_blocks(text: str) -> list[Span]:
    """The paragraphs of `text` in order; together they hold every character that is not white space."""
    lines = _lines(text)
    if len(lines) < 2:
        return lines
    gaps = [text.count("\n", before.end, after.start) for before, after in pairwise(lines)]
    width = _wrap_width(lines, gaps)
    if width:
        joined = [gap == 1 and _wraps(text, *pair, width) for gap, pair in zip(gaps, pairwise(lines), strict=True)]
        return _merge(lines, joined)
    if _has_broken_nodes(text, lines, gaps):
        return _merge(lines, _node_joins(text, lines, gaps))
    return lines


def stamp(text: str) -> Span | None:
    """The "date 2021-03-25" that some scrapers print before the first words."""
    found = _STAMP.match(text, len(text) - len(text.lstrip()))
    return Span(found.start() + len(found[0]) - len(found[0].lstrip()), found.end()) if found else None


def _lines(text: str) -> list[Span]:
    first = stamp(text)
    lines = _LINE.finditer(text, first.end if first else 0)
    return [*([first] if first else []), *(Span(m.start(), m.start() + len(m[0].rstrip())) for m in lines)]


def _merge(lines: list[Span], joined: list[bool]) -> list[Span]:
    """Lines put together where `joined` says that a line goes on with the next."""
    blocks = lines[:1]
    for line, join in zip(lines[1:], joined, strict=True):
        if join:
            blocks[-1] = Span(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    return blocks


# --------------------------------------------------------------------------------------- hard-wrapped


def _wrap_width(lines: list[Span], gaps: list[int]) -> int | None:
    """The width a text was wrapped at, None where it was not."""
    if not lines or sum(gap > 1 for gap in gaps) <= 0.1 * len(lines):
        return None
    lengths = sorted(map(len, lines))
    if lengths[-1] >= 400 or len(lines) - bisect_right(lengths, _WIDTHS[-1]) >= 0.03 * len(lines):
        return None
    full = lengths[bisect_right(lengths, _WIDTHS[0] - 1) : bisect_right(lengths, _WIDTHS[-1])]
    enough = 0.15 if lengths[-1] > _WIDTHS[-1] else 0.05
    if len(full) <= max(4, enough * len(lines)):
        return None
    piled = (length for length in reversed(full) if _near(full, length) > max(1, _PILED * len(full)))
    return next(piled, full[-1])


def _near(lengths: list[int], length: int) -> int:
    """How many lengths are this one or a little less."""
    return bisect_right(lengths, length) - bisect_right(lengths, length - _PILE)


def _wraps(text: str, line: Span, after: Span, width: int) -> bool:
    """A break is a wrap when the next word would not have fitted on the line."""
    if _ITEM.match(text, after.start):
        return False
    word = text[after.start : min(after.end, after.start + width)].split(None, 1)[0]
    indent = line.start - text.rfind("\n", 0, line.start) - 1
    return indent + len(line) + 1 + len(word) > width - _SLACK


# ------------------------------------------------------------------------------- broken at each node


def _has_broken_nodes(text: str, lines: list[Span], gaps: list[int]) -> bool:
    if sum(gap > 1 for gap in gaps) >= 0.1 * len(lines):
        return False
    fragments = sum(bool(_FRAGMENT.match(text, line.start, line.end)) for line in lines)
    return fragments > max(2, 0.04 * len(lines))


def _node_joins(text: str, lines: list[Span], gaps: list[int]) -> list[bool]:
    joined: list[bool] = []
    for (before, after), gap in zip(pairwise(lines), gaps, strict=True):
        grown = bool(joined) and joined[-1]
        joined.append(gap == 1 and _continues(before.of(text), after.of(text), grown))
    return joined


def _continues(before: str, after: str, grown: bool) -> bool:
    """Whether a sentence runs on over a line break; `grown` where the line before continues one itself."""
    if _CLOSING.match(after):
        return True
    if _ENDED.search(before[-6:]):
        return False
    if _FRAGMENT.match(after):
        return len(before) > 1
    words = before.split()
    opened = words[-1].strip("(“‘—–").lower() in FUNCTION_WORDS | {""} or len(words) >= _NO_HEADLINE
    prose = grown or (len(words) >= 6 and opened)
    return prose and bool(_OPEN.search(before)) and not FUNCTION_WORDS.isdisjoint(_tail(before)) and len(after) < 400


def _tail(line: str) -> list[str]:
    return _WORD.findall(line[-90:].lower())
