"""The commands that read a folder of articles."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from mkdocs_newsbrief import desk
from mkdocs_newsbrief.cache import PLACE, STORE, Memory, Store
from mkdocs_newsbrief.desk.changes import compare
from mkdocs_newsbrief.desk.editions import edition_day, edition_path, read_data
from mkdocs_newsbrief.desk.ids import list_ids
from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.model import Briefing
from mkdocs_newsbrief.newsroom import Newsroom, Wanted
from mkdocs_newsbrief.progress import Bar, Laps, Progress
from mkdocs_newsbrief.publishing import export as formats
from mkdocs_newsbrief.publishing import folder, news, plain, report
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.publishing.since import since_editions
from mkdocs_newsbrief.publishing.texts import Texts
from mkdocs_newsbrief.publishing.writing import write_safely


def briefing_of(seeds: Path, title: str | None = None, progress: Progress | None = None) -> Briefing:
    """The briefing of a folder as its editor wants it; a bar shows how far it is."""
    memory = Memory()
    memory.begin(_store_for(seeds))
    try:
        return Newsroom(memory, progress or Bar()).brief(seeds, Wanted(title)).briefing
    finally:
        memory.end()


def _store_for(seeds: Path) -> Store | None:
    """That of the site that the articles belong to, if its builds keep one."""
    homes = (parent / PLACE for parent in seeds.resolve().parents)
    folder = next((place for place in homes if (place / STORE).is_file()), None)
    return Store(folder) if folder else None


def export(options: argparse.Namespace) -> int:
    text = formats.FORMATS[options.format](_told(briefing_of(options.seeds)))
    if options.output:
        write_safely(options.output, text.encode())
    else:
        sys.stdout.write(text)
    return 0


def check(options: argparse.Namespace) -> int:
    laps = Laps(Bar())
    briefing = briefing_of(options.seeds, progress=laps)
    if options.timings:
        print(laps.told(), file=sys.stderr)
    sys.stdout.write(report.FORMATS[options.format](briefing))
    return int(any(entry.lost for entry in briefing.ledger))


def edition(options: argparse.Namespace) -> int:
    briefing = _told(briefing_of(options.seeds))
    path = edition_path(options.seeds, edition_day(briefing))
    content = formats.FORMATS["json"](briefing).encode()
    same = path.is_file() and path.read_bytes() == content
    if not same:
        path.parent.mkdir(exist_ok=True)
        write_safely(path, content)
    print(f"{path} {'is this edition already' if same else 'keeps this edition'}")
    return 0


def diff(options: argparse.Namespace) -> int:
    changes = compare(read_data(options.old), read_data(options.new))
    sys.stdout.write(news.as_json(changes) if options.json else news.as_text(changes))
    return int(bool(changes))


def ids(options: argparse.Namespace) -> int:
    for line in list_ids(_told(briefing_of(options.seeds)), " ".join(options.words)):
        print(line)
    return 0


def pages(options: argparse.Namespace) -> int:
    if options.output.resolve().is_relative_to(options.seeds.resolve()):
        what = f"lies in the folder of articles {options.seeds}, and its pages would be read as articles"
        raise SettingsError(str(options.output), what, "name a folder below the docs")
    briefing = _told(briefing_of(options.seeds, options.title))
    since, moved = since_editions(options.seeds, briefing)
    texts: Texts = {"*": "excerpt"} if options.cited_only else {}
    section = Section("briefing", briefing, seeds=options.seeds.name, texts=texts, since=since, moved=moved)
    _refuse_to_read_ours(options.seeds, options.output)
    made = dict(plain.plain_pages(section, options.links))
    stale = folder.write_folder(options.output, made)
    print(f"{len(made)} files are in {options.output}; {len(stale)} that it had before are gone", file=sys.stderr)
    return int(any(entry.lost for entry in briefing.ledger))


def _refuse_to_read_ours(seeds: Path, output: Path) -> None:
    """Pages among the articles would be read as such the next time."""
    if output.resolve().is_relative_to(seeds.resolve()):
        raise SettingsError(str(output), "lies among the articles", "name a folder below the docs")


def _told(briefing: Briefing) -> Briefing:
    """The briefing, once it is said what its editor named and is not there."""
    for line in desk.missing(briefing):
        print(f"newsbrief: {line}", file=sys.stderr)
    return briefing
