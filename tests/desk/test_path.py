"""An editor's way, from an empty directory and the wheel to the page that tells what is new."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.desk.newsroom import FIRST, LATER

ROOT = Path(__file__).parents[2]
CORRECTIONS = {
    "hide": [{"words": "Nobody warned the lower town", "why": "she took it back", "by": "Ada Holt"}],
    "speaker": [{"words": "A dam does not break", "is": "Inspector Jonas Reik", "why": "misheard"}],
    "pin": [{"words": "The school on Mill Street shelters"}],
    "exclude": [{"file": "dam-notice.txt", "why": "no news"}],
    "settled": [{"words": "About 900 houses are without", "why": "1,200 was counted later"}],
}


class Desk:
    """A site made by the installed wheel, and what is done to it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.seeds = home / "site" / "seeds"
        self._environment = {**os.environ, "PYTHONPATH": str(home / "wheel"), "NO_MKDOCS_2_WARNING": "1"}

    def run(self, module: str, *arguments: str, at: str = "site") -> str:
        """What a command of the installed package prints; it must go well."""
        command = [sys.executable, "-m", module, *arguments]
        done = subprocess.run(
            command, cwd=self.home / at, env=self._environment, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stdout + done.stderr

    def build(self) -> None:
        self.run("mkdocs", "build", "--strict", "--quiet")

    def page(self, name: str) -> str:
        return (self.home / "site/site/briefing" / name).read_text("utf-8")

    def data(self) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(self.run("mkdocs_newsbrief", "export", "seeds"))
        return data

    def write(self, articles: dict[str, str]) -> None:
        for name, text in articles.items():
            (self.seeds / name).write_text(text, "utf-8")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """An empty directory into which the wheel is installed, and what `newsbrief new` makes in it."""
    home = tmp_path_factory.mktemp("desk")
    built = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(home)]
    subprocess.run(built, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = home.glob("*.whl")
    installed = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--target",
        str(home / "wheel"),
        str(wheel),
    ]
    subprocess.run(installed, check=True, capture_output=True)
    made = Desk(home)
    where = made.run("mkdocs_newsbrief", "--version", at=".")
    assert where.startswith("newsbrief ")
    made.run("mkdocs_newsbrief", "new", "site", at=".")
    for sample in made.seeds.iterdir():
        sample.unlink()
    made.write(FIRST)
    return made


def holds(desk: Desk) -> None:
    """Every correction is seen on the pages, in the data and in the log."""
    data = desk.data()
    assert [(entry["kind"], entry["applied"]) for entry in data["corrections"]] == [
        (kind, True) for kind in CORRECTIONS
    ]
    quotes = {quote["text"]: quote["speaker"] for quote in data["quotes"]}
    assert not any(text.startswith("Nobody warned") for text in quotes)
    assert "Nobody warned" not in desk.page("quotes/index.html")
    assert quotes["A dam does not break in one night"] == "Inspector Jonas Reik"
    assert "Inspector Jonas Reik" in desk.page("quotes/index.html")
    assert data["summary"][0]["text"].startswith("The school on Mill Street shelters")
    assert "The school on Mill Street shelters" in desk.page("index.html")
    assert "dam-notice.txt" not in [source["file"] for source in data["sources"]]
    assert not any("900" in side["text"] for difference in data["differences"] for side in difference["positions"])
    log = desk.page("corrections/index.html")
    assert all(entry["why"] in log for entries in CORRECTIONS.values() for entry in entries if "why" in entry)
    assert "edited" in desk.page("quotes/index.html")


def test_the_whole_way_of_an_editor(desk: Desk) -> None:
    desk.build()
    assert "Nobody warned" in desk.page("quotes/index.html")
    assert any("900" in side["text"] for each in desk.data()["differences"] for side in each["positions"])
    assert "A dam does not break" in desk.run("mkdocs_newsbrief", "ids", "seeds", "a dam does not")

    (desk.seeds / "briefing.yml").write_text(yaml.safe_dump(CORRECTIONS, sort_keys=False), "utf-8")
    desk.build()
    holds(desk)

    desk.write(
        {"dam-late.txt": "The Late Post\nBoats arrive\n4 June 2025\n\nTwelve boats arrived in Pellow on Wednesday.\n"}
    )
    (desk.seeds / "dam-times.txt").rename(desk.seeds / "warnings.txt")
    desk.build()
    holds(desk)

    desk.run("mkdocs_newsbrief", "edition", "seeds")
    desk.write(LATER)
    desk.build()
    holds(desk)
    news = desk.page("changes/index.html")
    titles = [text.splitlines()[1] for text in LATER.values()]
    assert [title for title in titles if title in news] == titles
    assert "Seventeen" in news
    assert "Sixty-three" in news
