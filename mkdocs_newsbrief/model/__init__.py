"""The nouns that flow from room to room: reading → Article → analysis → Analysis → briefing → Briefing.

All are frozen and made of plain values, so that they can be hashed, pickled, cached and sent to another
process. Every `Span` counts string indices into the `text` of one article, end exclusive.
"""

from __future__ import annotations

from mkdocs_newsbrief.model.analysis import Analysis, Genre, Moment, Person, PersonKind, Quote, Sentence
from mkdocs_newsbrief.model.article import Article, Found, Masthead, Published, Removed, Span
from mkdocs_newsbrief.model.briefing import (
    Briefing,
    Citation,
    Correction,
    Coverage,
    Difference,
    Doubt,
    Editorial,
    Event,
    Figure,
    Point,
    Position,
    Relation,
    Series,
    Statement,
    Unresolved,
    Utterance,
    Vantage,
    Variant,
)
from mkdocs_newsbrief.model.ledger import LedgerEntry

__all__ = [
    "Analysis",
    "Article",
    "Briefing",
    "Citation",
    "Correction",
    "Coverage",
    "Difference",
    "Doubt",
    "Editorial",
    "Event",
    "Figure",
    "Found",
    "Genre",
    "LedgerEntry",
    "Masthead",
    "Moment",
    "Person",
    "PersonKind",
    "Point",
    "Position",
    "Published",
    "Quote",
    "Relation",
    "Removed",
    "Sentence",
    "Series",
    "Span",
    "Statement",
    "Unresolved",
    "Utterance",
    "Vantage",
    "Variant",
]
