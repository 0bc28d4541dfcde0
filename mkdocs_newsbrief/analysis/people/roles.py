"""Roles as a text words them: "Russian foreign minister" before a name, "the group's president" after it."""

from __future__ import annotations

import re

from mkdocs_newsbrief.analysis.people.lexicon import ROLE_WORDS
from mkdocs_newsbrief.analysis.wordlist import wordlist

# Words that may stand inside a role, before the noun that names it.
ROLE_MODIFIERS = wordlist(
    """foreign prime vice deputy former acting interim incoming outgoing press campaign state defense defence
    finance interior health trade energy education justice senior chief executive national presidential
    assistant general managing top longtime veteran first lead co fellow retired ex communications security
    economic climate transport labor labour environment agriculture culture legal financial technical
    opposition party police fire city county district federal regional local law political science history
    medical head"""
)
_WORD_BEFORE = re.compile(r"([\w’'-]+) ?$")
# The first half of a place's name, which nothing else would put before one.
_COMPASS = re.compile(
    r"\b((?:North|South|East|West|New|Saint|San|Santa|Los|Las|Great|United|Papua New|El|Sri|Saudi) )$"
)
_REACH = 24
_ROLE = "|".join(sorted(ROLE_WORDS))
_APPOSITION = re.compile(
    rf", ((?:[\w’'-]{{1,24}} ){{0,7}}?(?:{_ROLE})s?\b"
    r"(?: (?:of|for|at|in|to|with|and) [^,.;:()“”\"\n]{1,70})?)(?=[,.;)])"
)
_NOT_IN_ROLE = re.compile(r"\b(?:said|says|told|who|was|were|is|are|has|had|added|but|when|while|as|that|his|her)\b")


def role_before(story: str, start: int) -> str:
    """The role that ends right before `start`, with its modifiers; "" where there is none."""
    if story.endswith(", ", 0, start):  # "the council's returning officer, Ada Holt"
        start -= 2
    begin = end = start
    if not _heads_before(story, start):
        return ""
    while begin > 0:
        match = _WORD_BEFORE.search(story, max(0, begin - _REACH), begin)
        if not match or not _fits(match[1], is_head=begin == end):
            break
        begin = match.start(1)
        if match[1][0].isupper() and (match[1].endswith(("'s", "’s")) or end - begin > 60):
            begin = _whole_owner(story, begin)
            break
    return story[begin:end].strip()


def _whole_owner(story: str, begin: int) -> int:
    """Where the name of an owner begins: "South Korea's foreign minister"."""
    match = _COMPASS.search(story, max(0, begin - _REACH), begin)
    return match.start(1) if match else begin


def _heads_before(story: str, start: int) -> bool:
    """Whether the word right before is the head of a role: the quick answer for nearly every name."""
    before = story[max(0, start - _REACH) : start].rsplit(None, 1)
    return bool(before) and before[-1] in ROLE_WORDS


def _fits(word: str, *, is_head: bool) -> bool:
    if is_head:
        return word in ROLE_WORDS
    return word in ROLE_WORDS or word in ROLE_MODIFIERS or (word[0].isupper() and word not in _STARTERS)


_STARTERS = wordlist(
    """The A An In On At For But And Or So If When While As After Before Since During Both This That His Her
    Their Its Our My Then Also With By From To Of"""
)


def role_after(story: str, end: int) -> str:
    """The role in apposition after a name: "…, a spokesman for the ministry,"; "" where there is none."""
    if not story.startswith(", ", end):
        return ""
    match = _APPOSITION.match(story, end)
    if not match or _NOT_IN_ROLE.search(match[1]):
        return ""
    return match[1]
