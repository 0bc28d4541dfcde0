"""A page: the blocks of one text and which of them are the story."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from mkdocs_newsbrief.model import Span
from mkdocs_newsbrief.reading.blocks import find_blocks
from mkdocs_newsbrief.reading.boilerplate import judge, may_be_story, surely_removed
from mkdocs_newsbrief.reading.marks import is_ended

_LEADING = re.compile(r"(?:[#>*•·\-–]+\s+)+")
_PARAGRAPH = 10  # words
_APART = 8  # lines between two paragraphs of one story at most
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Page:
    """The `blocks[i]` of `text`; `lines[i]` is one without list and heading marks, `body[i]` whether it is story.

    `sure` gives the reason of each block that a rule removed. A page without anything that reads as a story is
    `doubtful`, and what might be one is its body.
    """

    text: str
    blocks: tuple[Span, ...]
    lines: tuple[str, ...]
    body: tuple[bool, ...]
    sure: Mapping[int, str]
    doubtful: bool = False

    @cached_property
    def lede(self) -> int:
        """The index of the first real paragraph; the number of blocks where there is none."""
        story = [at for at, kept in enumerate(self.body) if kept]
        paragraphs = (at for at in story if len(self.lines[at].split()) > _PARAGRAPH)
        sentences = (at for at in story if is_ended(self.lines[at]))
        return next(paragraphs, next(sentences, len(self.blocks)))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Each line as its words in lower case: equal keys say the same."""
        return tuple(key(line) for line in self.lines)

    def place(self, at: int, value: str) -> Span | None:
        """Where `value` stands in block `at`, if it stands there as it is."""
        block = self.blocks[at]
        start = self.text.find(value, block.start, block.end)
        return Span(start, start + len(value)) if value and start >= 0 else None


def read_page(text: str) -> Page:
    blocks = find_blocks(text)
    shown = [block.of(text) for block in blocks]
    lines = tuple(map(_line, shown))
    kept = judge(shown)
    sure = surely_removed(lines, kept)
    body = tuple(keep and at not in sure for at, keep in enumerate(kept))
    if any(body):
        return Page(text, tuple(blocks), lines, body, sure)
    return Page(text, tuple(blocks), lines, tuple(map(may_be_story, lines)), {}, doubtful=True)


def page_around(text: str, story: str) -> Page:
    """The page that a story was cut out of: what of its text is body is known, so that nothing needs to be judged.

    Headlines and paragraphs apart from all others, a notice on cookies, are no body here, though what cuts stories
    out may keep them.
    """
    blocks = find_blocks(text)
    lines = tuple(_line(block.of(text)) for block in blocks)
    told = " ".join(story.split())
    long = [at for at, line in enumerate(lines) if len(line.split()) > _PARAGRAPH and is_ended(line)]
    prose = [at for at in long if lines[at] in told]
    near = {one for pair in pairwise(prose) if pair[1] - pair[0] <= _APART for one in pair} or {*prose}
    return Page(text, tuple(blocks), lines, tuple(at in near for at in range(len(lines))), {})


def key(line: str) -> str:
    return " ".join(_WORD.findall(line.lower()))


def _line(block: str) -> str:
    marks = _LEADING.match(block)
    return " ".join((block[marks.end() :] if marks else block).split())
