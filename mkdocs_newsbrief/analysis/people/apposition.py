"""Roles behind a name, as a text words them: "Ada Holt, a cook in Hue," "Ada Holt, son of the missing man."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mkdocs_newsbrief.almanac import WEEKDAYS
from mkdocs_newsbrief.analysis.people.nouns import (
    DETERMINERS,
    LINKS,
    MODIFYING,
    PAST,
    POSSESSIVES,
    PRONOUNS,
    SMALL,
    TIMES,
    is_person_noun,
)
from mkdocs_newsbrief.analysis.people.roles import ABBREVIATION, Title

_REACH = 140  # characters of a phrase
_MOST_WORDS = 14
# From the name to its apposition: "(R-Ohio), 55, now ".
_LEAD = re.compile(
    r"(?: \([^()\n]{1,40}\))?(?:, (?:now |aged )?\d{1,3}(?=,))?, (?:now |then |formerly |also )?(?=\w)"
)
_WORD = re.compile(r" ?([^\s,;:()“”\"—–\x01]+)")
_COPULA = re.compile(
    r"(?:, \d{1,3},|, who)? (?:is|was|has been|had been|became|serves as|served as|works as|worked as) (?=\w)"
)
_MARK = re.compile(r"[,;:.)\n—–]| [\"“—–]|\Z")
_SENTENCE = re.compile(r"(?:^|[.!?”\"] )([A-Z][\w’'-]*)[^.!?]*\Z")
_COURT = frozenset(("prosecuting", "defending", "presiding"))
_CLAUSES = frozenset(
    ["who", "whose", "whom", "which", "that", "where", "when", "while", "because", "although", "though", "but", "as"]
)
# What tells when or where behind a role: "the owner since 2004".
_BACKGROUND = frozenset(
    ["since", "until", "before", "after", "during", "about", "without", "through", "behind", "then", "now"]
)
_AFTER_PARTICIPLES = (LINKS | DETERMINERS | SMALL) - _CLAUSES - {"and", "or"}
_STARTERS = SMALL | LINKS | DETERMINERS
_OPENERS = (SMALL | LINKS | _CLAUSES | {"as", "on", "at", "in"}) - PRONOUNS


class _Word(NamedTuple):
    """A word of the phrase: `end` is its offset, `after` the word behind it, "" where a mark stands between."""

    text: str
    lower: str
    end: int
    after: str


def title_after(story: str, end: int) -> Title | None:
    """The noun phrase in apposition to the name that ends at `end`."""
    lead = _LEAD.match(story, end)
    phrase = _noun_phrase(story, lead.end()) if lead else None
    if phrase is None:
        return None
    words, at = phrase
    closed = _MARK.match(story, at) is not None
    if not _is_role(words) or not (closed or not _ends_first_clause(story, end)):
        return None
    return Title(" ".join(words), at)


def title_told(story: str, end: int) -> str | None:
    """The role that a sentence tells of the name that ends at `end`: "Ada Holt has been mayor since 2019"."""
    verb = _COPULA.match(story, end)
    phrase = _noun_phrase(story, verb.end()) if verb else None
    if phrase is None or not _is_role(phrase[0]):
        return None
    return " ".join(phrase[0]) if is_person_noun(_head(phrase[0])) else None


def _head(words: Sequence[str]) -> str:
    """The noun that the rest of a role tells more of: "director" of "the site director for the north"."""
    joint = next((at for at, word in enumerate(words) if at and word.lower() in LINKS | {"and"}), len(words))
    return words[joint - 1]


def _noun_phrase(story: str, at: int) -> tuple[list[str], int] | None:
    """The words of the noun phrase from an offset on, and where it ends; None where it is a clause."""
    words: list[str] = []
    for word in _words(story, at):
        if words and _is_finite(word):
            return None
        if _stops(word, words):
            break
        words.append(word.text)
        at = word.end
    while words and words[-1].lower() in LINKS | DETERMINERS:
        at -= len(words.pop()) + 1
    return (words, at) if words else None


def _words(story: str, at: int) -> Iterator[_Word]:
    """The words up to the next mark."""
    limit = min(len(story), at + _REACH)
    match = _WORD.match(story, at, limit)
    for _ in range(_MOST_WORDS):
        if match is None:
            return
        text, following = match[1], _WORD.match(story, match.end(), limit)
        goes_on = ABBREVIATION.fullmatch(text) and following and following[1].lower() not in _STARTERS
        stops = text.endswith((".", "!", "?")) and not goes_on
        if stops:
            text, following = text.rstrip(".!?"), None
        if text:
            yield _Word(text, text.lower(), match.start(1) + len(text), following[1] if following else "")
        match = following


def _is_finite(word: _Word) -> bool:
    """Whether the words are the subject of a verb, and so no apposition: "… Ada Holt, the council approved"."""
    if word.lower in PAST or (word.lower in SMALL and word.lower not in _CLAUSES | _BACKGROUND | {"and", "or"}):
        return True
    return _is_participle(word) and not word.after


def _is_participle(word: _Word) -> bool:
    return word.lower.endswith(("ed", "ing")) and word.lower not in MODIFYING and not is_person_noun(word.lower)


def _stops(word: _Word, words: Sequence[str]) -> bool:
    """Whether the phrase ends before a word: at a clause, a participle with its object, "and" with another thing."""
    if word.lower in ("and", "or"):
        joins = word.after.lower() in ("a", "an", "the") or (word.after.islower() and is_person_noun(word.after))
        return not (words and joins)
    if word.lower in _CLAUSES or (words and word.lower in _BACKGROUND):
        return True
    opens = word.after[:1].isupper() or word.after.lower() in _AFTER_PARTICIPLES
    return bool(words) and _is_participle(word) and opens


def _ends_first_clause(story: str, end: int) -> bool:
    """Whether the name may end the sentence's first clause: "When they met Ada Holt, the general laughed"."""
    line = story.rfind("\n", 0, end) + 1
    match = _SENTENCE.search(story, max(line, end - 2 * _REACH), end)
    if match is None:
        return False
    word = match[1].lower()
    return (word in _OPENERS or word.endswith("ing")) and "," not in story[match.start(1) : end]


def _is_role(words: Sequence[str]) -> bool:
    """Whether the words are a noun phrase that tells who somebody is."""
    opener = words[0].lower()
    if len(words) == 1 and opener in _COURT:
        return True
    if opener in SMALL or opener in PAST or opener in LINKS or opener.endswith(("ly", "-one")) or opener[0].isdigit():
        return False
    head = _head(words)
    if head.lower() in TIMES or head.lower() in WEEKDAYS or not head[0].isalpha():
        return False
    if opener == "one" and head is words[0]:  # "one of the rescued climbers"
        return words[1:2] == ["of"] and is_person_noun(words[-1])
    if opener in DETERMINERS and opener not in POSSESSIVES:
        return head is not words[0]
    modified = head is not words[0] and opener in MODIFYING
    return is_person_noun(head) and (modified or not opener.endswith(("ed", "ing")))
