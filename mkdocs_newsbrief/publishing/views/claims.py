"""What the sources claim: summary, differences, coverage, and what is not established."""

from __future__ import annotations

from itertools import groupby

from mkdocs_newsbrief.model import Coverage, Difference, Doubt, Statement
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.shelf import Source
from mkdocs_newsbrief.publishing.visible import visible

_MANY = 1000
LARGE = 60  # characters that can be set large

DIFFERENCE_KINDS = {"value": "conflict", "wording": "choice of words", "scope": "scope", "denial": "denied"}
DOUBT_KINDS = {
    "single-source": "Only one source says",
    "hedged": "Hedged by its source",
    "undated": "Without a date",
    "language": "In a language that is not analysed",
    "unattributed": "Quoted without a name",
}


def summary(scene: Scene) -> dict[str, object] | None:
    statements = scene.section.briefing.summary
    shown = [statement_shown(scene, item) for item in statements[: scene.first(statements, _MANY)]]
    return {"summary": shown} if shown else None


def differences(scene: Scene) -> dict[str, object] | None:
    items = scene.section.briefing.differences
    shown = [difference_shown(scene, item) for item in items[: scene.first(items, _MANY)]]
    return {"differences": shown} if shown else None


def coverage(scene: Scene) -> dict[str, object] | None:
    """Claims by sources; with one source there is nothing to compare."""
    items = scene.section.briefing.coverage
    shown = [_coverage(scene, item) for item in items[: scene.first(items, _MANY)]]
    if not shown or len(scene.section.shelf) < 2:
        return None
    columns = outlets_of(scene)
    awaited = any(item.expected for item in items[: len(shown)])
    return {"coverage": shown, "columns": columns, "awaited": awaited}


def outlets_of(scene: Scene) -> list[dict[str, object]]:
    """The outlets of a briefing, each once, as the heads of a table."""
    firsts: dict[str, Source] = {}
    for source in scene.section.shelf.sources:
        firsts.setdefault(source.outlet, source)
    return [
        {"name": outlet, "label": source.label, "href": scene.link(Place(f"sources/{source.id}"))}
        for outlet, source in firsts.items()
    ]


def doubts(scene: Scene) -> dict[str, object] | None:
    items = scene.section.briefing.doubts
    chosen = sorted(items[: scene.first(items, _MANY)], key=lambda doubt: doubt.kind)
    groups = [
        {
            "title": DOUBT_KINDS.get(kind, kind.replace("-", " ").capitalize()),
            "items": [_doubt(scene, d) for d in group],
        }
        for kind, group in groupby(chosen, key=lambda doubt: doubt.kind)
    ]
    return {"doubts": groups, "doubt_count": len(items)} if groups else None


def statement_shown(scene: Scene, item: Statement) -> dict[str, object]:
    """A sentence with its marks; what tells a part of it stands apart, and never counts as support."""
    place = Place("summary", item.id)
    return {
        "anchor": scene.anchor(place) if item in scene.section.briefing.summary else None,
        "permalink": scene.permalink(place) if item in scene.section.briefing.summary else None,
        "text": visible(item.text),
        "chips": scene.chips(item.citations),
        "related": scene.chips(item.related),
        "disputed": scene.disputed(item.citations[0]) if item.citations else None,
        "support": _support(item),
    }


def _support(item: Statement) -> str:
    """Only where the marks alone would say too much: sources that share their wording are one."""
    if item.independent >= item.sources:
        return ""
    return "shared wording" if item.independent < 2 else f"{item.independent} of {item.sources} independent"


def difference_shown(scene: Scene, item: Difference) -> dict[str, object]:
    """A point and its sides; of a denial the claim comes first, then who denies it."""
    place = Place("differences", item.id)
    return {
        "anchor": scene.anchor(place),
        "permalink": scene.permalink(place),
        "topic": visible(item.topic),
        "kind": item.kind,
        "kind_phrase": DIFFERENCE_KINDS.get(item.kind, item.kind),
        "positions": [
            {
                "text": visible(side.text),
                "chips": scene.chips(side.citations),
                "outlets": scene.outlets(side.citations),
                "denies": item.kind == "denial" and at > 0,
                "long": len(side.text) > LARGE,
            }
            for at, side in enumerate(item.positions)
        ],
    }


def _coverage(scene: Scene, item: Coverage) -> dict[str, object]:
    """A row: for each outlet the way to the sentence that tells the claim, None where it does not tell it."""
    tellers = scene.section.shelf
    start, end = item.told or (0, 0)
    outlets = dict.fromkeys(source.outlet for source in tellers.sources)
    return {
        "before": visible(item.text[:start]),
        "told": visible(item.text[start:end]),
        "after": visible(item.text[end:]),
        "cells": [_cell(scene, outlet, item) for outlet in outlets],
        "related": scene.chips(item.related),
        "disputed": scene.disputed(item.citations[0]) if item.citations else None,
        "count": len({source.outlet for source in tellers.sources if source.id in item.sources}),
    }


def _cell(scene: Scene, outlet: str, item: Coverage) -> dict[str, object] | None:
    own = {source.id for source in scene.section.shelf.sources if source.outlet == outlet}
    tells = bool(own & set(item.sources))
    told = [citation for citation in item.citations if citation.source in own and citation.source in item.sources]
    expected = [citation for citation in item.expected if citation.source in own]
    if chips := scene.chips(told if tells else expected):
        return scene.cell(chips[0], expected=not tells)
    return _article_cell(scene, own & set(item.sources)) if tells else None


def _article_cell(scene: Scene, names: set[str]) -> dict[str, object]:
    """An outlet that tells a claim in no sentence of its own is cited by its article."""
    source = next(source for source in scene.section.shelf.sources if source.id in names)
    href = scene.link(Place(f"sources/{source.id}"))
    return {"label": source.label, "name": source.label, "href": href, "says": source.title, "expected": False}


def _doubt(scene: Scene, item: Doubt) -> dict[str, object]:
    return {"text": visible(item.text), "chips": scene.chips(item.citations)}
