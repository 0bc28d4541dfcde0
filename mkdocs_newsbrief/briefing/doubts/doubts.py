"""Doubts: what an editor should look at before the briefing goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mkdocs_newsbrief.analysis import LANGUAGES
from mkdocs_newsbrief.briefing.doubts.lone import has_figure
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.statements import shown
from mkdocs_newsbrief.briefing.telling.telling import tellings
from mkdocs_newsbrief.briefing.wording.standing import outside_quotes
from mkdocs_newsbrief.model import Analysis, Doubt, Statement

_MOST = 8  # of each kind: a list of everything helps nobody

# The source does not vouch for it itself.
_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|apparently|seemingly|purportedly|supposedly|unconfirmed|rumou?red|appear(?:s|ed) to|"
    r"seem(?:s|ed) to|(?:is|are|was|were) (?:believed|thought|said|suspected|rumou?red) to)\b",
    re.IGNORECASE,
)


def find_doubts(corpus: Corpus, summary: Sequence[Statement], lone: Sequence[Statement]) -> tuple[Doubt, ...]:
    """Figures and summary sentences of one source; hedged sentences; sources without a day."""
    return (*_single(corpus, summary, lone), *_hedged(corpus), *_undated(corpus))


def find_unread(analyses: Sequence[Analysis]) -> Iterator[Doubt]:
    """The first sentence of each source in a language that the rules do not cover."""
    foreign = [analysis for analysis in analyses if analysis.article.language not in LANGUAGES]
    for telling in tellings(foreign):
        if telling.sentence.number == 1:
            yield Doubt("language", telling.text, (telling.citation,))


def _single(corpus: Corpus, summary: Sequence[Statement], lone: Sequence[Statement]) -> Iterator[Doubt]:
    """What the summary says, and what is said in figures, on the word of one source among several."""
    if len({telling.document for telling in corpus.tellings}) < 2:
        return
    shown = [statement for statement in summary if statement.sources == 1]
    told = {statement.id for statement in summary}
    figures = [statement for statement in lone if statement.id not in told and has_figure(statement.text)]
    for statement in (*shown, *figures[:_MOST]):
        yield Doubt("single-source", statement.text, statement.citations)


def _hedged(corpus: Corpus) -> Iterator[Doubt]:
    hedged = [telling for telling in corpus.tellings if _HEDGE.search(outside_quotes(telling.text))]
    for telling in hedged[:_MOST]:
        yield Doubt("hedged", shown(telling), (telling.citation,))


def _undated(corpus: Corpus) -> Iterator[Doubt]:
    """The first sentence of each source whose day of publication is not known."""
    for telling in corpus.tellings:
        if telling.sentence.number == 1 and telling.analysis.article.masthead.published.value is None:
            yield Doubt("undated", telling.text, (telling.citation,))
