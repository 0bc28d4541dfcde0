"""The briefing as one Markdown file: to mail, to paste, to read without a site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from mkdocs_newsbrief.model import Briefing, Citation, Event, Utterance
from mkdocs_newsbrief.publishing.calendar import in_words, read_date
from mkdocs_newsbrief.publishing.shelf import Shelf, Source
from mkdocs_newsbrief.publishing.urls import safe_url
from mkdocs_newsbrief.publishing.visible import visible

# What Markdown, HTML or a template engine could take for its own; an entity shows it and ends its meaning. A square
# bracket alone means nothing, and an editor's insertion should read well in the file, too.
_ACTIVE = re.compile(
    r"[\\`*_{}<>&|~$#=+^]|(?<=\w):(?=//)|(?<=-)-|(?<=:):|^\[|\[(?=[\^!\[]|TOC)|(?<=!)\[|\](?=[(\[:])"
)


def to_markdown(briefing: Briefing) -> str:
    """Summary, differences, quotes, timeline and sources; a number in brackets names the source."""
    shelf = Shelf(briefing.sources)
    parts = [
        [f"# {_plain(briefing.title)}"],
        _section("Summary", (f"- {_plain(s.text)}{_marks(s.citations, shelf)}" for s in briefing.summary)),
        _section("Where sources differ", _differences(briefing, shelf)),
        _section("Quotes", (_quote(quote, shelf) for quote in briefing.quotes)),
        _section("Timeline", (_event(event, shelf) for event in briefing.timeline)),
        _section("Expected", (_event(event, shelf) for event in briefing.expected)),
        _section("Sources", (_source(source) for source in shelf.sources)),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    items = list(lines)
    return [f"## {heading}", "", *items] if items else []


def _differences(briefing: Briefing, shelf: Shelf) -> Iterator[str]:
    for difference in briefing.differences:
        sides = (f"“{_plain(side.text)}”{_marks(side.citations, shelf)}" for side in difference.positions)
        yield f"- {_plain(difference.topic)}: {'; '.join(sides)}"


def _quote(quote: Utterance, shelf: Shelf) -> str:
    speaker = ", ".join(_plain(part) for part in (quote.speaker or "Unattributed", quote.role or "") if part)
    said_on = f", {_plain(in_words(read_date(quote.said_on)))}" if quote.said_on else ""
    return f"- “{_plain(quote.text)}” — {speaker}{said_on}{_marks(quote.citations, shelf)}"


def _event(event: Event, shelf: Shelf) -> str:
    return f"- **{_plain(in_words(read_date(event.date)))}** {_plain(event.text)}{_marks(event.citations, shelf)}"


def _source(source: Source) -> str:
    url = source.article.masthead.url
    address = safe_url(url.value) if url else None
    published = source.published.value
    day = f", {_plain(in_words(read_date(published)))}" if published else ""
    where = f", <{address}>" if address else ""
    return f"- ({source.number}) {_plain(source.title)}, {_plain(source.publisher or source.file)}{day}{where}"


def _marks(citations: Sequence[Citation], shelf: Shelf) -> str:
    numbers = sorted({source.number for citation in citations if (source := shelf.get(citation.source))})
    return f" ({', '.join(map(str, numbers))})" if numbers else ""


def _plain(text: str) -> str:
    """The text on one line, saying the same and meaning nothing."""
    return _ACTIVE.sub(lambda match: f"&#{ord(match[0])};", " ".join(visible(text).split()))
