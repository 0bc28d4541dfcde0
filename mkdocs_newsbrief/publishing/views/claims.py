"""What the sources claim: summary, differences, coverage, and what is not established."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from mkdocs_newsbrief.model import Citation, Coverage, Difference, Doubt, Statement
from mkdocs_newsbrief.publishing.scene import Chip, Scene
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.shelf import Source
from mkdocs_newsbrief.publishing.visible import visible

_MANY = 1000

DIFFERENCE_KINDS = {"value": "conflict", "wording": "choice of words", "scope": "scope"}
DOUBT_KINDS = {
    "single-source": "Only one source says",
    "hedged": "Hedged by its source",
    "undated": "Without a date",
    "language": "In a language that is not analysed",
    "unattributed": "Quoted without a name",
}


def summary(scene: Scene) -> dict[str, object] | None:
    statements = scene.section.briefing.summary
    shown = [_statement(scene, item) for item in statements[: scene.first(statements, _MANY)]]
    return {"summary": shown} if shown else None


def differences(scene: Scene) -> dict[str, object] | None:
    items = scene.section.briefing.differences
    shown = [_difference(scene, item) for item in items[: scene.first(items, _MANY)]]
    return {"differences": shown} if shown else None


def coverage(scene: Scene) -> dict[str, object] | None:
    """Claims by sources; with one source there is nothing to compare."""
    items = scene.section.briefing.coverage
    shown = [_coverage(scene, item) for item in items[: scene.first(items, _MANY)]]
    if not shown or len(scene.section.shelf) < 2:
        return None
    columns = [
        {"number": source.number, "outlet": source.outlet, "href": scene.link(Place(f"sources/{source.id}"))}
        for source in scene.section.shelf.sources
    ]
    awaited = any(item.expected for item in items[: len(shown)])
    return {"coverage": shown, "columns": columns, "awaited": awaited}


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


def _statement(scene: Scene, item: Statement) -> dict[str, object]:
    return {
        "anchor": scene.anchor(Place("index", item.id)),
        "permalink": scene.permalink(Place("index", item.id)),
        "text": visible(item.text),
        "chips": scene.chips(item.citations),
        "support": _support(item),
    }


def _support(item: Statement) -> str:
    if item.sources < 2:
        return "one source"
    if item.independent == item.sources:
        return f"{item.sources} sources"
    independent = "sharing wording" if item.independent < 2 else f"of them {item.independent} independent"
    return f"{item.sources} sources, {independent}"


def _difference(scene: Scene, item: Difference) -> dict[str, object]:
    return {
        "anchor": scene.anchor(Place("index", item.id)),
        "permalink": scene.permalink(Place("index", item.id)),
        "topic": visible(item.topic),
        "kind": item.kind,
        "kind_phrase": DIFFERENCE_KINDS[item.kind],
        "positions": [
            {
                "text": visible(side.text),
                "chips": scene.chips(side.citations),
                "outlets": outlets(scene, side.citations),
            }
            for side in item.positions
        ],
    }


def outlets(scene: Scene, citations: Sequence[Citation]) -> tuple[str, ...]:
    """The outlets behind what is cited, each once, in the order of the sources."""
    return tuple(dict.fromkeys(chip.outlet for chip in scene.chips(citations)))


def _coverage(scene: Scene, item: Coverage) -> dict[str, object]:
    """A row: for each source the way to the sentence that tells the claim, None where it does not tell it."""
    cells = [_cell(scene, source, item) for source in scene.section.shelf.sources]
    start, end = item.told or (0, 0)
    return {
        "before": visible(item.text[:start]),
        "told": visible(item.text[start:end]),
        "after": visible(item.text[end:]),
        "cells": cells,
        "count": len(item.sources),
    }


def _cell(scene: Scene, source: Source, item: Coverage) -> dict[str, object] | None:
    expected = [citation for citation in item.expected if citation.source == source.id]
    if source.id not in item.sources and not expected:
        return None
    told = [citation for citation in item.citations if citation.source == source.id]
    page = scene.link(Place(f"sources/{source.id}"))
    chips = scene.chips(told or expected)
    [chip, *_] = chips or [Chip(str(source.number), source.outlet, page, source.title, source.outlet)]
    return {"name": chip.name, "href": chip.href, "title": chip.title, "expected": source.id not in item.sources}


def _doubt(scene: Scene, item: Doubt) -> dict[str, object]:
    return {"text": visible(item.text), "chips": scene.chips(item.citations)}
