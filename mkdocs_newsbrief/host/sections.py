"""The sections of a site, one an entry of the plugin: each with pages of its own, where MkDocs builds them."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.host.inclusion import is_left_out_by_mkdocs
from mkdocs_newsbrief.publishing.pages import FOLDERS

_REMEDY = "give each its own with the option `section`"


def refuse_collisions(section: str, sections: Iterable[str]) -> None:
    """Refuse what is the section of another entry, too, or lies where another has its pages."""
    others = list(sections)
    if others.count(section) > 1:
        raise SettingsError("plugins", f"two entries of the plugin have the same section {section!r}", _REMEDY)
    for other in others:
        inner = section.removeprefix(f"{other}/")
        if inner != section and inner.partition("/")[0] in FOLDERS:
            what = f"the section {section!r} lies where the section {other!r} has its pages"
            raise SettingsError("plugins", what, _REMEDY)


def refuse_a_place_that_is_not_built(section: str, config: MkDocsConfig) -> None:
    """MkDocs keeps the theme's folder `templates` off every site."""
    if is_left_out_by_mkdocs(f"{section}/index.md", config):
        what = f"MkDocs leaves {section!r} out of every site"
        raise SettingsError("option `section`", what, "choose another name, like 'briefing'")
