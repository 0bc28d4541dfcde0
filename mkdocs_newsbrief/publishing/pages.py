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
    """A page to generate: `name` is its path below the section; `seed` the file it is about, None for the folder."""

    name: str
    markdown: str
    title: str
    description: str
    seed: str | None = None
    in_nav: bool = True


def pages_of(section: Section) -> Iterator[Page]:
    """The pages of a section; one that would be empty is not made."""
    briefing = section.briefing
    title = safe_title(briefing.title)
    overview = _directive("overview", section.prefix, level=1)
    yield Page("index", overview, title, descriptions.of_overview(briefing))
    if briefing.quotes:
        yield _headed(section, "quotes", "Quotes", descriptions.of_quotes(briefing))
    if briefing.timeline or briefing.expected or briefing.unresolved:
        yield _headed(section, "timeline", "Timeline", descriptions.of_timeline(briefing))
    for source in section.shelf.sources:
        yield Page(
            name=f"sources/{source.id}",
            markdown=_directive("source", section.prefix, id=source.id, level=1),
            title=safe_title(source.title),
            description=descriptions.of_source(source, full_text=section.full_text),
            seed=source.article.file,
            in_nav=False,
        )


def why_missing(briefing: Briefing) -> Iterator[str]:
    """What is not there, and why: for the build's log."""
    if not briefing.quotes:
        yield "no page of quotes: nothing between quotation marks was found that somebody said"
    if not (briefing.timeline or briefing.expected or briefing.unresolved):
        yield "no timeline: no date was found that something happened on"


def _headed(section: Section, view: str, title: str, description: str) -> Page:
    return Page(view, f"# {title}\n\n{_directive(view, section.prefix, level=2)}", title, description)


def _directive(view: str, briefing: str, **options: str | int) -> str:
    lines = [f"    {name}: {value}\n" for name, value in {"briefing": briefing, **options}.items()]
    return f"/// newsbrief | {view}\n{''.join(lines)}///\n"
