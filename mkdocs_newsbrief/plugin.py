"""The MkDocs hooks: each a few lines that call the library."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_newsbrief.desk.editions import read_editions
from mkdocs_newsbrief.host.additions import Additions, text_of
from mkdocs_newsbrief.host.address import address
from mkdocs_newsbrief.host.briefer import Briefer, Told
from mkdocs_newsbrief.host.cache import store_of
from mkdocs_newsbrief.host.copies import Copies
from mkdocs_newsbrief.host.days import correct_clock, date_feed_entry, date_page
from mkdocs_newsbrief.host.door import at_the_door
from mkdocs_newsbrief.host.extension import site_of
from mkdocs_newsbrief.host.inclusion import is_built, level_of
from mkdocs_newsbrief.host.log import say
from mkdocs_newsbrief.host.part import Part, add_index
from mkdocs_newsbrief.host.rendered import Keeper
from mkdocs_newsbrief.host.search import lighten
from mkdocs_newsbrief.host.secrecy import is_encrypted, silence
from mkdocs_newsbrief.host.sections import refuse_a_place_that_is_not_built, refuse_collisions
from mkdocs_newsbrief.host.seeds import refuse_overlap, shown_path, warn_of_published
from mkdocs_newsbrief.host.style import add_assets, link_script, link_style
from mkdocs_newsbrief.publishing.downloads import downloads_of
from mkdocs_newsbrief.publishing.head import Preview, with_head
from mkdocs_newsbrief.publishing.pages import Page
from mkdocs_newsbrief.publishing.searched import headings
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.publishing.since import since_editions
from mkdocs_newsbrief.publishing.structured import json_ld
from mkdocs_newsbrief.settings import Settings

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from mkdocs_newsbrief.host.watch import Watch


class NewsbriefPlugin(BasePlugin[Settings]):
    """A briefing section made from a folder of articles; a site may have several."""

    supports_multiple_instances = True

    def __init__(self) -> None:
        self._briefer = Briefer()
        self._copies = Copies()
        self._parts: list[Part] = []
        self._ours: dict[str, Additions] = {}
        self._silent: set[str] = set()
        self._serving = False
        self._watch: Watch | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Its presence makes MkDocs keep this instance, and so the analyses, across the rebuilds of `serve`."""
        self._serving = command == "serve"

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        from mkdocs_newsbrief.host.watch import Watch  # the server, which a build does not need

        self._watch = Watch(server, self._copies.bell)
        self._watch.follow(self._seeds)
        return server

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        entries = [plugin for plugin in config.plugins.values() if isinstance(plugin, NewsbriefPlugin)]
        self._silent = set()  # MkDocs keeps this instance from build to build
        self._seeds = Path(self.config.seeds)
        self._speaks_for_seeds = next(entry for entry in entries if entry.config.seeds == self.config.seeds) is self
        if self._watch:
            self._watch.follow(self._seeds)
        with at_the_door():
            refuse_collisions(self.config.section, (entry.config.section for entry in entries))
            refuse_a_place_that_is_not_built(self.config.section, config)
            refuse_overlap(self._seeds, config)
        config.watch.append(self.config.seeds)
        link_style(config)
        if self.config.tools:
            link_script(config)
        self._site = site_of(config)
        return config

    def _add(self, files: Files, config: MkDocsConfig) -> Files:
        self._parts = []
        with at_the_door():
            self._briefer.memory.begin(store_of(self.config.cache, config))
            briefings = self._briefer.brief(self.config)
            for told in briefings.told:
                self._add_part(told, files, config)
        say([told.work for told in briefings.told], briefings.rest)
        if self.config.stories != "one":
            add_index(files, config, self.config.section, self._briefer.title(self.config))
        add_assets(files, config)
        return files

    def _add_part(self, told: Told, files: Files, config: MkDocsConfig) -> None:
        prefix, briefing = self.config.section + told.address, told.work.briefing
        where, editions = partial(address, config, prefix), partial(read_editions, told.seeds)
        downloads = downloads_of(briefing, self.config.downloads, where, editions)
        section = self._section(told, prefix, shown_path(told.seeds, config))
        self._site.sections[prefix] = section
        additions = Additions(section, config, self._copies, serving=self._serving)
        additions.add(files, downloads)
        self._parts.append(Part(told.work, additions))

    # redirects (0) looks for the pages that it leads to, literate-nav (−100) reads the final files, and static-i18n
    # (−100) drops those outside docs_dir: where it is on, ours come after it.
    @event_priority(50)
    def _add_early(self, files: Files, *, config: MkDocsConfig) -> Files:
        return files if "i18n" in config.plugins else self._add(files, config)

    @event_priority(-101)
    def _add_late(self, files: Files, *, config: MkDocsConfig) -> Files:
        return self._add(files, config) if "i18n" in config.plugins else files

    on_files = CombinedEvent(_add_early, _add_late)

    @event_priority(-1000)  # the last that is heard before pages are read
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        self._keeper = Keeper(self._briefer.memory, config, self._site, self._inputs)
        self._ours = {}
        for part in self._parts:
            part.settle(files, self._site.templates)
            self._ours |= dict.fromkeys(part.additions.pages, part.additions)
        for uri in self._ours:
            self._keeper.take(cast(MkDocsPage, files.src_uris[uri].page))
        lighten(config, self._words)
        if self._speaks_for_seeds:
            warn_of_published(self._seeds, files, lambda file: self._is_built(file, config))
        return nav

    @event_priority(100)  # before mkdocs-macros, which runs a title that looks like a template
    def _begin_page(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        self._site.turn_to(page.file.src_uri, text_of(page.file) or markdown)
        if made := self._page(page):
            page.meta.update(title=made.title, description=made.description)
            date_page(page.meta, made.day)
        return markdown

    @event_priority(-100)  # after encryptcontent and git-revision-date-localized (0)
    def _end_page(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        if made := self._page(page):
            correct_clock(page.meta, made.day)
            if self.config.metadata == "none" or is_encrypted(page):
                self._silent.add(page.file.src_uri)
                silence(page, made.title)
        return markdown

    on_page_markdown = CombinedEvent(_begin_page, _end_page)

    @event_priority(-76)  # after rss (−75)
    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        if made := self._page(page):
            date_feed_entry(config, page.canonical_url, made.day)
        return html

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        made = self._page(page)
        if made is None or page.file.src_uri in self._silent:
            return output
        data = json_ld(self._ours[page.file.src_uri].section) if made.name == "index" else ""
        return with_head(output, Preview(made.title, made.description, config.site_name, page.canonical_url), data)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        self._keeper.flush()
        self._briefer.memory.end()

    def on_build_error(self, *, error: Exception) -> None:
        self._briefer.memory.end()

    def _is_built(self, file: File, config: MkDocsConfig) -> bool:
        return is_built(level_of(file, config), serving=self._serving)

    def _page(self, page: MkDocsPage) -> Page | None:
        """What is ours on a page of the site."""
        additions = self._ours.get(page.file.src_uri)
        return additions.pages[page.file.src_uri] if additions else None

    def _words(self, page: MkDocsPage) -> str | None:
        """What search sees of a page: None where it is not ours to say."""
        if page.file.src_uri not in self._ours or is_encrypted(page):
            return None
        words = self._keeper.words(page)
        return {"full": words, "titles": headings(words), "none": ""}[self.config.search]

    def _inputs(self, uri: str) -> str | None:
        additions = self._ours[uri]
        return self._site.inputs(additions.section, additions.pages[uri])

    def _section(self, told: Told, prefix: str, seeds: str) -> Section:
        since, moved = since_editions(told.seeds, told.work.briefing)
        return Section(
            prefix,
            told.work.briefing,
            seeds=seeds,
            texts=self.config.texts,
            newest_first=self.config.timeline_order == "newest",
            serving=self._serving,
            drawings=self.config.drawings,
            since=since,
            moved=moved,
        )
