"""A change of looks is seen: the pages are compared with pictures of them that somebody has looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.conftest import Site, do_without
from tests.visual.gallery import FONT, REFERENCES, build, has_typeface, keep, pictures, pictures_on, references
from tests.visual.picture import CELL, Picture, from_png, to_png

pytestmark = pytest.mark.browser

_STRAY = 6  # cells that may differ where two machines round a line differently


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build(tmp_path_factory.mktemp("visual") / "site")


@pytest.fixture
def typeface(browser: Browser) -> None:
    with browser.new_page() as page:
        if not has_typeface(page):
            do_without(f"{FONT} — this typeface is not here — install it (Debian: fonts-liberation)")


def seen(found: dict[str, Picture]) -> dict[str, list[tuple[int, int]]]:
    """The cells that differ from the references, of every picture where there are more than strays."""
    changes = {name: references()[name].changes(picture) for name, picture in found.items()}
    return {name: cells for name, cells in changes.items() if len(cells) > _STRAY}


@pytest.mark.usefixtures("typeface")
def test_every_page_looks_as_it_did(browser: Browser, site: Site, tmp_path: Path) -> None:
    found = dict(pictures(browser, site))
    assert set(found) == set(references())
    told = [
        f"{keep(name, found[name], tmp_path)}: {len(cells)} cells differ, from {cells[0][1] * CELL} pixels down"
        for name, cells in seen(found).items()
    ]
    assert told == [], "look at the pages; if they are as they should be: python -m tests.visual --write"


@pytest.mark.usefixtures("typeface")
@pytest.mark.parametrize(
    ("change", "pages"),
    [
        (
            ".newsbrief[class] .nb-cite { background: rgb(255 196 0 / .3) }",
            {"index", "overview", "quotes", "timeline"},
        ),
        (".nb-points li { padding-inline-start: 2em !important }", {"overview"}),
        (".nb-event { padding-bottom: 2em !important }", {"timeline"}),
        (".nb-sentence--cited::before { display: none !important }", {"source"}),
        (".nb-quote { border-color: crimson !important }", {"overview", "quotes"}),
    ],
)
def test_a_change_of_looks_is_seen(browser: Browser, site: Site, change: str, pages: set[str]) -> None:
    changed = {name.partition("-")[0] for name in seen(dict(pictures_on(browser, site, "desktop", "light", change)))}
    assert changed == pages


def test_the_references_are_small() -> None:
    assert sum(path.stat().st_size for path in REFERENCES.iterdir()) < 500_000


def test_a_picture_is_kept_as_it_is() -> None:
    picture = Picture(3, bytes(range(18)))
    assert from_png(to_png(picture)) == picture
    assert picture.rows == 2


@pytest.mark.parametrize(
    ("other", "changes"),
    [
        (Picture(1, bytes((100, 100, 100, 0, 0, 0))), []),
        (Picture(1, bytes((105, 95, 110, 0, 0, 0))), []),
        (Picture(1, bytes((100, 111, 100, 0, 0, 0))), [(0, 0)]),
        (Picture(1, bytes((100, 100, 100))), [(0, 1)]),
        (Picture(2, bytes((100, 100, 100, 0, 0, 0))), [(0, 0), (0, 1)]),
    ],
    ids=["the same", "a little", "a colour", "shorter", "wider"],
)
def test_what_differs_is_what_somebody_would_see(other: Picture, changes: list[tuple[int, int]]) -> None:
    assert Picture(1, bytes((100, 100, 100, 0, 0, 0))).changes(other) == changes
