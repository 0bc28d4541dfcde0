"""The nouns that flow from room to room: reading → Article → analysis → Analysis → briefing → Briefing.

All are frozen and made of plain values, so that they can be hashed, pickled, cached and sent to another
process. Every `Span` counts string indices into the `text` of one article, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

# ------------------------------------------------------------------------------------------ reading


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]` of one article."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Removed:
    """A stretch of the text that is not body, and why: "byline", "caption", "share-bar" …"""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """A value of the masthead, where it stands in the text (None: outside it) and how it is known."""

    value: str
    span: Span | None = None
    basis: str = "text"


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared: a day, or a range of days where only that can be said.

    All values are ISO 8601: `value`, `earliest`, `latest` are days; `time` is "15:29" or "15:29+09:00";
    `updated` is the day of a later version. `basis` is how it is known: "given", "metadata", "stamp",
    "dateline", "byline", "inferred" or "unknown".
    """

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: str = "unknown"
    time: str | None = None
    updated: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Masthead:
    """What an article says of itself; `notes` are remarks on it: a sidecar's note, an embargo."""

    title: Found | None = None
    publisher: Found | None = None
    agency: Found | None = None
    authors: tuple[Found, ...] = ()
    url: Found | None = None
    published: Published = field(default_factory=Published)
    country: Found | None = None
    notes: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read: its text is never rewritten, `body` marks the paragraphs that are the story.

    `id` is a slug of [a-z0-9-] that ends in a content hash; `file` is the path inside the seeds folder, with
    "#n" for the n-th article of a container; `sha256` is of the file's bytes; `language` is ISO 639-1 or "und";
    `invisible` counts the control and direction characters that were blanked.
    """

    id: str
    file: str
    sha256: str
    text: str
    masthead: Masthead
    body: tuple[Span, ...]
    removed: tuple[Removed, ...] = ()
    language: str = "en"
    invisible: int = 0


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What became of one file (or one article of a container): nothing is lost silently."""

    file: str
    status: Literal["used", "duplicate", "skipped"]
    of: str | None = None
    reason: str | None = None
    on_purpose: bool = False

    @property
    def beside(self) -> bool:
        """Whether it is a metadata sidecar: it is counted with the file that it belongs to, `of`."""
        return self.status == "used" and self.of is not None

    @property
    def lost(self) -> bool:
        """Whether somebody should look at it: it was left out, and not on purpose, as a README is."""
        return self.status == "skipped" and not self.on_purpose


# ----------------------------------------------------------------------------------------- analysis


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

    `kind` is "body" for organisations, "place" for what may stand for a government; `pronoun` is "he" or "she"
    where the text tells it.
    """

    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    kind: PersonKind = "person"
    pronoun: str | None = None


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


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one article says: pure, cacheable, independent of every other article."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...]
    moments: tuple[Moment, ...]
    people: tuple[Person, ...]


# ----------------------------------------------------------------------------------------- briefing


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source: the article's id, the sentence's id, and a span inside that article's text."""

    source: str
    sentence: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence shown in the briefing: slices of a source, with insertions only in [square brackets]."""

    id: str
    text: str
    citations: tuple[Citation, ...]
    sources: int = 1
    independent: int = 1


@dataclass(frozen=True, slots=True)
class Variant:
    """The same utterance as another source words it."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """One remark, however many sources quote it; `said_on` is an ISO day.

    A fragment ("deep regret") carries the sentence around it in `context`.
    """

    id: str
    text: str
    speaker: str | None
    role: str | None
    kind: Literal["direct", "partial"]
    cue: str | None
    said_on: str | None
    confidence: float
    citations: tuple[Citation, ...]
    variants: tuple[Variant, ...] = ()
    context: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the timeline. `date` is an ISO day, month, year, ISO week or "start/end" interval.

    What is "overdue" was expected for days before the newest source, and no source reports it.
    """

    id: str
    date: str
    text: str
    status: Literal["reported", "background", "expected", "overdue"]
    as_reported: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Unresolved:
    """Something said to happen at a time that cannot be put on a calendar."""

    text: str
    as_reported: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """One side of a difference, in the words of its sources."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A point on which sources differ: in value (a conflict), in wording (terms), or in scope."""

    id: str
    topic: str
    kind: Literal["value", "wording", "scope"]
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """One claim and the sources that tell it, by article id.

    `told` is where in `text` stands what all of them tell; `expected` cites those that only expect it.
    """

    claim: str
    text: str
    sources: tuple[str, ...]
    citations: tuple[Citation, ...] = ()
    told: tuple[int, int] | None = None
    expected: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A person or organisation of the briefing, merged over all sources."""

    id: str
    name: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    mentions: int
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Vantage:
    """When a source was written, as seen from the main event.

    `day` is the ISO day of that event; the citation is the sentence that shows it.
    """

    source: str
    when: Literal["before", "during", "after"]
    day: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Relation:
    """What one source has to do with another: "shares-wording", "update-of", "same-agency" …"""

    source: str
    kind: str
    other: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something an editor should look at: why ("single-source", "hedged", "undated") and where."""

    kind: str
    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """What the sources say together. Everything in it cites sentences of `sources`."""

    title: str
    dek: Statement | None
    sources: tuple[Analysis, ...]
    summary: tuple[Statement, ...]
    quotes: tuple[Utterance, ...]
    timeline: tuple[Event, ...]
    expected: tuple[Event, ...]
    unresolved: tuple[Unresolved, ...]
    differences: tuple[Difference, ...]
    coverage: tuple[Coverage, ...]
    people: tuple[Figure, ...]
    doubts: tuple[Doubt, ...]
    relations: tuple[Relation, ...]
    ledger: tuple[LedgerEntry, ...]
    vantages: tuple[Vantage, ...] = ()
    lone: tuple[Statement, ...] = ()
    overdue: tuple[Event, ...] = ()
