"""Words as the briefing compares them: lower-case stems, with the words that carry no content marked out."""

from __future__ import annotations

import re
from functools import lru_cache

# A run of letters, an abbreviation with full stops, or a number with its separators.
_TOKEN = re.compile(r"[^\W_](?:(?<=\d)\d*(?:[.,]\d+)*|\.(?:[^\W\d_]\.)+|[A-Za-z]*[^\W\d_]*)")


def word_set(words: str) -> frozenset[str]:
    """The words of a string: a table that reads as text."""
    return frozenset(words.split())


# English function words, and the verbs of attribution that stand in any news text.
STOPWORDS = word_set(
    """
    a about above after again against all also am an and any are as at be because been before being below between
    both but by can cannot could did do does doing don down during each few for from further had has have having
    he her here hers herself him himself his how i if in into is isn it its itself just let me more most mr mrs ms
    much must my myself no nor not of off on once one only or other ought our ours ourselves out over own re s said
    same say says shall she should so some such t than that the their theirs them themselves then there these they
    this those through to too two under until up upon us ve very was we were what when where which while who whom
    whose why will with would you your yours yourself yourselves
    """
)


def token_places(text: str) -> list[tuple[int, str]]:
    """Words and numbers as written, each with where it starts."""
    return [(match.start(), match[0]) for match in _TOKEN.finditer(text)]


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, in order and lower case; "U.S." is one word, so is "15,000"."""
    return _TOKEN.findall(text.lower())


def content(text: str) -> list[str]:
    """The stems of the words that carry content, in order."""
    return [stem(token) for token in tokens(text) if is_content(token)]


def is_content(token: str) -> bool:
    return token not in STOPWORDS and (len(token) > 1 or token.isdigit())


# ----------------------------------------------------------------------------------------- stemming
# Porter's algorithm (Program 14, 1980) with its five steps as tables. `_VOWELS` are runs of vowels; a "y" is one
# after a consonant.

_VOWELS = re.compile(r"(?:[aeiou]|(?<=[^aeiou])y)++")
_SHORT_END = re.compile(r"(?:^|[^aeiou])[aeiouy][^aeiouwxy]$")

# Derived endings and what they become where at least one consonant group stands before them.
_DERIVED = (
    ("ational", "ate"), ("ization", "ize"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
    ("tional", "tion"), ("biliti", "ble"), ("entli", "ent"), ("ousli", "ous"), ("ation", "ate"), ("alism", "al"),
    ("aliti", "al"), ("iviti", "ive"), ("icate", "ic"), ("alize", "al"), ("iciti", "ic"), ("enci", "ence"),
    ("anci", "ance"), ("izer", "ize"), ("fulli", "ful"), ("alli", "al"), ("ator", "ate"), ("ical", "ic"),
    ("logi", "log"), ("ness", ""), ("ful", ""), ("eli", "e"), ("bli", "ble"), ("ative", ""),
)  # fmt: skip

# Endings that go where two consonant groups stand before them.
_DROPPED = (
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize",
    "sion", "tion", "al", "er", "ic", "ou",
)  # fmt: skip

_DERIVED_BY_TAIL = {
    ending[-3:]: [pair for pair in _DERIVED if pair[0].endswith(ending[-3:])] for ending, _ in _DERIVED
}
_DROPPED_BY_TAIL = {ending[-2:]: [other for other in _DROPPED if other.endswith(ending[-2:])] for ending in _DROPPED}

# Words that the rules would take for others.
_IRREGULAR = {
    "news": "news", "ties": "tie", "lies": "lie", "dies": "die", "dying": "die", "lying": "lie",
    "according": "according", "positive": "positiv", "positively": "positiv", "organ": "organ", "organs": "organ",
    "university": "universiti",
}  # fmt: skip


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The word without its endings: "resumption" and "resumptions" are one; numbers stay as they are."""
    if len(word) <= 3 or not word.isalpha() or len(word) > 40:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    word = _without_past(_without_plural(word))
    if word.endswith("y") and word[-2] not in "aeiou":
        word = word[:-1] + "i"
    if (shorter := _underived(word)) != word:
        word = _underived(shorter)
    return _without_e(_dropped(word))


def _measure(word: str) -> int:
    """How many times a run of vowels is followed by a consonant."""
    runs = _VOWELS.findall(word)
    return len(runs) - (bool(runs) and word.endswith(runs[-1]))


def _without_plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


def _without_past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    if not word.endswith(("ed", "ing")):
        return word
    base = word[:-2] if word.endswith("ed") else word[:-3]
    if not _VOWELS.search(base):
        return word
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if len(base) > 1 and base[-1] == base[-2] and base[-1] not in "aeioulsz":
        return base[:-1]
    return base + "e" if _measure(base) == 1 and _SHORT_END.search(base) else base


def _underived(word: str) -> str:
    for ending, replacement in _DERIVED_BY_TAIL.get(word[-3:], ()):
        if word.endswith(ending):
            base = word[: -len(ending)]
            return base + replacement if _measure(base) else word
    return word


def _dropped(word: str) -> str:
    for ending in _DROPPED_BY_TAIL.get(word[-2:], ()):
        if word.endswith(ending):
            base = word[: -len(ending)] + (ending[0] if ending in ("sion", "tion") else "")
            return base if _measure(base) > 1 else word
    return word


def _without_e(word: str) -> str:
    if word.endswith("e"):
        groups = _measure(word[:-1])
        if groups > 1 or (groups == 1 and not _SHORT_END.search(word[:-1])):
            return word[:-1]
    return word[:-1] if word.endswith("ll") and _measure(word[:-1]) > 1 else word
