"""Places: two names of one kind in the same slot of the same event, "off Cape Anser" and "off Cape Tern"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from mkdocs_newsbrief.briefing.claims import Claim
from mkdocs_newsbrief.briefing.clauses import Clause
from mkdocs_newsbrief.briefing.corpus import Corpus
from mkdocs_newsbrief.briefing.differences.finding import Finding, Side
from mkdocs_newsbrief.briefing.words import word_set

# What a name says that it names: two names of one kind are names of one place, or of two.
_KINDS = word_set(
    """
    Sea Ocean Gulf Bay Strait Straits Channel Lake River Cape Island Islands Peninsula Mountain Mount Desert Bridge
    Street Avenue Road Square Park Airport Station Hospital Stadium Hotel Hall Harbour Harbor Port Tower Palace
    Theatre Theater University School Prison Base
    """
)
_NAME = r"[A-Z][\w’'-]+"
_KIND = "(?:" + "|".join(sorted(_KINDS)) + ")"
_PLACE = re.compile(
    rf"\b(?:in|into|toward|towards|off|near|at|on|over|across|outside) (?:the )?"
    rf"((?:{_NAME} ){{1,2}}{_KIND}\b(?: of {_NAME})?|{_KIND} (?:of )?{_NAME}(?: {_NAME})?)"
)


def find_places(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """For each claim, the names that its sources give the place; a source that knows both tells of two places."""
    for claim in claims:
        places = [place for clause in claim.clauses for place in _places(clause)]
        sides = {
            side
            for (one, kind), (other, same) in product(places, places)
            if kind == same and _stand_against(one, other)
            for side in (one, other)
        }
        for topic in sorted({kind for side, kind in places if side in sides}):
            yield Finding(topic, "wording", tuple(side for side, kind in places if side in sides and kind == topic))


def _places(clause: Clause) -> Iterator[tuple[Side, str]]:
    """Each name with its kind."""
    for match in _PLACE.finditer(clause.telling.text, clause.start, clause.end):
        kind = next(word for word in re.findall(r"\w+", match[1]) if word in _KINDS)
        yield Side(clause.telling, match.start(1), match.end(1)), kind


def _stand_against(one: Side, other: Side) -> bool:
    if one.telling.source == other.telling.source or _own(one) & _own(other):
        return False
    articles = (one.telling.analysis.article, other.telling.analysis.article)
    return not any(one.words in article.text and other.words in article.text for article in articles)


def _own(side: Side) -> set[str]:
    """The words that are its own: not the kind."""
    return {word for word in re.findall(r"\w+", side.words) if word not in _KINDS and word[0].isupper()}
