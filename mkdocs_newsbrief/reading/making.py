"""One file becomes articles, on its own: what it yields depends on its bytes, its name and its sidecar alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.model import Article, LedgerEntry
from mkdocs_newsbrief.reading.article import article_of
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.formats import drafts_of
from mkdocs_newsbrief.reading.limits import LONGEST_TEXT, MOST_ARTICLES, MOST_LINES
from mkdocs_newsbrief.reading.seed import Seed

_LABELS = 60  # characters that the labels a cleaner left of a menu may have
_SENTENCE_END = re.compile(r"[.!?…。！？؟।]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file to be read, and what a sidecar states of it."""

    seed: Seed
    beside: Known | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a file, or of one article of a container: an article, or None and why."""

    article: Article | None
    entry: LedgerEntry


@dataclass(frozen=True, slots=True)
class Making:
    """What became of one file: every article of it, in its order."""

    made: tuple[Made, ...]


def make(sheet: Sheet) -> tuple[Made, ...]:
    """Every article of one file, in its order."""
    try:
        return tuple(_made(sheet))
    except UnreadableError as error:
        return (skipped(sheet.seed.name, error),)


def skipped(file: str, error: UnreadableError) -> Made:
    """Nothing, for the reason that the error gives."""
    return Made(None, LedgerEntry(file, "skipped", reason=f"{error.what} — {error.remedy}"))


def _made(sheet: Sheet) -> Iterator[Made]:
    seed, beside = sheet.seed, sheet.beside
    drafts = _drafts(seed)
    if not drafts:
        raise UnreadableError(seed.name, "no articles found", "export it again, with the full texts")
    for number, draft in enumerate(drafts, 1):
        file = seed.name if len(drafts) == 1 else f"{seed.name}#{number}"
        if isinstance(draft, UnreadableError):
            yield skipped(file, draft)
            continue
        if beside and len(drafts) == 1:
            draft = replace(draft, known=beside.over(draft.known))
        try:
            yield Made(_article(draft, file, seed), LedgerEntry(file, "used", reason=draft.note))
        except UnreadableError as error:
            yield skipped(file, error)


def _drafts(seed: Seed) -> list[Draft | UnreadableError]:
    try:
        drafts = list(islice(drafts_of(seed), MOST_ARTICLES + 1))
    except UnreadableError:
        raise
    except Exception as error:  # a malformed file must not take its neighbours down
        what = f"cannot be read ({type(error).__name__}: {error})"
        raise UnreadableError(seed.name, what[:200], "save it again, or paste the article as text") from error
    if len(drafts) > MOST_ARTICLES:
        raise UnreadableError(seed.name, f"more than {MOST_ARTICLES} articles", "split the file")
    return drafts


def _tells(article: Article) -> bool:
    """Whether the body is more than the labels of a menu: it ends a sentence, or is too long for labels."""
    body = " ".join(span.of(article.text) for span in article.body)
    return len(body) > _LABELS or _SENTENCE_END.search(body) is not None


def _article(draft: Draft, file: str, seed: Seed) -> Article:
    if len(draft.text) > LONGEST_TEXT:
        raise UnreadableError(file, f"longer than {LONGEST_TEXT:,} characters", "keep only the article")
    if draft.text.count("\n") > MOST_LINES:
        raise UnreadableError(file, f"more than {MOST_LINES:,} lines", "keep only the article")
    article = article_of(draft, file=file, sha256=seed.sha256)
    if not _tells(article):
        raise UnreadableError(file, "no body found, only menus and the like", "paste the article's text into it")
    return article
