"""The `newsbrief` command: filters for scripts, and a check for people."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, get_args

from mkdocs_newsbrief.analysis import analyse, outline
from mkdocs_newsbrief.briefing import brief, summarise
from mkdocs_newsbrief.errors import BadLineError, NewsbriefError
from mkdocs_newsbrief.model import Article, Briefing, Span
from mkdocs_newsbrief.progress import Bar
from mkdocs_newsbrief.publishing import export, folder, plain, report, starter
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.reading import read_folder, read_text

Json = dict[str, Any]

_LINKS_HELP = "how pages link: x.md, as Zensical takes it (default); x/ or x.html, for what leaves HTML as it is"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is 0, or 1 where something could not be used."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        return int(options.run(options))
    except BrokenPipeError:  # the reader of a pipe has seen enough
        sys.stderr.close()
        return 0
    except (NewsbriefError, OSError) as error:
        print(f"newsbrief: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="newsbrief", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    annotate = commands.add_parser("annotate", help="JSON Lines of articles in, of annotations out")
    annotate.add_argument("--verbatim", action="store_true", help="the text is a clean body: remove nothing")
    annotate.set_defaults(run=_annotate)

    summarize = commands.add_parser("summarize", help="JSON Lines of clusters in, of summaries out")
    summarize.add_argument("--words", type=_count, default=120, metavar="N", help="at most N words (120)")
    summarize.add_argument("--verbatim", action="store_true", help="the texts are clean bodies")
    summarize.set_defaults(run=_summarize)

    exporting = commands.add_parser("export", help="the whole briefing of a folder as data")
    exporting.add_argument("seeds", type=Path, metavar="SEEDS")
    exporting.add_argument("--format", choices=sorted(export.FORMATS), default="json")
    exporting.add_argument("--output", type=Path, metavar="PATH", help="a file instead of stdout")
    exporting.set_defaults(run=_export)

    check = commands.add_parser("check", help="what became of each file, and what to look at")
    check.add_argument("seeds", type=Path, metavar="SEEDS")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.set_defaults(run=_check)

    pages = commands.add_parser("pages", help="the briefing as Markdown files, for a site without the plugin")
    pages.add_argument("seeds", type=Path, metavar="SEEDS")
    pages.add_argument("--output", type=Path, required=True, metavar="DIRECTORY", help="a folder below the docs")
    pages.add_argument("--title", help="the briefing's title")
    pages.add_argument("--cited-only", action="store_true", help="of a source, show only the sentences cited")
    pages.add_argument("--links", choices=get_args(plain.Links), default="md", help=_LINKS_HELP)
    pages.set_defaults(run=_pages)

    new = commands.add_parser("new", help="a site that builds")
    new.add_argument("directory", type=Path, metavar="DIRECTORY")
    new.set_defaults(run=_new)
    return parser


def _count(text: str) -> int:
    """The value of an option that counts."""
    if text.isdecimal() and (count := int(text[:9])):
        return count
    raise argparse.ArgumentTypeError(f"{text!r} is no number of words: give 1 or more")


def _annotate(options: argparse.Namespace) -> int:
    def answer(row: Json) -> Json:
        return export.annotation_dict(row.get("id"), analyse(_article(row, verbatim=options.verbatim)))

    return _filter(sys.stdin.buffer, answer)


def _summarize(options: argparse.Namespace) -> int:
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

    return _filter(sys.stdin.buffer, answer)


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
        raise BadLineError("text", "is missing or no string", 'give {"id": …, "text": "…"}')
    if not isinstance(published, str | None):
        raise BadLineError("published", "is no string", 'give "2024-05-14" or null')
    return read_text(text, published=published, verbatim=verbatim, bare=bare)


def _filter(lines: Iterable[bytes], answer: Callable[[Json], Json]) -> int:
    """One JSON object a line in, one out, in order; a bad line is answered with its error."""
    failed = 0
    gc.freeze()  # the tables of the program stay: the collector need not go through them again and again
    for line in lines:
        if not line.strip():
            continue
        identifier = None
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise BadLineError("a line", "is no JSON object", 'give {"id": …, "text": "…"}')
            identifier = row.get("id")
            out = answer(row)
        except NewsbriefError as error:
            failed = 1
            out = {"id": identifier, "error": str(error)}
        except Exception as error:  # the run goes on, whatever one line holds
            failed = 1
            out = {"id": identifier, "error": f"{type(error).__name__}: {error}"}
        print(json.dumps(out, ensure_ascii=False), flush=True)
    return failed


def _briefing(seeds: Path, title: str | None = None) -> Briefing:
    bar = Bar()
    reading = read_folder(seeds, progress=bar)
    analyses = []
    for number, article in enumerate(reading.articles):
        bar(number, len(reading.articles), article.file)
        analyses.append(analyse(article))
    bar(len(analyses), len(analyses), "")
    return brief(analyses, ledger=reading.ledger, title=title)


def _export(options: argparse.Namespace) -> int:
    text = export.FORMATS[options.format](_briefing(options.seeds))
    if options.output:
        options.output.write_text(text, encoding="utf-8", newline="")
    else:
        sys.stdout.write(text)
    return 0


def _check(options: argparse.Namespace) -> int:
    briefing = _briefing(options.seeds)
    sys.stdout.write(report.FORMATS[options.format](briefing))
    return int(any(entry.lost for entry in briefing.ledger))


def _pages(options: argparse.Namespace) -> int:
    briefing = _briefing(options.seeds, options.title)
    section = Section("briefing", briefing, seeds=options.seeds.name, full_text=not options.cited_only)
    made = dict(plain.plain_pages(section, options.links))
    stale = folder.write_folder(options.output, made)
    print(f"{len(made)} files are in {options.output}; {len(stale)} that it had before are gone", file=sys.stderr)
    return int(any(entry.lost for entry in briefing.ledger))


def _new(options: argparse.Namespace) -> int:
    starter.create(options.directory)
    print(f"A site is in {options.directory}. Next:\n\n    cd {options.directory}\n    mkdocs serve")
    return 0
