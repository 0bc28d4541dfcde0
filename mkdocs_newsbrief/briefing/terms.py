"""Terms: the words of a text as the briefing compares them, whatever words a desk has chosen."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mkdocs_newsbrief.briefing.nations import COUNTRY
from mkdocs_newsbrief.briefing.synonyms import concept
from mkdocs_newsbrief.briefing.words import is_content, stem, token_places


class Term(NamedTuple):
    """A word of a text: `name` is what it is compared by, `content` whether it carries any."""

    start: int
    name: str
    content: bool
    capital: bool


def find_terms(text: str) -> list[Term]:
    """The terms of a text in order; the name of a country is one term, though it may be two words."""
    places = token_places(text)
    terms: list[Term] = []
    skip = tail = capital = False
    for at, (start, word) in enumerate(places):
        if skip:
            skip = False
            continue
        tail = start > 0 and text[start - 1] == "-"  # of a compound: "Min-seo", "F-16"
        capital = word[0].isupper() or (tail and capital)
        name, content = _known(word)
        if capital and at + 1 < len(places) and (country := COUNTRY.get(f"{word} {places[at + 1][1]}")):
            name, content, skip = country, True, True
        terms.append(Term(start, name, content and not (tail and word[0].isdigit()), capital))
    return terms


@lru_cache(maxsize=100_000)
def _known(word: str) -> tuple[str, bool]:
    country = COUNTRY.get(word)
    lower = word.lower()
    return country or concept(stem(lower)), bool(country) or is_content(lower)


def names_of(words: str) -> frozenset[str]:
    """What the words of a table are compared by."""
    return frozenset(_known(word)[0] for word in words.split())
