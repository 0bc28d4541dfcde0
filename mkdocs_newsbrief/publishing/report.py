"""`newsbrief check`: the ledger and the doubts, for a person or a script."""

from __future__ import annotations

import json
from collections.abc import Callable

from mkdocs_newsbrief.desk.agenda import agenda
from mkdocs_newsbrief.model import Analysis, Article, Briefing, Published
from mkdocs_newsbrief.publishing.export import ledger_dict, published_dict
from mkdocs_newsbrief.publishing.visible import shortened
from mkdocs_newsbrief.stories import group

_A_STORY = 3  # articles; fewer may be news in brief
_SEVERAL = 2
_NAMED = 10
_TITLE = 80  # characters


def as_text(briefing: Briefing) -> str:
    """A table of the files, their counts, and what an editor should look at."""
    sources = {analysis.article.file: analysis for analysis in briefing.sources}
    rows = [("file", "became", "outlet", "published", "words")]
    for entry in briefing.ledger:
        became = entry.became + (f" of {entry.of}" if entry.of else "")
        rows.append((entry.file, became, *_source_cells(sources.get(entry.file))))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    lines += _counts(briefing)
    lines += [f"{entry.file}: {entry.reason}" for entry in briefing.ledger if entry.reason]
    lines += [f"{entry.file}: not read: {', '.join(entry.left_out)}" for entry in briefing.ledger if entry.left_out]
    lines += [f"{file}: {note.value}" for file, source in sources.items() for note in source.article.masthead.notes]
    if not briefing.sources:
        lines += ["", "There are no articles: put text, Markdown or HTML files into the folder."]
    lines += _stories(briefing)
    if items := agenda(briefing):
        lines += ["", "Look at, and settle in briefing.yml:"]
        lines += [line for item in items for line in (f"- {item.kind}: {item.text}", f"    {item.line}")]
    return "\n".join(lines) + "\n"


def as_json(briefing: Briefing) -> str:
    """The ledger with each source's publication date, and the doubts, each with the line that settles it."""
    sources = {analysis.article.file: analysis.article for analysis in briefing.sources}
    ledger: list[dict[str, object]] = []
    for entry in briefing.ledger:
        article = sources.get(entry.file)
        published = article and published_dict(article.masthead.published)
        ledger.append({**ledger_dict(entry), "published": published})
    doubts = [{"kind": item.kind, "text": item.text, "line": item.line} for item in agenda(briefing)]
    return json.dumps({"ledger": ledger, "doubts": doubts}, ensure_ascii=False, indent=1) + "\n"


def published_phrase(published: Published) -> str:
    """ "2021-03-25 (stamp)", "2021-03-15 to 2021-03-21 (inferred)" or "undated"."""
    if published.value:
        return f"{published.value} ({published.basis})"
    if published.earliest or published.latest:
        return f"{published.earliest or '?'} to {published.latest or '?'} ({published.basis})"
    return "undated"


def _source_cells(analysis: Analysis | None) -> tuple[str, str, str]:
    if analysis is None:
        return "", "", ""
    article = analysis.article
    masthead = article.masthead
    outlet = masthead.publisher or masthead.agency
    words = sum(len(sentence.span.of(article.text).split()) for sentence in analysis.sentences)
    return outlet.value if outlet else "—", published_phrase(masthead.published), str(words)


def _stories(briefing: Briefing) -> list[str]:
    """That the folder holds more than one story, where it does."""
    groups = group([source.article for source in briefing.sources])
    large = sorted((articles for articles in groups if len(articles) >= _A_STORY), key=len, reverse=True)
    if len(large) < _SEVERAL:
        return []
    named = [f"- {len(articles)} articles: {_title(articles[0])}" for articles in large[:_NAMED]]
    remedy = "the option `stories: auto`, or a folder for each, makes a briefing of each"
    told = f"Looks like {len(large)} stories; {remedy}:"
    return ["", told, *named, *(["- …"] if len(large) > _NAMED else [])]


def _title(article: Article) -> str:
    title = article.masthead.title
    return shortened(title.value, _TITLE) if title else article.file


def _counts(briefing: Briefing) -> list[str]:
    statuses = [entry.status for entry in briefing.ledger if not entry.beside]
    beside = len(briefing.ledger) - len(statuses)
    return [
        "",
        f"{len(statuses)} files = {statuses.count('used')} used + {statuses.count('duplicate')} duplicates"
        f" + {statuses.count('skipped')} skipped" + (f"; beside them metadata of {beside}" if beside else ""),
    ]


FORMATS: dict[str, Callable[[Briefing], str]] = {"text": as_text, "json": as_json}
