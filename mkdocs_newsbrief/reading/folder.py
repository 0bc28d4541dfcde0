"""A folder of seeds: which files there are, and what became of each."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from mkdocs_newsbrief.errors import SettingsError, UnreadableError
from mkdocs_newsbrief.model import Article, LedgerEntry
from mkdocs_newsbrief.reading.address import addressed
from mkdocs_newsbrief.reading.article import article_of
from mkdocs_newsbrief.reading.beside import is_briefing_file, is_edition
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.filename import printable
from mkdocs_newsbrief.reading.formats import drafts_of
from mkdocs_newsbrief.reading.limits import LARGEST_FILE, LONGEST_TEXT, MOST_ARTICLES, MOST_LINES
from mkdocs_newsbrief.reading.seed import Seed
from mkdocs_newsbrief.reading.siblings import dated_by_siblings
from mkdocs_newsbrief.reading.sidecar import is_stray, leaves, sidecar_of, stated_beside
from mkdocs_newsbrief.reading.templates import without_templates

Progress = Callable[[int, int, str], None]
LeaveOut = Callable[[str], str | None]
"""Why a file, or an article of one ("file#n"), is left out; None where it is not."""

_LABELS = 60  # characters that the labels a cleaner left of a menu may have
_SENTENCE_END = re.compile(r"[.!?…。！？؟।]")


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of a folder and the account of its files: files = used + duplicates + skipped.

    A container counts by its articles, each as "file#n".
    """

    articles: tuple[Article, ...]
    ledger: tuple[LedgerEntry, ...]


def read_folder(
    folder: Path,
    *,
    progress: Progress = lambda done, of, what: None,
    leave_out: LeaveOut = lambda file: None,
) -> Reading:
    """Read every file below `folder`, hidden ones and editions excepted, in the order of their paths."""
    if not folder.is_dir():
        raise SettingsError(
            str(folder), "there is no such folder", "set the option `seeds` to the folder of articles"
        )
    files = _files(folder)
    account = _Account(leave_out)
    for number, path in enumerate(files):
        name = _name(path, folder)
        progress(number, len(files), name)
        _read_file(path, name, folder, account)
    progress(len(files), len(files), "")
    articles = without_templates(dated_by_siblings(addressed(account.articles)))
    return Reading(articles, tuple(account.ledger))


def _name(path: Path, folder: Path) -> str:
    return printable(path.relative_to(folder).as_posix())


def _files(folder: Path) -> list[Path]:
    """The files, links and special files below `folder`, and the sub-folders that cannot be listed."""
    unlisted: list[OSError] = []
    found: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=unlisted.append):
        folders[:] = [name for name in folders if not _is_hidden(name)]
        links = [name for name in folders if Path(place, name).is_symlink()]
        found += [Path(place, name) for name in (*files, *links) if not _is_hidden(name)]
    found = [path for path in found if not is_edition(path, folder)]
    return sorted((*found, *(Path(error.filename) for error in unlisted)), key=lambda path: path.parts)


def _is_hidden(name: str) -> bool:
    return name.startswith(".") and not name.startswith("..")


class _Account:
    """What has been read so far; a text that stands there already is a duplicate."""

    def __init__(self, leave_out: LeaveOut) -> None:
        self._leave_out = leave_out
        self.articles: list[Article] = []
        self.ledger: list[LedgerEntry] = []
        self._bytes: dict[str, str] = {}
        self._texts: dict[str, str] = {}

    def file_of(self, seed: Seed) -> str | None:
        """The file with the same bytes that was used before."""
        return self._bytes.get(seed.sha256)

    def leaves_out(self, file: str) -> bool:
        """Whether an editor does not want it; then the ledger says so."""
        reason = self._leave_out(file)
        if reason:
            self.ledger.append(LedgerEntry(file, "skipped", reason=reason, on_purpose=True))
        return bool(reason)

    def skip(self, file: str, error: UnreadableError) -> None:
        self.ledger.append(LedgerEntry(file, "skipped", reason=f"{error.what} — {error.remedy}"))

    def use(self, article: Article, seed: Seed, note: str | None) -> None:
        if first := self._texts.get(article.text):
            self.ledger.append(LedgerEntry(article.file, "duplicate", of=first, reason="the same text"))
            return
        self._texts[article.text] = article.file
        self._bytes[seed.sha256] = seed.name
        self.articles.append(article)
        self.ledger.append(LedgerEntry(article.file, "used", reason=note))


def _read_file(path: Path, name: str, folder: Path, account: _Account) -> None:
    try:
        if set_aside := _set_aside(path, name, folder):
            account.ledger.append(set_aside)
            return
        if account.leaves_out(name):
            return
        seed = Seed(name, _bytes(path, name))
        if first := account.file_of(seed):
            account.ledger.append(LedgerEntry(name, "duplicate", of=first, reason="the same bytes"))
            return
        _use(seed, stated_beside(path, folder), account)
    except UnreadableError as error:
        account.skip(name, error)


def _set_aside(path: Path, name: str, folder: Path) -> LedgerEntry | None:
    """The entry of a file that is not read as an article."""
    if leaves(path, folder):
        raise UnreadableError(name, "a link that leaves the folder", "copy the file into the folder")
    if path.stem.lower().lstrip("_") == "readme":
        return LedgerEntry(name, "skipped", reason="documents the folder, so it is no article", on_purpose=True)
    if is_briefing_file(path, folder):
        return LedgerEntry(name, "skipped", reason="the editor's file, so it is no article", on_purpose=True)
    owner = sidecar_of(path)
    if owner is None and is_stray(path):
        raise UnreadableError(name, "metadata of no article", "name it like the article's file, or remove it")
    if owner is None:
        return None
    return LedgerEntry(name, "used", of=_name(owner, folder), reason=f"metadata of {printable(owner.name)}")


def _bytes(path: Path, name: str) -> bytes:
    try:
        status = path.stat()
        _check_kind(path, name, status.st_mode)
        if status.st_size > LARGEST_FILE:
            raise UnreadableError(name, f"larger than {LARGEST_FILE >> 20} MB", "split it, or keep only the articles")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(
            name, f"cannot be opened ({error.strerror})", "check the file and its rights"
        ) from error
    if not data.strip():
        raise UnreadableError(name, "an empty file", "paste the article into it, or remove it")
    return data


def _check_kind(path: Path, name: str, mode: int) -> None:
    """A pipe or a device may never end, so only a regular file is opened."""
    if stat.S_ISDIR(mode) and not path.is_symlink():
        raise UnreadableError(name, "a folder that cannot be listed", "check its rights")
    if not stat.S_ISREG(mode):
        raise UnreadableError(name, "not a regular file", "copy what it holds into a file of the folder")


def _use(seed: Seed, beside: Known | None, account: _Account) -> None:
    drafts = _drafts(seed)
    if not drafts:
        raise UnreadableError(seed.name, "no articles found", "export it again, with the full texts")
    for number, draft in enumerate(drafts, 1):
        file = seed.name if len(drafts) == 1 else f"{seed.name}#{number}"
        if file != seed.name and account.leaves_out(file):
            continue
        if isinstance(draft, UnreadableError):
            account.skip(file, draft)
            continue
        if beside and len(drafts) == 1:
            draft = replace(draft, known=beside.over(draft.known))
        try:
            account.use(_article(draft, file, seed), seed, draft.note)
        except UnreadableError as error:
            account.skip(file, error)


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
