"""The options of mkdocs.yml."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.base import ValidationError

from mkdocs_newsbrief.publishing.section import DRAWINGS
from mkdocs_newsbrief.publishing.texts import SHOWN, Texts

_PREFIX = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9][A-Za-z0-9_-]*)*")
DEFAULT_SECTION = "briefing"


class Prefix(option.Type[str]):
    """A path below the site's root, made of letters, digits, hyphens and underscores."""

    def __init__(self, default: str) -> None:
        super().__init__(str, default=default)

    def run_validation(self, value: object) -> str:
        if isinstance(value, bool):  # which of yes, on and true stood there is not known any more
            raise ValidationError("YAML reads it as a yes or a no: put it into quotation marks.")
        text = str(value) if isinstance(value, int | date) else value
        prefix = super().run_validation(text).strip("/")
        if not _PREFIX.fullmatch(prefix):
            raise ValidationError(
                f"{value!r} is not a path of letters, digits, '-' and '_', like 'briefings/harbour'."
            )
        return prefix


class OnOrPath(option.OptionallyRequired[bool | str]):
    """true, false, or a path relative to mkdocs.yml."""

    def run_validation(self, value: object) -> bool | str:
        if isinstance(value, bool) or (isinstance(value, str) and value.strip()):
            return value
        raise ValidationError(f"{value!r} is neither true nor false nor a path")


class SourceText(option.OptionallyRequired[str | dict[str, str]]):
    """ "full", "excerpt" or "link", or a mapping of patterns of files to these."""

    def run_validation(self, value: object) -> str | dict[str, str]:
        choices = value.values() if isinstance(value, dict) else [value]
        if wrong := [choice for choice in choices if choice not in SHOWN]:
            told = f"{wrong[0]!r} is not one of {', '.join(SHOWN)}"
            raise ValidationError(f"{told}; by files, write them like {{'wire-*.txt': 'link', '*': 'full'}}.")
        return cast("str | dict[str, str]", value)


class Jobs(option.OptionallyRequired[int | str]):
    """A number from 1, or "auto"."""

    def run_validation(self, value: object) -> int | str:
        if value == "auto" or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
            return value
        raise ValidationError(f"{value!r} is neither a number of processes nor auto")


class Settings(base.Config):
    """What can be set under `plugins: - newsbrief:`."""

    seeds = option.Dir(default="seeds")
    """The folder of articles, relative to mkdocs.yml."""

    section = Prefix(default=DEFAULT_SECTION)
    """The URL prefix of the generated pages."""

    title = option.Optional(option.Type(str))
    """The briefing's title; without it, a `section` of your own, or whom the sources are about and when."""

    summary = option.Choice(("extractive", "none"), default="extractive")
    """Whether the page opens with a summary made of the sources' own sentences, or leaves that to its editor."""

    summary_words = option.Type(int, default=260)
    """How many words the summary may have."""

    timeline_order = option.Choice(("oldest", "newest"), default="oldest")
    """Which events of the timeline come first."""

    drawings = option.ListOfItems(option.Choice(DRAWINGS), default=list(DRAWINGS))
    """What is drawn on the pages: values that moved, the timeline to scale, who is quoted where, articles by day."""

    source_text = SourceText(default="full")
    """How much of a source's text its page shows: all, what is cited, or only a link; by patterns of files, too."""

    tools = option.Type(bool, default=False)
    """Whether readers get a small script: a filter, expand all, the keys j and k, copying with the source."""

    full_text = option.Type(bool, default=True)
    """As `source_text: excerpt`, when false."""

    downloads = option.ListOfItems(option.Type(str), default=[])
    """Data files to publish beside the pages, by the names of `newsbrief export --format`."""

    metadata = option.Choice(("full", "none"), default="full")
    """Whether the head of the pages tells search engines and link previews what they say."""

    cache = OnOrPath(default=True)
    """Whether what was read and analysed is kept for the next build, or in which folder."""

    search = option.Choice(("full", "titles", "none"), default="full")
    """What search finds of the pages: all of their text, their titles and headings, or nothing."""

    stories = option.Choice(("one", "folders", "auto"), default="one")
    """Whether the folder is one briefing, each of its sub-folders is one, or its articles are sorted into stories."""

    jobs = Jobs(default="auto")
    """How many processes read and analyse: a number, or as many as there are processors where that pays."""

    executor = option.Type(str, default="process")
    """Who runs them: this machine (process), a cluster (dask), or what module:factory makes."""

    @property
    def texts(self) -> Texts:
        """How much of each source's text is shown, by pattern of files."""
        if not self.full_text:
            return {"*": "excerpt"}
        texts = self.source_text
        return cast(Texts, texts if isinstance(texts, dict) else {"*": texts})
