"""The tagger: rules run only near the words that can trigger them, and the longest match at a place wins."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator

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
_PLAIN = tuple(zip("’‘\u00a0\u2009\u202f–\u2011−", "''   ---", strict=True))


def _by_trigger() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number, rule in enumerate(RULES):
        for trigger in rule.triggers:
            found.setdefault(trigger, []).append(number)
    return {trigger: tuple(numbers) for trigger, numbers in found.items()}


_TRIGGERS = _by_trigger()
# As they may stand in a text: "last", "Last", "LAST".
_KNOWN = frozenset(form for word in _TRIGGERS for form in (word, word.capitalize(), word.upper()))
_START = re.compile(r"\b\w|'(?=\d)")  # where an expression can begin

Candidate = tuple[re.Match[str], Rule]


def plain(story: str) -> str:
    """The text with the marks that the rules are written in, of the same length."""
    for mark, plainer in _PLAIN:
        story = story.replace(mark, plainer)
    return story


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
        context = there.at(start, end)
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
    for start, last, end, numbers in _neighbourhoods(text):
        starts = [place.start() for place in _START.finditer(text, start, last)]
        found = [(match, RULES[number]) for number in numbers for match in _matches(RULES[number], text, starts, end)]
        yield from sorted(found, key=lambda pair: pair[0].start())


def _matches(rule: Rule, text: str, starts: list[int], end: int) -> Iterator[re.Match[str]]:
    """What `finditer` finds, tried at the beginnings of words alone."""
    match_at, free = rule.pattern.match, 0
    for start in starts:
        if start >= free and (match := match_at(text, start, end)) and match.end() > start:
            yield match
            free = match.end()


def _neighbourhoods(text: str) -> Iterator[tuple[int, int, int, list[int]]]:
    """Stretches of a line around triggers, the end of the last trigger in each, and the rules to try there."""
    lines = [-1, *(found.start() for found in re.finditer("\n", text)), len(text)]
    start, last, end, numbers = 0, 0, 0, set[int]()
    for at, behind, rules in _triggers(text):
        line = bisect_left(lines, at)
        low, high = max(lines[line - 1] + 1, at - _BEFORE), min(lines[line], behind + _BEHIND)
        if numbers and low < end:
            last, end = behind, max(end, high)
            numbers.update(rules)
            continue
        if numbers:
            yield start, last, end, sorted(numbers)
        start, last, end, numbers = low, behind, high, set(rules)
    if numbers:
        yield start, last, end, sorted(numbers)


def _triggers(text: str) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """The words that can trigger a rule, with their places; the others are not looked at a second time."""
    end = 0
    for token in _WORD.findall(text):
        if token not in _KNOWN and not token[0].isdigit():
            continue
        start = _place(token, text, end)
        end = start + len(token)
        if rules := _rules_of(token, text, start, end):
            yield start, end, rules


def _place(token: str, text: str, start: int) -> int:
    """Where a word stands next as a whole."""
    while True:
        start = text.index(token, start)
        found = _WORD.match(text, start)
        if found and found[0] == token and not (start and _WORD.match(text, start - 1)):
            return start
        start += 1


def _rules_of(token: str, text: str, start: int, end: int) -> tuple[int, ...] | None:
    known = _TRIGGERS.get
    if rules := known(token) or known(token.lower()):
        return rules
    return known(_look(token, text, start, end)) if token[0].isdigit() else None


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
