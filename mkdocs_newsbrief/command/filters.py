"""`newsbrief annotate` and `summarize`: JSON Lines in, one object a line; or files of articles."""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NoReturn

from mkdocs_newsbrief.analysis import analyse, outline
from mkdocs_newsbrief.briefing import summarise
from mkdocs_newsbrief.errors import BadLineError, NewsbriefError
from mkdocs_newsbrief.model import Article, Span
from mkdocs_newsbrief.publishing import export
from mkdocs_newsbrief.reading import read_text
from mkdocs_newsbrief.reading.encoding import decode

Json = dict[str, Any]

_LINES = (".jsonl", ".ndjson", ".json")
_FORM = 'give {"id": …, "text": "…"}'


def annotate(options: argparse.Namespace) -> int:
    def answer(row: Json) -> Json:
        return export.annotation_dict(row.get("id"), analyse(_article(row, verbatim=options.verbatim)))

    lines, texts = _sorted(options.files)
    made = (json.dumps(document).encode() for document in _documents_of(texts))
    return _filter(chain(lines, made), answer)


def summarize(options: argparse.Namespace) -> int:
    def answer(row: Json) -> Json:
        documents = _documents(row)
        articles = [_article(document, verbatim=options.verbatim, bare=True) for document in documents]
        analyses = [outline(article, bare=True) for article in articles]
        return {
            "id": row.get("id"),
            "sentences": [
                {
                    **_place(documents[chosen.document], chosen.sentence.span),
                    "text": chosen.sentence.span.of(documents[chosen.document]["text"]),
                    "support": [_place(documents[other], sentence.span) for other, sentence in chosen.support],
                }
                for chosen in summarise(analyses, options.words)
            ],
        }

    lines, texts = _sorted(options.files)
    cluster = {"id": None, "documents": list(_documents_of(texts))}
    return _filter(chain(lines, [json.dumps(cluster).encode()] if texts else []), answer)


def _sorted(files: Sequence[Path]) -> tuple[Iterable[bytes], list[Path]]:
    """The lines of JSON that come in, from standard input where no file is named, and the files of articles."""
    if not files:
        return sys.stdin.buffer, []
    rows = [file for file in files if file.suffix.lower() in _LINES]
    return _lines(rows), [file for file in files if file not in rows]


def _lines(files: Iterable[Path]) -> Iterator[bytes]:
    for file in files:
        with file.open("rb") as lines:
            yield from lines


def _documents_of(files: Iterable[Path]) -> Iterator[Json]:
    for file in files:
        yield {"id": str(file), "text": decode(file.read_bytes(), str(file)).text}


def _documents(row: Json) -> list[Json]:
    """The documents of a cluster, each with an id of its own."""
    documents = row.get("documents")
    if not isinstance(documents, list) or not all(isinstance(document, dict) for document in documents):
        raise BadLineError("documents", "is missing or no list", 'give [{"id": …, "text": "…"}, …]')
    taken: set[str] = set()
    for document in documents:
        identifier = json.dumps(document.get("id"))
        if identifier == "null" or identifier in taken:
            what = "stands at two documents" if identifier in taken else "is missing"
            raise BadLineError(f"the id of a document, {identifier},", what, "give each document an id of its own")
        taken.add(identifier)
    return documents


def _place(document: Json, span: Span) -> Json:
    return {"document": document["id"], "start": span.start, "end": span.end}


def _article(row: Json, *, verbatim: bool, bare: bool = False) -> Article:
    text, published = row.get("text"), row.get("published")
    if not isinstance(text, str):
        raise BadLineError("text", "is missing or no string", _FORM)
    if not isinstance(published, str | None):
        raise BadLineError("published", "is no string", 'give "2024-05-14" or null')
    if published and not _is_day(published):
        raise BadLineError("published", f"is no day: {published[:40]!r}", 'give "2024-05-14" or null')
    return read_text(text, published=published, verbatim=verbatim, bare=bare)


def _is_day(value: str) -> bool:
    try:
        dt.date.fromisoformat(value[:10])
    except ValueError:
        return False
    return True


def _filter(lines: Iterable[bytes], answer: Callable[[Json], Json]) -> int:
    """One JSON object a line in, one out, in order; a bad line is answered with its error."""
    failed = 0
    gc.freeze()  # the tables of the program stay: the collector need not go through them again and again
    for line in lines:
        if not line.strip():
            continue
        identifier = None
        try:
            row = _row(line)
            identifier = row.get("id")
            out = answer(row)
        except NewsbriefError as error:
            failed = 1
            out = {"id": identifier, "error": str(error)}
        except Exception as error:  # the run goes on, whatever one line holds
            failed = 1
            fault = BadLineError("this line", f"could not be worked on ({error})", "please report it, with the line")
            out = {"id": identifier, "error": str(fault)}
        print(json.dumps(out, ensure_ascii=False), flush=True)
    return failed


def _row(line: bytes) -> Json:
    try:
        row = json.loads(line, parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise BadLineError("a line", "is not UTF-8", "save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise BadLineError("a line", f"is no JSON from character {error.pos + 1} on", _FORM) from error
    except (RecursionError, ValueError) as error:
        raise BadLineError("a line", "holds a number or a list that is too long or deep", _FORM) from error
    if not isinstance(row, dict):
        raise BadLineError("a line", "is no JSON object", _FORM)
    return row


def _refuse(name: str) -> NoReturn:
    raise BadLineError("a line", f"holds {name}, which is no JSON", "give a number, or null")
