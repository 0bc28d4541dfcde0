"""Whether a file is on the site, by the site's own rules: `exclude_docs`, `draft_docs`, `not_in_nav`, dot files."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel, set_exclusions


def level_of(file: File, config: MkDocsConfig) -> InclusionLevel:
    """What MkDocs will decide of a file once all plugins have had their say; until then it is undefined."""
    if file.inclusion is not InclusionLevel.UNDEFINED:
        return file.inclusion
    asked = File.generated(config, file.src_uri, content="")
    set_exclusions([asked], config)
    return asked.inclusion


def is_built(level: InclusionLevel, *, serving: bool) -> bool:
    """A draft is built only while it is served."""
    return bool(level.is_in_serve() if serving else level.is_included())


def is_left_out_by_mkdocs(uri: str, config: MkDocsConfig) -> bool:
    """Whether it is MkDocs, and not the site, that leaves a file of that path out."""
    level = level_of(File.generated(config, uri, content=""), config)
    said = config.exclude_docs is not None and config.exclude_docs.match_file(uri)
    return level is InclusionLevel.EXCLUDED and not said
