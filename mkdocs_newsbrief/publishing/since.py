"""What is new since the last edition, and where the articles of earlier editions are now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from mkdocs_newsbrief.desk.changes import Since, compare
from mkdocs_newsbrief.desk.editions import Edition, last_of, read_editions
from mkdocs_newsbrief.model import Analysis, Briefing
from mkdocs_newsbrief.publishing.export.data import briefing_dict

_SAME = 2  # one over this share of an article's sentences makes another text the same article


def since_last(briefing: Briefing, editions: Sequence[Edition]) -> Since | None:
    """None where there is no edition of other sources, or nothing has changed."""
    last = last_of(tuple(editions), briefing)
    changes = compare(last.data, briefing_dict(briefing)) if last else None
    return Since(last.day, changes) if last and changes else None


def since_editions(seeds: Path, briefing: Briefing) -> tuple[Since | None, dict[str, str]]:
    """What changed since the last edition beside the articles, and where articles of earlier ones are now."""
    editions = read_editions(seeds)
    return since_last(briefing, editions), moved_sources(briefing, editions)


def moved_sources(briefing: Briefing, editions: Sequence[Edition]) -> dict[str, str]:
    """By the ids that articles had in earlier editions and have no more, the ids of the same articles now.

    The same is what is in the file of that name, or shares at least half of its sentences.
    """
    now = {source.article.id for source in briefing.sources}
    former = {item["id"]: item for edition in editions for item in edition.data["sources"]}
    found = {name: _same(item, briefing.sources) for name, item in former.items() if name not in now}
    return {name: source for name, source in found.items() if source}


def _same(former: dict[str, object], sources: Sequence[Analysis]) -> str | None:
    sentences = set(_sentences(former))
    for source in sources:
        shared = sentences & {sentence.id for sentence in source.sentences}
        if shared and (source.article.file == former["file"] or _SAME * len(shared) >= len(sentences)):
            return source.article.id
    return None


def _sentences(former: dict[str, object]) -> Iterator[str]:
    listed = former.get("sentences")
    for sentence in listed if isinstance(listed, list) else ():
        yield sentence["id"]
