"""Data flows one way: a room imports from those before it, never from those after it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "mkdocs_newsbrief"
ROOMS = ("model", "reading", "stories", "analysis", "briefing", "desk", "publishing", "host")
WINGS = (
    "wording",
    "sources",
    "telling",
    ("quotes", "timeline", "differences"),
    "figures",
    ("coverage", "summary"),
    "doubts",
)


def modules(node: ast.AST) -> list[str]:
    """What an import statement imports from."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def imports(folder: Path) -> Iterator[tuple[str, str]]:
    """Every module below `folder`, with each module of this package that it imports."""
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            for module in modules(node):
                if module.startswith(f"{PACKAGE.name}."):
                    yield file.relative_to(PACKAGE).as_posix(), module


def floors(names: tuple[str | tuple[str, ...], ...]) -> dict[str, int]:
    return {
        name: floor
        for floor, names_ in enumerate(names)
        for name in ((names_,) if isinstance(names_, str) else names_)
    }


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_never_imports_the_one_after_it(room: str) -> None:
    later = {f"{PACKAGE.name}.{other}" for other in ROOMS[ROOMS.index(room) + 1 :]}
    assert [pair for pair in imports(PACKAGE / room) if any(pair[1].startswith(other) for other in later)] == []


@pytest.mark.parametrize("wing", floors(WINGS))
def test_a_wing_of_the_briefing_stands_on_those_below_it(wing: str) -> None:
    floor = floors(WINGS)
    upwards = [
        (file, module)
        for file, module in imports(PACKAGE / "briefing" / wing)
        if module.startswith(f"{PACKAGE.name}.briefing.")
        and (other := module.split(".")[2]) != wing
        and floor[other] >= floor[wing]
    ]
    assert upwards == []


def test_only_the_hooks_and_their_room_know_mkdocs() -> None:
    known = {
        file.relative_to(PACKAGE).parts[0]
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in modules(node)
        if name.partition(".")[0] == "mkdocs"
    }
    assert known == {"plugin.py", "settings.py", "host"}
