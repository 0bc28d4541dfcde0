"""Roles before a name, as a text words them: "harbour master Ada Holt", "the bank's head, Ada Holt".

No list of offices: the noun phrase beside the name is taken whole, read word by word until a closed class of words
(verbs, pronouns, conjunctions) or a mark ends it; a complement ("of", "for", "at" …) goes with its noun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from mkdocs_newsbrief.almanac import WEEKDAYS
from mkdocs_newsbrief.analysis.people.lexicon import GIVEN_NAMES
from mkdocs_newsbrief.analysis.people.nouns import (
    DETERMINERS,
    GENITIVES,
    LINKS,
    MODIFYING,
    PAST,
    POSSESSIVES,
    PRONOUNS,
    SMALL,
    TIMES,
    is_person_noun,
)
from mkdocs_newsbrief.analysis.wordlist import wordlist

_REACH = 140  # characters of a phrase
_MOST_WORDS = 14
_WORD = re.compile(r"\S+")
_BARE = re.compile(r"[\w.’'&/-]+")
_OPENING_MARKS = "“\"(‘'["
# A short word before its full stop: "Gov.", "St.", "U.N."
ABBREVIATION = re.compile(r"(?:[A-Z][a-z]{0,3}|(?:[A-Za-z]\.)+[A-Za-z])\.")
# What may follow a name that stands in apposition itself: "the bank's head, Dana Whitlock, said".
_CLOSED = re.compile(r"[,.;:)”\"’]|\s*[—–(]| (?:--|of) |\n|\Z")
# "In the town of Sarn, Ada Holt said": the phrase is where the sentence starts, not who she is.
_TURNED = frozenset(
    ["In", "On", "At", "After", "Before", "During", "For", "Since", "Near", "Under", "From", "With", "As"]
)
_LINK = 3  # letters of a word that is too short for a noun that nothing shows
_ADJECTIVES = wordlist("late young dear poor little great then like meet call thank warn help with plus named called")
_JOINTS = LINKS | {"and"}
_VERB_FOLLOWS = wordlist("to will would can could may might must should not")


class Title(NamedTuple):
    """What a phrase calls somebody, and where it ends on the side away from the name."""

    role: str
    at: int


Word = tuple[int, str]


def title_before(story: str, start: int, end: int) -> Title | None:
    """The noun phrase that leads to the name at `story[start:end]`, close to it or with a comma between."""
    if start < len("a ") or story[start - 1] not in " \xa0":
        return None
    if story[start - 2] == ",":
        return _with_comma(story, start - 2) if _CLOSED.match(story, end) else None
    head = story[story.rfind(" ", 0, start - 1) + 1 : start - 1]
    if not _may_head(head) and not (_may_be_calling(head) and story[start:end].partition(" ")[0] in GIVEN_NAMES):
        return None
    words = _words_before(story, start - 1)
    return _title(story, words, _phrase_start(words, len(words) - 1), start - 1) if words else None


def _may_head(word: str) -> bool:
    """Whether the word right before a name is a noun for somebody."""
    if not word[:1].islower() or word in SMALL or word in DETERMINERS or word in LINKS or word in PAST:
        return False
    plural = word.endswith("s") and is_person_noun(word[:-1])  # "the brothers Ivo and Milan Kral"
    return is_person_noun(word) and not plural and not word.endswith(("ed", "ing"))


def _may_be_calling(word: str) -> bool:
    """Whether the word before somebody's full name is a noun that nothing else shows: "hero cabbie Len Brill"."""
    if not word.isalpha() or not word.islower() or word in SMALL | DETERMINERS | LINKS | PAST | _ADJECTIVES:
        return False
    return len(word) > _LINK and not word.endswith(("ed", "ing", "ly", "s"))


def _with_comma(story: str, end: int) -> Title | None:
    words = _words_before(story, end)
    if not words:
        return None
    first, head = _widened(words)
    turned = first == len(words) or (first > 0 and words[first - 1][1] in _TURNED)
    return (
        None if turned or not _leads([word for _, word in words[first:]], head) else _title(story, words, first, end)
    )


def _widened(words: Sequence[Word]) -> tuple[int, str]:
    """Where the phrase before a comma begins, complements included, and its head: "a spokesman for the ministry"."""
    last = len(words) - 1
    first = at = _phrase_start(words, last)
    head = words[last][1]
    while at > 1 and (link := words[at - 1][1].lower()) in _JOINTS:
        outer = words[at - 2][1]
        if not outer[:1].isalnum() or (is_person_noun(head) and not _takes_more(link, words[at][1], outer)):
            break
        at = _phrase_start(words, at - 2)
        if is_person_noun(outer) or (link == "of" and not is_person_noun(head)):
            first, head = at, outer
    return first, head


def _takes_more(link: str, opener: str, outer: str) -> bool:
    """Whether a phrase that names somebody may still depend on another: "aide to the mayor", "founder and owner"."""
    if link == "and":
        return opener.lower() not in DETERMINERS and is_person_noun(outer)
    return link in ("of", "for", "to")


def _leads(phrase: Sequence[str], head: str) -> bool:
    """Whether a phrase is one that a name in apposition may follow: with a determiner or owner, or an office."""
    opener = phrase[0].lower()
    owned = any(word.endswith(GENITIVES) for word in phrase[:-1])
    if head.lower() in TIMES or head.lower() in WEEKDAYS:
        return False
    if opener in DETERMINERS and opener not in POSSESSIVES:
        return is_person_noun(head) or (owned and head.islower())
    return is_person_noun(head) and (owned or opener in POSSESSIVES or phrase[0][0].isupper())


def _words_before(story: str, end: int) -> list[Word]:
    """The words of the line before an offset, those behind the last mark that no noun phrase goes across."""
    begin = max(story.rfind("\n", 0, end) + 1, end - _REACH)
    words = [(match.start(), match[0]) for match in _WORD.finditer(story, begin, end)]
    for index in range(len(words) - 1, -1, -1):
        at, word = words[index]
        opened = word.lstrip(_OPENING_MARKS)
        if opened != word and _BARE.fullmatch(opened):
            return [(at + len(word) - len(opened), opened), *words[index + 1 :]]
        if not _BARE.fullmatch(word) or (word.endswith(".") and not ABBREVIATION.fullmatch(word)):
            return words[index + 1 :]
    return words if begin == 0 or story[begin - 1] == "\n" else words[1:]


def _phrase_start(words: Sequence[Word], last: int) -> int:
    """The index of the first word of the noun phrase that ends in the word `last`."""
    at = last
    while at >= 0 and last - at < _MOST_WORDS:
        if words[at][1].lower() in DETERMINERS:
            return at
        if not _goes_in(words, at, last):
            break
        at -= 1
    first = at + 1
    while first < last and _opens_badly(words, first):
        first += 1
    return first


def _goes_in(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a word may belong to the noun phrase that ends in the word `last`."""
    word = words[at][1]
    lower = word.lower()
    if word.endswith(GENITIVES):
        return True
    if lower in SMALL or lower in LINKS or lower in PAST or lower in WEEKDAYS or lower.endswith("ly"):
        return False
    if word[0].isupper() or at == last or lower in MODIFYING:
        return True
    before = words[at - 1][1] if at else ""
    if lower.endswith("ing") and before and before.lower() not in SMALL | LINKS | PAST:
        return not _is_subject(before)
    if lower.endswith(("ed", "ing")):
        return before.lower() in DETERMINERS or before.endswith(GENITIVES)
    return not lower.endswith("s") or lower.endswith("ss") or not _is_subject(before)


def _is_subject(word: str) -> bool:
    """Whether a word makes the next one a verb: "Holt meets engineer", "the mayor joins engineer"."""
    if word.endswith(GENITIVES):
        return False
    return word[:1].isupper() or word.lower() in PRONOUNS or is_person_noun(word)


def _opens_badly(words: Sequence[Word], first: int) -> bool:
    """Whether the first word is the verb of what stands before: "to meet engineer"."""
    word, before = words[first][1], words[first - 1][1].lower() if first else ""
    if before in _VERB_FOLLOWS:
        return word.islower() and not is_person_noun(word)
    return word.istitle() and word.endswith(("ed", "ing")) and word.lower() not in MODIFYING


def _title(story: str, words: Sequence[Word], first: int, end: int) -> Title | None:
    """The words from `first` on, a determiner that opens a sentence in small letters."""
    if first == len(words):
        return None
    start = words[first][0]
    opener, *rest = story[start:end].split()
    return Title(" ".join([opener.lower() if opener.lower() in DETERMINERS else opener, *rest]), start)
