"""The timeline: what happened when, what is expected, and what cannot be put on a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mkdocs_newsbrief.model import Event
from mkdocs_newsbrief.publishing.calendar import in_words, precision, read_date
from mkdocs_newsbrief.publishing.drawings.days import ordinal
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.views.drawn import timescale
from mkdocs_newsbrief.publishing.visible import visible

_MANY = 1000
_LONG = 30  # days: a story that goes on for longer has chapters
_BEFORE = "0"  # sorts before every year


def timeline(scene: Scene) -> dict[str, object] | None:
    briefing = scene.section.briefing
    if not (briefing.timeline or briefing.expected or briefing.overdue or briefing.unresolved):
        return None
    lists = (briefing.timeline, briefing.expected, briefing.overdue, briefing.unresolved)
    happened, expected, overdue, unresolved = _shares(scene.limit or _MANY, lists)
    return {
        "scale": timescale(scene) if "scale" in scene.section.drawings and scene.limit is None else None,
        "chapters": chapters(scene, happened),
        "expected": events(scene, briefing.expected, expected),
        "overdue": events(scene, briefing.overdue, overdue),
        "unresolved": [
            {
                "text": visible(item.text),
                "as_reported": visible(item.as_reported),
                "chips": scene.chips(item.citations),
            }
            for item in briefing.unresolved[:unresolved]
        ],
    }


def _shares(limit: int, lists: Sequence[Sequence[object]]) -> list[int]:
    """How many of each list fit into a limit for all, the first list first."""
    shares: list[int] = []
    for items in lists:
        shares.append(min(len(items), limit - sum(shares)))
    return shares


def chapters(scene: Scene, limit: int) -> list[dict[str, object]]:
    """What happened, by month or by year where that went on for longer than a month; else in one piece."""
    items = scene.section.briefing.timeline
    groups: dict[str, list[Event]] = {}
    for event in items:
        groups.setdefault(_chapter(event, _unit(items)) if scene.limit is None else "", []).append(event)
    return [
        {
            "title": in_words(read_date(key)) if key != _BEFORE else "Before",
            "id": f"nb-{key}",
            "href": scene.link(Place("timeline", f"nb-{key}")),
            "events": events(scene, group, limit),
        }
        for key, group in sorted(groups.items(), reverse=scene.section.newest_first)
    ]


def _unit(items: Sequence[Event]) -> tuple[int, str]:
    """How much of an ISO day names a chapter (0: there are none), and the first that has one of its own."""
    days = sorted(
        date.fromordinal(day).isoformat()
        for event in items
        if event.status == "reported" and (day := ordinal(event.date)) is not None
    )
    if not days or (date.fromisoformat(days[-1]) - date.fromisoformat(days[0])).days <= _LONG:
        return 0, ""
    length = 4 if int(days[-1][:4]) - int(days[0][:4]) > 1 else 7
    return length, days[0][:length]


def _chapter(event: Event, unit: tuple[int, str]) -> str:
    length, first = unit
    day = ordinal(event.date)
    if not length or day is None:
        return first
    key = date.fromordinal(day).isoformat()[:length]
    return key if key >= first else _BEFORE


def events(scene: Scene, items: Sequence[Event], limit: int) -> list[dict[str, object]]:
    """At most `limit` events, those that most sources tell, in the order that the site asks for."""
    ranked = sorted(range(len(items)), key=lambda at: (items[at].status == "background", -_sources(items[at]), -at))
    shown = sorted(ranked[:limit], reverse=scene.section.newest_first)
    return [_event(scene, items[at]) for at in shown]


def _sources(event: Event) -> int:
    return len({citation.source for citation in event.citations})


def _event(scene: Scene, event: Event) -> dict[str, object]:
    place = Place("timeline", event.id)
    return {
        "anchor": scene.anchor(place),
        "permalink": scene.permalink(place),
        "when": read_date(event.date),
        "precision": precision(event.date),
        "status": event.status,
        "text": visible(event.text),
        "as_reported": visible(event.as_reported),
        "outlets": scene.outlets(event.citations),
        "chips": scene.chips(event.citations),
        "related": scene.chips(event.related),
        "disputed": scene.disputed(event.citations[0]) if event.citations else None,
    }
