"""The pictures of our pages: the example site's dress around one briefing made by hand.

The briefing does not change when a summary gets better, so what changes a picture is a change of looks. Only what we
print is in it, not the theme's header and navigation, and all of it in one typeface, for a page's lines must break
alike on every machine. Where that typeface is missing there is nothing to compare.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml
from playwright.sync_api import Browser, Page

from mkdocs_newsbrief.newsroom import Newsroom, Work
from tests.conftest import Site
from tests.publishing.newsroom import bridge
from tests.visual.picture import Picture, from_png, take, to_png

REFERENCES = Path(__file__).parent / "references"
FONT = "Liberation Sans"
_EXAMPLE = Path(__file__).parents[2] / "example_site/mkdocs.yml"
_HOME = r"docs/index.md | # Home\n\n/// newsbrief | index\n///"
_DEVICES = {"desktop": 1280, "phone": 390}
_SCHEMES: tuple[Any, ...] = ("light", "dark")
_ONE_TYPEFACE = f'* {{ font-family: "{FONT}" !important; }} '
_WIDTH = """(font) => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  return ["serif", "monospace"].map((other) => {
    canvas.font = `100px "${font}", ${other}`;
    return canvas.measureText("mill").width;
  });
}"""


def build(root: Path) -> Site:
    """The site whose pages are pictured."""
    (root / "seeds").mkdir(parents=True)
    theme = yaml.safe_load(_EXAMPLE.read_text(encoding="utf-8"))["theme"]
    with patch.object(Newsroom, "brief", lambda *_, **__: Work(bridge(), 0, 0)):
        return Site(root).tree(_HOME).configure(theme=theme).build()


def has_typeface(page: Page) -> bool:
    """Is the typeface here? If not, two fallbacks of different widths take its place."""
    one, other = page.evaluate(_WIDTH, FONT)
    return bool(one == other)


def pictures(browser: Browser, site: Site) -> Iterator[tuple[str, Picture]]:
    """The pictures by name."""
    for device, scheme in product(_DEVICES, _SCHEMES):
        yield from pictures_on(browser, site, device, scheme)


def pictures_on(
    browser: Browser, site: Site, device: str, scheme: Any, style: str = ""
) -> Iterator[tuple[str, Picture]]:
    """Those of one device and colour scheme; `style` is put on top of the style sheet."""
    viewport: Any = {"width": _DEVICES[device], "height": 900}
    with browser.new_context(viewport=viewport, color_scheme=scheme, reduced_motion="reduce") as context:
        page = context.new_page()
        for name, path in _pages(site).items():
            page.goto((site.root / "site" / path).as_uri())
            page.add_style_tag(content=_ONE_TYPEFACE + style)
            yield f"{name}-{device}-{scheme}", take(page, ".newsbrief")


def _pages(site: Site) -> dict[str, str]:
    source = next(path for path in site.pages() if "/courier-" in path)
    own = {name: f"briefing/{name}/index.html" for name in ("quotes", "timeline")}
    return {"index": "index.html", "overview": "briefing/index.html", **own, "source": source}


def references() -> dict[str, Picture]:
    return {path.stem: from_png(path.read_bytes()) for path in sorted(REFERENCES.glob("*.png"))}


def keep(name: str, picture: Picture, folder: Path = REFERENCES) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.png"
    path.write_bytes(to_png(picture))
    return path
