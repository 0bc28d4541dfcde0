"""The summary keeps its promises whatever the sources are."""

from __future__ import annotations

import itertools
from collections.abc import Hashable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief.analysis import analyse, outline
from mkdocs_newsbrief.briefing import brief, summarise
from mkdocs_newsbrief.briefing.summary.concepts import Concepts
from mkdocs_newsbrief.briefing.summary.knapsack import fill
from mkdocs_newsbrief.model import Analysis
from mkdocs_newsbrief.reading import read_folder, read_text

SEEDS = Path(__file__).parents[2] / "seeds"

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


WORTHS: dict[Hashable, int] = {"a": 1, "b": 2, "c": 3, "d": 5}


def test_what_goes_straight_on_stays_behind_its_sentence() -> None:
    ferry = "The ferry Marigold sank off Port Ellery. The old hull of the ferry had cracked at the keel."
    harbour = "Port Ellery closed its harbour. The harbour of Port Ellery handles forty ships on a normal day."
    told = shown([ferry, harbour], 200)
    assert len(told) == 4
    assert [sentence.split()[1] for sentence in told] in (
        ["ferry", "old", "Ellery", "harbour"],
        ["Ellery", "harbour", "ferry", "old"],
    )


sentences = st.tuples(st.frozensets(st.sampled_from("abcd")), st.integers(min_value=1, max_value=30))


@settings(deadline=None)  # no promise about wall time
@given(st.lists(sentences, min_size=1, max_size=5), st.integers(min_value=1, max_value=60))
def test_few_sentences_are_searched_exactly(items: list[tuple[frozenset[Hashable], int]], budget: int) -> None:
    """Against every subset: none within the budget covers more for its length."""
    concepts = Concepts(tuple(found for found, _ in items), WORTHS)
    lengths = [length for _, length in items]

    def rate(subset: tuple[int, ...]) -> float:
        covered = set[Hashable]().union(*(concepts.of[index] for index in subset))
        return sum(concepts.worth[one] for one in covered) / (sum(lengths[i] for i in subset) + 3 * budget)

    subsets = (s for n in range(len(items) + 1) for s in itertools.combinations(range(len(items)), n))
    best = max(rate(subset) for subset in subsets if sum(lengths[i] for i in subset) <= budget)
    chosen = fill(concepts, lengths, [1.0] * len(items), lambda *_: False, budget, len(items))
    assert rate(chosen) == pytest.approx(best)


def test_a_concept_is_told_once_by_the_sentence_that_needs_fewest_words() -> None:
    concepts = Concepts((frozenset("ab"), frozenset("ab"), frozenset("c")), WORTHS)
    assert sorted(fill(concepts, [9, 8, 8], [1.0] * 3, lambda *_: False, budget=30, most=3)) == [1, 2]


def test_what_repeats_a_chosen_sentence_is_not_chosen_with_it() -> None:
    concepts = Concepts((frozenset("ad"), frozenset("bd"), frozenset("c")), WORTHS)
    chosen = fill(concepts, [5, 5, 5], [1.0] * 3, lambda *pair: {*pair} == {0, 1}, budget=30, most=3)
    assert sorted(chosen) == [1, 2]


def test_the_main_event_is_told_once() -> None:
    one = "The ferry Marigold sank off Port Ellery on Tuesday. Divers searched the hull until dusk."
    other = "The Marigold, a ferry, sank on Tuesday off the rocks of Port Ellery. The owner blamed the steering gear."
    assert sum("sank" in sentence for sentence in shown([one, other], 200)) == 1


def test_of_two_like_sentences_the_earlier_in_its_source_is_chosen() -> None:
    late = "Nobody knew more at noon. The ferry Marigold sank off Port Ellery."
    first = "The ferry Marigold sank off Port Ellery. It was dark by then."
    (chosen,) = summarise(analyses_of([late, first]), 8)
    assert chosen.sentence.number == 1


def test_what_tells_a_part_of_a_sentence_is_no_support_of_it() -> None:
    briefing = brief([analyse(article) for article in read_folder(SEEDS).articles])
    assert any(statement.related for statement in briefing.summary)
    for statement in briefing.summary:
        assert {one.source for one in statement.citations}.isdisjoint(one.source for one in statement.related)
