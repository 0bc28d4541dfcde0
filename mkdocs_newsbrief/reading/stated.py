"""What an owner states in YAML, in front matter or a sidecar: it wins, and what of it cannot be used is told.

Every value is text: `outlet: 24` is the outlet "24", `title: Yes` the title "Yes".
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import yaml

from mkdocs_newsbrief.reading.days import stated_day
from mkdocs_newsbrief.reading.draft import Known
from mkdocs_newsbrief.reading.keys import ALIASES, GENRES, REMARKS, genre_of, known_from
from mkdocs_newsbrief.reading.words import word_set

# What notes and site generators keep beside an article and no briefing needs.
_IDLE = word_set(
    "aliases author_url categories category created accessed cover cssclass cssclasses date_saved description "
    "draft id image images keywords layout read reading-time slug status summary tag tags template topics type "
    "word_count weight"
)
_KNOWN = frozenset(key for keys in ALIASES.values() for key in keys) | frozenset(REMARKS)
_DAYS = frozenset((*ALIASES["published"], *ALIASES["updated"]))
_EMPTY = ("", "~", "null", "Null", "NULL")
_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]+(?P<value>\S.*[^\W_].*|\w)")
_CLOSE = 0.8  # of its letters: then a key is one of ours with a slip
_SHOWN = 60  # characters of a value in a message


@dataclass(frozen=True, slots=True)
class Stated:
    """What is known, and a doubt for each line that could not be used: its number, what is wrong, what to write."""

    known: Known
    doubts: tuple[str, ...] = ()

    @classmethod
    def nothing(cls, *doubts: str) -> Stated:
        return cls(Known(), doubts)


def stated_in(text: str, *, above: int = 0, strict: bool = True) -> Stated | None:
    """The statement of a YAML mapping that starts below `above` lines; None where it is something else.

    `strict`: every key is meant for us, so an unknown one is a doubt; else only one that is ours but for a slip.
    """
    try:
        values, lines = _mapping(text)
    except (yaml.YAMLError, RecursionError) as error:
        broken = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        values, lines = _plain_lines(text)
        if not values:
            return None
        doubts = [f"line {above + broken} is no YAML: put the value between quotation marks"]
    else:
        if values is None:
            return None
        doubts = []
    doubts += [f"line {above + lines[key]}: {doubt}" for key in values for doubt in _doubts(key, values[key], strict)]
    known = known_from({key: value for key, value in values.items() if value not in _EMPTY})
    return Stated(replace(known, basis="given"), tuple(doubts))


def _mapping(text: str) -> tuple[dict[str, Any] | None, dict[str, int]]:
    """The values and the lines of their keys; aliases are references, so that none unfolds."""
    loader = yaml.BaseLoader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return {}, {}
        values = loader.construct_document(node)
    finally:
        loader.dispose()
    if not isinstance(values, Mapping) or not isinstance(node, yaml.MappingNode):
        return None, {}
    lines = {str(key.value): key.start_mark.line + 1 for key, _ in node.value if isinstance(key, yaml.ScalarNode)}
    return {str(key): value for key, value in values.items() if str(key) in lines}, lines


def _plain_lines(text: str) -> tuple[dict[str, Any], dict[str, int]]:
    """The lines "key: value" of what is no YAML, as a reader would take them."""
    found = ((number, _LINE.fullmatch(line.rstrip())) for number, line in enumerate(text.splitlines(), 1))
    told = {match["key"]: (match["value"].strip("\"'"), number) for number, match in found if match}
    return {key: value for key, (value, _) in told.items()}, {key: number for key, (_, number) in told.items()}


def _doubts(key: str, value: object, strict: bool) -> Iterator[str]:
    name = key.lower()
    if name in _DAYS and value not in _EMPTY and stated_day(value)[0] is None:
        yield f"“{str(value)[:_SHOWN]}” is no day that can be read: write it as 2024-03-05 or 5 March 2024"
    elif name == "genre" and value not in _EMPTY and genre_of(value) is None:
        yield f"“{str(value)[:_SHOWN]}” is no genre: write one of {', '.join(GENRES)}"
    elif name not in _KNOWN | _IDLE and (meant := _meant(name, strict)):
        yield f"`{key[:_SHOWN]}` is no key that is read: {meant}"


def _meant(key: str, strict: bool) -> str | None:
    close = difflib.get_close_matches(key, sorted(_KNOWN), 1, _CLOSE)
    if close:
        return f"write `{close[0]}`"
    return "write title, outlet, author, date, url, language, country, genre or note" if strict else None
