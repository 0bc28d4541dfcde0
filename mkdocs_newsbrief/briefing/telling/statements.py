"""Statements: sentences as the briefing shows them, with every place that bears them out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mkdocs_newsbrief.briefing.sources.kinship import Kinship
from mkdocs_newsbrief.briefing.telling.antecedents import antecedent
from mkdocs_newsbrief.briefing.telling.completion import complete
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.identity import statement_id
from mkdocs_newsbrief.model import Citation, Statement


def statement(telling: Telling, support: Sequence[Telling], kinship: Kinship) -> Statement:
    """A sentence with its relative dates completed; `support` are sentences of other sources that tell the same."""
    sources = sources_of([telling, *support])
    return Statement(
        id=statement_id(telling.text),
        text=shown(telling),
        citations=citations_of([telling, *support]),
        sources=len(sources),
        independent=kinship.independent(sources),
    )


def shown(telling: Telling) -> str:
    """The words of a sentence; in [square brackets] what its dates leave open, and who "He" is."""
    article = telling.analysis.article
    text = complete(telling.news, article.text, telling.moments)
    known = antecedent(telling, text)
    if known is None:
        return text
    at, names = known
    return f"{text[:at]} [{names}]{text[at:]}"


def sources_of(found: Iterable[Telling]) -> tuple[str, ...]:
    """Article ids, sorted."""
    return tuple(sorted({telling.source for telling in found}))


def citations_of(found: Iterable[Telling]) -> tuple[Citation, ...]:
    """The first as it stands, the others by source and place; none twice."""
    first, *others = found
    rest = {telling.key: telling for telling in others if telling.key != first.key}
    return (first.citation, *(rest[key].citation for key in sorted(rest)))
