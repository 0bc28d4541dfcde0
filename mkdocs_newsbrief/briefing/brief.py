"""A briefing is put together from the analyses of its sources."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.analysis import LANGUAGES
from mkdocs_newsbrief.briefing.coverage import find_coverage
from mkdocs_newsbrief.briefing.differences import find_differences, value_groups
from mkdocs_newsbrief.briefing.doubts.doubts import find_doubts, find_unread
from mkdocs_newsbrief.briefing.doubts.lone import find_lone
from mkdocs_newsbrief.briefing.figures import Register
from mkdocs_newsbrief.briefing.quotes.utterances import find_utterances
from mkdocs_newsbrief.briefing.sources.kinship import relate
from mkdocs_newsbrief.briefing.sources.people import Inventory
from mkdocs_newsbrief.briefing.summary import Freshness, choose_headline, write_dek, write_summary
from mkdocs_newsbrief.briefing.telling.claims import all_claims
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import tellings
from mkdocs_newsbrief.briefing.timeline import lay_out
from mkdocs_newsbrief.briefing.timeline.vantage import find_vantages
from mkdocs_newsbrief.briefing.title import suggest_title
from mkdocs_newsbrief.model import Analysis, Briefing, LedgerEntry

SUMMARY_WORDS = 260
_SHARE = 6  # a summary is a sixth of what it sums up, or shorter …
_LEAST = 100  # … but where there are few words, these many


def brief(
    analyses: Sequence[Analysis],
    *,
    ledger: Sequence[LedgerEntry] = (),
    title: str | None = None,
    words: int = SUMMARY_WORDS,
) -> Briefing:
    """Everything that `analyses` say together; depends on them alone, not on their order.

    With no `words` for it there is no summary, and no dek.
    """
    articles = [analysis.article for analysis in analyses]
    kinship = relate(articles)
    sources = tuple(one for one in analyses if one.article.id not in kinship.superseded)
    inventory = Inventory(sources)
    corpus = Corpus(tellings([one for one in sources if one.article.language in LANGUAGES]))
    timeline = lay_out(sources, corpus)
    claims = all_claims(corpus)
    quotes = find_utterances(sources, inventory)
    coverage = find_coverage(corpus, claims, quotes, inventory)
    groups = value_groups(corpus)
    register = Register(corpus, groups)
    freshness = Freshness(corpus, register.overtaken)
    summary = write_summary(corpus, claims, kinship, freshness, min(words, _fitting(corpus)))
    lone = find_lone(corpus, kinship)
    return Briefing(
        title=title or suggest_title(inventory.figures, timeline.events, len(sources)),
        dek=write_dek(corpus, claims, kinship, freshness) if words else None,
        sources=sources,
        summary=summary,
        quotes=quotes,
        timeline=timeline.events,
        expected=timeline.expected,
        unresolved=timeline.unresolved,
        differences=find_differences(corpus, claims, groups),
        coverage=coverage,
        people=inventory.figures,
        doubts=(*find_doubts(corpus, summary), *find_unread(sources)),
        relations=kinship.relations,
        ledger=kinship.account(ledger, articles),
        lone=lone,
        overdue=timeline.overdue,
        figures=register.series,
        vantages=find_vantages(sources, corpus.tellings, timeline),
        headline=choose_headline(corpus, sources),
    )


def _fitting(corpus: Corpus) -> int:
    """How many words a summary may have, by how many there are to sum up."""
    return max(_LEAST, sum(telling.length for telling in corpus.tellings) // _SHARE)
