"""Doubts: what an editor should look at before the briefing goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_newsbrief.analysis import LANGUAGES
from mkdocs_newsbrief.briefing.amounts import find_amounts
from mkdocs_newsbrief.briefing.claims import Claim
from mkdocs_newsbrief.briefing.corpus import Corpus
from mkdocs_newsbrief.briefing.standing import is_expected, merit, outside_quotes
from mkdocs_newsbrief.briefing.statements import shown
from mkdocs_newsbrief.briefing.telling import Telling, tellings
from mkdocs_newsbrief.model import Analysis, Doubt, Statement

_MOST = 8  # of each kind: a list of everything helps nobody
_FIT = 0.9  # merit of a sentence that can be judged by itself

# The source does not vouch for it itself.
_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|apparently|seemingly|purportedly|supposedly|unconfirmed|rumou?red|appear(?:s|ed) to|"
    r"seem(?:s|ed) to|(?:is|are|was|were) (?:believed|thought|said|suspected|rumou?red) to)\b",
    re.IGNORECASE,
)


def find_doubts(corpus: Corpus, claims: Sequence[Claim], summary: Sequence[Statement]) -> tuple[Doubt, ...]:
    """Figures and summary sentences of one source; hedged sentences; sources without a day."""
    return (*_single(corpus, claims, summary), *_hedged(corpus), *_undated(corpus))


def find_unread(analyses: Sequence[Analysis]) -> Iterator[Doubt]:
    """The first sentence of each source in a language that the rules do not cover."""
    foreign = [analysis for analysis in analyses if analysis.article.language not in LANGUAGES]
    for telling in tellings(foreign):
        if telling.sentence.number == 1:
            yield Doubt("language", telling.text, (telling.citation,))


def _single(corpus: Corpus, claims: Sequence[Claim], summary: Sequence[Statement]) -> Iterator[Doubt]:
    """What the summary says, and what is said in figures, on the word of one source among several."""
    if len({telling.document for telling in corpus.tellings}) < 2:
        return
    for statement in summary:
        if statement.sources == 1:
            yield Doubt("single-source", statement.text, statement.citations)
    told = {clause.telling.key for claim in claims for clause in claim.clauses}
    told |= {(place.source, place.span.start) for statement in summary for place in statement.citations}
    alone = [telling for telling in corpus.tellings if telling.key not in told and _weighty(telling)]
    for telling in alone[:_MOST]:
        yield Doubt("single-source", shown(telling), (telling.citation,))


def _weighty(telling: Telling) -> bool:
    """Reported, able to stand alone, and with a figure that a reader may repeat."""
    if is_expected(telling.text) or merit(telling.text) < _FIT:
        return False
    return any(amount.unit or amount.value > 20 for amount in find_amounts(telling.text))


def _hedged(corpus: Corpus) -> Iterator[Doubt]:
    hedged = [telling for telling in corpus.tellings if _HEDGE.search(outside_quotes(telling.text))]
    for telling in hedged[:_MOST]:
        yield Doubt("hedged", shown(telling), (telling.citation,))


def _undated(corpus: Corpus) -> Iterator[Doubt]:
    """The first sentence of each source whose day of publication is not known."""
    for telling in corpus.tellings:
        if telling.sentence.number == 1 and telling.analysis.article.masthead.published.value is None:
            yield Doubt("undated", telling.text, (telling.citation,))
