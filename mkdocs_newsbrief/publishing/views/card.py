"""The top card: what a reader knows who stops here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from mkdocs_newsbrief.model import Briefing, Citation, Difference, Event, Statement
from mkdocs_newsbrief.publishing.calendar import When, read_date
from mkdocs_newsbrief.publishing.scene import Chip, Scene
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.views.claims import LARGE, difference_shown, statement_shown
from mkdocs_newsbrief.publishing.views.purse import price
from mkdocs_newsbrief.publishing.views.timeline import events
from mkdocs_newsbrief.publishing.visible import shortened, visible

Key = tuple[str, str]
"""A sentence: the ids of its source and of itself."""

_POINTS = 3
_WORDS = 75  # of bottom line and points: what stands on a phone without scrolling
_NEXT, _NEXT_LENGTH = 2, 80
_FOUGHT = ("value", "denial")
_SIDES = 2


def card(scene: Scene) -> dict[str, object] | None:
    """The card alone."""
    return top_of(scene) if len(scene.section.shelf) else None


def top_of(scene: Scene) -> dict[str, Any]:
    """Headline, day, newest state, three points, what is in dispute and what is next."""
    briefing = scene.section.briefing
    lead, dispute = lead_of(briefing), dispute_of(briefing)
    points, rest = points_of(scene)
    return {
        "title": visible(briefing.title),
        "headline": _headline(scene),
        "as_of": as_of(scene),
        "lead": statement_shown(scene, lead) if lead else None,
        "points": [statement_shown(scene, point) for point in points],
        "rest": [statement_shown(scene, point) for point in rest],
        "dispute": difference_shown(scene, dispute) if dispute else None,
        "next": _next(scene),
    }


def told_by(scene: Scene) -> set[Key]:
    """The sentences that the card shows, and those that tell the same: nothing else has to say it again."""
    lead = lead_of(scene.section.briefing)
    points, rest = points_of(scene)
    dispute = dispute_of(scene.section.briefing)
    shown: list[Statement | Event] = [*([lead] if lead else []), *points, *rest, *next_of(scene)]
    return {key_of(one) for item in shown for one in item.citations} | (sentences_in(dispute) if dispute else set())


def key_of(citation: Citation) -> Key:
    return citation.source, citation.sentence


def sentences_in(difference: Difference) -> set[Key]:
    """The sentences that a difference shows as they are: sides in a few words are none."""
    return {key_of(one) for side in difference.positions if len(side.text) > LARGE for one in side.citations}


def lead_of(briefing: Briefing) -> Statement | None:
    """The bottom line: what the editor wrote, else of the dek and what the summary opens with the newer one."""
    dek, first = briefing.dek, briefing.summary[0] if briefing.summary else None
    if dek is None or first is None:
        return dek or first
    if not dek.citations or any(one.kind == "dek" and one.applied for one in briefing.corrections):
        return dek
    if dek.citations[0] in first.citations:
        return first
    days = {one.article.id: one.article.masthead.published.value or "" for one in briefing.sources}
    return max((dek, first), key=lambda one: (days.get(one.citations[0].source, ""), one.independent))


def points_of(scene: Scene) -> tuple[list[Statement], list[Statement]]:
    """What the summary tells besides the bottom line: the points that fit on the card, and the rest."""
    lead = lead_of(scene.section.briefing)
    if lead is None:
        return [], []
    briefing = scene.section.briefing
    told: list[Statement | Event] = [lead, *next_of(scene)]
    dispute = dispute_of(briefing)
    beside = {key_of(one) for item in told for one in item.citations[:1]}
    beside |= sentences_in(dispute) if dispute else set()
    others = [statement for statement in briefing.summary if statement.id != lead.id]
    if (dek := briefing.dek) and dek is not lead and not any(_tells(one, dek) for one in briefing.summary):
        others.insert(0, dek)
    new = [one for one in others if not beside & set(map(key_of, one.citations))]
    points = _fitting(new, _WORDS - price(lead.text))
    return points, [one for one in others if one not in points]


def _tells(statement: Statement, other: Statement) -> bool:
    return statement.id == other.id or bool(set(other.citations[:1]) & set(statement.citations))


def _fitting(statements: Sequence[Statement], words: int) -> list[Statement]:
    """The first three that fit together, or as many as do; one at least."""
    for count in range(_POINTS, 1, -1):
        for some in combinations(statements, count):
            if price(*(one.text for one in some)) <= words:
                return list(some)
    return list(statements[:1])


def next_of(scene: Scene) -> list[Event]:
    """What lies ahead of the newest source, a day once: of what most sources await, the nearest."""
    expected, day = scene.section.briefing.expected, scene.section.shelf.last_day()
    ahead = [one for one in expected if not day or one.date.rpartition("/")[2] >= day[: len(one.date)]]
    ranked = sorted(ahead, key=lambda one: (-len({c.source for c in one.citations}), one.date))
    by_day = {one.date: one for one in reversed(ranked)}
    best = [one for one in ranked if by_day[one.date] is one][:_NEXT]
    return sorted(best, key=lambda one: one.date)


def _next(scene: Scene) -> list[dict[str, object]]:
    """The days to come in a line or two each; the timeline has the whole sentences."""
    return [
        {**event, "text": shortened(str(event["text"]), _NEXT_LENGTH)}
        for event in events(scene, next_of(scene), _NEXT)
    ]


def dispute_of(briefing: Briefing) -> Difference | None:
    """The first conflict between two, or for want of one between more; a choice of words is none."""
    fought = [one for one in briefing.differences if one.kind in _FOUGHT and len(one.positions) > 1]
    return min(fought, key=lambda one: len(one.positions) > _SIDES, default=None)


def as_of(scene: Scene) -> tuple[When, ...]:
    """The day of the newest source."""
    day = scene.section.shelf.last_day()
    return read_date(day) if day else ()


def _headline(scene: Scene) -> dict[str, object] | None:
    """The title of one of the sources, with a mark that opens it."""
    source = scene.section.shelf.get(scene.section.briefing.headline or "")
    if source is None:
        return None
    href = scene.link(Place(f"sources/{source.id}"))
    mark = Chip(source.label, f"{source.label}, the article", href, f"{source.outlet}: {source.title}", "", source.id)
    return {"text": source.title, "chips": (mark,)}
