"""Which pages a briefing has. Their Markdown is words of ours and directives: no source text, by construction."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing import descriptions
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.publishing.titles import safe_title


@dataclass(frozen=True, slots=True)
class Page:
    """A page to generate: a heading of ours and one view, of one source where `source` is its id.

    `name` is its path below the section; `day` when what it shows was published, the newest of several (ISO 8601).
    """

    name: str
    view: str
    title: str
    description: str
    heading: str = ""
    level: int = 2
    source: str = ""
    day: str | None = None

    @property
    def in_nav(self) -> bool:
        return not self.source

    def markdown(self, prefix: str) -> str:
        """Its Markdown in the section of that prefix."""
        heading = f"# {self.heading}\n\n" if self.heading else ""
        options = {"briefing": prefix, **({"id": self.source} if self.source else {}), "level": self.level}
        # JSON is YAML: in quotation marks a section "2024" or "on" stays a text
        lines = "".join(f"    {name}: {json.dumps(value)}\n" for name, value in options.items())
        return f"{heading}/// newsbrief | {self.view}\n{lines}///\n"


@dataclass(frozen=True, slots=True)
class _Part:
    """A page of a section besides the overview: its view, its heading, and what it counts."""

    view: str
    heading: str
    counted: str
    items: Callable[[Briefing], Sequence[object]]


_PARTS = (
    _Part("summary", "Summary", "sentence", lambda b: b.summary),
    _Part("differences", "Where sources differ", "point", lambda b: b.differences),
    _Part("quotes", "Quotes", "quote", lambda b: b.quotes),
    _Part("timeline", "Timeline", "date", lambda b: (*b.timeline, *b.expected, *b.overdue, *b.unresolved)),
    _Part("coverage", "Who tells what", "claim", lambda b: b.coverage if len(b.sources) > 1 else ()),
    _Part("doubts", "Not established", "statement", lambda b: b.doubts),
    _Part("people", "People and organisations", "name", lambda b: b.people),
    _Part("sources", "Sources", "source", lambda b: b.sources),
    _Part("corrections", "Corrections", "correction", lambda b: b.corrections),
)


FOLDERS = frozenset(("changes", *(part.view for part in _PARTS)))
"""What the pages of a section, but for its overview, are in or make a folder of."""


def pages_of(section: Section) -> Iterator[Page]:
    """The pages of a section; one that would be empty is not made."""
    briefing = section.briefing
    title = safe_title(briefing.title)
    newest = section.shelf.last_day()
    yield Page("index", "overview", title, descriptions.of_overview(briefing), level=1, day=newest)
    for part in _PARTS:
        if items := part.items(briefing):
            description = descriptions.of_part(briefing, part.view, part.counted, len(items))
            heading = safe_title(f"{part.heading}: {briefing.title}")
            yield Page(part.view, part.view, heading, description, heading=part.heading, day=newest)
    if section.since:
        told = descriptions.of_changes(briefing, section.since)
        heading = safe_title(f"What is new: {briefing.title}")
        yield Page("changes", "changes", heading, told, heading="What is new", day=newest)
    for source in section.shelf.sources:
        yield Page(
            name=f"sources/{source.id}",
            view="source",
            title=safe_title(source.title),
            description=descriptions.of_source(source, full_text=section.shown_of(source.article.file) == "full"),
            level=1,
            source=source.id,
            day=max(source.days, default=newest),
        )

    for former, identity in section.moved.items():
        source = section.shelf.by_id(identity)
        told = f"This article has another address now: {source.title}"
        title = safe_title(source.title)
        yield Page(f"sources/{former}", "moved", title, safe_title(told), heading=title, source=identity, day=newest)


def why_missing(briefing: Briefing) -> Iterator[str]:
    """What is not there, and why: for the build's log."""
    if not briefing.quotes:
        yield "no page of quotes: nothing between quotation marks was found that somebody said"
    if not (briefing.timeline or briefing.expected or briefing.overdue or briefing.unresolved):
        yield "no timeline: no date was found that something happened on"
