"""The log of what an editor corrected: each entry of `briefing.yml`, who asked for it, and why."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.model import Correction
from mkdocs_newsbrief.publishing.calendar import read_date
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.visible import shortened, visible

_MANY = 1000
_LENGTH = 160  # characters of a text

PHRASES = {
    "include": "Only these files",
    "exclude": "Left out",
    "hide": "Not shown",
    "settled": "Settled",
    "pin": "Put first",
    "order": "Put first",
    "speaker": "Speaker",
    "role": "Role",
    "date": "Date",
    "outlet": "Outlet",
    "genre": "Kind of text",
    "people": "One person",
    "remarks": "One remark",
    "title": "Title",
    "dek": "Standfirst",
    "period": "Period",
}
_OWN = ("note", "why_it_matters")  # said on the page itself
_GONE = ("hide", "settled")
_PAGES = {"q": ("quotes",), "e": ("timeline",), "d": ("differences",), "c": ("summary",)}


def corrections(scene: Scene) -> dict[str, object] | None:
    items = [item for item in scene.section.briefing.corrections if item.kind not in _OWN]
    shown = [_line(scene, item) for item in items[: scene.first(items, _MANY)]]
    return {"corrections": shown} if shown else None


def _line(scene: Scene, item: Correction) -> dict[str, object]:
    own = item.target == item.kind
    return {
        "kind": PHRASES.get(item.kind, item.kind),
        "target": None if own else shortened(item.target, _LENGTH),
        "value": shortened(item.value, _LENGTH) if item.value else None,
        "applied": item.applied,
        "by": visible(item.by) if item.by else None,
        "why": visible(item.why) if item.why else None,
        "on": read_date(item.on) if item.on else (),
        "href": None if item.kind in _GONE else way_to(scene, item.things),
    }


def way_to(scene: Scene, things: Sequence[str]) -> str | None:
    """To the first of what was changed that has a place on a page."""
    for thing in things:
        for page in _PAGES.get(thing[:1], ()) if thing[1:2] == "-" else ():
            if way := scene.permalink(Place(page, thing)):
                return way
    return None
