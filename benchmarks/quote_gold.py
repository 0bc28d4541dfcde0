"""Gold quotations beside what the program chooses among: the ground for fitting and measuring the quote model.

Gold is JSON Lines: `{"id", "text", "quotes": [{"start", "end", "speaker", "speaker_start", "speaker_end"}]}`, where
`speaker` is the phrase that names the source ("he"), "" or null where none is given.
`kinds.yaml` is a shorter form of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from mkdocs_newsbrief.analysis.people import find_people
from mkdocs_newsbrief.analysis.quotes.marks import find_stretches
from mkdocs_newsbrief.analysis.quotes.narration import narrate
from mkdocs_newsbrief.analysis.quotes.scene import Scene, Stage
from mkdocs_newsbrief.analysis.quotes.sources import Directory, Source
from mkdocs_newsbrief.model import Person, Span

Json = dict[str, Any]

_EDGE = " \n\t\xa0“”\"'‘’„«».,?!—-"
_NEAR = 0.9
# What depends on the head of a phrase is not the source: "Oslo" in "the ministry in Oslo".
_WITHIN = re.compile(r"\b(?:of|in|for|at|from|to|with|by|on|about)(?: the| an?)? $")
_CAPITALISED = re.compile(r"\b[A-Z][\w-]+")


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """The scenes of one article; `gold` gives the gold quotation of a scene by its index."""

    text: str
    people: Sequence[Person]
    scenes: Sequence[Scene]
    gold: dict[int, Json]
    quotes: Sequence[Json]

    def is_right(self, index: int, source: Source | None) -> bool:
        """Whether a source is that of the scene; None is right where there is no quotation."""
        quote = self.gold.get(index)
        if quote is None or source is None:
            return quote is None and source is None
        spoken = Span(quote["speaker_start"], quote["speaker_end"])
        name = self.people[source.person].name if source.person is not None else source.text
        inside = source.span.overlaps(spoken) and not _WITHIN.search(self.text, spoken.start, source.span.start)
        return inside or _shares_name(name, quote["speaker"])

    def has_source(self, index: int) -> bool:
        """False for the few gold quotations that say of nobody who spoke."""
        return index not in self.gold or bool(self.gold[index]["speaker"])


def _shares_name(name: str, phrase: str) -> bool:
    return bool(set(_CAPITALISED.findall(name)) & set(_CAPITALISED.findall(phrase)))


def read(path: Path) -> list[GoldArticle]:
    text = path.read_text(encoding="utf-8")
    rows = map(_row, yaml.safe_load(text)) if path.suffix == ".yaml" else map(json.loads, text.splitlines())
    return [article_of(row) for row in rows]


def _row(case: Json) -> Json:
    """A text of `kinds.yaml` in the form of the gold: each phrase where it stands nearest to its quotation."""
    text = case["text"]
    stretches = find_stretches(text)
    assert len(stretches) == len(case["said"]), text
    quotes = []
    for stretch, phrase in zip(stretches, case["said"], strict=True):
        if phrase != "-":
            places = [at.start() for at in re.finditer(rf"{re.escape(phrase)}\b", text)]
            free = [at for at in places if not any(other.outer.start <= at < other.outer.end for other in stretches)]
            start = min(free, key=lambda at: abs(at - stretch.outer.start))
            place = {"speaker": phrase, "speaker_start": start, "speaker_end": start + len(phrase)}
            quotes.append({"start": stretch.inner.start, "end": stretch.inner.end, **place})
    return {"text": text, "quotes": quotes}


def article_of(row: Json) -> GoldArticle:
    text = row["text"]
    stretches = find_stretches(text)
    people = find_people(text)
    stage = Stage(text, narrate(text, stretches), Directory(people))
    scenes = [stage.scene(stretch) for stretch in stretches]
    gold = dict(_matches(text, [scene.stretch.inner for scene in scenes], row["quotes"]))
    return GoldArticle(text, people, scenes, gold, row["quotes"])


def _matches(text: str, found: Sequence[Span], quotes: Sequence[Json]) -> Iterator[tuple[int, Json]]:
    """Each gold quotation with the free stretch that covers nine tenths of the same characters."""
    free = set(range(len(found)))
    for quote in quotes:
        span = trimmed(text, Span(quote["start"], quote["end"]))
        likeness = {index: _overlap(trimmed(text, found[index]), span) for index in sorted(free)}
        best = max(likeness, key=lambda index: likeness[index], default=None)
        if best is not None and likeness[best] >= _NEAR:
            free.discard(best)
            yield best, quote


def trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def _overlap(one: Span, other: Span) -> float:
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared / max(1, max(one.end, other.end) - min(one.start, other.start))
