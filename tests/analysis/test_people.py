"""Whom a text names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsbrief.analysis.people import find_people
from mkdocs_newsbrief.model import Person

GOLDEN = Path(__file__).parent.parent / "golden" / "people"
CASES: dict[str, Any] = {
    f"{file}: {name}": case
    for file in ("names", "roles")
    for name, case in yaml.safe_load((GOLDEN / f"{file}.yaml").read_text("utf-8")).items()
}


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    people, expected = find_people(CASES[name]["text"]), CASES[name]["people"]
    assert [person.name for person in people] == [wanted["name"] for wanted in expected]
    for person, wanted in zip(people, expected, strict=True):
        assert {key: told(person)[key] for key in wanted} == wanted


def told(person: Person) -> dict[str, object]:
    """All that a golden case may ask of a person."""
    return {
        "name": person.name,
        "aliases": list(person.aliases),
        "roles": list(person.roles),
        "mentions": len(person.mentions),
        "kind": person.kind,
        "pronoun": person.pronoun,
    }


pieces = st.sampled_from(
    ["Ada ", "Holt ", "Mr. ", "Minister ", "of ", "the ", "von ", "’s ", "J.", "UN ", ", ", ". ", "\n"]
)


@given(st.lists(pieces, max_size=40).map("".join))
def test_each_mention_is_a_slice_that_bears_the_name(text: str) -> None:
    for person in find_people(text):
        written = {" ".join(span.of(text).split()) for span in person.mentions}
        assert written == {person.name, *person.aliases}
