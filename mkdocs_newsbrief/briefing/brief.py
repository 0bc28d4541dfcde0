"""A briefing is put together from the analyses of its sources."""

from __future__ import annotations

from collections.abc import Sequence

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
    return Briefing(
        title=title or "Briefing",
        dek=None,
        sources=tuple(analyses),
        summary=(),
        quotes=(),
        timeline=(),
        expected=(),
        unresolved=(),
        differences=(),
        coverage=(),
        people=(),
        doubts=(),
        relations=(),
        ledger=tuple(ledger),
    )
