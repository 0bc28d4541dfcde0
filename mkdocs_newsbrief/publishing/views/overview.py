"""The front page of a briefing: a little of everything, and the way to the rest."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place, Section
from mkdocs_newsbrief.publishing.views.claims import coverage, differences, doubts, summary
from mkdocs_newsbrief.publishing.views.people import people
from mkdocs_newsbrief.publishing.views.quotes import cards
from mkdocs_newsbrief.publishing.views.sources import sources
from mkdocs_newsbrief.publishing.views.timeline import events
from mkdocs_newsbrief.publishing.visible import visible

_CARDS = 4
_EVENTS = 8
_EXPECTED = 5
_COVERED = 8
_DOUBTS = 12
_PEOPLE = 12


def overview(scene: Scene) -> dict[str, object]:
    """Always something: a briefing without articles says what to do."""
    section = scene.section
    briefing = section.briefing
    parts: dict[str, object] = {}
    for view, limit in (
        (summary, None),
        (differences, None),
        (coverage, _COVERED),
        (doubts, _DOUBTS),
        (people, _PEOPLE),
    ):
        parts |= view(replace(scene, limit=limit)) or {}
    parts |= sources(replace(scene, limit=None)) or {}
    return {
        "title": visible(briefing.title),
        "dek": _dek(scene),
        "facts": facts(section),
        "cards": cards(scene, _CARDS),
        "quote_count": len(briefing.quotes),
        "quotes_link": scene.permalink(Place("quotes")),
        "timeline": events(scene, briefing.timeline, _EVENTS),
        "event_count": len(briefing.timeline),
        "timeline_link": scene.permalink(Place("timeline")),
        "expected": events(scene, briefing.expected, _EXPECTED),
        "seeds": visible(section.seeds),
        "files": [{"name": name, "href": scene.file_link(name)} for name in section.files],
        **parts,
    }


def facts(section: Section) -> dict[str, object]:
    """What a briefing rests on: how many sources, from when to when, how much of them was read and cited."""
    return {
        "sources": len(section.shelf),
        "independent": section.shelf.independent(section.briefing.relations),
        "words": sum(source.words for source in section.shelf.sources),
        "cited": section.cited_sentences(),
        "period": section.shelf.period(),
        "data_hash": section.shelf.data_hash(),
    }


def _dek(scene: Scene) -> dict[str, object] | None:
    """The bottom line, unless the summary has the same sentence or begins with what it tells."""
    dek, summary = scene.section.briefing.dek, scene.section.briefing.summary
    if dek is None or dek.id in {statement.id for statement in summary}:
        return None
    if summary and dek.citations and dek.citations[0] in summary[0].citations:
        return None
    return {"text": visible(dek.text), "chips": scene.chips(dek.citations)}
