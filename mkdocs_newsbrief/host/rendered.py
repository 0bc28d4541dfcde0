"""Pages of ours whose HTML is kept: Markdown, templates and the checks of MkDocs run only for what has changed."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_newsbrief.cache import Memory, key_of
from mkdocs_newsbrief.publishing.directive import NewsbriefExtension
from mkdocs_newsbrief.publishing.searched import searched
from mkdocs_newsbrief.publishing.site import Site

# Extensions that do nothing but what they are configured to: of others we do not know what else decides their HTML,
# or who is told of the headings that they see.
_KNOWN = ("markdown.extensions.", "pymdownx.", "material.extensions.")
_BUILT_IN = frozenset({
    "abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes", "legacy_attrs",
    "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a table of contents; `depth` 0 stands at the top."""

    name: str
    id: str
    level: int
    depth: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a file of the site, by its path in the docs directory; `anchor` is "" for the page as a whole."""

    file: str
    anchor: str
    written: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """What MkDocs makes of the Markdown of a page."""

    content: str
    title: str | None
    toc: tuple[Heading, ...]
    anchors: tuple[str, ...]
    links: tuple[Link, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Known:
    """The key of what a page showed in an earlier build of the very same briefing."""

    key: str


class Keeper:
    """Knows the pages of one build that can be kept.

    Where the briefings of a site are the same, so are its pages; where they are not, `inputs` tells all that decides
    what our page of a path shows, which may well be the same, and takes longer to tell.
    """

    def __init__(self, memory: Memory, config: MkDocsConfig, site: Site, inputs: Callable[[str], str | None]) -> None:
        self._memory = memory
        self._site = site
        self._inputs = inputs
        self._rules = _rules_of(config)
        self._known: dict[str, Known] = {}
        self._made: dict[str, Rendered] = {}
        self._words: dict[str, tuple[str, str]] = {}

    def take(self, page: Page) -> None:
        """Render it with what is kept from now on, unless another plugin has its own way with it."""
        if self._rules is not None and type(page) is Page:
            page.__class__ = _KeptPage
            page.keeper = self  # type: ignore[attr-defined]

    def render(self, page: Page, files: Files, make: Callable[[], None]) -> None:
        """Fill the page with what is kept; `make` fills it where nothing is."""
        sections = [section.key for section in self._site.sections.values()]
        same = key_of("same page", *sections, *self._told(page)) if all(sections) else ""
        key = self._key(page, same)
        kept = self._memory.recall(Rendered, [key]).get(key) if key else None
        if kept and _leads(kept, files):
            _fill(page, kept, files)
        else:
            with _heard() as said:
                make()
            kept = _rendered(page)
            if key and not said and page.links_to_anchors is not None:
                self._made[key] = kept
        self._words[page.file.src_uri] = kept.content, kept.words

    def words(self, page: Page) -> str:
        """What search reads of a page of ours."""
        content, words = self._words.get(page.file.src_uri, ("", ""))
        return words if content == page.content else searched(page.content or "")

    def flush(self) -> None:
        """Keep what was made, all at once."""
        self._memory.keep(Rendered, self._made)
        self._memory.keep(Known, self._known)
        self._made, self._known = {}, {}

    def _told(self, page: Page) -> tuple[str, ...]:
        return self._rules or "", page.file.src_uri, page.file.url, page.markdown or ""

    def _key(self, page: Page, same: str) -> str | None:
        if same and (known := self._memory.recall(Known, [same]).get(same)):
            return known.key
        inputs = self._inputs(page.file.src_uri)
        if inputs is None:
            return None
        key = key_of("page", *self._told(page), inputs)
        if same:
            self._known[same] = Known(key)
        return key


class _KeptPage(Page):
    keeper: Keeper

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.keeper.render(self, files, lambda: super(_KeptPage, self).render(config, files))


def _rules_of(config: MkDocsConfig) -> str | None:
    """How the site has Markdown made into HTML; None where something takes part whose rules we cannot know."""
    names = [one for one in config.markdown_extensions if not isinstance(one, NewsbriefExtension)]
    if not all(isinstance(name, str) and (name in _BUILT_IN or name.startswith(_KNOWN)) for name in names):
        return None
    validation = {name: dict(rules) for name, rules in config.validation.items()}
    told = (names, config.mdx_configs, config.use_directory_urls, validation)
    return json.dumps(told, sort_keys=True, default=_named)


def _named(value: object) -> str:
    """Functions, which icons are drawn by, have a name; anything else is told by its kind."""
    return f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', repr(type(value)))}"


def _rendered(page: Page) -> Rendered:
    links = (
        Link(file.src_uri, anchor, written)
        for file, anchors in (page.links_to_anchors or {}).items()
        for anchor, written in anchors.items()
    )
    return Rendered(
        content=page.content or "",
        title=page._title_from_render,
        toc=tuple(_headings(page.toc, 0)),
        anchors=tuple(sorted(page.present_anchor_ids or ())),
        links=tuple(links),
        words=searched(page.content or ""),
    )


def _headings(entries: Any, depth: int) -> Iterator[Heading]:
    for entry in entries:
        yield Heading(entry.title, entry.id, entry.level, depth)
        yield from _headings(entry.children, depth + 1)


def _leads(kept: Rendered, files: Files) -> bool:
    """Whether everything that it links to is still there."""
    return all(files.get_file_from_path(uri) for uri in {link.file for link in kept.links})


def _fill(page: Page, kept: Rendered, files: Files) -> None:
    page.content = kept.content
    page._title_from_render = kept.title
    page.toc = _contents(kept.toc)
    page.present_anchor_ids = set(kept.anchors)
    page.links_to_anchors = {}
    for link in kept.links:
        if file := files.get_file_from_path(link.file):
            page.links_to_anchors.setdefault(file, {})[link.anchor] = link.written


def _contents(headings: tuple[Heading, ...]) -> TableOfContents:
    top: list[AnchorLink] = []
    levels = [top]
    for heading in headings:
        entry = AnchorLink(heading.name, heading.id, heading.level)
        levels[heading.depth].append(entry)
        levels[heading.depth + 1 :] = [entry.children]
    if top:
        top[0].active = True  # type: ignore[attr-defined] # as MkDocs has it
    return TableOfContents(top)


@contextmanager
def _heard() -> Iterator[list[str]]:
    """What is said to the site's author meanwhile: a page that gives a reason to speak has to be made each time."""
    said: list[str] = []
    handler = logging.Handler(logging.INFO)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield said
    finally:
        logger.removeHandler(handler)
