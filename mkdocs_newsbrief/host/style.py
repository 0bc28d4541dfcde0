"""The style sheet and the script, one of each for all sections of a site."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_newsbrief import publishing

STYLE = "assets/newsbrief.css"
STYLE_FILE = Path(publishing.__file__).parent / STYLE
SCRIPT = "assets/newsbrief.js"
SCRIPT_FILE = Path(publishing.__file__).parent / SCRIPT


def link_style(config: MkDocsConfig) -> None:
    """Every page uses it, before the site's own sheets, which may then say otherwise."""
    if STYLE not in config.extra_css:
        config.extra_css.insert(0, STYLE)


def link_script(config: MkDocsConfig) -> None:
    """Only where a section asks for the reader's tools."""
    if SCRIPT not in config.extra_javascript:
        config.extra_javascript.append(SCRIPT)


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Publish what is linked, unless the site has its own of that name."""
    for path, file in ((STYLE, STYLE_FILE), (SCRIPT, SCRIPT_FILE)):
        linked = path == STYLE or SCRIPT in config.extra_javascript
        if linked and path not in files.src_uris:
            files.append(File.generated(config, path, abs_src_path=str(file)))
