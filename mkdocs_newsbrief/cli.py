"""The `newsbrief` command: filters for scripts, and tools for people."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from mkdocs_newsbrief.command import filters, folder, kept
from mkdocs_newsbrief.errors import NewsbriefError
from mkdocs_newsbrief.publishing import export, plain, starter

_EXITS = "exit codes: 0 all is well; 1 something could not be used; 2 the command was not understood"
_LINKS_HELP = "how pages link: x.md, as Zensical takes it (default); x/ or x.html, for what leaves HTML as it is"

Run = Callable[[argparse.Namespace], int]

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]


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
    except KeyboardInterrupt:
        return 130  # as shells count a Ctrl-C
    except NewsbriefError as error:
        for line in str(error).splitlines():
            print(f"newsbrief: {line}", file=sys.stderr)
    except OSError as error:
        where = error.filename or "a file"
        what = f"cannot be opened or written ({error.strerror or error})"
        print(f"newsbrief: {where} — {what} — check its name and rights", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="newsbrief", description=__doc__, epilog=_EXITS)
    parser.add_argument("--version", action="version", version=f"newsbrief {version('mkdocs-newsbrief')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_filters(commands)
    _add_readers(commands)
    _add_makers(commands)
    return parser


def _add(commands: _Commands, name: str, run: Run, told: str, *examples: str) -> argparse.ArgumentParser:
    """A command with its examples, which a person reads first."""
    shown = "".join(f"\n  newsbrief {name} {example}" for example in examples)
    parser = commands.add_parser(
        name,
        help=told,
        description=f"{told[:1].upper()}{told[1:]}.",
        epilog=f"examples:{shown}\n\n{_EXITS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    return parser


def _add_filters(commands: _Commands) -> None:
    told = "JSON Lines of articles in, of annotations out; or files of articles"
    annotate = _add(commands, "annotate", filters.annotate, told, "article.txt", "< articles.jsonl > notes.jsonl")
    told = "JSON Lines of clusters in, of summaries out; or files, summarized together"
    summarize = _add(commands, "summarize", filters.summarize, told, "one.txt two.txt --words 60", "< clusters.jsonl")
    summarize.add_argument("--words", type=_count, default=120, metavar="N", help="at most N words (120)")
    for command in (annotate, summarize):
        command.add_argument("--verbatim", action="store_true", help="the text is a clean body: remove nothing")
        command.add_argument(
            "files", type=Path, nargs="*", metavar="FILE", help="a text, or .jsonl; without one, stdin"
        )


def _add_readers(commands: _Commands) -> None:
    told = "the whole briefing of a folder as data"
    exporting = _add(
        commands, "export", folder.export, told, "seeds > briefing.json", "seeds --format ics --output days.ics"
    )
    exporting.add_argument("--format", choices=sorted(export.FORMATS), default="json")
    exporting.add_argument("--output", type=Path, metavar="PATH", help="a file instead of stdout")
    told = "what became of each file, and what to look at"
    check = _add(commands, "check", folder.check, told, "seeds", "seeds --format json")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument("--timings", action="store_true", help="how long each step took, on stderr")
    told = "what briefing.yml can name, one a line: id, kind, first words, file"
    ids = _add(commands, "ids", folder.ids, told, "seeds", "seeds harbour bridge")
    told = "keep the data file of today's sources beside them, to tell what is new next time"
    edition = _add(commands, "edition", folder.edition, told, "seeds")
    for command in (exporting, check, ids, edition):
        command.add_argument("seeds", type=Path, metavar="SEEDS")
    told = "what is new, gone and changed between two data files; exit code 1 where something is"
    diff = _add(
        commands, "diff", folder.diff, told, "old.json new.json", "seeds/editions/2025-06-03.json new.json --json"
    )
    diff.add_argument("old", type=Path, metavar="OLD")
    diff.add_argument("new", type=Path, metavar="NEW")
    diff.add_argument("--json", action="store_true", help="as data")
    ids.add_argument("words", nargs="*", metavar="WORDS", help="only what holds these words in a row")


def _add_makers(commands: _Commands) -> None:
    told = "the briefing as Markdown files, for a site without the plugin"
    pages = _add(commands, "pages", folder.pages, told, "seeds --output docs/briefing")
    pages.add_argument("seeds", type=Path, metavar="SEEDS")
    pages.add_argument("--output", type=Path, required=True, metavar="DIRECTORY", help="a folder below the docs")
    pages.add_argument("--title", help="the briefing's title")
    pages.add_argument("--cited-only", action="store_true", help="of a source, show only the sentences cited")
    pages.add_argument("--links", choices=get_args(plain.Links), default="md", help=_LINKS_HELP)
    told = "what a site keeps for its next build"
    cache = _add(commands, "cache", kept.cache, told, "", "--clear")
    cache.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="DIRECTORY",
        help="that of mkdocs.yml (here), or of `cache`",
    )
    cache.add_argument("--clear", action="store_true", help="delete it; the next build makes it anew")
    new = _add(commands, "new", _new, "a site that builds", "harbour-desk")
    new.add_argument("directory", type=Path, metavar="DIRECTORY")


def _count(text: str) -> int:
    """The value of an option that counts."""
    if text.isdecimal() and (count := int(text[:9])):
        return count
    raise argparse.ArgumentTypeError(f"{text!r} is no number of words: give 1 or more")


def _new(options: argparse.Namespace) -> int:
    starter.create(options.directory)
    print(f"A site is in {options.directory}. Next:\n\n    cd {options.directory}\n    mkdocs serve\n")
    print("Then put your own articles into its folder seeds, and take the two of ours out: the pages follow.")
    return 0
