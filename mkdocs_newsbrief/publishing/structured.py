"""What search engines read of a briefing: JSON-LD in the terms of schema.org."""

from __future__ import annotations

import json
from typing import Any

from mkdocs_newsbrief.model import Utterance
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.publishing.shelf import Source
from mkdocs_newsbrief.publishing.urls import safe_url
from mkdocs_newsbrief.publishing.visible import shortened

_LIMIT = 1000  # characters of a text
# Inside <script>, HTML ends at "</script" or begins a comment at "<!--", whatever JSON says. None of these stands
# outside a string of JSON, so all of them can be written as JSON's escapes.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&'"}

Json = dict[str, Any]


def json_ld(section: Section) -> str:
    """A `<script>` element that nothing in a text can end: the report, what it cites and whom it quotes."""
    briefing = section.briefing
    report = {
        "@context": "https://schema.org",
        "@type": "Report",
        "headline": _text(briefing.title),
        "citation": [_article(source) for source in section.shelf.sources],
        "hasPart": [_quotation(quote) for quote in briefing.quotes],
    }
    text = json.dumps(report, ensure_ascii=False).translate(_ESCAPES)
    return f'<script type="application/ld+json">{text}</script>\n'


def _article(source: Source) -> Json:
    url = source.article.masthead.url
    address = safe_url(url.value) if url else None
    return {
        "@type": "NewsArticle",
        "headline": _text(source.title),
        **({"publisher": {"@type": "Organization", "name": _text(source.publisher)}} if source.publisher else {}),
        **({"datePublished": source.published.value} if source.published.value else {}),
        **({"url": address} if address else {}),
    }


def _quotation(quote: Utterance) -> Json:
    speaker = {"creator": {"@type": "Person", "name": _text(quote.speaker)}} if quote.speaker else {}
    return {"@type": "Quotation", "text": _text(quote.text), **speaker}


def _text(text: str) -> str:
    return shortened(text, _LIMIT)
