"""The index of a site's briefings: each with its bottom line, the latest first."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place, Section
from mkdocs_newsbrief.publishing.views.card import lead_of
from mkdocs_newsbrief.publishing.views.sources import facts
from mkdocs_newsbrief.publishing.visible import visible

_MANY = 1000


def index(scene: Scene) -> dict[str, object] | None:
    """Every briefing that has sources, those with the latest of them first."""
    filled = [section for section in scene.sections if len(section.shelf)]
    latest = sorted(filled, key=_last_day, reverse=True)
    shown = [_entry(replace(scene, section=section)) for section in latest[: scene.first(latest, _MANY)]]
    return {"briefings": shown} if shown else None


def _last_day(section: Section) -> str:
    return section.shelf.last_day() or ""


def _entry(scene: Scene) -> dict[str, object]:
    briefing = scene.section.briefing
    line = lead_of(briefing)
    return {
        "title": visible(briefing.title),
        "href": scene.link(Place("index")),
        "dek": {"text": visible(line.text), "chips": scene.chips(line.citations)} if line else None,
        "facts": facts(scene.section),
    }
