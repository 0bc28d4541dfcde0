"""Drawings: where their marks stand, and that they are only numbers."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from mkdocs_newsbrief.model import Event, Point
from mkdocs_newsbrief.publishing.armour import to_tree
from mkdocs_newsbrief.publishing.drawings.bars import draw_bars
from mkdocs_newsbrief.publishing.drawings.scale import draw_scale
from mkdocs_newsbrief.publishing.drawings.steps import WIDTH, draw_steps
from tests.publishing.newsroom import bridge


def events(*days: str, status: Any = "reported") -> list[Event]:
    return [Event(f"e-{day}", day, "Something happens.", status, "", ()) for day in days]


def moved(*values: str, days: tuple[str, ...] = ("2024-05-13", "2024-05-14", "2024-05-20")) -> list[Point]:
    return [Point(value, day, "stated", ()) for value, day in zip(values, days, strict=False)]


def test_days_stand_to_scale_and_other_years_are_folded() -> None:
    told = [*events("1968", "2024-05-13", "2024-05-14", "2024-05-17"), *events("2024-05-23", status="expected")]
    drawn = draw_scale(told, "2024-05-14", "2024-05-17")
    assert drawn
    old, first, second, fourth, coming = drawn.dots
    assert (fourth.x - second.x) // (second.x - first.x) == 3
    assert [dot.label for dot in (old, first, coming)] == ["1968", "13 May", "23"]
    assert [dot.expected for dot in drawn.dots] == [False, False, False, False, True]
    assert old.x < drawn.folds[0] < first.x


@pytest.mark.parametrize("days", [(), ("2024-05-13",), ("2024-05-13", "2024-05-14"), ("x", "2024-13-45", "9999")])
def test_a_few_days_are_not_drawn(days: tuple[str, ...]) -> None:
    assert draw_scale(events(*days), "2024-05-14", "2024-05-17") is None


def test_a_value_steps_up_on_its_day() -> None:
    drawn = draw_steps(moved("17 dead", "46", "63"))
    assert drawn
    (x1, y1), (x2, y2), (x3, y3) = drawn.dots
    assert y1 > y2 > y3
    assert (x3 - x2) > 4 * (x2 - x1)
    assert drawn.path == f"M{x1} {y1}H{x2}V{y2}H{x3}V{y3}H{WIDTH}"


@pytest.mark.parametrize(
    ("lower", "higher"), [("900,000", "1.2 million"), ("1.2 million", "1.25 million"), ("about 38", "41 crowns")]
)
def test_numbers_are_compared_as_they_are_worded(lower: str, higher: str) -> None:
    drawn = draw_steps(moved(lower, higher))
    assert drawn
    assert drawn.dots[0][1] > drawn.dots[1][1]


@pytest.mark.parametrize("values", [("many", "41"), ("41", "41"), ("41",), ()])
def test_what_is_no_number_or_never_moves_is_not_drawn(values: tuple[str, ...]) -> None:
    assert draw_steps(moved(*values)) is None


@pytest.mark.parametrize("days", [("", "x", "2024-05-14"), ("2024-05-14", "2024-05-14", "2024-05-13")])
def test_points_without_days_that_go_forward_are_spaced_evenly(days: tuple[str, ...]) -> None:
    drawn = draw_steps(moved("1", "2", "3", days=days))
    assert drawn
    assert drawn.dots[1][0] - drawn.dots[0][0] == drawn.dots[2][0] - drawn.dots[1][0]


def test_a_bar_a_day_or_a_month_where_there_are_many() -> None:
    few = draw_bars(["2024-05-13", "2024-05-13", "2024-05-14", "x"])
    assert [(bar.value, bar.count) for bar in few] == [("2024-05-13", 2), ("2024-05-14", 1)]
    assert few[0].height == 2 * few[1].height
    assert [bar.value for bar in draw_bars(["2023-12-24", "2024-05-13"])] == ["2023-12", "2024-05"]
    assert draw_bars(["2024-05-13", "2024-05-13"]) == ()


def test_each_number_opens_the_sentence_that_states_it(published: Any) -> None:
    page = published(bridge()).briefing("briefing/index.html")
    moves = re.findall(r'<a [^>]*class="nb-move nb-move--(\w+)"[^>]*>([^<]+)</a>', page)
    assert moves == [("superseded", "38 million"), ("stated", "41 million")]
    assert page.count("<circle") >= 2


def test_what_is_not_there_or_not_asked_for_is_not_drawn(published: Any) -> None:
    assert "nb-moves" not in published(replace(bridge(), figures=())).briefing("briefing/index.html")
    bare = published(bridge(), newsbrief={"drawings": []})
    assert not any("<svg" in bare.briefing(f"briefing/{name}index.html") for name in ("", "timeline/", "sources/"))


def test_a_drawing_takes_numbers_alone() -> None:
    drawn, refused = to_tree(
        '<svg viewbox="0 0 9 9"><path d="M1 2H3V4"></path><circle cx="1" r="url(#x)"></circle></svg>'
    )
    assert drawn[0].get("viewBox") == "0 0 9 9"
    assert drawn[0][0].get("d") == "M1 2H3V4"
    assert drawn[0][1].get("r") is None
    assert refused == ["r"]


@pytest.mark.parametrize("tag", ["use", "image", "animate", "set", "foreignobject", "style", "script", "title", "a"])
def test_of_svg_only_what_draws_is_let_in(tag: str) -> None:
    drawn, _ = to_tree(f'<svg><{tag} href="https://evil.example/" width="1" onbegin="alert(1)">x</{tag}></svg>')
    inside = list(drawn[0].iter())[1:]
    assert all(
        one.tag in ("span", "a") and "onbegin" not in one.attrib and "width" not in one.attrib for one in inside
    )
