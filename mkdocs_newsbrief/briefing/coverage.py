"""Coverage: the claims that several sources make, and which sources make them."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.briefing.claims import Claim
from mkdocs_newsbrief.briefing.clauses import Clause
from mkdocs_newsbrief.briefing.standing import is_expected
from mkdocs_newsbrief.briefing.statements import citations_of, identity
from mkdocs_newsbrief.model import Coverage

_MOST = 60  # rows: the claims of an archive would be a book
_WHOLE = 0.6  # share of a sentence from which a clause is shown with all of it


def find_coverage(claims: Sequence[Claim]) -> tuple[Coverage, ...]:
    """One row a claim, those that most sources make first."""
    rows = [
        Coverage(
            claim=identity(claim.clause.text),
            text=_text(claim.clause),
            sources=claim.sources,
            citations=citations_of(clause.telling for clause in claim.clauses),
        )
        for claim in claims
    ]
    return tuple(sorted(rows, key=lambda row: -len(row.sources))[:_MOST])


def _text(clause: Clause) -> str:
    """The clause, with an ellipsis where its sentence goes on."""
    sentence = clause.telling.text
    if len(clause.text) >= _WHOLE * len(sentence) and not is_expected(sentence):
        return sentence
    before = "… " if clause.start else ""
    after = " …" if clause.end < len(sentence) else ""
    return f"{before}{clause.text.strip(' ,;:')}{after}"
