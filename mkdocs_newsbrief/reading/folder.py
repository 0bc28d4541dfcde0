"""A folder of seeds: which files there are, and what became of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from mkdocs_newsbrief.errors import SettingsError, UnreadableError
from mkdocs_newsbrief.model import Article, LedgerEntry
from mkdocs_newsbrief.reading.article import article_of
from mkdocs_newsbrief.reading.draft import Draft, Known
from mkdocs_newsbrief.reading.formats import drafts_of
from mkdocs_newsbrief.reading.limits import LARGEST_FILE, LONGEST_TEXT, MOST_ARTICLES
from mkdocs_newsbrief.reading.seed import Seed
from mkdocs_newsbrief.reading.sidecar import sidecar_of, stated_beside

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of a folder and the account of its files: files = used + duplicates + skipped.

    A container counts by its articles, each as "file#n".
    """

    articles: tuple[Article, ...]
    ledger: tuple[LedgerEntry, ...]


def read_folder(folder: Path, *, progress: Progress = lambda done, of, what: None) -> Reading:
    """Read every file below `folder`, hidden ones excepted, in the order of their paths."""
    if not folder.is_dir():
        raise SettingsError(
            str(folder), "there is no such folder", "set the option `seeds` to the folder of articles"
        )
    files = list(_files(folder))
    account = _Account()
    for number, path in enumerate(files):
        name = path.relative_to(folder).as_posix()
        progress(number, len(files), name)
        _read_file(path, name, folder, account)
    progress(len(files), len(files), "")
    return Reading(tuple(account.articles), tuple(account.ledger))


def _files(folder: Path) -> Iterator[Path]:
    paths = ((path.relative_to(folder).parts, path) for path in folder.rglob("*"))
    visible = sorted((parts, path) for parts, path in paths if not any(part.startswith(".") for part in parts))
    return (path for _, path in visible if path.is_symlink() or path.is_file())


class _Account:
    """What has been read so far; a text that stands there already is a duplicate."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.ledger: list[LedgerEntry] = []
        self._bytes: dict[str, str] = {}
        self._texts: dict[str, str] = {}

    def file_of(self, seed: Seed) -> str | None:
        """The file with the same bytes that was read before."""
        first = self._bytes.setdefault(seed.sha256, seed.name)
        return None if first == seed.name else first

    def use(self, article: Article, note: str | None) -> None:
        first = self._texts.setdefault(article.text, article.file)
        if first != article.file:
            self.ledger.append(LedgerEntry(article.file, "duplicate", of=first, reason="the same text"))
            return
        if any(article.id == other.id for other in self.articles):  # six digits of a hash may meet, once in a while
            article = replace(article, id=f"{article.id}-{article.sha256[:12]}")
        self.articles.append(article)
        self.ledger.append(LedgerEntry(article.file, "used", reason=note))


def _read_file(path: Path, name: str, folder: Path, account: _Account) -> None:
    try:
        if set_aside := _set_aside(path, name, folder):
            account.ledger.append(set_aside)
            return
        seed = Seed(name, _bytes(path, name))
        if first := account.file_of(seed):
            account.ledger.append(LedgerEntry(name, "duplicate", of=first, reason="the same bytes"))
            return
        _use(seed, stated_beside(path), account)
    except UnreadableError as error:
        account.ledger.append(LedgerEntry(name, "skipped", reason=str(error)))


def _set_aside(path: Path, name: str, folder: Path) -> LedgerEntry | None:
    """The entry of a file that is not read as an article."""
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        raise UnreadableError(name, "a link that leaves the folder", "copy the file into the folder")
    if path.stem.lower().lstrip("_") == "readme":
        return LedgerEntry(name, "skipped", reason="documents the folder, so it is no article", on_purpose=True)
    owner = sidecar_of(path)
    return LedgerEntry(name, "used", of=owner.name, reason=f"metadata of {owner.name}") if owner else None


def _bytes(path: Path, name: str) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UnreadableError(name, f"larger than {LARGEST_FILE >> 20} MB", "split it, or keep only the articles")
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(
            name, f"cannot be opened ({error.strerror})", "check the file and its rights"
        ) from error
    if not data.strip():
        raise UnreadableError(name, "an empty file", "paste the article into it, or remove it")
    return data


def _use(seed: Seed, beside: Known | None, account: _Account) -> None:
    drafts = _drafts(seed)
    if not drafts:
        raise UnreadableError(seed.name, "no articles found", "export it again, with the full texts")
    for number, draft in enumerate(drafts, 1):
        file = seed.name if len(drafts) == 1 else f"{seed.name}#{number}"
        if isinstance(draft, UnreadableError):
            account.ledger.append(LedgerEntry(file, "skipped", reason=str(draft)))
            continue
        if beside and len(drafts) == 1:
            draft = replace(draft, known=beside.over(draft.known))
        try:
            account.use(_article(draft, file, seed), draft.note)
        except UnreadableError as error:
            account.ledger.append(LedgerEntry(file, "skipped", reason=str(error)))


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


def _article(draft: Draft, file: str, seed: Seed) -> Article:
    if len(draft.text) > LONGEST_TEXT:
        raise UnreadableError(file, f"longer than {LONGEST_TEXT:,} characters", "keep only the article")
    article = article_of(draft, file=file, sha256=seed.sha256)
    if not article.body:
        raise UnreadableError(file, "no body found, only menus and the like", "paste the article's text into it")
    return article
