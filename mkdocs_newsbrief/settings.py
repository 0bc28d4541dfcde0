"""The options of mkdocs.yml."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as option


class Settings(base.Config):
    """What can be set under `plugins: - newsbrief:`."""

    seeds = option.Type(str, default="seeds")
    """The folder of articles, relative to mkdocs.yml."""

    section = option.Type(str, default="briefing")
    """The URL prefix of the generated pages."""

    title = option.Optional(option.Type(str))
    """The briefing's title; without it, the one its sources suggest."""
