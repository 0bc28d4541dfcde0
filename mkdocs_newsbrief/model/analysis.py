"""What one article says, independent of every other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mkdocs_newsbrief.model.article import Article, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A body sentence. `id` is "s-" and a hash of its words; `paragraph` the index of its body span."""

    id: str
    number: int
    span: Span
    paragraph: int


PersonKind = Literal["person", "body", "place"]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone, or an organisation, that a text names; `roles` are as it words them.

    `phrases` are the whole noun phrases around a person's `mentions`, one each: "the bank's head, Dr. Ada Holt,".
    `kind` is "body" for organisations, "place" for what may stand for a government; `pronoun` is "he" or "she"
    where the text tells it.
    """

    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    kind: PersonKind = "person"
    pronoun: str | None = None
    phrases: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks, marks excluded, that somebody said.

    `speaker` is the fullest name the text has, None below the confidence bar; `speaker_span` the phrase that
    names the source ("he"). Entries of one split quote share `utterance`. `said_on` is an ISO day.
    """

    span: Span
    kind: Literal["direct", "partial"]
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: str | None = None
    confidence: float = 0.0
    utterance: int | None = None
    said_on: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A TIMEX3 expression with its value, granularity and whether it is reported or still expected.

    `mod` is how an open end or a part is worded: "since", "until", "before", "after", "early", "late", "mid".
    """

    span: Span
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    granularity: str
    modality: Literal["reported", "expected"] = "reported"
    mod: str | None = None


Genre = Literal["news", "wire", "opinion", "live", "qa", "correction", "release", "explainer", "preview"]


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one article says: pure, cacheable, independent of every other article."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    moments: tuple[Moment, ...]
    people: tuple[Person, ...]
    genre: Genre | None = None
