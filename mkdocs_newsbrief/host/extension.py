"""The Markdown side of a build."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_newsbrief.host.door import at_the_door
from mkdocs_newsbrief.host.log import log
from mkdocs_newsbrief.publishing.directive import NewsbriefExtension
from mkdocs_newsbrief.publishing.renderer import Renderer
from mkdocs_newsbrief.publishing.site import Site


class _SiteOfMkDocs(Site):
    """What goes wrong while a page is made ends the build in words, as MkDocs has it."""

    def fill(self, view: str, options: dict[str, Any]) -> list[Element]:
        with at_the_door():
            return super().fill(view, options)


def site_of(config: MkDocsConfig) -> Site:
    """The one site of a build: several sections share it, and static-i18n configures every language anew."""
    for extension in config.markdown_extensions:
        if isinstance(extension, NewsbriefExtension) and isinstance(extension.answers, Site):
            return extension.answers
    site = _SiteOfMkDocs(Renderer(config.theme.dirs), warn=log.warning, info=log.info)
    config.markdown_extensions.append(site.extension)  # Markdown takes instances, too
    return site
