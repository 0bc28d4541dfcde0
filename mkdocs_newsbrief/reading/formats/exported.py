"""Exports: a text, also one out of a Word, RTF or OpenDocument file, is what its codes and heads say it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading import clippings
from mkdocs_newsbrief.reading.draft import Draft
from mkdocs_newsbrief.reading.formats import factiva, factiva_bare, nexis, proquest

_EXPORTS = (nexis, factiva, factiva_bare, proquest)


def split(
    text: str, where: str, *, note: str | None = None, left_out: tuple[str, ...] = ()
) -> list[Draft | UnreadableError]:
    """The articles of a text: those of a database's export, of a press review, or the one that it is."""
    export = next((found for found in _EXPORTS if found.is_export(text)), None)
    pieces: Iterable[Draft | UnreadableError]
    if export:
        pieces = export.split(text, where)
    else:
        parts = clippings.of_text(text) or [text]
        likely = clippings.count_in(text) if len(parts) == 1 else 1
        doubt = f"looks like {likely} articles in one file: save each as a file of its own" if likely > 1 else None
        pieces = [Draft(part, note=doubt) for part in parts]
    return [_noted(piece, note, left_out) for piece in pieces]


def _noted(piece: Draft | UnreadableError, note: str | None, left_out: tuple[str, ...]) -> Draft | UnreadableError:
    if isinstance(piece, UnreadableError):
        return piece
    told = "; ".join(filter(None, (note, piece.note))) or None
    return replace(piece, note=told, left_out=(*left_out, *piece.left_out))
