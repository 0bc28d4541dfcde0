"""The summary keeps its promises whatever the sources are."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief.analysis import outline
from mkdocs_newsbrief.briefing import summarise
from mkdocs_newsbrief.briefing.summary.concepts import Concepts
from mkdocs_newsbrief.briefing.summary.knapsack import fill
from mkdocs_newsbrief.model import Analysis
from mkdocs_newsbrief.reading import read_text

FERRY = (
    "The ferry Marigold sank off Port Ellery on Tuesday. Rescue boats brought 42 people ashore. But it was dark.",
    "Rescue boats brought 42 people ashore after the ferry Marigold sank. Could it have been prevented?",
    "A ferry sank off Port Ellery, and rescue boats brought passengers ashore. The harbour will reopen next week.",
)

texts = st.lists(
    st.lists(st.sampled_from(" ".join(FERRY).split()), min_size=0, max_size=60).map(" ".join), min_size=0, max_size=5
)


def analyses_of(documents: tuple[str, ...] | list[str]) -> list[Analysis]:
    return [outline(read_text(text, verbatim=True)) for text in documents]


def shown(documents: tuple[str, ...] | list[str], words: int) -> list[str]:
    chosen = summarise(analyses_of(documents), words)
    return [item.sentence.span.of(documents[item.document]) for item in chosen]


@settings(deadline=None)  # no promise about wall time
@given(texts, st.integers(min_value=0, max_value=80))
def test_the_budget_holds(documents: list[str], words: int) -> None:
    assert sum(len(sentence.split()) for sentence in shown(documents, words)) <= words


@settings(deadline=None)  # no promise about wall time
@given(st.permutations(FERRY), st.integers(min_value=5, max_value=60))
def test_the_order_of_the_sources_changes_nothing(documents: list[str], words: int) -> None:
    assert shown(documents, words) == shown(FERRY, words)


def test_what_all_sources_tell_comes_first() -> None:
    first = shown(FERRY, 30)[0]
    assert "ferry" in first
    assert "Marigold" in first


def test_dangling_sentences_and_questions_are_left_out() -> None:
    summary = " ".join(shown(FERRY, 40))
    assert "But it was dark" not in summary
    assert "prevented" not in summary


@pytest.mark.parametrize("documents", [[], [""], ["One lonely sentence about nothing."]])
def test_a_cluster_without_anything_shared_is_no_error(documents: list[str]) -> None:
    assert len(shown(documents, 50)) <= 1


sentences = st.tuples(st.integers(min_value=0, max_value=255), st.integers(min_value=1, max_value=30))


@settings(deadline=None)  # no promise about wall time
@given(st.lists(sentences, min_size=1, max_size=5), st.integers(min_value=1, max_value=60))
def test_few_sentences_are_searched_exactly(items: list[tuple[int, int]], budget: int) -> None:
    """Against every subset: none within the budget covers more for its length."""
    concepts = Concepts(tuple(bits for bits, _ in items), ((1.0, 0b1111), (2.0, 0b11110000)))
    lengths = [length for _, length in items]

    def rate(subset: tuple[int, ...]) -> float:
        covered = 0
        for index in subset:
            covered |= concepts.of[index]
        return concepts.worth(covered) / (sum(lengths[i] for i in subset) + 3 * budget)

    subsets = (s for n in range(len(items) + 1) for s in itertools.combinations(range(len(items)), n))
    best = max(rate(subset) for subset in subsets if sum(lengths[i] for i in subset) <= budget)
    chosen = fill(concepts, lengths, [1.0] * len(items), budget, len(items))
    assert rate(chosen) == pytest.approx(best)
