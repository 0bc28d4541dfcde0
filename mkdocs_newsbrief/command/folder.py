"""The commands that read a folder of articles."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from mkdocs_newsbrief import desk
from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.desk.ids import list_ids
from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.progress import Bar
from mkdocs_newsbrief.publishing import export as formats
from mkdocs_newsbrief.publishing import folder, plain, report
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.publishing.writing import write_safely
from mkdocs_newsbrief.reading import read_folder


def briefing_of(seeds: Path, title: str | None = None) -> Briefing:
    """The briefing of a folder as its editor wants it; a bar shows how far it is."""
    bar = Bar()
    editor = desk.read_desk(seeds)
    reading = read_folder(seeds, progress=bar, leave_out=partial(desk.why_left_out, editor))
    analyses = []
    for number, article in enumerate(reading.articles):
        bar(number, len(reading.articles), article.file)
        analyses.append(analyse(desk.corrected_article(article, editor)))
    bar(len(analyses), len(analyses), "")
    briefing = brief(desk.corrected_analyses(analyses, editor), ledger=reading.ledger, title=title)
    return desk.edited(briefing, editor)


def export(options: argparse.Namespace) -> int:
    text = formats.FORMATS[options.format](_told(briefing_of(options.seeds)))
    if options.output:
        write_safely(options.output, text.encode())
    else:
        sys.stdout.write(text)
    return 0


def check(options: argparse.Namespace) -> int:
    briefing = briefing_of(options.seeds)
    sys.stdout.write(report.FORMATS[options.format](briefing))
    return int(any(entry.lost for entry in briefing.ledger))


def ids(options: argparse.Namespace) -> int:
    for line in list_ids(_told(briefing_of(options.seeds)), " ".join(options.words)):
        print(line)
    return 0


def pages(options: argparse.Namespace) -> int:
    briefing = _told(briefing_of(options.seeds, options.title))
    section = Section("briefing", briefing, seeds=options.seeds.name, full_text=not options.cited_only)
    made = dict(plain.plain_pages(section, options.links))
    stale = folder.write_folder(options.output, made)
    print(f"{len(made)} files are in {options.output}; {len(stale)} that it had before are gone", file=sys.stderr)
    return int(any(entry.lost for entry in briefing.ledger))


def _told(briefing: Briefing) -> Briefing:
    """The briefing, once it is said what its editor named and is not there."""
    for line in desk.missing(briefing):
        print(f"newsbrief: {line}", file=sys.stderr)
    return briefing
