"""The files that a section adds to those of the site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_newsbrief.host.log import log
from mkdocs_newsbrief.publishing.pages import Page, pages_of
from mkdocs_newsbrief.publishing.section import Section


def add_pages(files: Files, config: MkDocsConfig, section: Section, seeds: Path) -> dict[str, Page]:
    """The pages of the section that are among the site's now, by their path in the docs directory."""
    return {
        section.uri(page.name): page
        for page in pages_of(section)
        if _append(files, _page_file(config, section, page, seeds))
    }


def add_downloads(files: Files, config: MkDocsConfig, section: Section, downloads: Mapping[str, str]) -> None:
    """Publish data files, text by name, beside the pages."""
    for name, content in downloads.items():
        _append(files, File.generated(config, f"{section.prefix}/{name}", content=content))


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
