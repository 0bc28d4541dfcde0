"""Archives of articles: ZIP, each member read as a file of its own, and WARC, each page that was saved in it."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.archive import members, opened
from mkdocs_newsbrief.reading.filename import printable
from mkdocs_newsbrief.reading.junk import is_junk
from mkdocs_newsbrief.reading.limits import LARGEST_ARCHIVE, MOST_ARTICLES
from mkdocs_newsbrief.reading.seed import Seed

_REMEDY = "unpack it into the folder"
_SIDECARS = (".yml", ".yaml")


def recognises(seed: Seed) -> bool:
    return seed.data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read(seed: Seed) -> Iterator[Seed | UnreadableError]:
    names = [name for name in members(seed) if not _is_beside(name)]
    if len(names) > MOST_ARTICLES:
        raise UnreadableError(seed.name, f"an archive of more than {MOST_ARTICLES} files", _REMEDY)
    if any(name.startswith("ppt/") for name in names):
        raise UnreadableError(seed.name, "a presentation (PowerPoint)", "save what is to be read as text")
    size = 0
    with opened(seed, "an archive (ZIP) that is broken", _REMEDY) as archive:
        for name in names:
            data = archive.read(name)
            size += len(data)
            if size > LARGEST_ARCHIVE:
                raise UnreadableError(seed.name, f"expands to more than {LARGEST_ARCHIVE >> 20} MB", _REMEDY)
            where = f"{seed.name}#{printable(name)}"
            if name.lower().endswith(_SIDECARS):
                yield UnreadableError(where, "metadata in an archive", _REMEDY)
            elif data.strip():
                yield Seed(where, data)


def _is_beside(name: str) -> bool:
    """What a system or a browser keeps in an archive that nobody put there."""
    parts = name.split("/")
    return (
        any(part.startswith(".") or part == "__MACOSX" for part in parts) or is_junk(parts[-1]) or _is_readme(parts)
    )


def _is_readme(parts: list[str]) -> bool:
    return parts[-1].lower().startswith("readme")
