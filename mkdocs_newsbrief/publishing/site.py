"""All briefings of one site, and the page that is being made: what a directive asks, and what it gets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.publishing.directive import NewsbriefExtension
from mkdocs_newsbrief.publishing.editor import with_desk
from mkdocs_newsbrief.publishing.inputs import Context, inputs_of
from mkdocs_newsbrief.publishing.narrowing import asks_for_part, choices, part_of
from mkdocs_newsbrief.publishing.pages import Page
from mkdocs_newsbrief.publishing.renderer import Renderer
from mkdocs_newsbrief.publishing.scene import Scene
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.publishing.views import WHY_EMPTY, context_of

Say = Callable[[str], None]

_FENCE = re.compile(r"[\s>]*(`{3,}|~{3,})(.*)")


class Site:
    """Answers the directives of every page; `warn` and `info` take what the site's author should know."""

    def __init__(self, renderer: Renderer, *, warn: Say, info: Say) -> None:
        self.extension = NewsbriefExtension(self)
        self.sections: dict[str, Section] = {}
        self._renderer = renderer
        self._warn, self._info = warn, info
        self._page, self._markdown, self._number = "", "", 0
        self._last: tuple[Scene, Context] | None = None

    @property
    def templates(self) -> str:
        """Changes with the templates of the site's own."""
        return self._renderer.digest

    def turn_to(self, page: str, markdown: str) -> None:
        """The page (its path in the docs directory) whose directives come next."""
        self._page, self._markdown = page, markdown

    def turn_to_directive(self, number: int) -> None:
        """The directive that comes next, by its number among those of its view on the page, from 0."""
        self._number = number

    def fill(self, view: str, options: dict[str, Any]) -> list[Element]:
        """The elements that a directive shows; none where the briefing has nothing to show there."""
        section = self._section(view, options["briefing"])
        if section is None:
            return []
        everything = tuple(self.sections.values())
        part = part_of(section, options) if (narrow := asks_for_part(view, options)) else section
        limit = options["limit"] or (1 if narrow and options["id"] else None)
        scene = Scene(part, self._page, view, limit, options["level"], options["id"], everything)
        context = self._context(scene)
        if context is None and narrow:
            self.warn(view, f"shows nothing of {choices(section, options)}")
        elif context is None:
            self._say_why_empty(scene)
        if context is None:
            return []
        elements, refused = self._print(scene, context)
        if refused:
            self.warn(view, f"its template prints what is not allowed and was left out: {', '.join(refused)}")
        return with_desk(scene, elements)

    def inputs(self, section: Section, made: Page) -> str | None:
        """Everything that decides what a page of ours shows, as text; None where it cannot be told."""
        scene = Scene(
            section, section.uri(made.name), made.view, None, made.level, made.source, tuple(self.sections.values())
        )
        return inputs_of(scene, self._context(scene), self._renderer.digest)

    def _context(self, scene: Scene) -> Context:
        """What the template of a view gets; the last one is at hand, for who asks twice."""
        if self._last is None or self._last[0] != scene:
            self._last = scene, context_of(scene)
        return self._last[1]

    def _print(self, scene: Scene, context: Mapping[str, Any]) -> tuple[list[Element], list[str]]:
        try:
            return self._renderer.print(scene.view, context)
        except SettingsError as error:  # a template of the site's own
            where = f"{self._where(scene.view)} — {error.where}"
            raise SettingsError(where, error.what, error.remedy) from error

    def warn(self, view: str, problem: str) -> None:
        self._warn(f"{self._where(view)} — `/// newsbrief | {view}` — {problem}")

    def _section(self, view: str, prefix: str) -> Section | None:
        if not prefix and self.sections:
            return next(iter(self.sections.values()))
        section = self.sections.get(prefix.strip("/"))
        if section is None:
            there = ", ".join(self.sections) or "none"
            self.warn(view, f"there is no briefing {prefix!r}; the briefings are: {there}")
        return section

    def _say_why_empty(self, scene: Scene) -> None:
        if scene.view == "source":
            there = ", ".join(source.id for source in scene.section.shelf.sources) or "none"
            self.warn(scene.view, f"there is no source {scene.source!r}; the option `id` is one of: {there}")
        else:
            self._info(f"{self._where(scene.view)} shows no {scene.view}: {WHY_EMPTY[scene.view]}")

    def _where(self, view: str) -> str:
        """The page and the line of a directive, as an editor opens it."""
        directive = re.compile(rf"[\s>]*[/:]{{2,}}\s*newsbrief\s*\|?\s*{re.escape(view)}\s*$")
        lines = [number for number, line in _outside_fences(self._markdown) if directive.match(line)]
        return f"{self._page}:{lines[min(self._number, len(lines) - 1)]}" if lines else self._page


def _outside_fences(markdown: str) -> Iterator[tuple[int, str]]:
    """The lines that are not code, with their numbers from 1."""
    fence = ""
    for number, line in enumerate(markdown.splitlines(), 1):
        mark = _FENCE.match(line)
        if not fence and not mark:
            yield number, line
        elif not fence and mark:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not mark[2].strip():
            fence = ""
