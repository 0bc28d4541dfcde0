"""Sentences are chosen for what they cover and put into reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.briefing.standing import merit
from mkdocs_newsbrief.briefing.summary.concepts import find_concepts
from mkdocs_newsbrief.briefing.summary.knapsack import fill
from mkdocs_newsbrief.briefing.telling import tellings
from mkdocs_newsbrief.model import Analysis, Sentence


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence of the summary and the sentences of other documents that say the same (by document index)."""

    document: int
    sentence: Sentence
    support: tuple[tuple[int, Sentence], ...] = ()


def summarise(analyses: Sequence[Analysis], words: int) -> tuple[Chosen, ...]:
    """At most `words` words of whole sentences, in reading order."""
    found = tellings(analyses)
    lengths = [telling.length for telling in found]
    chosen = fill(find_concepts(found), lengths, [merit(t.text) for t in found], words, len(found))
    picked = sorted((found[i] for i in chosen), key=lambda t: (t.sentence.number, t.key))
    return tuple(Chosen(telling.document, telling.sentence) for telling in picked)
