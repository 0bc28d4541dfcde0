"""The front page of a briefing: the top card, what else fits, and the way to the rest.

A page is read from its top for ten seconds. It says each thing once, and at most a quarter of the words it was made
from; what is left over has pages of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from mkdocs_newsbrief.model import Event
from mkdocs_newsbrief.publishing.scene import Chip, Scene
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.views.card import Key, dispute_of, key_of, sentences_in, told_by, top_of
from mkdocs_newsbrief.publishing.views.claims import difference_shown
from mkdocs_newsbrief.publishing.views.drawn import series_shown, timescale
from mkdocs_newsbrief.publishing.views.purse import Purse, price
from mkdocs_newsbrief.publishing.views.quotes import cards
from mkdocs_newsbrief.publishing.views.sources import facts, sources
from mkdocs_newsbrief.publishing.views.timeline import events
from mkdocs_newsbrief.publishing.visible import visible

_SHARE = 4  # a page is a quarter of the words read …
_MOST = 450  # … and no more than a reader takes in
_SMALL = 600  # words read: below, the articles themselves are as soon read
_FRAME = 60  # words of ours: what the page rests on, headings, the ways to the rest
_SERIES, _DIFFERENCES, _CARDS, _EVENTS = 3, 3, 3, 5


def overview(scene: Scene) -> dict[str, object]:
    """Always something: a briefing without articles says what to do."""
    section = scene.section
    top = top_of(scene)
    quarter = section.shelf.words() // _SHARE
    if quarter - sum(map(_cost_of_text, top["rest"])) < _MOST:
        top["rest"] = []  # the page of the summary has it
    small = section.shelf.words() < _SMALL
    purse = Purse(min(_MOST, quarter) - _FRAME - _cost_of(top))
    return {
        **top,
        "facts": facts(section),
        **(_NOTHING if small else _parts(scene, purse)),
        **((sources(replace(scene, limit=None)) or _NO_SOURCES) if small else _NO_SOURCES),
        "ways": () if small else ways(scene),
        "seeds": visible(section.seeds),
        "files": [{"name": name, "href": scene.file_link(name)} for name in section.files],
    }


_NOTHING: dict[str, object] = {"numbers": [], "scale": None, "differences": [], "cards": [], "timeline": []}
_NO_SOURCES: dict[str, object] = {"sources": [], "ledger": []}


def _parts(scene: Scene, purse: Purse) -> dict[str, object]:
    """What else fits, the most useful first."""
    briefing = scene.section.briefing
    moved = [series_shown(scene, one) for one in briefing.figures]
    numbers = purse.buy(moved, map(_cost_of_series, moved), _SERIES)
    told = told_by(scene)
    differences: list[dict[str, object]] = []
    for one in briefing.differences:
        if one is not dispute_of(briefing) and not sentences_in(one) & told and len(differences) < _DIFFERENCES:
            shown = difference_shown(scene, one)
            differences += purse.buy([shown], [_cost_of_difference(shown)], 1)
            told |= sentences_in(one)
    quotes = cards(scene, _CARDS, told)
    spoken = purse.buy(quotes, map(_cost_of_quote, quotes), _CARDS)
    happened = events(scene, [one for one in briefing.timeline if not told & _places(one)], _EVENTS)
    return {
        "numbers": numbers,
        "differences": differences,
        "cards": spoken,
        "timeline": purse.buy(happened, map(_cost_of_text, happened), _EVENTS),
        "scale": timescale(scene) if "scale" in scene.section.drawings else None,
    }


def ways(scene: Scene) -> list[dict[str, object]]:
    """The other pages, each with how much there is on it."""
    briefing = scene.section.briefing
    counted = {
        "summary": ("Summary", len(briefing.summary)),
        "differences": ("Where sources differ", len(briefing.differences)),
        "quotes": ("Quotes", len(briefing.quotes)),
        "timeline": ("Timeline", len(briefing.timeline) + len(briefing.expected)),
        "coverage": ("Who tells what", len(briefing.coverage)),
        "doubts": ("Not established", len(briefing.doubts)),
        "people": ("People", len(briefing.people)),
        "sources": ("Sources", len(briefing.sources)),
    }
    return [
        {"name": name, "count": count, "href": scene.link(Place(page))}
        for page, (name, count) in counted.items()
        if page in scene.section.pages
    ]


def _places(event: Event) -> set[Key]:
    return set(map(key_of, event.citations))


def _cost_of(top: Mapping[str, Any]) -> int:
    statements = [one for one in (top["lead"], *top["points"], top["headline"]) if one]
    sides = _cost_of_difference(top["dispute"]) if top["dispute"] else 0
    return sum(map(_cost_of_text, statements)) + sides + sum(map(_cost_of_text, top["next"]))


def _cost_of_text(shown: Mapping[str, Any]) -> int:
    days = [when.text for when in shown.get("when", ())]
    labels = bool(shown.get("disputed")) + bool(shown.get("related"))
    return price(shown["text"], shown.get("support", ""), *days) + labels + _cost_of_marks(shown["chips"])


def _cost_of_difference(shown: Mapping[str, Any]) -> int:
    sides = shown["positions"]
    return price(shown["topic"], *(side["text"] for side in sides)) + sum(
        _cost_of_marks(s["chips"], 3) for s in sides
    )


def _cost_of_series(shown: Mapping[str, Any]) -> int:
    points = shown["points"]
    days = [when.text for point in points for when in point["when"]]
    return price(shown["topic"], *(f"{point['value']} →" for point in points), *days) + _cost_of_marks(
        points[-1]["chips"]
    )


def _cost_of_quote(shown: Mapping[str, Any]) -> int:
    words = [piece.text for piece in shown["context"]] or [shown["text"]]
    days = [when.text for when in (*shown["said_on"], *shown["reported_on"])]
    labels = 3 * bool(shown["variants"]) + 2
    return price(*words, shown["speaker"] or "", shown["role"] or "", *days) + labels + _cost_of_marks(shown["chips"])


def _cost_of_marks(chips: Sequence[Chip], shown: int = 1) -> int:
    return price(*(chip.label for chip in chips[:shown])) + (len(chips) > shown)
