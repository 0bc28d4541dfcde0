"""A briefing as plain Markdown files, for a site generator that knows no plugin of ours (Zensical).

Each page is front matter and one block of raw HTML: the same vetted and armoured tree that the directive puts into a
page. Every line of the block begins with a tag or a word, none is empty, so that it is one block to any Markdown.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Literal
from xml.etree.ElementTree import Element, SubElement

from markdown.serializers import to_html_string

from mkdocs_newsbrief.publishing.directive import CLASSES
from mkdocs_newsbrief.publishing.editor import with_desk
from mkdocs_newsbrief.publishing.pages import Page, pages_of
from mkdocs_newsbrief.publishing.renderer import Renderer
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.publishing.views import context_of

Links = Literal["md", "directory", "html"]

STYLE = "newsbrief.css"
_LINE_BREAK = re.compile(r"[ \t]*\n[ \t\n]*")
_WIDE_SPACE = re.compile(r"(?m)^[^\S\n]+")
_PAGE_LINK = re.compile(r"([\w./-]+)\.md(#.*)?", re.ASCII)


def plain_pages(section: Section, links: Links = "md") -> Iterator[tuple[str, str]]:
    """The files of a briefing, by their path below the folder it goes to: the style first, then its pages.

    `links` is how they name each other: "quotes.md", which Zensical makes an address of and checks; "quotes/" or
    "quotes.html", for a generator that leaves raw HTML as it is.
    """
    yield STYLE, (files("mkdocs_newsbrief") / "publishing" / "assets" / STYLE).read_text(encoding="utf-8")
    pages = list(pages_of(section))
    section.pages = frozenset(page.name for page in pages)
    renderer = Renderer()
    for page in pages:
        yield f"{page.name}.md", _file(section, page, renderer, links)


def _file(section: Section, page: Page, renderer: Renderer, links: Links) -> str:
    root = Element("div")
    SubElement(root, "link", {"rel": "stylesheet", "href": _way(page.name, STYLE, links)})
    SubElement(root, "div", {"class": CLASSES.format(page.view)}).extend(_elements(section, page, renderer))
    for link in root.iter("a"):
        if match := _PAGE_LINK.fullmatch(link.get("href", "")):
            link.set("href", _final(page.name, match[1], match[2] or "", links))
    heading = f"# {page.heading}\n\n" if page.heading else ""
    return f"{_front_matter(page)}{heading}{_block(root)}\n"


def _elements(section: Section, page: Page, renderer: Renderer) -> list[Element]:
    scene = Scene(section, section.uri(page.name), page.view, level=page.level, source=page.source)
    elements, _ = renderer.print(page.view, context_of(scene) or {})
    return with_desk(scene, elements)


def _front_matter(page: Page) -> str:
    """A safe title has neither a quotation mark nor a backslash, so that quoted it is one string of YAML."""
    return f'---\ntitle: "{page.title}"\ndescription: "{page.description}"\n---\n\n'


def _block(root: Element) -> str:
    """Its HTML without an empty or an indented line, which would end the block or make code of it."""
    return _WIDE_SPACE.sub("", _LINE_BREAK.sub("\n", to_html_string(root)))


def _final(page: str, link: str, anchor: str, links: Links) -> str:
    """A link from one Markdown file to another, as it is on the site."""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), link))
    if anchor and target == page:
        return anchor
    return _way(page, target, links) + anchor


def _way(page: str, target: str, links: Links) -> str:
    """The relative way from the address of a page to that of another, or of a file."""
    base, address = (_address(name, links) for name in (page, target))
    way = posixpath.relpath(address or ".", posixpath.dirname(base) or ".")
    return f"{way}/" if address.endswith("/") or not address else way


def _address(name: str, links: Links) -> str:
    """Where a page or a file is, below the section; "" is the section itself."""
    if name == STYLE:
        return name
    if links == "directory":
        return "" if name == "index" else f"{name}/"
    return f"{name}.{links}"
