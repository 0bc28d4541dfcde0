"""Names as they are spelled: what two spellings of one name share, and whether two names may be one person's."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from mkdocs_newsbrief.analysis.people.lexicon import GIVEN_NAMES, PARTICLES, SUFFIXES

# Spellings of one sound in names taken from other scripts: Sergey/Sergei, Khodja/Hodja, Yusuf/Iusuf, Zadeh/Zade.
_TRANSLITERATIONS = (
    (re.compile(r"(?:ey|ei|iy|ii|ij|yi|y|j)$"), "i"),
    (re.compile(r"^(?:y|j)(?=[aeou])"), "i"),
    (re.compile(r"(?<=[aeiou])h$"), ""),
    (re.compile(r"(?<=[dgkz])h"), ""),
    (re.compile(r"kh"), "h"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"ck|c(?![eiyh])|q"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(.)\1"), r"\1"),
)
_VOWELS = re.compile(r"(?<=.)[aeiouy]")
_SHORT_FORM = 3  # letters from which a first name may be the short form of another: "Len", "Leonard"
_LONG = 5  # letters from which one vowel more or less is a spelling, not another name

Key = tuple[str, ...]


def fold(word: str) -> str:
    """A word of a name with its spelling variants taken out: "Eui-Yong" and "Eui-yong", "Sergei" and "Sergey"."""
    plain = unicodedata.normalize("NFKD", word.lower())
    plain = "".join(character for character in plain if character.isalpha())
    for pattern, replacement in _TRANSLITERATIONS:
        plain = pattern.sub(replacement, plain)
    return plain


def key_of(name: str) -> Key:
    """What two spellings of one full name share: its first and last word, folded, and a suffix."""
    spelled = spelled_of(name)
    core = spelled.words
    return (core[0], core[-1], *spelled.suffix) if len(core) > 1 else (core[0],)


class Spelled(NamedTuple):
    """A name in folded words, without particles; `suffix` is "Jr" and the like."""

    words: Key
    suffix: Key
    name: str

    @property
    def consonants(self) -> str:
        """Of the last word: what every transliteration of it keeps."""
        return _VOWELS.sub("", self.words[-1])


def spelled_of(name: str) -> Spelled:
    words = [word for word in name.split() if word.lower() not in PARTICLES]
    core = tuple([fold(word) for word in words if word not in SUFFIXES]) or (fold(name),)
    return Spelled(core, tuple([word.rstrip(".") for word in words if word in SUFFIXES]), name)


def holds(longer: Spelled, shorter: Spelled) -> bool:
    """Whether one name is the other with something more: a title before it, a middle name, a second surname."""
    one, other = longer.words, shorter.words
    if longer.suffix != shorter.suffix or len(other) < len(("first", "last")) or len(one) <= len(other):
        return False
    if one[-len(other) :] == other:  # "Commandant Ada Holt"
        return longer.name.split()[0] not in GIVEN_NAMES
    return one[0] == other[0] and one[1 : len(other)] == other[1:]  # "Rosa Ibarra", "Rosa Ibarra Quintero"


def is_short_for(one: Spelled, other: Spelled) -> bool:
    """ "O. Belik" and "Orhan Belik", "Len Askey" and "Leonard Askey": one surname, a given name cut short."""
    if one.suffix != other.suffix or one.words[-1] != other.words[-1]:
        return False
    shorter, longer = sorted((one.words[0], other.words[0]), key=len)
    return longer.startswith(shorter) and (len(shorter) == 1 or len(shorter) >= _SHORT_FORM)


def is_variant(one: Spelled, other: Spelled, *, kin: bool) -> bool:
    """Whether two names may be transliterations of one: the same consonants, and vowels that nearly agree.

    `kin` tells that both are called the same: then the vowels may differ freely.
    """
    if one.suffix != other.suffix or len(one.words) != len(other.words):
        return False
    return all(_alike(mine, theirs, kin=kin) for mine, theirs in zip(one.words, other.words, strict=True))


def _alike(one: str, other: str, *, kin: bool) -> bool:
    if one == other:
        return True
    if _consonants(one) != _consonants(other):
        return False
    return kin or (min(len(one), len(other)) >= _LONG and _differ_once(one, other))


def _consonants(word: str) -> str:
    """All of them, "y" for a vowel; the first vowel is kept as one: "Olena", "Alyona"."""
    return re.sub(r"^[aeiouy]+", "a", word)[:1] + re.sub(r"[aeiouy]", "", word[1:])


def _differ_once(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    if len(longer) == len(shorter):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
