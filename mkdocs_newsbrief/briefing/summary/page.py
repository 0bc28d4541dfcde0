"""The summary as a page shows it: statements with all that bears them out."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.briefing.claims import Claim
from mkdocs_newsbrief.briefing.corpus import Corpus
from mkdocs_newsbrief.briefing.duplicates import Kinship
from mkdocs_newsbrief.briefing.statements import statement
from mkdocs_newsbrief.briefing.summary.choice import choose, support_of
from mkdocs_newsbrief.model import Statement

_MOST = 7  # sentences: more is no summary


def write_summary(corpus: Corpus, claims: Sequence[Claim], kinship: Kinship, words: int) -> tuple[Statement, ...]:
    """At most seven statements of together at most `words` words, the main event first."""
    chosen = choose(corpus, claims, words, _MOST)
    return tuple(statement(telling, support_of(telling, claims), kinship) for telling in chosen)
