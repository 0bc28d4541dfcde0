"""The style sheet, one for all sections of a site."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_newsbrief import publishing

STYLE = "assets/newsbrief.css"
STYLE_FILE = Path(publishing.__file__).parent / STYLE


def link_style(config: MkDocsConfig) -> None:
    """Every page uses it, before the site's own sheets, which may then say otherwise."""
    if STYLE not in config.extra_css:
        config.extra_css.insert(0, STYLE)


def add_style(files: Files, config: MkDocsConfig) -> None:
    """Publish it, unless the site has its own of that name."""
    if STYLE not in files.src_uris:
        files.append(File.generated(config, STYLE, abs_src_path=str(STYLE_FILE)))
