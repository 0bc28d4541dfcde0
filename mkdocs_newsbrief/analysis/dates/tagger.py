"""The tagger: rules run only near the words that can trigger them, and the longest match at a place wins."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.analysis.dates.context import Context
from mkdocs_newsbrief.analysis.dates.history import is_history
from mkdocs_newsbrief.analysis.dates.modality import modality, modifier, widened
from mkdocs_newsbrief.analysis.dates.rules import RULES, Reading, Rule
from mkdocs_newsbrief.analysis.dates.thread import Thread
from mkdocs_newsbrief.analysis.dates.values import granularity
from mkdocs_newsbrief.model import Moment, Span

_BEFORE, _BEHIND = 44, 48  # characters around a trigger in which its expression lies
_REUSED = 14  # days after which no copy is printed again as news
_WORD = re.compile(r"\w+")
# Typographic marks as the rules write them, one character for one.
_PLAIN = str.maketrans("’‘\u00a0\u2009\u202f–\u2011−", "''   ---")


def _by_trigger() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number, rule in enumerate(RULES):
        for trigger in rule.triggers:
            found.setdefault(trigger, []).append(number)
    return {trigger: tuple(numbers) for trigger, numbers in found.items()}


_TRIGGERS = _by_trigger()

Candidate = tuple[re.Match[str], Rule]


def plain(story: str) -> str:
    """The text with the marks that the rules are written in, of the same length."""
    return story.translate(_PLAIN)


def tag(story: str, published: dt.date | None) -> tuple[Moment, ...]:
    """Every expression of the story in order; `published` is the day that relative ones are told from."""
    text = plain(story)
    history = is_history(text, published)
    thread, written = Thread(), published
    moments: list[Moment] = []
    for cluster in _clusters(text):
        for match, reading, context in _choose(cluster, Context(text, 0, 0, published, thread, history, written)):
            floor = moments[-1].span.end if moments else 0
            moments.append(_moment(match, reading, context, floor))
            if reading.type in ("DATE", "TIME") and not reading.aside and not context.is_compared:
                written = _stamped(reading.value, context) or written
                thread = thread.follow(reading.value, match.end(reading.part), standing=context.standing)
    return tuple(moments)


def _stamped(value: str, context: Context) -> dt.date | None:
    """The day that a stamp or a dateline gives, if it is shortly before publication."""
    days = extent(value)
    if context.published is None or days is None or days[0] != days[1] or not context.is_stamp:
        return None
    return days[0] if 0 <= (context.published - days[0]).days <= _REUSED else None


def _moment(match: re.Match[str], reading: Reading, context: Context, floor: int) -> Moment:
    """The expression with the words that narrow it ("early"), none of them before `floor`."""
    start, end = match.span(reading.part)
    return Moment(
        span=Span(widened(context.text, start, floor, reading.value), end),
        type=reading.type,
        value=reading.value,
        granularity=granularity(reading.value),
        modality=modality(reading.value, context),
        mod=modifier(context.text, start, end),
    )


def _choose(cluster: list[Candidate], there: Context) -> list[tuple[re.Match[str], Reading, Context]]:
    """Of overlapping matches, the longest that mean something, in the order of the text."""
    chosen: list[tuple[re.Match[str], Reading, Context]] = []
    taken: list[tuple[int, int]] = []  # sorted, none overlaps another
    for match, rule in sorted(cluster, key=lambda found: found[0].start() - found[0].end()):
        start, end = match.span()
        place = bisect_left(taken, (start, end))
        if any(start < other[1] and other[0] < end for other in taken[max(0, place - 1) : place + 1]):
            continue
        context = replace(there, start=start, end=end)
        readings = _read(rule, match, context)
        if readings:
            taken.insert(place, (start, end))
            chosen += [(match, reading, context) for reading in readings]
    return sorted(chosen, key=lambda found: found[0].start(found[1].part))


def _read(rule: Rule, match: re.Match[str], context: Context) -> tuple[Reading, ...]:
    try:
        readings = rule.resolve(match, context)
    except (ValueError, OverflowError):  # a day before year 1 or after 9999
        return ()
    if readings is None:
        return ()
    return (readings,) if isinstance(readings, Reading) else readings


def _clusters(text: str) -> Iterator[list[Candidate]]:
    """Matches that overlap, together."""
    cluster: list[Candidate] = []
    end = 0
    for match, rule in _candidates(text):
        if cluster and match.start() >= end:
            yield cluster
            cluster = []
        cluster.append((match, rule))
        end = max(end, match.end())
    if cluster:
        yield cluster


def _candidates(text: str) -> Iterator[Candidate]:
    """Every match of every rule that something triggers, by place."""
    for start, end, numbers in _neighbourhoods(text):
        found = [
            (match, RULES[number])
            for number in numbers
            for match in RULES[number].pattern.finditer(text, start, end)
            if match.end() > match.start()
        ]
        yield from sorted(found, key=lambda pair: pair[0].start())


def _neighbourhoods(text: str) -> Iterator[tuple[int, int, list[int]]]:
    """Stretches of a line around triggers, with the rules to try there; none overlaps the next."""
    lines = [-1, *(found.start() for found in re.finditer("\n", text)), len(text)]
    start, end, numbers = 0, 0, set[int]()
    for at, behind, rules in _triggers(text):
        line = bisect_left(lines, at)
        low, high = max(lines[line - 1] + 1, at - _BEFORE), min(lines[line], behind + _BEHIND)
        if numbers and low < end:
            end = max(end, high)
            numbers.update(rules)
            continue
        if numbers:
            yield start, end, sorted(numbers)
        start, end, numbers = low, high, set(rules)
    if numbers:
        yield start, end, sorted(numbers)


def _triggers(text: str) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    known = _TRIGGERS.get
    for word in _WORD.finditer(text):
        token = word[0]
        rules = known(token) or known(token.lower())
        if rules is None and token[0].isdigit():
            rules = known(_look(token, text, word.start(), word.end()))
        if rules:
            yield word.start(), word.end(), rules


def _look(token: str, text: str, start: int, end: int) -> str:
    """What a number looks like, as the rules name it."""
    if token.isdigit():
        if text[end : end + 1] in ("-", "/", ":") and text[end + 1 : end + 2].isdigit():
            return "#mark"
        if len(token) == 4 and token[0] in "12":
            return "#decade" if text[end : end + 2] == "'s" else "#year"
        if len(token) == len("19980108") and token[0] in "12":
            return "#stamp"
        return "#short" if len(token) == 2 and text[start - 1 : start] == "'" else ""
    if token[-1] in "sS":
        return "#decade"
    return "#clock" if token[-1] in "mM" else "#ordinal"
