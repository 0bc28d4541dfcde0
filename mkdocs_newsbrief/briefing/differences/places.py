"""Places: two names of one kind in the same slot of the same event, "off Cape Anser" and "off Cape Tern"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from mkdocs_newsbrief.briefing.differences.finding import Finding, Side
from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.words import word_set

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


@dataclass(frozen=True, slots=True)
class Place:
    """A name, and its slot: what kind of place, and the word before: "drifted into the …"."""

    side: Side
    slot: tuple[str, str]


def find_places(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """The names that sources give one place; a source that knows both tells of two places."""
    places = [place for telling in corpus.sentences for place in _places(telling)]
    against = {
        place
        for one, other in product(places, places)
        if one.slot == other.slot and _stand_against(one.side, other.side, corpus)
        for place in (one, other)
    }
    for slot in sorted({place.slot for place in against}):
        sides = tuple(place.side for place in places if place in against and place.slot == slot)
        yield Finding(f"Name of the {slot[0].lower()}", "wording", sides)


def _places(telling: Telling) -> Iterator[Place]:
    for match in _PLACE.finditer(telling.text):
        before = [term.name for term in telling.terms if term.start < match.start()]
        kind = next(word for word in re.findall(r"\w+", match[1]) if word in _KINDS)
        if before:
            yield Place(Side(telling, match.start(1), match.end(1)), (kind, before[-1]))


def _stand_against(one: Side, other: Side, corpus: Corpus) -> bool:
    if one.telling.source == other.telling.source or _own(one) & _own(other):
        return False
    shared = one.telling.words & other.telling.words
    articles = (one.telling.analysis.article, other.telling.analysis.article)
    return bool(shared & corpus.names) and not any(
        one.words in article.text and other.words in article.text for article in articles
    )


def _own(side: Side) -> set[str]:
    """The words that are its own: not the kind."""
    return {word for word in re.findall(r"\w+", side.words) if word not in _KINDS and word[0].isupper()}
