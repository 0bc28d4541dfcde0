"""Search plugins get our pages as plain words: reading their many tags would take longer than making the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

_PLUGINS = ("search", "material/search")

Event = Callable[..., Any]


def lighten(config: MkDocsConfig, words: Callable[[Page], str | None]) -> None:
    """What `words` gives for a page is what search sees of it; None leaves the page as it is, "" keeps it out."""
    plugins: Mapping[str, object] = config.plugins
    searching = [plugins[name] for name in _PLUGINS if name in plugins]
    events = config.plugins.events["page_context"]
    for at, event in enumerate(events):
        if any(getattr(event, "__self__", None) is plugin for plugin in searching):
            events[at] = _Light(event, words)


class _Light:
    """The event of a search plugin, which it can still be told by."""

    def __init__(self, event: Event, words: Callable[[Page], str | None]) -> None:
        self.__self__ = getattr(event, "__self__", None)
        self._event, self._words = event, words

    def __call__(self, context: Any, *, page: Page, **others: Any) -> Any:
        words = self._words(page)
        if words is None:
            return self._event(context, page=page, **others)
        if not words:
            return context
        whole, page.content = page.content, words
        try:
            return self._event(context, page=page, **others)
        finally:
            page.content = whole
