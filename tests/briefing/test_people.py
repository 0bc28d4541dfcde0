"""The people of a briefing: one entry each, whatever the sources spell or call them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.briefing.sources.people import Inventory
from mkdocs_newsbrief.reading import read_text

GOLDEN = Path(__file__).parent.parent / "golden" / "people" / "figures.yaml"
CASES: dict[str, Any] = yaml.safe_load(GOLDEN.read_text("utf-8"))


def inventory(*sources: str) -> Inventory:
    return Inventory([analyse(read_text(text, verbatim=True)) for text in sources])


@pytest.mark.parametrize("name", CASES)
def test_one_entry_a_person(name: str) -> None:
    assert sorted(figure.name for figure in inventory(*CASES[name]["sources"]).figures) == CASES[name]["figures"]


def test_a_role_is_that_of_any_source_and_does_not_lean_on_what_stood_before() -> None:
    found = inventory(
        "His solicitor, Ada Holt, waited.", "Ada Holt, a solicitor from Norwick, waited.", "Holt waited."
    )
    assert found.figures[0].roles == ("a solicitor from Norwick",)


def test_an_office_is_named_by_the_source_that_tells_who_holds_it() -> None:
    sources = ("Norwick’s president, Ada Holt, came.", "Ada Holt came. “It floats,” the president said.")
    briefing = brief([analyse(read_text(text, verbatim=True)) for text in sources])
    assert [quote.speaker for quote in briefing.quotes] == ["Ada Holt"]
