"""The overview as one HTML file that mail programs show: styles inline, nothing fetched, no tables, no colours.

Without colours of its own it reads in a dark inbox as in a light one. A number in brackets names the source; it opens
the sentence on the site where the site's address is known, and there is no link where it is not.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator, Sequence

from mkdocs_newsbrief.model import Briefing, Citation, Event, Utterance
from mkdocs_newsbrief.publishing.calendar import in_words, published_dates, read_date
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.shelf import Shelf, Source
from mkdocs_newsbrief.publishing.urls import safe_url
from mkdocs_newsbrief.publishing.visible import visible

Address = Callable[[Place], str | None]
"""The web address of an element of our pages, None where it is not known."""

_BODY = "margin:0 auto;padding:1em;max-width:38em;font:16px/1.5 Georgia,serif;overflow-wrap:anywhere"
_SMALL = "font-size:13px"
_QUOTE = "margin:0 0 1em;padding:0 0 0 1em;border-left:3px solid"
_QUOTES = 6
_LIST = "margin:0;padding:0 0 0 1.4em"


def to_email(briefing: Briefing, address: Address = lambda place: None) -> str:
    """Summary, differences, key quotes, what happened, what is expected, and the sources."""
    letter = _Letter(briefing, address)
    title = _plain(briefing.title)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n<meta name="robots" content="noindex">\n'
        f'<title>{title}</title>\n</head>\n<body style="{_BODY}">\n'
        f"<h1>{letter.link(Place('index'), title)}</h1>\n{''.join(letter.parts())}</body>\n</html>\n"
    )


class _Letter:
    """One briefing and the addresses that its marks lead to."""

    def __init__(self, briefing: Briefing, address: Address) -> None:
        self._briefing = briefing
        self._shelf = Shelf(briefing.sources)
        self._address = address

    def parts(self) -> Iterator[str]:
        briefing = self._briefing
        said = briefing.summary or ((briefing.dek,) if briefing.dek else ())
        yield _part("Summary", (f"<p>{_plain(s.text)}{self._marks(s.citations)}</p>\n" for s in said))
        yield _part("Where sources differ", self._differences())
        yield _part("Key quotes", (self._quote(quote) for quote in _whole_remarks(briefing.quotes)))
        yield _part("Timeline", (self._event(event) for event in briefing.timeline), "ul")
        yield _part("Expected next", (self._event(event) for event in briefing.expected), "ul")
        yield _part("Sources", (self._source(source) for source in self._shelf.sources), "ol")

    def link(self, place: Place, text: str) -> str:
        """The text, leading to a place of the site if that has an address."""
        address = safe_url(self._address(place) or "")
        return f'<a href="{html.escape(address)}">{text}</a>' if address else text

    def _marks(self, citations: Sequence[Citation]) -> str:
        """One mark for each source, leading to the first sentence of it that is cited."""
        cited: dict[int, Place] = {}
        for citation in citations:
            if source := self._shelf.get(citation.source):
                cited.setdefault(source.number, Place(f"sources/{source.id}", citation.sentence))
        marks = ", ".join(self.link(place, str(number)) for number, place in sorted(cited.items()))
        return f' <span style="{_SMALL}">[{marks}]</span>' if marks else ""

    def _differences(self) -> Iterator[str]:
        for difference in self._briefing.differences:
            sides = "".join(
                f"<li>{_plain(side.text)}{self._marks(side.citations)}</li>\n" for side in difference.positions
            )
            yield f'<p><b>{_plain(difference.topic)}</b></p>\n<ul style="{_LIST}">\n{sides}</ul>\n'

    def _quote(self, quote: Utterance) -> str:
        told = (quote.speaker or "Unattributed", quote.role, _date(quote.said_on))
        by = ", ".join(_plain(part) for part in told if part)
        words = f"“{_plain(quote.text)}”"
        return f'<blockquote style="{_QUOTE}">{words}<br>{by}{self._marks(quote.citations)}</blockquote>\n'

    def _event(self, event: Event) -> str:
        return f"<li><b>{_plain(_date(event.date))}</b> {_plain(event.text)}{self._marks(event.citations)}</li>\n"

    def _source(self, source: Source) -> str:
        title = self.link(Place(f"sources/{source.id}"), _plain(source.title))
        told = (source.publisher, in_words(published_dates(source.published)))
        return f"<li>{title}<br>{', '.join(_plain(part) for part in told if part)}</li>\n"


def _whole_remarks(quotes: Sequence[Utterance]) -> Sequence[Utterance]:
    """The first remarks with a name; a fragment says little without its sentence."""
    return [quote for quote in quotes if quote.kind == "direct" and quote.speaker][:_QUOTES]


def _part(heading: str, items: Iterable[str], tag: str = "") -> str:
    content = "".join(items)
    if tag and content:
        content = f'<{tag} style="{_LIST}">\n{content}</{tag}>\n'
    return f"<h2>{heading}</h2>\n{content}" if content else ""


def _date(value: str | None) -> str:
    return in_words(read_date(value)) if value else ""


def _plain(text: str) -> str:
    """The text on one line, saying the same and meaning nothing."""
    return html.escape(" ".join(visible(text).split()))
