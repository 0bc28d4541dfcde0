"""Sources of invented articles, for the tests of the briefing."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import tellings
from mkdocs_newsbrief.model import Analysis
from mkdocs_newsbrief.reading import read_text


def sources(texts: Sequence[str], published: str = "2024-05-15") -> list[Analysis]:
    """One analysis a text; the file of the n-th is "n"."""
    return [
        analyse(read_text(text, file=str(number), published=published, verbatim=True))
        for number, text in enumerate(texts)
    ]


def corpus_of(texts: Sequence[str]) -> Corpus:
    return Corpus(tellings(sources(texts)))
