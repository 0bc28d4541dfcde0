"""What a reader sees of a text: all of it but the characters that cannot be seen."""

from __future__ import annotations

from mkdocs_newsbrief.reading.hygiene import BLANK, clean


def visible(text: str) -> str:
    """The text without what hygiene blanks; values from outside a text (metadata, file names) are cleaned here."""
    if text.isascii() and text.isprintable():
        return text
    return clean(text).replace(BLANK, "")


def shortened(text: str, limit: int) -> str:
    """One line of at most `limit` characters, cut at a word and with an ellipsis where something is missing."""
    line = " ".join(visible(text[: 2 * limit]).split())
    return line if len(line) <= limit else line[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:–— ") + "…"
