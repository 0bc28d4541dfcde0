"""Files that may not be read: `make stranger` runs this as somebody who is not root, to whom nothing is refused."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_newsbrief.reading import read_folder
from tests.test_command import newsbrief

pytestmark = pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything — `make stranger`")

STORY = "The bridge opened on Monday, the town said. It cost 40 million crowns, the mayor said."


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """An article, and a file and a folder that nobody may read."""
    (tmp_path / "shut").mkdir()
    for name in ("a.txt", "b.txt", "shut/c.txt"):
        (tmp_path / name).write_text(f"{STORY} {name}", encoding="utf-8")
    for name in ("b.txt", "shut"):
        (tmp_path / name).chmod(0)
    yield tmp_path
    (tmp_path / "shut").chmod(0o700)


def test_what_may_not_be_read_is_named_and_its_neighbours_are_used(folder: Path) -> None:
    became = {entry.file: (entry.status, entry.reason or "") for entry in read_folder(folder).ledger}
    assert became["a.txt"][0] == "used"
    assert became["b.txt"][0] == became["shut"][0] == "skipped"
    assert "check the file and its rights" in became["b.txt"][1]
    assert "check its rights" in became["shut"][1]


def test_a_folder_that_may_not_be_written_is_an_error_in_words(folder: Path) -> None:
    (folder / "shut").chmod(0o500)
    done = newsbrief("export", str(folder), "--output", str(folder / "shut/out.json"))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "out.json" in done.stderr
