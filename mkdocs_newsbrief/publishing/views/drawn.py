"""The drawings: values that moved, the timeline to scale, who is quoted where, articles by day."""

from __future__ import annotations

from collections import defaultdict

from mkdocs_newsbrief.model import Series
from mkdocs_newsbrief.publishing.calendar import in_words, read_date
from mkdocs_newsbrief.publishing.drawings import bars, scale, steps
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.views.claims import outlets_of
from mkdocs_newsbrief.publishing.visible import shortened, visible

_MANY = 1000
_VOICES = 12
_LABEL = 80  # characters


def numbers(scene: Scene) -> dict[str, object] | None:
    """Each value as it moved, every point of it with the sentence that states it."""
    series = scene.section.briefing.figures
    shown = [series_shown(scene, one) for one in series[: scene.first(series, _MANY)]]
    return {"numbers": shown} if shown else None


def series_shown(scene: Scene, series: Series) -> dict[str, object]:
    drawn = steps.draw_steps(series.points) if "numbers" in scene.section.drawings else None
    return {
        "topic": visible(series.topic),
        "points": [
            {
                "value": visible(point.value),
                "status": point.status,
                "when": read_date(point.date),
                "chips": scene.chips(point.citations),
            }
            for point in series.points
        ],
        "line": drawn.path if drawn else None,
        "dots": drawn.dots if drawn else (),
        "size": (steps.WIDTH, steps.HEIGHT),
    }


def timescale(scene: Scene) -> dict[str, object] | None:
    """The days of the timeline as dots, each leading to the first of its events."""
    briefing, shelf = scene.section.briefing, scene.section.shelf
    events = (*briefing.timeline, *briefing.expected, *briefing.overdue)
    days = sorted(day for source in shelf.sources for day in source.days)
    drawn = scale.draw_scale(events, days[0], days[-1]) if days else None
    if drawn is None:
        return None
    dots = [
        {
            "x": dot.x,
            "r": dot.r,
            "label": dot.label,
            "expected": dot.expected,
            "href": scene.link(Place("timeline", dot.events[0].id)),
            "name": shortened(f"{in_words(read_date(dot.events[0].date))}: {dot.events[0].text}", _LABEL),
        }
        for dot in drawn.dots
    ]
    return {"dots": dots, "folds": drawn.folds, "size": (scale.WIDTH, scale.AXIS)}


def days(scene: Scene) -> dict[str, object] | None:
    """How many articles appeared on which day."""
    found = [source.published.value for source in scene.section.shelf.sources if source.published.value]
    drawn = [
        {
            "when": read_date(bar.value),
            "count": bar.count,
            "box": (bar.x, bar.y, bar.width, bar.height),
            "labelled": bar.labelled,
        }
        for bar in bars.draw_bars(found)
    ]
    return {"bars": drawn, "size": (bars.WIDTH, bars.HEIGHT)} if drawn else None


def voices(scene: Scene) -> dict[str, object] | None:
    """Who is quoted by which outlet: the most quoted first."""
    told: defaultdict[str, dict[str, dict[str, object]]] = defaultdict(dict)
    spoken: defaultdict[str, int] = defaultdict(int)
    for quote in scene.section.briefing.quotes:
        if quote.speaker:
            spoken[visible(quote.speaker)] += 1
            everywhere = (*quote.citations, *(one for variant in quote.variants for one in variant.citations))
            for chip in scene.chips(everywhere):
                told[visible(quote.speaker)].setdefault(chip.outlet, scene.cell(chip))
    named = sorted(told, key=lambda name: (-spoken[name], name))
    columns = [column for column in outlets_of(scene) if any(column["name"] in told[name] for name in named)]
    if len(columns) < 2 or len(named) < 2:
        return None
    rows = [
        {"name": name, "cells": [told[name].get(str(column["name"])) for column in columns]}
        for name in named[: scene.first(named, _VOICES)]
    ]
    return {"voices": rows, "columns": columns}
