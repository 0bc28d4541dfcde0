"""A briefing is put together from the analyses of its sources."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.briefing.duplicates import relate
from mkdocs_newsbrief.model import Analysis, Briefing, LedgerEntry

SUMMARY_WORDS = 200


def brief(
    analyses: Sequence[Analysis],
    *,
    ledger: Sequence[LedgerEntry] = (),
    title: str | None = None,
    words: int = SUMMARY_WORDS,
) -> Briefing:
    """Everything that `analyses` say together; depends on them alone, not on their order."""
    articles = [analysis.article for analysis in analyses]
    kinship = relate(articles)
    return Briefing(
        title=title or "Briefing",
        dek=None,
        sources=tuple(one for one in analyses if one.article.id not in kinship.superseded),
        summary=(),
        quotes=(),
        timeline=(),
        expected=(),
        unresolved=(),
        differences=(),
        coverage=(),
        people=(),
        doubts=(),
        relations=kinship.relations,
        ledger=kinship.account(ledger, articles),
    )
