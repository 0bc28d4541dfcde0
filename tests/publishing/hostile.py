"""Strings that would act if anything let them, in every field of a briefing at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from mkdocs_newsbrief.analysis.sentences import find_sentences
from mkdocs_newsbrief.analysis.story import story_of
from mkdocs_newsbrief.model import (
    Analysis,
    Briefing,
    Citation,
    Correction,
    Coverage,
    Difference,
    Doubt,
    Event,
    Figure,
    Found,
    LedgerEntry,
    Masthead,
    Point,
    Position,
    Published,
    Relation,
    Removed,
    Series,
    Statement,
    Unresolved,
    Utterance,
    Vantage,
    Variant,
)
from mkdocs_newsbrief.reading import read_text
from tests.publishing.newsroom import bridge

_DATA = Path(__file__).with_name("hostile.json")


def strings(longest: int = 20_000) -> dict[str, str]:
    """Every string by name; the large ones are built here, up to `longest` characters."""
    entries: list[dict[str, Any]] = json.loads(_DATA.read_text(encoding="utf-8"))
    texts = {}
    for entry in entries:
        text = entry["text"]
        if "unit" in entry:
            text = entry["prefix"] + entry["unit"] * entry["count"] + entry["suffix"]
        texts[entry["name"]] = text[:longest]
    return texts


def article(number: int, text: str) -> Analysis:
    """An article that says it in its title, outlet, authors, address, file name, body and removed lines."""
    read = read_text(f"Before.\n{text}\nAfter.", file=f"case-{number}.txt", verbatim=True)
    lines = read.body
    hostile = replace(
        read,
        file=text[:200] or "empty",
        masthead=Masthead(
            title=Found(text),
            publisher=Found(text),
            agency=Found(text),
            authors=(Found(text),),
            url=Found(text),
            country=Found(text),
            notes=(Found(text),),
            published=Published("2024-05-14", basis=text[:50], time=text[:50]),
        ),
        body=lines[:-1],
        removed=(Removed(lines[-1], text[:80]),),
        language=text[:8],
    )
    return Analysis(hostile, find_sentences(story_of(hostile), hostile.body), (), (), ())


def told_by(texts: Sequence[str], title: str | None = None) -> Briefing:
    """A briefing that says every one of `texts` wherever a briefing can say something."""
    told = [_parts(number, text) for number, text in enumerate(texts)]
    merged: dict[str, Any] = {name: tuple(chain.from_iterable(parts[name] for parts in told)) for name in told[0]}
    return replace(
        bridge(),
        title=texts[0] if title is None else title,
        dek=merged["summary"][0],
        headline=told[0]["sources"][0].article.id,
        **merged,
    )


def _parts(number: int, text: str) -> dict[str, tuple[Any, ...]]:
    source = article(number, text)
    name = source.article.id
    said = tuple(Citation(name, sentence.id, sentence.span) for sentence in source.sentences[:20])
    event = Event(f"e-{number}", "2024-05-13", text, "reported", text, said)
    quote = Utterance(f"q-{number}", text, text, text, "direct", text, "2024-05-13", 0.9, said)
    return {
        "sources": (source,),
        "summary": (Statement(f"st-{number}", text, said, 2, 2, related=said),),
        "quotes": (
            replace(quote, variants=(Variant(f"{text} x", said),)),
            replace(quote, id=f"c-{number}", speaker=None, role=None, kind="partial", context=f"So {text} it was."),
        ),
        "timeline": (event, replace(event, id=f"d-{number}", date=text[:40])),
        "expected": (replace(event, id=f"x-{number}", status="expected"),),
        "overdue": (replace(event, id=f"o-{number}", status="overdue"),),
        "unresolved": (Unresolved(text, text, said),),
        "differences": (
            Difference(f"y-{number}", text, "value", (Position(text, said), Position(text, said))),
            Difference(f"z-{number}", text, "denial", (Position(text, said), Position(text, said))),
        ),
        "figures": (
            Series(
                f"n-{number}",
                text,
                (Point(f"1 {text}", text[:30], "superseded", said), Point(f"2 {text}", "2024-05-14", "stated", said)),
            ),
        ),
        "coverage": (Coverage(f"st-{number}", text, (name,), said),),
        "lone": (Statement(f"l-{number}", text, said[:1]),),
        "vantages": (Vantage(name, "before", "2024-05-13", said[0]),) if said else (),
        "people": (Figure(f"p-{number}", text, (f"{text}!",), (text,), 2, said),),
        "doubts": (Doubt(text[:40] or "single-source", text, said),),
        "relations": (Relation(name, text[:60], name), Relation(name, "shares-wording", text[:60])),
        "ledger": (
            LedgerEntry(text[:200], "skipped", reason=text),
            LedgerEntry(text[:200], "duplicate", of=text, left_out=(text,)),
        ),
        "corrections": (Correction("hide", text, applied=True, by=text, why=text, value=text),),
    }
