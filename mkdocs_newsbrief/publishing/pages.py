"""Which pages a briefing has. Their Markdown is words of ours and directives: no source text, by construction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing import descriptions
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.publishing.titles import safe_title


@dataclass(frozen=True, slots=True)
class Page:
    """A page to generate: a heading of ours and one view, of one source where `source` is its id.

    `name` is its path below the section; `seed` the file it is about, None for the folder.
    """

    name: str
    view: str
    title: str
    description: str
    heading: str = ""
    level: int = 2
    source: str = ""
    seed: str | None = None

    @property
    def in_nav(self) -> bool:
        return not self.source

    def markdown(self, prefix: str) -> str:
        """Its Markdown in the section of that prefix."""
        heading = f"# {self.heading}\n\n" if self.heading else ""
        options = {"briefing": prefix, **({"id": self.source} if self.source else {}), "level": self.level}
        lines = "".join(f"    {name}: {value}\n" for name, value in options.items())
        return f"{heading}/// newsbrief | {self.view}\n{lines}///\n"


def pages_of(section: Section) -> Iterator[Page]:
    """The pages of a section; one that would be empty is not made."""
    briefing = section.briefing
    title = safe_title(briefing.title)
    yield Page("index", "overview", title, descriptions.of_overview(briefing), level=1)
    if briefing.quotes:
        yield Page("quotes", "quotes", "Quotes", descriptions.of_quotes(briefing), heading="Quotes")
    if briefing.timeline or briefing.expected or briefing.overdue or briefing.unresolved:
        yield Page("timeline", "timeline", "Timeline", descriptions.of_timeline(briefing), heading="Timeline")
    for source in section.shelf.sources:
        yield Page(
            name=f"sources/{source.id}",
            view="source",
            title=safe_title(source.title),
            description=descriptions.of_source(source, full_text=section.full_text),
            level=1,
            source=source.id,
            seed=source.article.file,
        )


def why_missing(briefing: Briefing) -> Iterator[str]:
    """What is not there, and why: for the build's log."""
    if not briefing.quotes:
        yield "no page of quotes: nothing between quotation marks was found that somebody said"
    if not (briefing.timeline or briefing.expected or briefing.overdue or briefing.unresolved):
        yield "no timeline: no date was found that something happened on"
