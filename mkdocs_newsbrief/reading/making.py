"""One file becomes articles, on its own: what it yields depends on its bytes, its name and its sidecar alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.model import Article, LedgerEntry
from mkdocs_newsbrief.reading.article import read_draft
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.formats import drafts_of
from mkdocs_newsbrief.reading.limits import DEEPEST, LONGEST_TEXT, MOST_ARTICLES, MOST_LINES
from mkdocs_newsbrief.reading.seed import Seed
from mkdocs_newsbrief.reading.stated import Stated

_LABELS = 60  # characters that the labels a cleaner left of a menu may have
_SENTENCE_END = re.compile(r"[.!?…。！？؟।]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file to be read, and what a sidecar states of it."""

    seed: Seed
    beside: Stated | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a file, or of one article of a container: an article, or None and why."""

    article: Article | None
    entry: LedgerEntry


@dataclass(frozen=True, slots=True)
class Making:
    """What became of one file: every article of it, in its order."""

    made: tuple[Made, ...]


def make(sheet: Sheet, *, depth: int = 0) -> tuple[Made, ...]:
    """Every article of one file, in its order, those of the files within it among them."""
    try:
        return tuple(_made(sheet, depth))
    except UnreadableError as error:
        return (skipped(sheet.seed.name, error),)


def skipped(file: str, error: UnreadableError) -> Made:
    """Nothing, for the reason that the error gives."""
    return Made(None, LedgerEntry(file, "skipped", reason=f"{error.what} — {error.remedy}"))


def _made(sheet: Sheet, depth: int) -> Iterator[Made]:
    pieces = _pieces(sheet.seed)
    if not pieces:
        raise UnreadableError(sheet.seed.name, "no articles found", "export it again, with the full texts")
    beside = _applied(sheet.beside, len(pieces))
    alone = sum(not isinstance(piece, Seed) for piece in pieces) == 1
    for number, piece in enumerate(pieces, 1):
        file = sheet.seed.name if alone else f"{sheet.seed.name}#{number}"
        if isinstance(piece, Draft):
            yield _used(piece, file, sheet.seed, beside)
        elif isinstance(piece, UnreadableError):
            yield skipped(file, piece)
        elif depth == DEEPEST:
            yield skipped(piece.name, UnreadableError(piece.name, "an archive within archives", "unpack it"))
        else:
            yield from make(Sheet(piece), depth=depth + 1)


def _applied(beside: Stated | None, pieces: int) -> Stated:
    """What a sidecar states, for a file of one article; the same cannot be true of several."""
    if beside is None or pieces == 1:
        return beside or Stated.nothing()
    return Stated.nothing(f"its sidecar is not used, as the file holds {pieces} articles: part them")


def _used(draft: Draft, file: str, seed: Seed, beside: Stated) -> Made:
    try:
        article, doubt = _article(replace(draft, known=beside.known.over(draft.known)), file, seed)
    except UnreadableError as error:
        return skipped(file, error)
    doubts = dict.fromkeys(filter(None, (draft.note, doubt, *beside.doubts)))
    return Made(article, LedgerEntry(file, "used", reason="; ".join(doubts) or None, left_out=draft.left_out))


def _pieces(seed: Seed) -> list[Draft | Seed | UnreadableError]:
    try:
        pieces = list(islice(drafts_of(seed), MOST_ARTICLES + 1))
    except UnreadableError:
        raise
    except Exception as error:  # a malformed file must not take its neighbours down
        what = f"cannot be read ({type(error).__name__}: {error})"
        raise UnreadableError(seed.name, what[:200], "save it again, or paste the article as text") from error
    if len(pieces) > MOST_ARTICLES:
        raise UnreadableError(seed.name, f"more than {MOST_ARTICLES} articles", "split the file")
    return pieces


def _tells(article: Article) -> bool:
    """Whether the body is more than the labels of a menu: it ends a sentence, or is too long for labels."""
    body = " ".join(span.of(article.text) for span in article.body)
    return len(body) > _LABELS or _SENTENCE_END.search(body) is not None


def _article(draft: Draft, file: str, seed: Seed) -> tuple[Article, str | None]:
    if len(draft.text) > LONGEST_TEXT:
        raise UnreadableError(file, f"longer than {LONGEST_TEXT:,} characters", "keep only the article")
    if draft.text.count("\n") > MOST_LINES:
        raise UnreadableError(file, f"more than {MOST_LINES:,} lines", "keep only the article")
    article, doubt = read_draft(draft, file=file, sha256=seed.sha256)
    if not _tells(article):
        raise UnreadableError(file, "no body found, only menus and the like", "paste the article's text into it")
    return article, doubt
