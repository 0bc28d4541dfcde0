"""The verbs of a sentence, group by group: "was placed", "will have to leave", "to meet", "shut".

No dictionary: auxiliaries and endings tell tense, voice and aspect; the irregular verbs stand in verbs.txt. A present
without an auxiliary has no ending that a plural noun could not have; it is taken for one only where the words around
it leave nothing else (`_presents`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from mkdocs_newsbrief.analysis.dates.forms import (
    ADVERBS,
    AIMING,
    AUXILIARIES,
    AWAITED,
    DETERMINERS,
    MODALS,
    NO_VERB,
    PARTICIPLES,
    PASTS,
    PLANNED,
    PLURAL,
    PREPOSITIONS,
    PRONOUNS,
)
from mkdocs_newsbrief.analysis.wordlist import wordlist


class Word(NamedTuple):
    """A word in lower case and its place in the sentence."""

    text: str
    start: int
    end: int


class Verb(NamedTuple):
    """A verb group: `kind` names tense, mood, voice and aspect, `word` is its last word; words go by number."""

    kind: str
    word: str
    first: int
    last: int


_NOT_PLURAL = re.compile(r".*(?:ss|us|is|'s|ous)")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d[\w.,:]*\w|\d")
_CONJUNCTIONS = wordlist("and but or nor when while as if because although though so where after before until since")
# Endings of words that belong to the noun behind them.
_MODIFIES = re.compile(r".+(?:'s|s'|'|ing|ed|ous|ful|less)|news")
_COPULAS = wordlist("stay stays remain remains keep keeps get gets")
_UNITS = wordlist("seconds minutes hours days weeks months years nights times")
_FOLLOWS_PRESENT = DETERMINERS | PREPOSITIONS | ADVERBS | PRONOUNS | wordlist("him them us me how what why back away")


@lru_cache(maxsize=32)  # one sentence is asked several questions for each of its expressions
def parse(sentence: str) -> tuple[tuple[Word, ...], tuple[Verb, ...]]:
    """The words and the verb groups of a sentence, in order."""
    words = tuple(Word(found[0].lower(), found.start(), found.end()) for found in _WORD.finditer(sentence))
    groups = list(_groups(words, sentence))
    groups += _presents(words, groups, sentence)
    return words, tuple(sorted(groups, key=lambda verb: verb.first))


def _groups(words: Sequence[Word], sentence: str) -> Iterator[Verb]:
    free = 0
    for at, word in enumerate(words):
        sort = _sort(word.text) if at >= free else None
        if sort and (verb := _group(sort, words, at, sentence)):
            yield verb
            free = verb.last


@lru_cache(maxsize=8192)
def _sort(token: str) -> str | None:
    """What a word can begin: a group with an auxiliary, an infinitive, or one of its own ("past", "doing" …)."""
    if token in MODALS or token in AUXILIARIES or token == "to" or token.endswith("'ll"):
        return "auxiliary"
    if token in AWAITED or token in PLANNED:
        return "planned"
    if AIMING.fullmatch(token):
        return "aims"
    return _ending(token)


def _ending(token: str) -> str | None:
    if token in PASTS or (token.endswith("ed") and len(token) > 3 and token not in NO_VERB):
        return "past"
    if token in PARTICIPLES:
        return "done"
    return "doing" if token.endswith("ing") and len(token) > 5 and token not in NO_VERB else None


def _group(sort: str, words: Sequence[Word], at: int, sentence: str) -> Verb | None:
    """The group that begins with a word, if one does."""
    before = words[at - 1].text if at else ""
    if sort == "auxiliary":
        return _complex(words, at, before, sentence)
    return None if before in DETERMINERS else _lexical(sort, words, at)


def _complex(words: Sequence[Word], at: int, before: str, sentence: str) -> Verb | None:
    token = words[at].text
    if token in MODALS:
        name = before in DETERMINERS or sentence.startswith("May", words[at].start)
        return None if name else _modal(words, at)
    if token in AUXILIARIES:
        return _auxiliary(words, at)
    return _infinitive(words, at, sentence) if token == "to" else _chain("will", words, at)


def _modal(words: Sequence[Word], at: int) -> Verb:
    kind = MODALS[words[at].text]
    behind = _skip(words, at + 1)
    if kind != "will" and behind < len(words) and words[behind].text == "have":
        return _chain("past-modal", words, at)
    return _chain(kind, words, at)


def _chain(kind: str, words: Sequence[Word], at: int) -> Verb:
    """A group with a main verb behind its auxiliaries: "will not have been paid"."""
    end = at + 1
    while end < len(words) and (
        words[end].text in ADVERBS or words[end].text in ("be", "have", "been", "being", "likely")
    ):
        end += 1
    if end < len(words) and words[end].text not in PREPOSITIONS and words[end].text not in DETERMINERS:
        end += 1
    return Verb(kind, words[end - 1].text, at, end)


def _auxiliary(words: Sequence[Word], at: int) -> Verb:
    kind = AUXILIARIES[words[at].text]
    behind = _skip(words, at + 1)
    if behind < len(words) and words[behind].text == "been":
        behind = _skip(words, behind + 1)
    if behind >= len(words):
        return Verb(kind, words[at].text, at, at + 1)
    token = words[behind].text
    if kind in ("do", "did"):
        return Verb("past" if kind == "did" else "present", token, at, behind + 1)
    if token == "to" and behind + 1 < len(words):
        have = kind == "was" and words[behind + 1].text == "have"
        chain = _chain(kind, words, behind)
        return Verb("past-modal" if have else f"{kind}-to", chain.word, at, chain.last)
    if token in ("going", "about") and behind + 1 < len(words) and words[behind + 1].text == "to":
        return Verb(f"{kind}-to", token, at, behind + 2)
    if token in PLANNED and kind in ("is", "was", "has", "had"):
        return Verb(f"{kind}-planned", token, at, behind + 1)
    if _is_participle(token):
        return Verb(f"{kind}-done", token, at, behind + 1)
    if token.endswith("ing") and len(token) > 5 and kind in ("is", "was", "has", "had"):
        return Verb(f"{kind}-doing", token, at, behind + 1)
    return Verb(kind, words[at].text, at, at + 1)


def _infinitive(words: Sequence[Word], at: int, sentence: str) -> Verb | None:
    """ "to meet": not before a determiner, a number, a name or a noun in the plural."""
    behind = _skip(words, at + 1)
    if behind >= len(words) or not sentence[words[behind].start].islower():
        return None
    token = words[behind].text
    if token in DETERMINERS or token in PREPOSITIONS or token in PRONOUNS or token.endswith(("s", "ing")):
        return None
    return _chain("past-modal" if token == "have" and _is_done(words, behind + 1) else "to", words, at)


def _lexical(sort: str, words: Sequence[Word], at: int) -> Verb | None:
    """A verb without auxiliary: a past, a participle, or one that says what is meant to come."""
    token = words[at].text
    follows = words[at + 1].text if at + 1 < len(words) else ""
    if sort == "planned" and token not in AWAITED and follows not in ("to", "for"):
        sort = _ending(token) or ""
    if sort == "aims" and not (follows in PREPOSITIONS or follows in DETERMINERS or follows == "that"):
        sort = _ending(token) or ""
    return Verb(sort, token, at, at + 1) if sort else None


def _presents(words: Sequence[Word], groups: Sequence[Verb], sentence: str) -> Iterator[Verb]:
    """ "opens on", "sides meet again": verbs of the present, by what stands before and behind them."""
    taken = {number for verb in groups if verb.kind != "doing" for number in range(verb.first, verb.last)}
    for at in range(1, len(words)):
        if (
            at not in taken
            and at - 1 not in taken
            and _may_be_present(words, at)
            and _is_present(words, at, sentence)
        ):
            yield Verb("present", words[at].text, at, at + 1)


def _may_be_present(words: Sequence[Word], at: int) -> bool:
    """Whether the word or the one before ends in -s, or a pronoun stands before."""
    before = words[at - 1].text
    return words[at].text[-1] == "s" or before[-1] == "s" or before in PLURAL


def _is_present(words: Sequence[Word], at: int, sentence: str) -> bool:
    token, before = words[at].text, words[at - 1].text
    if not sentence[words[at].start].islower() or token in _FOLLOWS_PRESENT or token in _CONJUNCTIONS:
        return False
    if sentence[words[at - 1].end : words[at].start] != " " or before in PREPOSITIONS or before in DETERMINERS:
        return False
    if (at > 1 and _MODIFIES.fullmatch(before)) or token in _UNITS:
        return False
    if at > 1 and words[at - 2].text in PREPOSITIONS and sentence[words[at - 1].start].islower():
        return False  # "with state officials"
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind and behind.text == "of":
        return False
    follows = behind is None or behind.text in _FOLLOWS_PRESENT or not sentence[behind.start].islower()
    if not follows and not (token in _COPULAS and behind and _is_participle(behind.text)):
        return False
    if token.endswith("s") and not _NOT_PLURAL.fullmatch(token):
        return before not in _CONJUNCTIONS or before in ("that", "and")
    plural = before in PLURAL or (before.endswith("s") and not _NOT_PLURAL.fullmatch(before))
    return plural and not token.endswith(("ly", "s")) and token not in _CONJUNCTIONS


def _is_done(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and (words[at].text == "been" or _is_participle(words[at].text))


@lru_cache(maxsize=8192)
def _is_participle(token: str) -> bool:
    return token in PARTICIPLES or (token.endswith(("ed", "en")) and len(token) > 3 and token not in NO_VERB)


def _skip(words: Sequence[Word], at: int) -> int:
    """The next word that is no adverb."""
    while (
        at < len(words)
        and words[at].text != "likely"
        and (words[at].text in ADVERBS or words[at].text.endswith("ly"))
    ):
        at += 1
    return at
