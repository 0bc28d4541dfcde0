"""Pages whose text another plugin hides: nothing of ours may tell it in their head."""

from __future__ import annotations

from mkdocs.structure.pages import Page


def is_encrypted(page: Page) -> bool:
    """Whether mkdocs-encryptcontent-plugin hides it, as it knows once it has seen the page's Markdown."""
    return bool(getattr(page, "encryptcontent", None) or getattr(page, "encrypted", False))


def silence(page: Page, title: str) -> None:
    """Take back what the head and a feed would tell of a page; a feed without a description shows its directives."""
    page.meta.pop("description", None)
    page.meta["rss"] = {"feed_description": title}
