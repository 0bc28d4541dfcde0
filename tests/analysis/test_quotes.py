"""Who said what: golden cases, one phenomenon a file, and the promises that hold for any text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsbrief import analyse, read_text
from mkdocs_newsbrief.model import Analysis, Quote

GOLDEN = Path(__file__).parent.parent / "golden" / "quotes"
CASES: dict[str, Any] = {
    f"{path.stem}: {name}": case
    for path in sorted(GOLDEN.glob("*.yaml"))
    for name, case in yaml.safe_load(path.read_text("utf-8")).items()
}


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    case = CASES[name]
    analysis = analyse(read_text(case["text"], published=case.get("published"), verbatim=True))
    expected = case["quotes"]
    assert [words(analysis, quote) for quote in analysis.quotes] == [quote["words"] for quote in expected]
    for quote, wanted in zip(analysis.quotes, expected, strict=True):
        assert {key: told(analysis, quote)[key] for key in wanted} == wanted
    for group in case.get("together", []):
        assert len({analysis.quotes[index].utterance for index in group} - {None}) == 1


def words(analysis: Analysis, quote: Quote) -> str:
    return quote.span.of(analysis.article.text)


def told(analysis: Analysis, quote: Quote) -> dict[str, str | None]:
    """All that a golden case may ask of a quote."""
    text = analysis.article.text
    return {
        "words": quote.span.of(text),
        "speaker": quote.speaker,
        "said_by": quote.speaker_span.of(text) if quote.speaker_span else None,
        "cue": quote.cue,
        "kind": quote.kind,
        "said_on": quote.said_on,
    }


pieces = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "‘",
        "’",
        "'",
        "«",
        "»",
        ", ",
        ". ",
        "\n",
        " said ",
        "he ",
        "Ada Holt ",
        "the minister ",
        "I am.",
        "a",
    ]
)


@given(st.lists(pieces, max_size=60).map("".join))
def test_quotes_are_slices_in_order_and_do_not_overlap(text: str) -> None:
    quotes = analyse(read_text(text, verbatim=True)).quotes
    assert all(text[quote.span.start : quote.span.end].strip() for quote in quotes)
    assert all(one.span.end <= other.span.start for one, other in pairwise(quotes))
    assert all(0 < quote.confidence <= 1 for quote in quotes)


@given(st.lists(pieces, max_size=60).map("".join))
def test_the_same_text_has_the_same_quotes(text: str) -> None:
    assert analyse(read_text(text, verbatim=True)) == analyse(read_text(text, verbatim=True))


@given(st.lists(pieces, max_size=60).map("".join))
def test_a_speaker_is_named_by_a_phrase_outside_the_quotation(text: str) -> None:
    for quote in analyse(read_text(text, verbatim=True)).quotes:
        assert quote.speaker_span is not None
        assert not quote.speaker_span.overlaps(quote.span)


@pytest.mark.parametrize(
    "unit", ['"', "“", "“ ", '"a" ', "“he said” ", "A", "A ", "A. ", "he said ", "the ", "'", ".", ". "]
)
def test_endless_repetition_is_read(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    assert analyse(read_text(text, verbatim=True)).article.text == text
