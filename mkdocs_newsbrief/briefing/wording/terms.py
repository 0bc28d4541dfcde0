"""Terms: the words of a text as the briefing compares them, whatever words a desk has chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from mkdocs_newsbrief.briefing.wording.nations import COUNTRY
from mkdocs_newsbrief.briefing.wording.synonyms import concept
from mkdocs_newsbrief.briefing.wording.words import is_content, stem, token_places

_OPENS = frozenset(name.split()[0] for name in COUNTRY if " " in name)


class Word(NamedTuple):
    """What a word is by itself: `name` is what it is compared by, `content` whether it carries any.

    `opens` says that it may begin a country's name of two words.
    """

    name: str
    content: bool
    capital: bool
    opens: bool = False


class Term(NamedTuple):
    """A word in its place."""

    start: int
    name: str
    content: bool
    capital: bool


def find_terms(text: str) -> list[Term]:
    """The terms of a text in order."""
    return in_place(*find_words(text))


def in_place(starts: Sequence[int], words: Sequence[Word]) -> list[Term]:
    return [Term(start, word.name, word.content, word.capital) for start, word in zip(starts, words, strict=True)]


def find_words(text: str) -> tuple[list[int], list[Word]]:
    """Where the words of a text start, and what they are; a country is one word, though its name may be two."""
    places = token_places(text)
    starts = [start for start, _ in places]
    words = [_known(written) for _, written in places]
    if "-" in text:
        words = _in_compounds(text, starts, words)
    for at in range(len(words) - 2, -1, -1):
        if words[at].opens and (country := COUNTRY.get(f"{places[at][1]} {places[at + 1][1]}")):
            words[at : at + 2] = [Word(country, True, words[at].capital)]
            del starts[at + 1]
    return starts, words


def _in_compounds(text: str, starts: Sequence[int], words: Sequence[Word]) -> list[Word]:
    """At a hyphen a number is none ("F-16", "2020-2021"), and a small letter may go on with a name ("Min-seo")."""
    found: list[Word] = []
    for start, word in zip(starts, words, strict=True):
        if found and text[start - 1] == "-":
            if text[start].isdigit():
                found[-1] = found[-1]._replace(content=found[-1].content and not text[start - 2].isdigit())
            content = word.content and not text[start].isdigit()
            word = word._replace(content=content, capital=word.capital or found[-1].capital)
        found.append(word)
    return found


@lru_cache(maxsize=100_000)
def _known(word: str) -> Word:
    country = COUNTRY.get(word)
    lower = word.lower()
    name, content = (country, True) if country else (concept(stem(lower)), is_content(lower))
    return Word(name, content, word[0].isupper(), word in _OPENS)


def names_of(words: str) -> frozenset[str]:
    """What the words of a table are compared by."""
    return frozenset(_known(word).name for word in words.split())
