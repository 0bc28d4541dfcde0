"""Sentences are chosen for what they cover and put into reading order."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from mkdocs_newsbrief.briefing.summary.concepts import find_concepts
from mkdocs_newsbrief.briefing.summary.knapsack import fill
from mkdocs_newsbrief.briefing.telling.claims import Claim, all_claims, main_event
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import Telling, tellings
from mkdocs_newsbrief.model import Analysis, Sentence

_ALIKE = 0.6  # share of the shorter one's words from which two sentences say the same again
_FIRST = 0.5  # how much more a first sentence is worth than the last of a long article


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence of the summary and the sentences of other documents that say the same (by document index)."""

    document: int
    sentence: Sentence
    support: tuple[tuple[int, Sentence], ...] = ()


def summarise(analyses: Sequence[Analysis], words: int) -> tuple[Chosen, ...]:
    """At most `words` words of whole sentences, in reading order."""
    corpus = Corpus(tellings(analyses))
    claims = all_claims(corpus)
    merits = [telling.merit for telling in corpus.tellings]
    chosen = choose(corpus, claims, merits, words, most=len(corpus.tellings))
    return tuple(_chosen(telling, corpus) for telling in chosen)


def choose(corpus: Corpus, claims: Sequence[Claim], merits: Sequence[float], words: int, most: int) -> list[Telling]:
    """At most `most` sentences of together at most `words` words, in reading order."""
    found = corpus.tellings
    event = main_event(claims)
    main = {clause.telling.key for clause in event.clauses} if event else set()

    def repeats(one: int, other: int) -> bool:
        return _repeats(found[one], found[other], main)

    gladly = [merit * _precedence(telling) for merit, telling in zip(merits, found, strict=True)]
    picked = fill(find_concepts(found, claims), [t.length for t in found], gladly, repeats, words, most)
    return _in_reading_order([found[at] for at in picked], main)


def _in_reading_order(chosen: Sequence[Telling], main: Set[tuple[str, int]]) -> list[Telling]:
    """By place in the source, the main event before others; what goes straight on from a sentence stays behind it."""
    places = {(telling.document, telling.sentence.number): telling for telling in chosen}

    def place(telling: Telling) -> tuple[int, tuple[str, int], int]:
        first = telling
        while before := places.get((first.document, first.sentence.number - 1)):
            first = before
        return first.sentence.number - (first.key in main), first.key, telling.sentence.number

    return sorted(chosen, key=place)


def _precedence(telling: Telling) -> float:
    """News puts first what matters most: 1 for the first sentence of a source, less for those after it."""
    return (1 + _FIRST / telling.sentence.number) / (1 + _FIRST)


def _repeats(one: Telling, other: Telling, main: Set[tuple[str, int]]) -> bool:
    """Whether two sentences of different sources tell the main event, or share most of the shorter one's words."""
    if one.document == other.document:
        return False
    if one.key in main and other.key in main:
        return True
    return len(one.words & other.words) >= _ALIKE * min(len(one.words), len(other.words))


def _chosen(telling: Telling, corpus: Corpus) -> Chosen:
    support = tuple((other.document, other.sentence) for other in corpus.matching.support(telling))
    return Chosen(telling.document, telling.sentence, support)
