"""The files that a section adds to those of the site, and what has become of them in the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_newsbrief.host.copies import Copies
from mkdocs_newsbrief.host.inclusion import is_built, level_of
from mkdocs_newsbrief.host.log import log
from mkdocs_newsbrief.publishing.pages import Page, pages_of
from mkdocs_newsbrief.publishing.section import Section


@dataclass(frozen=True, slots=True)
class _Made:
    """What was added, as it was then: the file itself is in the hands of other plugins."""

    uri: str
    dest: str
    content: str


@dataclass(slots=True)
class Additions:
    """Pages and data files of a section; `serving` where drafts are shown, too."""

    section: Section
    config: MkDocsConfig
    copies: Copies
    serving: bool = False
    pages: dict[str, Page] = field(default_factory=dict)
    """Our pages that are on the site, by their path in the docs directory; known once settled."""
    silent: set[str] = field(default_factory=set)
    """Those of them whose head says nothing of what they tell."""
    _pages: list[tuple[Page, _Made]] = field(default_factory=list)
    _downloads: dict[str, _Made] = field(default_factory=dict)

    def add(self, files: Files, downloads: Mapping[str, str]) -> None:
        """Add the pages and the data files (text by name), where the site has none of its own."""
        taken = {file.dest_uri: file for file in files}
        self._pages = [(page, self._append(files, self._page_file(page), taken)) for page in pages_of(self.section)]
        self._downloads = {
            name: self._append(files, File.generated(self.config, self.section.file(name), content=content), taken)
            for name, content in downloads.items()
        }

    def settle(self, files: Files) -> None:
        """Other plugins may have removed, replaced or renamed what was added: only what is there is linked to."""
        there = {file.dest_uri: file.src_uri for file in files if self.is_built(file)}
        self.pages = {made.uri: page for page, made in self._pages if self._is_there(files, made)}
        self.section.pages = frozenset(page.name for page in self.pages.values())
        self.section.others = {
            page.name: there[made.dest]
            for page, made in self._pages
            if made.uri not in self.pages and made.dest in there
        }
        self.section.files = tuple(name for name, made in self._downloads.items() if self._is_there(files, made))

    def _page_file(self, page: Page) -> File:
        markdown = page.markdown(self.section.prefix)
        file = File.generated(self.config, self.section.uri(page.name), content=markdown)
        file.abs_src_path = self.copies.path_of(file.src_uri, markdown)
        # An explicit level overrides what the site excludes, so only what is left is kept out of the menu.
        if not page.in_nav and level_of(file, self.config) is InclusionLevel.INCLUDED:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        return file

    def _append(self, files: Files, file: File, taken: Mapping[str, File]) -> _Made:
        """Add a file, unless the site has its own at that address; one that is not built only keeps its name."""
        own = taken.get(file.dest_uri)
        built = own is not None and self.is_built(own)
        if own is not None and (built or own.src_uri == file.src_uri):
            stays = "and stays" if built else "and stays out of the site"
            log.info("%s is yours %s; the generated page is left out", own.src_uri, stays)
        else:
            files.append(file)
        return _Made(file.src_uri, file.dest_uri, file.content_string)

    def is_built(self, file: File) -> bool:
        """Whether the site has it."""
        return is_built(level_of(file, self.config), serving=self.serving)

    def _is_there(self, files: Files, made: _Made) -> bool:
        """Whether what we wrote can be read where we put it."""
        file = files.get_file_from_path(made.uri)
        return file is not None and self.is_built(file) and made.content in text_of(file)


def text_of(file: File) -> str:
    """What the file holds, nothing where a plugin made it without a content."""
    try:
        return file.content_string
    except (OSError, UnicodeError, AssertionError):
        return ""
