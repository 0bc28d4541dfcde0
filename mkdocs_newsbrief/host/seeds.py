"""The folder of seeds, as a site sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.host.log import log


def shown_path(seeds: Path, config: MkDocsConfig) -> str:
    """Its path from the site's home, or only its name where it lies elsewhere on somebody's machine."""
    home = Path(config.config_file_path or ".").parent
    return seeds.relative_to(home).as_posix() if seeds.is_relative_to(home) else seeds.name


def refuse_overlap(seeds: Path, config: MkDocsConfig) -> None:
    """MkDocs empties `site_dir` before it builds, and whatever the seeds hold is read as an article."""
    folder, site, docs = (Path(path).resolve() for path in (seeds, config.site_dir, config.docs_dir))
    if folder.is_relative_to(site):
        _refuse(seeds, f"lies in `site_dir` ({config.site_dir}), which a build empties")
    if site.is_relative_to(folder):
        _refuse(seeds, f"holds `site_dir` ({config.site_dir}), whose pages would be read as articles")
    if docs.is_relative_to(folder):
        _refuse(seeds, f"holds `docs_dir` ({config.docs_dir}), whose pages would be read as articles")
    if config.config_file_path and Path(config.config_file_path).resolve().is_relative_to(folder):
        _refuse(
            seeds, f"holds {Path(config.config_file_path).name}, so that all of the site would be read as articles"
        )


def warn_of_published(seeds: Path, files: Iterable[File], is_built: Callable[[File], bool]) -> None:
    """Say it where MkDocs publishes the articles themselves, through whatever link."""
    folder = seeds.resolve()
    for file in files:
        if file.abs_src_path and is_built(file) and Path(file.abs_src_path).resolve().is_relative_to(folder):
            what = "is published as it is, because the folder of seeds lies in the docs"
            log.warning("%s — %s — move the folder out, or name it in `exclude_docs`", file.src_uri, what)
            return


def _refuse(seeds: Path, what: str) -> None:
    raise SettingsError(f"the folder of seeds {seeds}", what, "give the articles a folder of their own")
