"""Disputed values: numbers that one source reports of two voices, in one breath.

"The mayor counted 340 tents, while the company said there were 290": who reports a dispute has weighed whether it is
one. So no likeness of sentences is needed, only two voices and two values of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from mkdocs_newsbrief.analysis.quotes.lexicon import CUES
from mkdocs_newsbrief.briefing.differences.finding import Finding
from mkdocs_newsbrief.briefing.differences.quantity import Quantity, quantities
from mkdocs_newsbrief.briefing.telling.claims import Claim
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling
from mkdocs_newsbrief.briefing.wording.words import stem, word_set

_SEAM = re.compile(
    r"; |, (?:although |and |but |though |whereas |while )|"
    r"(?<=\w) (?:although|and|but|though|whereas|while) (?=[A-Z]|the )"
)
# Verbs beside those of speaking with which somebody gives a number.
_RECKONS = re.compile(
    r"\b(?:puts?|putting|gives?|gave|counts?|counted|lists?|listed|logs|logged|found|finds|registered|reckons?|reckoned|"
    r"speaks? of|spoke of|talks? of|relied on|according to|by [\w’']+[’']s? (?:count|account|reckoning|figures?))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z’'-]+")
_LITTLE, _MORE = 0, 6  # words that a second sentence may add, besides its number and voice
_AGAINST = re.compile(
    r"\b(?:another|higher|larger|lower|other|smaller) (?:count|estimate|figure|number|sum|toll)|"
    r"\bdisput|\bonly\b|\bown (?:count|figure)"
)
_VERSUS = re.compile(r"\b(?:against|versus)(?: the| a)? [\w ]+[’']s? |\bthe other\b[\w ]{0,20}$")
_SMALL = word_set("the a an of it its that this he she they had has have is was were which who in on at by as and")
_NEAR = 4  # words before or behind the verb among which the voice stands


@dataclass(frozen=True, slots=True)
class _Voiced:
    """A quantity and the words of those who give it."""

    quantity: Quantity
    voice: frozenset[str]


def find_disputed(corpus: Corpus, claims: Sequence[Claim]) -> Iterator[Finding]:
    """For each dispute that a source reports: the values, with the sentences of others that give one of them."""
    places = {(telling.document, telling.sentence.number): telling for telling in corpus.sentences}
    for telling in corpus.sentences:
        told = list(_voiced(telling))
        pairs = [pair for pair in combinations(told, 2) if _dispute(*pair)] or list(_compared(telling))
        following = places.get((telling.document, telling.sentence.number + 1))
        if not pairs and len(told) == 1 and following and following.sentence.paragraph == telling.sentence.paragraph:
            pairs = [(told[0], other) for other in _answers(following, telling) if _dispute(told[0], other)]
        if pairs:
            found = dict.fromkeys(one.quantity for pair in pairs for one in pair)
            yield Finding(_topic(list(found)), "value", tuple(one.side for one in found), reported=True)


def _compared(telling: Telling) -> Iterator[tuple[_Voiced, _Voiced]]:
    """ "Divers put it at 50, against the owner's 20"; "one report names 7, the other 9"."""
    for one, other in pairwise(quantities(telling)):
        between = telling.text[one.side.end : other.side.start]
        if _VERSUS.search(between) and one.against(other):
            yield _Voiced(one, frozenset()), _Voiced(other, frozenset())


def _answers(telling: Telling, before: Telling) -> list[_Voiced]:
    """The one number of a sentence that goes on from the one before: it sets a number against it, or says no more."""
    told = list(_voiced(telling))
    if len(told) != 1:
        return []
    rest = telling.words - before.words - told[0].quantity.own - {stem(word) for word in told[0].voice}
    against = _AGAINST.search(telling.text) is not None
    return told if len(rest) <= (_MORE if against else _LITTLE) else []


def _dispute(one: _Voiced, other: _Voiced) -> bool:
    return (
        bool(one.voice and other.voice) and one.voice.isdisjoint(other.voice) and one.quantity.against(other.quantity)
    )


def _voiced(telling: Telling) -> Iterator[_Voiced]:
    """The quantities of the stretches of a sentence that give one, and say who does."""
    seams = [0, *(seam.end() for seam in _SEAM.finditer(telling.text)), len(telling.text)]
    found = quantities(telling)
    for start, end in pairwise(seams):
        inside = [one for one in found if start <= one.amount.start < end]
        if len(inside) == 1 and (voice := _voice(telling.text[start:end], inside[0], start)):
            yield _Voiced(inside[0], voice)


def _voice(text: str, quantity: Quantity, offset: int) -> frozenset[str]:
    """The words beside the verb of a stretch, before it or else behind it."""
    words = [(found.start(), found[0]) for found in _WORD.finditer(text)]
    reckons = _RECKONS.search(text)
    cue = next((at for at, (_, word) in enumerate(words) if word.lower() in CUES), None)
    if reckons:
        cue = next((at for at, (start, _) in enumerate(words) if start >= reckons.start()), cue)
    if cue is None:
        return frozenset()
    before = [word for _, word in words[max(0, cue - _NEAR) : cue]]
    behind = [
        word
        for start, word in words[cue + 1 : cue + 1 + _NEAR]
        if start + offset < quantity.side.start or start + offset >= quantity.side.end
    ]
    chosen = _names(before) or _names(behind)
    return frozenset(word.lower() for word in chosen)


def _names(words: Sequence[str]) -> list[str]:
    return [word for word in words if word.lower() not in _SMALL]


def _topic(found: Sequence[Quantity]) -> str:
    heads = sorted({one.noun for one in found if one.noun})
    return f"How many {heads[0]}" if heads else "How many"
