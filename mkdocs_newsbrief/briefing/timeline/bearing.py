"""Bearing: how a date stands in its sentence — what it dates, and which hours of the day it leaves open."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from mkdocs_newsbrief.briefing.timeline.mention import Mention

_BEFORE, _BEHIND = 30, 20  # characters around a date in which its part of the day is worded

# The date stands in a clause that hangs on another: "the truce that began on Monday".
_SUBORDINATE = re.compile(
    r"\b(?:which|who|whom|whose|that|since|when|after|before|while|where|as|following|until)\b[^,;]*$", re.IGNORECASE
)
# It tells when something was said, not when it happened: "the union said in a statement on Friday".
_SAID = re.compile(
    r"\b(?:said|says|told [\w' ]{2,30}|announced|confirmed|added|stated|reported|informed|insisted|declared|"
    r"reiterated|repeated)(?: \w+){0,2}? ?(?:on |in [\w ]{2,20} on |here |late |early )*$",
    re.IGNORECASE,
)

Hours = tuple[float, float]
_PARTS: dict[str, Hours] = {"MO": (5, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 23), "NI": (18, 30)}
# Hours that a tagger of dates leaves in the words; the narrower first.
_WORDED: tuple[tuple[re.Pattern[str], Hours], ...] = tuple(
    (re.compile(pattern), hours)
    for pattern, hours in (
        (r"(?i)\b(?:(?:early|small|wee) hours|before dawn|overnight|in the night to|at night)\b", (0, 6)),
        (r"(?i)\b(?:dawn|daybreak|sunrise|first light)\b", (4, 8)),
        (r"\bearly (?:on )?(?:[A-Z]|yesterday|this morning|in the morning)", (0, 9)),
        (r"\bmorning\b", (5, 12)),
        (r"\b(?:noon|midday|lunch)\b", (11, 14)),
        (r"\bafternoon\b", (12, 18)),
        (r"\bevening\b", (17, 23)),
        (r"\blate (?:on )?[A-Z]|\b(?:tonight|last night|midnight)\b", (18, 24)),
    )
)


Told = TypeVar("Told")


def _once(bearing: Callable[[Mention], Told]) -> Callable[[Mention], Told]:
    """Each mention is asked for the same by all that it is compared with."""
    name = f"_{bearing.__name__}"

    @wraps(bearing)
    def known(mention: Mention) -> Told:
        kept = vars(mention)
        if name not in kept:
            kept[name] = bearing(mention)
        told: Told = kept[name]
        return told

    return known


@_once
def is_subordinate(mention: Mention) -> bool:
    """Whether it dates a clause that only goes with what the sentence tells."""
    return _SUBORDINATE.search(_before(mention)) is not None


@_once
def is_bound(mention: Mention) -> bool:
    """Whether it is the end of a time: "have until Monday" is not "begins on Monday"."""
    return mention.open or mention.moment.mod in ("until", "before")


@_once
def is_said(mention: Mention) -> bool:
    """Whether it dates a statement."""
    return _SAID.search(_before(mention)) is not None


def is_quoted(mention: Mention) -> bool:
    """Whether it stands within a quotation."""
    return mention.telling.is_quoted(mention.span.start - mention.telling.sentence.span.start)


def is_stamp(mention: Mention) -> bool:
    """Whether it is the hour at the head of an entry: "14:35 - The fire is out"."""
    return mention.span.start - mention.telling.sentence.span.start < len("[(") + 1 and bool(clock(mention))


@_once
def clock(mention: Mention) -> str:
    """The hour and minute, "06:12"; "" for a day or a part of it."""
    hour = mention.part_of_day[: len("06:12")]
    return hour if hour[:1].isdigit() else ""


@_once
def hours(mention: Mention) -> Hours | None:
    """The first and the last hour at which it can have been, None where nothing is said of that."""
    near = [m.value.partition("T")[2] for m in mention.telling.moments if m.value.startswith(f"{mention.date}T")]
    times = [hour for hour in (mention.part_of_day, *near) if hour[:1].isdigit()]
    if times:
        at = int(times[0][:2]) + int(times[0][3:5] or 0) / 60
        return at - 0.5, at + 0.5
    text, sentence = mention.telling.analysis.article.text, mention.telling.sentence.span
    start, end = max(sentence.start, mention.span.start - _BEFORE), min(sentence.end, mention.span.end + _BEHIND)
    worded = (span for pattern, span in _WORDED if pattern.search(text, start, end))
    return next(worded, _PARTS.get(mention.part_of_day))


def _before(mention: Mention) -> str:
    return mention.telling.text[: mention.span.start - mention.telling.sentence.span.start]
