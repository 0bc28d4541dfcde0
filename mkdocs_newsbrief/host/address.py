"""The web address of an element of our pages."""

from __future__ import annotations

from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from mkdocs_newsbrief.publishing.section import Place


def address(config: MkDocsConfig, section: str, place: Place) -> str | None:
    """Absolute, where the site knows its own."""
    if not config.site_url:
        return None
    page = File.generated(config, f"{section}/{place.page}.md", content="")
    return urljoin(f"{config.site_url.rstrip('/')}/", page.url) + (f"#{place.anchor}" if place.anchor else "")
