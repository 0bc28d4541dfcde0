"""Terms: the words of a text as the briefing compares them, whatever words a desk has chosen."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mkdocs_newsbrief.briefing.nations import COUNTRY
from mkdocs_newsbrief.briefing.synonyms import concept
from mkdocs_newsbrief.briefing.words import is_content, stem, token_places

_OPENS = frozenset(name.split()[0] for name in COUNTRY if " " in name)


class Term(NamedTuple):
    """A word of a text: `name` is what it is compared by, `content` whether it carries any."""

    start: int
    name: str
    content: bool
    capital: bool


class _Word(NamedTuple):
    """What a word as written is by itself; `opens` where it may begin a country's name of two words."""

    name: str
    content: bool
    capital: bool
    opens: bool


def find_terms(text: str) -> list[Term]:
    """The terms of a text in order; the name of a country is one term, though it may be two words."""
    places = token_places(text)
    terms: list[Term] = []
    country = capital = False
    for at, (start, word) in enumerate(places):
        if country:
            country = False
            continue
        name, content, upper, opens = _known(word)
        tail = text[start - 1 : start] == "-"  # of a compound: "Min-seo", "F-16"
        capital = upper or (tail and capital)
        if opens and at + 1 < len(places) and (known := COUNTRY.get(f"{word} {places[at + 1][1]}")):
            name, content, country = known, True, True
        terms.append(Term(start, name, content and not (tail and word[0].isdigit()), capital))
    return terms


@lru_cache(maxsize=100_000)
def _known(word: str) -> _Word:
    country = COUNTRY.get(word)
    lower = word.lower()
    name, content = (country, True) if country else (concept(stem(lower)), is_content(lower))
    return _Word(name, content, word[0].isupper(), word in _OPENS)


def names_of(words: str) -> frozenset[str]:
    """What the words of a table are compared by."""
    return frozenset(_known(word).name for word in words.split())
