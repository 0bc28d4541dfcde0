"""A section may have several briefings: each a part of its own, below an index of them all."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_newsbrief.host.additions import Additions
from mkdocs_newsbrief.newsroom import Work
from mkdocs_newsbrief.publishing.inputs import settings_of
from mkdocs_newsbrief.publishing.titles import safe_title


@dataclass(frozen=True, slots=True)
class Part:
    """One briefing on the site, and how it came about."""

    work: Work
    additions: Additions

    def settle(self, files: Files, templates: str) -> None:
        """Once all plugins have had their say: what is there, and the key of what its pages show."""
        self.additions.settle(files)
        section = self.additions.section
        settings = settings_of(section)
        section.key = f"{self.work.key} {settings} {templates}" if self.work.key and settings else ""


def add_index(files: Files, config: MkDocsConfig, section: str, title: str) -> None:
    """The page that lists the briefings, unless the site has its own at that address."""
    markdown = f"# {safe_title(title)}\n\n/// newsbrief | index\n///\n"
    page = File.generated(config, f"{section}/index.md", content=markdown)
    if all(file.dest_uri != page.dest_uri for file in files):
        files.append(page)
