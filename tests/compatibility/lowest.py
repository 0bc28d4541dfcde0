"""The lowest versions that pyproject.toml allows, as constraints for pip: `python -m tests.compatibility.lowest`."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
_AT_LEAST = re.compile(r"([\w.-]+)>=([\d.]+)")


def constraints(project: Mapping[str, Any]) -> Iterator[str]:
    """ "mkdocs==1.6" for "mkdocs>=1.6,<2": of what is needed, and of the theme that most sites have."""
    for requirement in (*project["dependencies"], *project["optional-dependencies"]["material"]):
        if match := _AT_LEAST.match(requirement):
            yield f"{match[1]}=={match[2]}"


if __name__ == "__main__":
    sys.stdout.writelines(f"{line}\n" for line in constraints(tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]))
