"""The overview as a draft that a mail program opens (RFC 5322): HTML, and plain text beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP

from mkdocs_newsbrief.model import Briefing, Citation
from mkdocs_newsbrief.publishing.calendar import in_words, published_dates, read_date
from mkdocs_newsbrief.publishing.export.email import Address, to_email
from mkdocs_newsbrief.publishing.section import Place
from mkdocs_newsbrief.publishing.shelf import Shelf, Source
from mkdocs_newsbrief.publishing.visible import shortened, visible

_SUBJECT = 200  # characters
_QUOTES = 6


def to_draft(briefing: Briefing, address: Address = lambda place: None) -> str:
    """A message without sender, receiver or date, which its sender fills in; `X-Unsent` opens it as a draft."""
    text, html = to_text(briefing, address), to_email(briefing, address)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = shortened(briefing.title, _SUBJECT) or "Briefing"
    message["X-Unsent"] = "1"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    # The library would draw it by lot; no line of the content begins with two hyphens and a hash of it.
    message.set_boundary(f"newsbrief-{hashlib.sha256(html.encode('utf-8', 'replace')).hexdigest()[:32]}")
    return message.as_bytes().decode("ascii")


def to_text(briefing: Briefing, address: Address = lambda place: None) -> str:
    """The same in plain text: a number in brackets names the source."""
    return "\n".join(_lines(briefing, Shelf(briefing.sources), address)) + "\n"


def _lines(briefing: Briefing, shelf: Shelf, address: Address) -> Iterator[str]:
    def marks(citations: tuple[Citation, ...]) -> str:
        numbers = sorted({source.number for c in citations if (source := shelf.get(c.source))})
        return f" [{', '.join(map(str, numbers))}]" if numbers else ""

    yield from (_plain(briefing.title), *filter(None, [address(Place("index"))]))
    for heading, items in (
        ("Summary", [f"{_plain(item.text)}{marks(item.citations)}" for item in briefing.summary]),
        (
            "Where sources differ",
            [
                f"{_plain(item.topic)}: " + " / ".join(_plain(s.text) + marks(s.citations) for s in item.positions)
                for item in briefing.differences
            ],
        ),
        (
            "Key quotes",
            [
                f"“{_plain(item.text)}” – {_plain(item.speaker)}{marks(item.citations)}"
                for item in briefing.quotes
                if item.speaker and item.kind == "direct"
            ][:_QUOTES],
        ),
        (
            "Expected next",
            [
                f"{in_words(read_date(item.date))}: {_plain(item.text)}{marks(item.citations)}"
                for item in briefing.expected
            ],
        ),
        ("Sources", [_source(source) for source in shelf.sources]),
    ):
        if items:
            yield from ("", heading.upper(), *(f"- {item}" for item in items))


def _source(source: Source) -> str:
    told = (source.publisher, in_words(published_dates(source.published)))
    return f"[{source.number}] {', '.join([_plain(source.title), *filter(None, told)])}"


def _plain(text: str) -> str:
    return " ".join(visible(text).split())
