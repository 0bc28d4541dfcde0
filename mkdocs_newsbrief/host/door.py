"""What is wrong, said to MkDocs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.exceptions import PluginError

from mkdocs_newsbrief.errors import NewsbriefError


@contextmanager
def at_the_door() -> Iterator[None]:
    """An error of the library ends the build in words instead of a traceback."""
    try:
        yield
    except NewsbriefError as error:
        raise PluginError(f"newsbrief: {error}") from error
