"""Claims: what several sources tell is told once, with every place that tells it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.briefing.telling.claims import all_claims
from mkdocs_newsbrief.briefing.telling.clauses import clauses
from mkdocs_newsbrief.model import Coverage, Position, Statement
from tests.briefing.cluster import corpus_of, sources

FERRY = (
    "The ferry Marigold sank off Port Ellery on Tuesday, and rescuers brought 42 passengers ashore. "
    "The harbour master opened an inquiry into the steering gear. Bakers in town gave away bread.",
    "The ferry Marigold capsized near Port Ellery on Tuesday. Lifeboats searched until dawn. "
    "An inquiry into the steering gear has been opened by the harbour master.",
    "The ferry Marigold will sail on Friday. The harbour master could open an inquiry into the steering gear.",
)


def told(texts: tuple[str, ...]) -> list[tuple[str, list[int]]]:
    """Each claim with the numbers of its sources."""
    order = {analysis.article.id: number for number, analysis in enumerate(sources(texts))}
    return [
        (claim.clause.text, sorted(order[source] for source in claim.sources))
        for claim in all_claims(corpus_of(texts))
    ]


def test_the_main_event_comes_first() -> None:
    text, by = told(FERRY)[0]
    assert "Marigold" in text
    assert by == [0, 1]


def test_a_preview_supports_no_report() -> None:
    inquiry = [by for text, by in told(FERRY) if "inquiry" in text]
    assert inquiry == [[0, 1]]


def test_a_speaker_who_says_what_will_come_supports_no_report() -> None:
    texts = (
        "Envoys held talks on the northern fisheries in Ellery. Bakers in town gave away bread.",
        "“Our envoys will hold talks on the northern fisheries in Ellery,” the minister said. Wool was dear.",
    )
    assert told(texts) == []


def test_what_one_source_tells_is_no_claim() -> None:
    assert not any("bread" in text for text, _ in told(FERRY))


def test_clauses_hold_all_words_of_the_sentence() -> None:
    for telling in corpus_of(FERRY).tellings:
        parts = clauses(telling)
        assert frozenset().union(*(clause.words for clause in parts)) == telling.words
        assert all(left.end <= right.start for left, right in pairwise(parts))


words = " ".join(FERRY).split()
documents = st.lists(st.lists(st.sampled_from(words), max_size=50).map(" ".join), max_size=4)


@settings(deadline=None)  # no promise about wall time
@given(documents)
def test_the_briefing_does_not_depend_on_the_order_of_its_sources(texts: list[str]) -> None:
    analyses = sources(texts)
    turned = analyses[::-1]
    one, other = brief(analyses), brief(turned)
    assert one.summary == other.summary
    assert one.coverage == other.coverage
    assert one.differences == other.differences


@settings(deadline=None)  # no promise about wall time
@given(documents)
def test_every_citation_is_a_sentence_of_its_source(texts: list[str]) -> None:
    briefing = brief(sources(texts))
    known = {(a.article.id, s.id): s.span for a in briefing.sources for s in a.sentences}
    shown: list[Statement | Coverage | Position] = [*briefing.summary, *briefing.coverage]
    shown += [position for difference in briefing.differences for position in difference.positions]
    for item in shown:
        assert item.citations
        for citation in item.citations:
            assert known[citation.source, citation.sentence].holds(citation.span)
