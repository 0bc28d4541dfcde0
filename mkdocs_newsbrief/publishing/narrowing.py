"""A part of a briefing, for a directive that asks for one speaker, source, day or thing."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from mkdocs_newsbrief.almanac import extent
from mkdocs_newsbrief.briefing.sources.spelling import key_of
from mkdocs_newsbrief.model import Briefing, Citation, Difference, Event, Utterance
from mkdocs_newsbrief.publishing.section import Section

OPTIONS = ("speaker", "source", "day")
_OF_A_SOURCE = ("source", "moved")  # whose `id` is a source's
_LISTS = ("summary", "quotes", "timeline", "expected", "overdue", "unresolved", "differences", "coverage", "doubts")

Test = Callable[[Any], bool]


def asks_for_part(view: str, options: Mapping[str, Any]) -> bool:
    return any(options.get(name) for name in OPTIONS) or bool(options.get("id") and view not in _OF_A_SOURCE)


def part_of(section: Section, options: Mapping[str, Any]) -> Section:
    """The section with only those things on its lists that the options ask for; its pages and numbers stay."""
    tests = [
        made(str(options[name]), section)
        for name, made in (("speaker", _by), ("source", _from), ("day", _on), ("id", _with_id))
        if options.get(name)
    ]
    lists: dict[str, Any] = {
        name: tuple(item for item in getattr(section.briefing, name) if all(test(item) for test in tests))
        for name in _LISTS
    }
    part = copy.copy(section)
    part.briefing = replace(section.briefing, **lists)
    return part


def choices(section: Section, options: Mapping[str, Any]) -> str:
    """What could have been asked for, where nothing was found."""
    briefing = section.briefing
    there = {
        "speaker": _each(quote.speaker for quote in briefing.quotes),
        "source": _each(source.file for source in section.shelf.sources),
        "day": _each(event.date for event in _events(briefing)),
        "id": ["see `newsbrief ids`"],
    }
    asked = [name for name in there if options.get(name)]
    return "; ".join(f"{name} {options[name]!r} (there are: {', '.join(there[name]) or 'none'})" for name in asked)


def _each(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def _events(briefing: Briefing) -> Sequence[Event]:
    return (*briefing.timeline, *briefing.expected, *briefing.overdue)


def _by(speaker: str, section: Section) -> Test:
    """Of a person, by any of the names that the sources have."""
    known = [figure for figure in section.briefing.people if speaker in (figure.name, *figure.aliases)]
    keys = {key_of(speaker), *(key_of(figure.name) for figure in known)}

    def test(item: object) -> bool:
        return not isinstance(item, Utterance) or (item.speaker is not None and key_of(item.speaker) in keys)

    return test


def _from(name: str, section: Section) -> Test:
    """Of a source, by its id, its file or its outlet."""
    ids = {s.id for s in section.shelf.sources if name in (s.id, s.article.file, s.publisher)}
    return lambda item: any(citation.source in ids for citation in _cited(item))


def _cited(item: Any) -> Sequence[Citation]:
    if isinstance(item, Difference):
        return [citation for side in item.positions for citation in side.citations]
    variants = item.variants if isinstance(item, Utterance) else ()
    return [*item.citations, *(citation for variant in variants for citation in variant.citations)]


def _on(day: str, section: Section) -> Test:
    asked = extent(day)

    def test(item: object) -> bool:
        if isinstance(item, Utterance):
            return item.said_on == day
        return not isinstance(item, Event) or item.date == day or _holds(item.date, asked)

    return test


def _holds(value: str, asked: tuple[dt.date, dt.date] | None) -> bool:
    """Whether a span of days has all of the days that are asked for."""
    days = extent(value) if "/" in value else None
    return bool(days and asked and days[0] <= asked[0] and asked[1] <= days[1])


def _with_id(name: str, section: Section) -> Test:
    return lambda item: name == getattr(item, "id", None) or name == getattr(item, "claim", None)
