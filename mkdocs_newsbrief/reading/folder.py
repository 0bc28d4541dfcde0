"""A folder of seeds: which files there are, and what became of each."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.model import Article, LedgerEntry
from mkdocs_newsbrief.progress import Progress, silent
from mkdocs_newsbrief.reading.address import addressed
from mkdocs_newsbrief.reading.beside import is_briefing_file, is_configuration
from mkdocs_newsbrief.reading.filename import printable
from mkdocs_newsbrief.reading.files import files_of
from mkdocs_newsbrief.reading.junk import junk
from mkdocs_newsbrief.reading.limits import LARGEST_FILE
from mkdocs_newsbrief.reading.making import Made, Sheet, make, skipped
from mkdocs_newsbrief.reading.saved import pages_of, stated_of
from mkdocs_newsbrief.reading.seed import Seed
from mkdocs_newsbrief.reading.siblings import dated_by_siblings
from mkdocs_newsbrief.reading.sidecar import is_stray, leaves, sidecar_beside, sidecar_of, stated_beside
from mkdocs_newsbrief.reading.templates import without_templates

LeaveOut = Callable[[str], str | None]
"""Why a file, or an article of one ("file#n"), is left out; None where it is not."""

# Who makes articles of files, in their order: one after another, from what was kept, or on several cores.
Maker = Callable[[Sequence[Sheet]], Iterable[tuple[Made, ...]]]

_AT_ONCE = 1_000  # files that are in memory at a time, or
_BYTES_AT_ONCE = 32 << 20


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of a folder and the account of its files: files = used + duplicates + skipped.

    A container counts by its articles, each as "file#n".
    """

    articles: tuple[Article, ...]
    ledger: tuple[LedgerEntry, ...]


def one_by_one(sheets: Sequence[Sheet]) -> Iterable[tuple[Made, ...]]:
    return map(make, sheets)


def read_folder(
    folder: Path,
    *,
    progress: Progress = silent,
    leave_out: LeaveOut = lambda file: None,
    maker: Maker = one_by_one,
) -> Reading:
    """Read every file below `folder`, hidden ones and editions excepted, in the order of their paths."""
    files = files_of(folder)
    account = _Account(leave_out)
    for batch in _batches(_opened(files, folder, progress)):
        account.take(batch, maker)
    progress(len(files), len(files), "")
    articles = without_templates(dated_by_siblings(addressed(account.articles)))
    return Reading(articles, tuple(account.ledger))


def _opened(files: Sequence[Path], folder: Path, progress: Progress) -> Iterator[Sheet | LedgerEntry]:
    """Each file with its bytes, or the entry of one that is not to be read, or cannot be."""
    for number, path in enumerate(files):
        name = _name(path, folder)
        progress(number, len(files), name)
        try:
            set_aside = _set_aside(path, name, folder)
            beside = None if set_aside else stated_beside(path, folder) or stated_of(path)
            yield set_aside or Sheet(Seed(name, _bytes(path, name)), beside)
        except UnreadableError as error:
            yield skipped(name, error).entry
        except OSError as error:  # a folder that may be listed and not entered, or that has gone away
            what = f"cannot be opened ({error.strerror})"
            yield skipped(name, UnreadableError(name, what, "check the file and its rights")).entry


def _batches(opened: Iterable[Sheet | LedgerEntry]) -> Iterator[list[Sheet | LedgerEntry]]:
    batch: list[Sheet | LedgerEntry] = []
    size = 0
    for one in opened:
        batch.append(one)
        size += len(one.seed.data) if isinstance(one, Sheet) else 0
        if len(batch) == _AT_ONCE or size > _BYTES_AT_ONCE:
            yield batch
            batch, size = [], 0
    yield batch


def _name(path: Path, folder: Path) -> str:
    return printable(path.relative_to(folder).as_posix())


class _Account:
    """What has been read so far; a text that stands there already is a duplicate."""

    def __init__(self, leave_out: LeaveOut) -> None:
        self._leave_out = leave_out
        self.articles: list[Article] = []
        self.ledger: list[LedgerEntry] = []
        self._bytes: dict[str, str] = {}
        self._texts: dict[str, str] = {}

    def take(self, batch: Sequence[Sheet | LedgerEntry], maker: Maker) -> None:
        """Account for files in their order; only those that are wanted and whose bytes are new become articles."""
        sheets = [one for one in batch if isinstance(one, Sheet) and not self._leave_out(one.seed.name)]
        new = {one.seed.sha256: one for one in reversed(sheets) if one.seed.sha256 not in self._bytes}
        wanted = list(reversed(new.values()))
        made = dict(zip(((one.seed.name, one.seed.sha256) for one in wanted), maker(wanted), strict=True))
        for one in batch:
            if isinstance(one, LedgerEntry):
                self.ledger.append(one)
            elif not self._leaves_out(one.seed.name) and not self._has(one.seed):
                self._use(one.seed, made.get((one.seed.name, one.seed.sha256)) or make(one))

    def _leaves_out(self, file: str) -> bool:
        """Whether an editor does not want it; then the ledger says so."""
        reason = self._leave_out(file)
        if reason:
            self.ledger.append(LedgerEntry(file, "skipped", reason=reason, on_purpose=True))
        return bool(reason)

    def _has(self, seed: Seed) -> bool:
        """Whether a file with the same bytes was used before; then the ledger says so."""
        first = self._bytes.get(seed.sha256)
        if first:
            self.ledger.append(LedgerEntry(seed.name, "duplicate", of=first, reason="the same bytes"))
        return first is not None

    def _use(self, seed: Seed, made: Iterable[Made]) -> None:
        for one in made:
            if one.entry.file != seed.name and self._leaves_out(one.entry.file):
                continue
            if one.article and (first := self._texts.get(one.article.text)):
                self.ledger.append(LedgerEntry(one.article.file, "duplicate", of=first, reason="the same text"))
                continue
            if one.article:
                self._texts[one.article.text] = one.article.file
                self._bytes[seed.sha256] = seed.name
                self.articles.append(one.article)
            self.ledger.append(one.entry)


def _set_aside(path: Path, name: str, folder: Path) -> LedgerEntry | None:
    """The entry of a file that is not read as an article."""
    if leaves(path, folder):
        raise UnreadableError(name, "a link that leaves the folder", "copy the file into the folder")
    if why := _no_article(path, folder):
        return LedgerEntry(name, "skipped", reason=why, on_purpose=True)
    owner = sidecar_of(path)
    if owner is not None:
        return _sidecar(path, name, owner, folder)
    if is_stray(path):
        raise UnreadableError(name, "metadata of no article", "name it like the article's file, or remove it")
    if pages := pages_of(path):
        reason = f"metadata of {len(pages)} saved pages"
        return LedgerEntry(name, "used", of=_name(pages[0], folder), reason=reason)
    if is_configuration(path):
        return LedgerEntry(name, "skipped", reason="sets a program up, so it is no article", on_purpose=True)
    return None


def _no_article(path: Path, folder: Path) -> str | None:
    """Why a file is not meant to be read, by its name."""
    if path.stem.lower().lstrip("_") == "readme":
        return "documents the folder, so it is no article"
    if is_briefing_file(path, folder):
        return "the editor's file, so it is no article"
    what = junk(path.name)
    return f"{what}, so it is no article" if what else None


def _sidecar(path: Path, name: str, owner: Path, folder: Path) -> LedgerEntry:
    """The entry of a sidecar; of two for one file the first is read."""
    read = sidecar_beside(owner, folder)
    if read != path:
        what = f"a second sidecar of {printable(owner.name)}"
        raise UnreadableError(name, what, f"put what it states into {printable(read.name if read else owner.name)}")
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
