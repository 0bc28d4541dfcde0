"""Embargoes: the line of a press release that says until when it is not to be published."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_newsbrief.model import Found, Span

# As press offices head their releases; an embargo that is news ("an arms embargo on …") does not read so.
_EMBARGO = re.compile(
    r"[^\w\n]*(?:(?:strictly|under|press|news|media|subject to) ){0,3}"
    r"(?:embargo(?:ed)?(?: ?[:–-]|,? (?:until|till|for (?:release|publication)|\d))"
    r"|(?:not|hold) for (?:publication|release|broadcast|use)\b)",
    re.IGNORECASE,
)
_HEAD, _TAIL = 20, 5  # blocks of a release where it stands
_LONGEST = 200  # characters of such a line


def find_embargo(text: str, blocks: Sequence[Span]) -> tuple[Found, ...]:
    """The line itself, as a note: what is removed from the story is not removed from sight."""
    for block in (*blocks[:_HEAD], *blocks[max(_HEAD, len(blocks) - _TAIL) :]):
        if len(block) <= _LONGEST and _EMBARGO.match(text, block.start, block.end):
            return (Found(block.of(text), block, "embargo"),)
    return ()
