"""Doubts: what an editor should look at before the briefing goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from mkdocs_newsbrief.analysis import LANGUAGES
from mkdocs_newsbrief.briefing.doubts.lone import has_figure
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.statements import shown
from mkdocs_newsbrief.briefing.telling.telling import Telling, tellings
from mkdocs_newsbrief.briefing.wording.standing import outside_quotes
from mkdocs_newsbrief.briefing.wording.words import word_set
from mkdocs_newsbrief.model import Analysis, Doubt, Statement

_MOST = 5  # a list of everything helps nobody

# The source does not vouch for it itself, or tells what is in dispute; what "seems" to a writer is an opinion.
_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|unconfirmed|unverified|unclear|"
    r"(?:is|are|was|were) (?:believed|thought|said|suspected|rumou?red|alleged|feared|understood) to|"
    r"(?:is|are|was|were|could|has|have) not (?:yet )?(?:be |been )?(?:known|clear|confirmed|established|verified|"
    r"independently confirmed|independently verified)|"
    r"alleg(?:es|ed)|accus(?:es|ed)|disput(?:es|ed)|claim(?:s|ed) (?:that|to))\b",
    re.IGNORECASE,
)
# Somebody answers for a figure, rather than the source itself.
_CLAIMED = re.compile(
    r"\b(?:said|says|according to|estimate[sd]?|puts? [\w' ]{2,30} at|counts?|reckoning|reckons?|claims?)\b",
    re.IGNORECASE,
)
# It tells nothing that could be true or false by itself, or in a voice that is nobody's news.
_OUT = word_set("question fragment orphan unclosed expected") | {"first person"}
_ASIDE = ("opinion", "correction", "qa")  # genres that report nothing new


def find_doubts(corpus: Corpus, summary: Sequence[Statement]) -> tuple[Doubt, ...]:
    """What is hedged or disputed about the main events, and claimed figures that one source has; at most five.

    Then the sources without a day beside those with one, at most five likewise.
    """
    points = [*_hedged(corpus), *_single(corpus, summary)]
    return (*points[:_MOST], *islice(_undated(corpus), _MOST))


def find_unread(analyses: Sequence[Analysis]) -> Iterator[Doubt]:
    """The first sentence of each source in a language that the rules do not cover."""
    foreign = [analysis for analysis in analyses if analysis.article.language not in LANGUAGES]
    for telling in tellings(foreign):
        if telling.sentence.number == 1:
            yield Doubt("language", telling.text, (telling.citation,))


def _single(corpus: Corpus, summary: Sequence[Statement]) -> Iterator[Doubt]:
    """The figures that the summary gives on somebody's word, which one source among several has."""
    if corpus.sources > 1:
        for statement in summary:
            own = outside_quotes(statement.text)
            if statement.sources == 1 and has_figure(own) and _CLAIMED.search(own):
                yield Doubt("single-source", statement.text, statement.citations)


def _hedged(corpus: Corpus) -> Iterator[Doubt]:
    """Each point once, those first that most sources have to do with."""
    told: list[Telling] = []
    hedged = filter(_is_hedged, corpus.sentences)
    for telling in sorted(hedged, key=lambda telling: (-_topical(telling, corpus), telling.key)):
        others = [match.telling for match in corpus.matching.matches(telling)]
        if any(other in told for other in others) or any(_establishes(other, telling) for other in others):
            continue
        told.append(telling)
        yield Doubt("hedged", shown(telling), (telling.citation,))
        if len(told) == _MOST:
            return


def _is_hedged(telling: Telling) -> bool:
    if telling.analysis.genre in _ASIDE or not telling.faults.keys().isdisjoint(_OUT):
        return False
    return bool(_HEDGE.search(outside_quotes(telling.text)))


def _establishes(other: Telling, telling: Telling) -> bool:
    """Whether a source that is no older tells as a fact what the first does not vouch for."""
    return other.day >= telling.day and not _HEDGE.search(other.text)


def _topical(telling: Telling, corpus: Corpus) -> int:
    """How many of the other sources have sentences that are about the same."""
    return len({other.document for other in corpus.matching.near(telling)})


def _undated(corpus: Corpus) -> Iterator[Doubt]:
    """The first sentence of each source whose day of publication is not known, where that of another one is."""
    firsts = [telling for telling in corpus.tellings if telling.sentence.number == 1]
    for telling in firsts if any(telling.day for telling in firsts) else ():
        if not telling.day:
            yield Doubt("undated", telling.text, (telling.citation,))
