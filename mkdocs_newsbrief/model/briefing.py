"""What the sources say together: every statement cites sentences of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mkdocs_newsbrief.model.analysis import Analysis
from mkdocs_newsbrief.model.article import Span
from mkdocs_newsbrief.model.ledger import LedgerEntry


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source: the article's id, the sentence's id, and a span inside that article's text."""

    source: str
    sentence: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence shown in the briefing: slices of a source, with insertions only in [square brackets].

    The first citation is the sentence itself, every further one tells the same; `related` tell a part of it.
    """

    id: str
    text: str
    citations: tuple[Citation, ...]
    sources: int = 1
    independent: int = 1
    related: tuple[Citation, ...] = ()


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
    related: tuple[Citation, ...] = ()


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
    """A point on which sources differ: in value (a conflict), wording (terms) or scope, or a claim and its denial."""

    id: str
    topic: str
    kind: Literal["value", "wording", "scope", "denial"]
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
    related: tuple[Citation, ...] = ()


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
class Point:
    """One value of a series, as of the ISO day `date`; "superseded" by a later one, or "corrected" by its source."""

    value: str
    date: str
    status: Literal["stated", "superseded", "corrected"]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """A value that moves (a toll, a cost, a vote), its points from the oldest to the newest."""

    id: str
    topic: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """What an editor's `briefing.yml` asks for, and whether its target was there.

    `value` is what holds from now on; `things` are the ids of what was changed, `file` and `line` where it stands.
    """

    kind: str
    target: str
    applied: bool
    by: str | None = None
    why: str | None = None
    on: str | None = None
    value: str | None = None
    things: tuple[str, ...] = ()
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Editorial:
    """What an editor says in words of their own: Markdown, but for `period`, an ISO day or two with a slash."""

    note: str | None = None
    why_it_matters: str | None = None
    period: str | None = None


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
    """What the sources say together. Everything in it cites sentences of `sources`.

    `headline` is the id of the article whose title leads, None where none does.
    """

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
    figures: tuple[Series, ...] = ()
    corrections: tuple[Correction, ...] = ()
    headline: str | None = None
    editorial: Editorial = Editorial()

    @property
    def edited(self) -> frozenset[str]:
        """The ids of what an editor changed or chose."""
        return frozenset(thing for correction in self.corrections for thing in correction.things)
