"""Markdown as clippers leave it: with front matter, with properties above the text, or with the marks of links alone.

Obsidian Web Clipper, MarkDownload, Hugo, Jekyll and what people write themselves (front matter); Logseq ("title::"),
Jina's reader ("Title: …", "Markdown Content:"), Readwise ("## Metadata", "## Highlights"). Obsidian's and
MarkDownload's `created` are the day of the clipping, not of publication.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import replace

from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.keys import known_from
from mkdocs_newsbrief.reading.seed import Seed
from mkdocs_newsbrief.reading.stated import stated_in
from mkdocs_newsbrief.reading.unmarked import has_marks, unmarked

_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\n(.{0,20000}?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_EXCERPT = re.compile(r"^> ## Excerpt[ \t]*\n(?:>[^\n]*\n)+", re.MULTILINE)  # which the story says again
_LINKS = re.compile(r"\]\((?:https?:|/|<|\.)|!\[|\[\[[^\[\]\n]+\]\]|\[\^[^\]\s]+\]")
_PROPERTY = re.compile(r"(?P<key>[A-Za-z][\w -]{0,30})::[ \t]+(?P<value>\S[^\n]*)\n?")
_READER = re.compile(
    r"\s*(?P<head>Title: [^\n]+\n(?:\s*\n|[A-Z][\w ]{2,20}: [^\n]*\n)*?)\s*Markdown Content:[ \t]*\n", re.DOTALL
)
_LABELLED = re.compile(r"^(?:[-*][ \t]+)?(?P<key>[A-Z][\w ]{1,20}):[ \t]+(?P<value>\S[^\n]*)$", re.MULTILINE)
_READWISE = re.compile(
    r"\A(?:#[ \t][^\n]*\n)?.{0,2000}?^## Metadata[ \t]*\n(?P<head>(?:[ \t]*\n|[-*] [^\n]*\n)+)",
    re.DOTALL | re.MULTILINE,
)
_HEADING = re.compile(r"^## (?:Full Document|Highlights)\b[^\n]*\n", re.MULTILINE)
_VIEW = re.compile(r"[ \t]*\(\[View Highlight\]\([^()\s]*\)\)|^\[\[Full Document Contents[^\n]*$", re.MULTILINE)


def recognises(seed: Seed) -> bool:
    return _is_headed(seed) or _LINKS.search(seed.text) is not None


def _is_headed(seed: Seed) -> bool:
    return (
        (seed.head.startswith("---") and bool(_FRONT.match(seed.text)))
        or (seed.head.startswith("+++") and bool(_TOML.match(seed.text)))
        or bool(_PROPERTY.match(seed.text.lstrip("\ufeff")))
        or (seed.head.startswith("title: ") and bool(_READER.match(seed.text)))
    )


def read(seed: Seed) -> Iterable[Draft]:
    for reader in (_with_front_matter, _with_toml, _with_properties, _of_a_reader, _of_readwise):
        if draft := reader(seed):
            return (draft,)
    return (_draft(seed, 0, Known()),)


def _with_front_matter(seed: Seed) -> Draft | None:
    front = _FRONT.match(seed.text)
    stated = stated_in(front[1], above=1, strict=False) if front else None
    return _draft(seed, front.end(), stated.known, *stated.doubts) if front and stated else None


def _with_toml(seed: Seed) -> Draft | None:
    front = _TOML.match(seed.text)
    try:
        values = tomllib.loads(front[1]) if front else None
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    return _draft(seed, front.end(), replace(known_from(values), basis="given")) if front and values else None


def _with_properties(seed: Seed) -> Draft | None:
    text, at, values = seed.text, 0, {}
    while found := _PROPERTY.match(text, at):
        values[found["key"]] = found["value"].strip()
        at = found.end()
    return _draft(seed, at, known_from(values)) if values else None


def _of_a_reader(seed: Seed) -> Draft | None:
    found = _READER.match(seed.text)
    return _draft(seed, found.end(), _labelled(found["head"])) if found else None


def _of_readwise(seed: Seed) -> Draft | None:
    found = _READWISE.match(seed.text)
    if not found:
        return None
    text = _VIEW.sub("", _HEADING.sub("", seed.text[found.end() :]))
    note = "only the passages that were highlighted" if "\n## Highlights" in seed.text else None
    return Draft(unmarked(text).text, _labelled(found["head"]), note=note)


def _labelled(head: str) -> Known:
    return known_from({match["key"]: match["value"].strip() for match in _LABELLED.finditer(head)})


def _draft(seed: Seed, skip: int, known: Known, *doubts: str) -> Draft:
    """The text as it is where it has no marks, so that its offsets are the file's; else its words."""
    note = "; ".join(filter(None, (seed.decoded.note, *doubts))) or None
    story = _EXCERPT.sub("", seed.text[skip:])
    if not has_marks(story):
        return Draft(seed.text, known, skip=skip, note=note)
    told = unmarked(story)
    return Draft(told.text, known, note=note, left_out=told.left_out)
