"""Roles as a text words them: the noun phrase beside a name, whole — "the bank's head" before it, "a cook in Hue" after.

No list of offices: a phrase is read word by word until a closed class of words (verbs, pronouns, conjunctions) or a mark
ends it, and a complement ("of", "for", "at" …) goes with its noun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from mkdocs_newsbrief.almanac import WEEKDAYS
from mkdocs_newsbrief.analysis.people.nouns import (
    DETERMINERS,
    GENITIVES,
    LINKS,
    MODIFYING,
    PAST,
    PRONOUNS,
    SMALL,
    TIMES,
    is_person_noun,
)

_REACH = 140  # characters of a phrase
_MOST_WORDS = 14
_WORD = re.compile(r"\S+")
_FORWARD = re.compile(r" ?([^\s,;:()“”\"—–\x01]+)")
_BARE = re.compile(r"[\w.’'&/-]+")
# A short word before its full stop: "Gov.", "St.", "U.N."
_ABBREVIATION = re.compile(r"(?:[A-Z][a-z]{0,3}|(?:[A-Za-z]\.)+[A-Za-z])\.")
_AGE = re.compile(r"(?: \([^()\n]{1,40}\))?(?:, (?:now |aged )?\d{1,3}(?=,))?, (?:now |then |formerly |also )?(?=\w)")
# What may follow a name that stands in apposition itself: "the bank's head, Dana Whitlock, said".
_CLOSED = re.compile(r"[,.;:)”\"’]|\s*[—–(]| (?:--|of) |\n|\Z|, \d")
_COURT = frozenset(("prosecuting", "defending", "presiding"))
_TURNED = frozenset(("in", "on", "at", "after", "before", "during", "for", "since", "near", "under", "from", "with", "as"))
_POSSESSIVE = frozenset(("his", "her", "their", "its", "our", "my", "your"))
_STOPS = (".", "!", "?", ":", ";", ",", ")", "”", '"', "’’")
_OPENING = re.compile(r"(?:^|[.!?”\"] )([A-Z][\w’'-]*)[^.!?]*\Z")


class Title(NamedTuple):
    """What a phrase calls somebody, and where it ends on the side away from the name."""

    role: str
    at: int


def title_before(story: str, start: int, end: int) -> Title | None:
    """The noun phrase that leads to a name, close ("harbour master Ada Holt") or with a comma ("the bank's head, …")."""
    if start < 2 or story[start - 1] not in " \xa0":
        return None
    if story[start - 2] == ",":
        return _with_comma(story, start, end)
    head = story[story.rfind(" ", 0, start - 1) + 1 : start - 1]
    if not _may_head(head):
        return None
    words = _words_before(story, start - 1)
    first = _phrase_start(words, len(words) - 1) if words else 0
    return _title(story, words, first, start - 1)


def title_after(story: str, end: int) -> Title | None:
    """The noun phrase in apposition behind a name: ", a cook in Hue," ", son of the missing man."."""
    lead = _AGE.match(story, end)
    if lead is None:
        return None
    words, at, closed = _read_on(story, lead.end())
    if not words or not (closed or not _is_loose(story, end)) or not _is_role(words):
        return None
    return Title(" ".join(words), at)


# ── before a name ──


def _may_head(word: str) -> bool:
    """Whether the word right before a name is a noun for somebody."""
    if not word[:1].islower() or word in SMALL or word in DETERMINERS or word in LINKS or word in PAST:
        return False
    return is_person_noun(word) and not word.endswith(("ed", "ing"))


def _with_comma(story: str, start: int, end: int) -> Title | None:
    words = _words_before(story, start - 2)
    if not words or not _CLOSED.match(story, end):
        return None
    first, head = _widened(words)
    phrase = [word for _, word in words[first:]]
    if not phrase or not _leads(phrase, head) or _is_turned(words, first):
        return None
    return _title(story, words, first, start - 2)


def _widened(words: Sequence[tuple[int, str]]) -> tuple[int, str]:
    """Where the phrase before a comma begins, complements included, and its head: "a spokesman for the ministry"."""
    last = len(words) - 1
    first = at = _phrase_start(words, last)
    head = words[last][1]
    while at > 1 and (link := words[at - 1][1].lower()) in LINKS:
        outer = words[at - 2][1]
        if not outer[:1].isalnum() or (is_person_noun(head) and link not in ("of", "for", "to")):
            break
        at = _phrase_start(words, at - 2)
        if is_person_noun(outer) or (link == "of" and not is_person_noun(head)):
            first, head = at, outer
    return first, head


def _leads(phrase: Sequence[str], head: str) -> bool:
    """Whether a phrase is one that a name in apposition may follow: with a determiner or owner, or an office."""
    owned = any(word.endswith(GENITIVES) for word in phrase[:-1])
    opened = phrase[0].lower() in DETERMINERS or phrase[0][0].isupper()
    if head.lower() in TIMES or head.lower() in WEEKDAYS:
        return False
    if phrase[0].lower() in _POSSESSIVE or not (owned or phrase[0].lower() in DETERMINERS):
        return is_person_noun(head) and (opened or owned)
    return is_person_noun(head) or (owned and head.islower())


def _is_turned(words: Sequence[tuple[int, str]], first: int) -> bool:
    """ "In the town of Sarn, Ada Holt said": the phrase is where the sentence starts, not who she is."""
    if not first:
        return False
    word = words[first - 1][1]
    return word[0].isupper() and word.lower() in _TURNED


def _words_before(story: str, end: int) -> list[tuple[int, str]]:
    """The words of the line before an offset, those behind the last mark that no noun phrase goes across."""
    begin = max(story.rfind("\n", 0, end) + 1, end - _REACH)
    words = [(match.start(), match[0]) for match in _WORD.finditer(story, begin, end)]
    for index in range(len(words) - 1, -1, -1):
        word = words[index][1]
        if not _BARE.fullmatch(word.rstrip(",")) and index < len(words):
            opened = word.lstrip("“\"(‘'[")
            if opened != word and _BARE.fullmatch(opened):
                words[index] = words[index][0] + len(word) - len(opened), opened
                return words[index:]
            return words[index + 1 :]
        if word.endswith((",", ".")) and not _ABBREVIATION.fullmatch(word):
            return words[index + 1 :]
    return words if begin == 0 or story[begin - 1] == "\n" else words[1:]


def _phrase_start(words: Sequence[tuple[int, str]], last: int) -> int:
    """The index of the first word of the noun phrase that ends in the word `last`."""
    at = last
    while at >= 0 and last - at < _MOST_WORDS:
        word = words[at][1]
        if word.lower() in DETERMINERS:
            return at
        if not _goes_in(words, at, last):
            break
        at -= 1
    first = at + 1
    while first < last and _opens_badly(words, first):
        first += 1
    return first


def _goes_in(words: Sequence[tuple[int, str]], at: int, last: int) -> bool:
    word = words[at][1]
    lower = word.lower()
    if word.endswith(GENITIVES):
        return True
    if lower in SMALL or lower in LINKS or lower in PAST or lower in WEEKDAYS or lower.endswith("ly"):
        return False
    if word[0].isupper() or at == last or lower in MODIFYING:
        return True
    if lower.endswith(("ed", "ing")):
        return at > 0 and (words[at - 1][1].lower() in DETERMINERS or words[at - 1][1].endswith(GENITIVES))
    return not lower.endswith("s") or lower.endswith("ss") or at == 0 or not _names(words[at - 1][1])


def _names(word: str) -> bool:
    """Whether a word before "… engineer" makes it a verb: "Holt meets engineer", "she joins engineer"."""
    return (word[0].isupper() and not word.endswith(GENITIVES)) or word.lower() in PRONOUNS


def _opens_badly(words: Sequence[tuple[int, str]], first: int) -> bool:
    """Whether the first word is the verb of what stands before: "to meet engineer"."""
    before = words[first - 1][1].lower() if first else ""
    word = words[first][1]
    if before in {"to", "will", "would", "can", "could", "may", "might", "must", "should", "not"}:
        return word.islower() and not is_person_noun(word)
    return word.istitle() and word.lower().endswith(("ed", "ing")) and word.lower() not in MODIFYING


def _title(story: str, words: Sequence[tuple[int, str]], first: int, end: int) -> Title | None:
    if first >= len(words):
        return None
    start = words[first][0]
    return Title(_sunk(story[start:end].split()), start)


def _sunk(words: Sequence[str]) -> str:
    """The words of a role, a determiner that opens a sentence in small letters."""
    return " ".join([words[0].lower() if words[0].lower() in DETERMINERS else words[0], *words[1:]])


# ── behind a name ──


def _read_on(story: str, at: int) -> tuple[list[str], int, bool]:
    """The words of a noun phrase from an offset on, where it ends, and whether a mark closes it; none where it is a clause."""
    words: list[str] = []
    limit = min(len(story), at + _REACH)
    while len(words) < _MOST_WORDS and (match := _FORWARD.match(story, at, limit)):
        word, lower = match[1], match[1].lower()
        ends = word.endswith((".", "!", "?")) and not (_ABBREVIATION.fullmatch(word) and story[match.end() :][:1] == " ")
        if ends:
            word, lower = word[:-1], lower[:-1]
        following = _FORWARD.match(story, match.end(), limit)
        after = "" if ends or following is None else following[1]
        if lower in ("and", "or") and words:
            if not (after and (after.lower() in ("a", "an", "the") or (after.islower() and is_person_noun(after)))):
                return words, at, after[:1].islower()
        elif lower in _CLAUSES:
            return words, at, True
        elif lower in SMALL and words:
            return (words, at, True) if lower in _BACKGROUND else ([], at, False)
        elif lower in PAST and words:
            return [], at, False
        elif words and lower.endswith(("ed", "ing")) and lower not in MODIFYING and not is_person_noun(lower):
            if not after:
                return [], at, False
            if after[0].isupper() or after.lower() in _AFTER_PARTICIPLES:
                return words, at, False
        words.append(word)
        at = match.start(1) + len(word)
        if ends:
            return words, at, True
    closed = at >= len(story) or story[at] in ",;:.)\n—–" or story[at : at + 2] in (' "', " “", " —", " –")
    while words and (words[-1].lower() in LINKS or words[-1].lower() in DETERMINERS):
        words.pop()
    return (words, at, closed) if closed or at >= limit else ([], at, False)


_CLAUSES = frozenset("who whose whom which that where when while because although though but as".split())
_AFTER_PARTICIPLES = (LINKS | DETERMINERS | SMALL) - _CLAUSES - {"and", "or"}
_BACKGROUND = frozenset("since until before after during near about without through behind then now".split())


def _is_loose(story: str, end: int) -> bool:
    """Whether the name may end the sentence's first clause: "When they met Ada Holt, the general laughed"."""
    line = story.rfind("\n", 0, end) + 1
    match = _OPENING.search(story, max(line, end - 2 * _REACH), end)
    if match is None:
        return False
    word = match[1].lower()
    opens = word in SMALL or word in LINKS or word in _TURNED or word in _CLAUSES or word.endswith("ing")
    return opens and word not in PRONOUNS and "," not in story[match.start(1) : end]


def _is_role(words: Sequence[str]) -> bool:
    """Whether the words are a noun phrase that tells who somebody is."""
    opener = words[0].lower()
    if len(words) == 1 and opener in _COURT:
        return True
    if opener in SMALL or opener in LINKS or opener.endswith("ly") or opener[0].isdigit():
        return False
    link = next((index for index, word in enumerate(words) if index and word.lower() in (LINKS | {"and"})), len(words))
    head = words[link - 1]
    if head.lower() in TIMES or head.lower() in WEEKDAYS or head[0].isdigit():
        return False
    if opener in DETERMINERS:
        return link > 1 and (opener not in _POSSESSIVE or is_person_noun(head)) and head[0] not in "'’"
    return is_person_noun(head) and not opener.endswith(("ed", "ing")) or (
        opener in MODIFYING and link > 1 and is_person_noun(head)
    )
