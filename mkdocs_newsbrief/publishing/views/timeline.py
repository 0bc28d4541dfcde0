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
    return {
        "timeline": events(scene, briefing.timeline, scene.first(briefing.timeline, _MANY)),
        "expected": events(scene, briefing.expected, scene.first(briefing.expected, _MANY)),
        "overdue": events(scene, briefing.overdue, scene.first(briefing.overdue, _MANY)),
        "unresolved": [
            {
                "text": visible(item.text),
                "as_reported": visible(item.as_reported),
                "chips": scene.chips(item.citations),
            }
            for item in briefing.unresolved[: scene.first(briefing.unresolved, _MANY)]
        ],
    }


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
