"""The timeline: what happened when, what is expected, and what cannot be put on a calendar."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.model import Event
from mkdocs_newsbrief.publishing.calendar import precision, read_date
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.visible import visible

_MANY = 1000


def timeline(scene: Scene) -> dict[str, object] | None:
    briefing = scene.section.briefing
    if not (briefing.timeline or briefing.expected or briefing.overdue or briefing.unresolved):
        return None
    lists = (briefing.timeline, briefing.expected, briefing.overdue, briefing.unresolved)
    happened, expected, overdue, unresolved = _shares(scene.limit or _MANY, lists)
    return {
        "timeline": events(scene, briefing.timeline, happened),
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
