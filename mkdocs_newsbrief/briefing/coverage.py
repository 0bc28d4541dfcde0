"""Coverage: the claims that several sources make, and which sources make them."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.briefing.claims import Claim
from mkdocs_newsbrief.briefing.clauses import Clause
from mkdocs_newsbrief.briefing.contradiction import contradicts
from mkdocs_newsbrief.briefing.standing import is_expected
from mkdocs_newsbrief.briefing.statements import citations_of, identity, sources_of
from mkdocs_newsbrief.model import Coverage

_MOST = 60  # rows: the claims of an archive would be a book
_WHOLE = 0.6  # share of a sentence from which a clause is shown with all of it


def find_coverage(claims: Sequence[Claim]) -> tuple[Coverage, ...]:
    """One row a claim, those that most sources make first."""
    rows = [row for row in map(_row, claims) if len(row.sources) > 1]
    return tuple(sorted(rows, key=lambda row: -len(row.sources))[:_MOST])


def _row(claim: Claim) -> Coverage:
    """A source that denies the claim or counts otherwise does not make it."""
    told = claim.clause.telling
    telling = [told, *(clause.telling for clause in claim.support if not contradicts(told, clause.telling))]
    return Coverage(
        claim=identity(claim.clause.text),
        text=_text(claim.clause),
        sources=sources_of(telling),
        citations=citations_of(telling),
    )


def _text(clause: Clause) -> str:
    """The clause, with an ellipsis where its sentence goes on."""
    sentence = clause.telling.text
    if len(clause.text) >= _WHOLE * len(sentence) and not is_expected(sentence):
        return sentence
    before = "… " if clause.start else ""
    after = " …" if clause.end < len(sentence) else ""
    return f"{before}{clause.text.strip(' ,;:')}{after}"
