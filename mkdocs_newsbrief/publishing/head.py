"""What the head of a page tells machines: its description, a link preview, and structured data."""

from __future__ import annotations

import html
from dataclasses import dataclass

from mkdocs_newsbrief.publishing.urls import safe_url


@dataclass(frozen=True, slots=True)
class Preview:
    """What a link to a page shows in a message or a post; `address` is the page's own, absolute, or None."""

    title: str
    description: str
    site: str
    address: str | None = None


def with_head(page: str, preview: Preview, data: str = "") -> str:
    """The page with what its theme has not said in the head already, and with `data`, an element of ours."""
    head, end, body = page.partition("</head>")
    return f"{head}{_tags(head, preview)}{data}{end}{body}" if end else page


def _tags(head: str, preview: Preview) -> str:
    tags = _description(head, preview)
    if "og:title" not in head:  # Material's social plugin has its own, with a picture
        tags += _link_preview(preview)
    return "".join(tags)


def _description(head: str, preview: Preview) -> list[str]:
    told = 'name="description"' in head or "name=description" in head  # the latter where a plugin has minified it
    return [] if told or not preview.description else [_tag("name", "description", preview.description)]


def _link_preview(preview: Preview) -> list[str]:
    """Open Graph (ogp.me), and the one name that X does not take from it."""
    address = safe_url(preview.address) if preview.address else None
    told = {
        "og:type": "article",
        "og:title": preview.title,
        "og:description": preview.description,
        "og:site_name": preview.site,
        "og:url": address,
    }
    return [_tag("property", name, value) for name, value in told.items() if value] + [
        _tag("name", "twitter:card", "summary")
    ]


def _tag(key: str, name: str, value: str) -> str:
    return f'<meta {key}="{name}" content="{html.escape(value)}">\n'
