"""Which pages a briefing has. Their Markdown is words of ours and directives: no source text, by construction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.publishing.titles import safe_title

_DESCRIPTION_LENGTH = 200


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
    yield _page(section, "index", "overview", title, _description(briefing), heading="", level=1)
    if briefing.quotes:
        yield _page(section, "quotes", "quotes", "Quotes", f"Who said what: {title}", heading="# Quotes\n\n")
    if briefing.timeline or briefing.expected or briefing.unresolved:
        yield _page(
            section, "timeline", "timeline", "Timeline", f"What happened when: {title}", heading="# Timeline\n\n"
        )
    for source in section.shelf.sources:
        yield Page(
            name=f"sources/{source.id}",
            markdown=_directive("source", section.prefix, id=source.id, level=1),
            title=safe_title(source.title),
            description=safe_title(f"{source.outlet}: {source.title}", _DESCRIPTION_LENGTH),
            seed=source.article.file,
            in_nav=False,
        )


def why_missing(briefing: Briefing) -> Iterator[str]:
    """What is not there, and why: for the build's log."""
    if not briefing.quotes:
        yield "no page of quotes: nothing between quotation marks was found that somebody said"
    if not (briefing.timeline or briefing.expected or briefing.unresolved):
        yield "no timeline: no date was found that something happened on"


def _page(
    section: Section, name: str, view: str, title: str, description: str, *, heading: str, level: int = 2
) -> Page:
    return Page(name, heading + _directive(view, section.prefix, level=level), title, description)


def _directive(view: str, briefing: str, **options: str | int) -> str:
    lines = [f"    {name}: {value}\n" for name, value in {"briefing": briefing, **options}.items()]
    return f"/// newsbrief | {view}\n{''.join(lines)}///\n"


def _description(briefing: Briefing) -> str:
    first = briefing.dek or (briefing.summary[0] if briefing.summary else None)
    return safe_title(first.text if first else briefing.title, _DESCRIPTION_LENGTH)
