"""An article as read: text that is never rewritten, and what stands where in it."""

from __future__ import annotations

from dataclasses import dataclass, field


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
    """What an article says of itself; `notes` are remarks on it: a sidecar's note, an embargo.

    `genre` is only what its owner states; what the text shows is the analysis' to tell.
    """

    title: Found | None = None
    publisher: Found | None = None
    agency: Found | None = None
    authors: tuple[Found, ...] = ()
    url: Found | None = None
    published: Published = field(default_factory=Published)
    country: Found | None = None
    notes: tuple[Found, ...] = ()
    genre: Found | None = None


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
