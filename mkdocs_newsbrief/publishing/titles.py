"""The fifth wall: titles and descriptions, which every theme prints raw."""

from __future__ import annotations

from mkdocs_newsbrief.publishing.visible import shortened

# Themes put a page's title into HTML without escaping, some after unescaping it once more, and mkdocs-macros
# runs it as a template: no entity is safe there, so what could be markup becomes its look-alike.
_LOOK_ALIKES = str.maketrans('<>&{}[]"`\\', "‹›＆（）［］”’⧵")
_LIMIT = 150


def safe_title(text: str, limit: int = _LIMIT) -> str:
    """A title of at most `limit` characters that means nothing to HTML, Markdown or a template engine."""
    return shortened(text, limit).translate(_LOOK_ALIKES)
