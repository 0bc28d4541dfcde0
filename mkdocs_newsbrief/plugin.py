"""The MkDocs hooks: each a few lines that call the library."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_newsbrief.errors import NewsbriefError
from mkdocs_newsbrief.host.address import address
from mkdocs_newsbrief.host.briefer import Briefer
from mkdocs_newsbrief.host.extension import site_of
from mkdocs_newsbrief.host.files import add_downloads, add_pages
from mkdocs_newsbrief.host.log import say
from mkdocs_newsbrief.host.seeds import shown_path, warn_of_published
from mkdocs_newsbrief.host.style import add_style, link_style
from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.publishing.downloads import downloads_of
from mkdocs_newsbrief.publishing.head import Preview, with_head
from mkdocs_newsbrief.publishing.pages import Page
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.publishing.structured import json_ld
from mkdocs_newsbrief.settings import Settings


class NewsbriefPlugin(BasePlugin[Settings]):
    """A briefing section made from a folder of articles; a site may have several."""

    supports_multiple_instances = True

    def __init__(self) -> None:
        self._briefer = Briefer()
        self._pages: dict[str, Page] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Its presence makes MkDocs keep this instance, and so the analyses, across the rebuilds of `serve`."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self._refuse_a_shared_section(config)
        config.watch.append(self.config.seeds)
        link_style(config)
        self._site = site_of(config)
        return config

    def _refuse_a_shared_section(self, config: MkDocsConfig) -> None:
        plugins = [plugin for plugin in config.plugins.values() if isinstance(plugin, NewsbriefPlugin)]
        section = self.config.section
        if sum(plugin.config.section == section for plugin in plugins) > 1:
            what = f"two entries of the plugin have the same section {section!r}"
            raise PluginError(f"newsbrief: {what} — give each its own with the option `section`")

    def _add(self, files: Files, config: MkDocsConfig) -> Files:
        try:
            briefing = self._briefer.brief(self.config)
            say(briefing)
            downloads = downloads_of(briefing, self.config.downloads, partial(address, config, self.config.section))
        except NewsbriefError as error:
            raise PluginError(f"newsbrief: {error}") from error
        seeds = Path(self.config.seeds)
        warn_of_published(seeds, files)
        section = self._section(briefing, shown_path(seeds, config), tuple(downloads))
        self._pages = add_pages(files, config, section, seeds)
        add_downloads(files, config, section, downloads)
        add_style(files, config)
        section.pages = frozenset(page.name for page in self._pages.values())
        self._site.sections[section.prefix] = section
        return files

    # redirects (0) looks for the pages that it leads to, literate-nav (−100) reads the final files, and static-i18n
    # (−100) drops those outside docs_dir: where it is on, ours come after it.
    @event_priority(50)
    def _add_early(self, files: Files, *, config: MkDocsConfig) -> Files:
        return files if "i18n" in config.plugins else self._add(files, config)

    @event_priority(-101)
    def _add_late(self, files: Files, *, config: MkDocsConfig) -> Files:
        return self._add(files, config) if "i18n" in config.plugins else files

    on_files = CombinedEvent(_add_early, _add_late)

    @event_priority(100)  # before mkdocs-macros, which runs a title that looks like a template
    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        self._site.turn_to(page.file.src_uri, page.file.content_string)
        if made := self._pages.get(page.file.src_uri):
            page.meta.update(title=made.title, description=made.description)
        return markdown

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        made = self._pages.get(page.file.src_uri)
        if made is None:
            return output
        data = json_ld(self._site.sections[self.config.section]) if made.name == "index" else ""
        return with_head(output, Preview(made.title, made.description, config.site_name, page.canonical_url), data)

    def _section(self, briefing: Briefing, seeds: str, downloads: tuple[str, ...]) -> Section:
        return Section(
            self.config.section,
            briefing,
            seeds=seeds,
            full_text=self.config.full_text,
            newest_first=self.config.timeline_order == "newest",
            files=downloads,
        )
