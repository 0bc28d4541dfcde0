"""The summary: whole sentences of the sources, chosen and ordered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.model import Analysis, Sentence


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence of the summary and the sentences of other documents that say the same (by document index)."""

    document: int
    sentence: Sentence
    support: tuple[tuple[int, Sentence], ...] = ()


def summarise(analyses: Sequence[Analysis], words: int) -> tuple[Chosen, ...]:
    """At most `words` words of whole sentences, in reading order."""
    return ()
