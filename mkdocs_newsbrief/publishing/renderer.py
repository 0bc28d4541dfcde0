"""The third wall: our own template environment, which escapes everything that it prints."""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from xml.etree.ElementTree import Element

import jinja2

from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.publishing.armour import to_tree

_PACKAGED = Path(str(files("mkdocs_newsbrief"))) / "publishing" / "templates"


class Renderer:
    """Prints views; a template in `custom_dir/newsbrief/` replaces the packaged one of its name."""

    def __init__(self, theme_dirs: Iterable[str] = ()) -> None:
        places = [str(Path(directory) / "newsbrief") for directory in theme_dirs]
        self.digest = _digest(places)
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader([*places, str(_PACKAGED)]),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def print(self, view: str, context: Mapping[str, object]) -> tuple[list[Element], list[str]]:
        """The elements of a view, and what its template tried to print that is not allowed."""
        name = f"{view}.html"
        try:
            return to_tree(self._environment.get_template(name).render(context))
        except Exception as error:  # what a template prints may call anything
            what = f"{type(error).__name__}: {error}"
            remedy = "compare it with the packaged template of that name"
            raise SettingsError(f"template newsbrief/{_place(error, name)}", what, remedy) from error


def _digest(places: Iterable[str]) -> str:
    """Changes with the templates of the site's own; ours are part of the version of the rules."""
    digest = hashlib.sha256()
    for file in sorted(file for place in places for file in Path(place).rglob("*") if file.is_file()):
        digest.update(str(file).encode("utf-8", "surrogateescape") + file.read_bytes())
    return digest.hexdigest()


def _place(error: Exception, name: str) -> str:
    """The template and the line where it went wrong, as far as they are known."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.name or name}:{error.lineno}"
    steps = [step for step in traceback.extract_tb(error.__traceback__) if step.filename.endswith(".html")]
    return f"{Path(steps[-1].filename).name}:{steps[-1].lineno}" if steps else name
