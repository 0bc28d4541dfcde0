"""The MkDocs hooks: each a few lines that call the library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Literal
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.errors import NewsbriefError
from mkdocs_newsbrief.model import Analysis, Article, Briefing
from mkdocs_newsbrief.publishing.directive import NewsbriefExtension
from mkdocs_newsbrief.publishing.downloads import downloads_of
from mkdocs_newsbrief.publishing.head import Preview, with_head
from mkdocs_newsbrief.publishing.pages import Page, pages_of, why_missing
from mkdocs_newsbrief.publishing.renderer import Renderer
from mkdocs_newsbrief.publishing.section import Place, Section
from mkdocs_newsbrief.publishing.site import Site
from mkdocs_newsbrief.publishing.structured import json_ld
from mkdocs_newsbrief.publishing.visible import visible
from mkdocs_newsbrief.reading import read_folder
from mkdocs_newsbrief.settings import DEFAULT_SECTION, Settings

log = get_plugin_logger("newsbrief")

STYLE = "assets/newsbrief.css"
_STYLE_FILE = Path(__file__).parent / "publishing" / STYLE


class NewsbriefPlugin(BasePlugin[Settings]):
    """A briefing section made from a folder of articles; a site may have several."""

    supports_multiple_instances = True

    def __init__(self) -> None:
        self._analyses: dict[Article, Analysis] = {}
        self._pages: dict[str, Page] = {}

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Its presence makes MkDocs keep this instance, and so the analyses, across the rebuilds of `serve`."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self._refuse_a_shared_section(config)
        config.watch.append(self.config.seeds)
        if STYLE not in config.extra_css:
            config.extra_css.insert(0, STYLE)  # before the site's own, which may then say otherwise
        self._site = _site_of(config)
        return config

    def _refuse_a_shared_section(self, config: MkDocsConfig) -> None:
        plugins = [plugin for plugin in config.plugins.values() if isinstance(plugin, NewsbriefPlugin)]
        section = self.config.section
        if sum(plugin.config.section == section for plugin in plugins) > 1:
            what = f"two entries of the plugin have the same section {section!r}"
            raise PluginError(f"newsbrief: {what} — give each its own with the option `section`")

    def _add_pages(self, files: Files, config: MkDocsConfig) -> Files:
        try:
            briefing = self.read_and_brief()
            downloads = downloads_of(briefing, self.config.downloads, partial(_address, config, self.config.section))
        except NewsbriefError as error:
            raise PluginError(f"newsbrief: {error}") from error
        self._warn_of_published_seeds(files)
        section = self._section(briefing, config, tuple(downloads))
        self._pages = {}
        for page in pages_of(section):
            if _append(files, _page_file(config, section, page, Path(self.config.seeds))):
                self._pages[section.uri(page.name)] = page
        for name, content in downloads.items():
            _append(files, File.generated(config, f"{section.prefix}/{name}", content=content))
        if STYLE not in files.src_uris:
            files.append(File.generated(config, STYLE, abs_src_path=str(_STYLE_FILE)))
        section.pages = frozenset(page.name for page in self._pages.values())
        self._site.sections[section.prefix] = section
        return files

    # redirects (0) looks for the pages that it leads to, literate-nav (−100) reads the final files, and static-i18n
    # (−100) drops those outside docs_dir: where it is on, ours come after it.
    @event_priority(50)
    def _add_pages_early(self, files: Files, *, config: MkDocsConfig) -> Files:
        return files if "i18n" in config.plugins else self._add_pages(files, config)

    @event_priority(-101)
    def _add_pages_late(self, files: Files, *, config: MkDocsConfig) -> Files:
        return self._add_pages(files, config) if "i18n" in config.plugins else files

    on_files = CombinedEvent(_add_pages_early, _add_pages_late)

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

    def read_and_brief(self) -> Briefing:
        """The briefing of the seeds as they are now; articles that have not changed are not analysed again."""
        reading = read_folder(Path(self.config.seeds))
        self._analyses = {article: self._analyses.get(article) or analyse(article) for article in reading.articles}
        briefing = brief(
            list(self._analyses.values()),
            ledger=reading.ledger,
            title=self.config.title or _title_of(self.config.section),
            words=self.config.summary_words if self.config.summary == "extractive" else 0,
        )
        for line in _remarks(briefing):
            log.info(line)
        for line in _losses(briefing):
            log.warning(line)
        return briefing

    def _warn_of_published_seeds(self, files: Files) -> None:
        seeds = Path(self.config.seeds)
        for file in files:
            if file.abs_src_path and seeds in Path(file.abs_src_path).parents and not file.inclusion.is_excluded():
                what = "is published as it is, because the folder of seeds lies in the docs"
                log.warning("%s — %s — move the folder out, or name it in `exclude_docs`", file.src_uri, what)
                return

    def _section(self, briefing: Briefing, config: MkDocsConfig, downloads: tuple[str, ...]) -> Section:
        seeds = Path(self.config.seeds)
        home = Path(config.config_file_path or ".").parent
        return Section(
            self.config.section,
            briefing,
            seeds=seeds.relative_to(home).as_posix() if seeds.is_relative_to(home) else seeds.name,
            full_text=self.config.full_text,
            newest_first=self.config.timeline_order == "newest",
            files=downloads,
        )


def _title_of(section: str) -> str | None:
    """A title for want of one: "2024/harbour-bridge" is "Harbour bridge"; the default prefix says nothing."""
    if section == DEFAULT_SECTION:
        return None
    return re.sub(r"[-_]+", " ", section.rpartition("/")[2]).strip().capitalize()


def _site_of(config: MkDocsConfig) -> Site:
    """The one site of a build: several sections share it, and static-i18n configures every language anew."""
    for extension in config.markdown_extensions:
        if isinstance(extension, NewsbriefExtension) and isinstance(extension.answers, Site):
            return extension.answers
    site = Site(Renderer(config.theme.dirs), warn=log.warning, info=log.info)
    config.markdown_extensions.append(site.extension)  # Markdown takes instances, too
    return site


def _address(config: MkDocsConfig, section: str, place: Place) -> str | None:
    """The web address of an element of our pages, where the site knows its own."""
    if not config.site_url:
        return None
    page = File.generated(config, f"{section}/{place.page}.md", content="")
    return urljoin(f"{config.site_url.rstrip('/')}/", page.url) + (f"#{place.anchor}" if place.anchor else "")


def _page_file(config: MkDocsConfig, section: Section, page: Page, seeds: Path) -> File:
    inclusion = InclusionLevel.UNDEFINED if page.in_nav else InclusionLevel.NOT_IN_NAV
    markdown = page.markdown(section.prefix)
    file = File.generated(config, section.uri(page.name), content=markdown, inclusion=inclusion)
    # Feeds, i18n and git dates want a real path; a seed's own history is the article's.
    file.abs_src_path = str(seeds / page.seed.partition("#")[0] if page.seed else seeds)
    return file


def _append(files: Files, made: File) -> bool:
    """Add a generated file, unless the site has its own at that address."""
    for file in files:
        if file.dest_uri == made.dest_uri:
            log.info("%s is yours and stays; the generated page is left out", file.src_uri)
            return False
    files.append(made)
    return True


def _remarks(briefing: Briefing) -> Iterator[str]:
    statuses = [entry.status for entry in briefing.ledger if not entry.beside]
    count = statuses.count
    became = f"{count('used')} used, {count('duplicate')} duplicates, {count('skipped')} left out"
    yield f"{len(statuses)} files: {became}"
    for entry in briefing.ledger:
        if entry.status == "duplicate":
            yield f"{visible(entry.file)} is a duplicate of {visible(entry.of or '')}"
    if briefing.sources:
        yield from why_missing(briefing)
    else:
        yield "there are no articles yet: put text, Markdown or HTML files into the folder of the option `seeds`"


def _losses(briefing: Briefing) -> Iterator[str]:
    """What the owner of the seeds can mend."""
    for entry in briefing.ledger:
        if entry.lost:
            yield visible(f"{entry.file} — {entry.reason}")
