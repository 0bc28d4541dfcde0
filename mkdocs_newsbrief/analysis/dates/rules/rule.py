"""A rule: how an expression looks, the words without which it cannot be there, and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from mkdocs_newsbrief.analysis.dates.context import Context

Type = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of a match, or of its group `part` ("March 23 to 25" has two).

    An `aside` (the quarter that a figure is compared with) is not what the story goes on to speak of.
    """

    type: Type
    value: str
    part: str | int = 0
    aside: bool = False


Resolve = Callable[[re.Match[str], Context], "Reading | tuple[Reading, ...] | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """`triggers` are the words of which every match holds one; names are capitalised, other words lower-case.

    Numbers trigger by their look: "#year", "#decade", "#clock", "#mark", "#stamp" (see `tagger`). `examples` is
    documentation.
    """

    pattern: re.Pattern[str]
    triggers: frozenset[str]
    resolve: Resolve
    examples: str


def date(value: str, part: str | int = 0) -> Reading:
    return Reading("DATE", value, part)


def time(value: str) -> Reading:
    return Reading("TIME", value)


def duration(value: str) -> Reading:
    return Reading("DURATION", value)


def group(match: re.Match[str], name: str) -> str:
    """A named group in lower case; "" where it is missing or did not take part."""
    return (match.groupdict().get(name) or "").lower()
