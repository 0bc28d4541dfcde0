"""The folder of seeds, as a site sees it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mkdocs_newsbrief.host.log import log


def shown_path(seeds: Path, config: MkDocsConfig) -> str:
    """Its path from the site's home, or only its name where it lies elsewhere on somebody's machine."""
    home = Path(config.config_file_path or ".").parent
    return seeds.relative_to(home).as_posix() if seeds.is_relative_to(home) else seeds.name


def warn_of_published(seeds: Path, files: Files) -> None:
    """Say it where MkDocs publishes the articles themselves."""
    for file in files:
        if file.abs_src_path and seeds in Path(file.abs_src_path).parents and not file.inclusion.is_excluded():
            what = "is published as it is, because the folder of seeds lies in the docs"
            log.warning("%s — %s — move the folder out, or name it in `exclude_docs`", file.src_uri, what)
            return
