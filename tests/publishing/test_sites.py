"""The sites that people see first build strict, by the command that people type."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from mkdocs_newsbrief.publishing import starter

ROOT = Path(__file__).parents[2]


def build(directory: Path, target: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)],
        cwd=directory,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_the_example_site_builds_without_a_warning(tmp_path: Path) -> None:
    assert "WARNING" not in build(ROOT / "example_site", tmp_path / "site")
    assert (tmp_path / "site" / "briefing" / "index.html").is_file()


def test_a_new_site_builds_without_a_warning(tmp_path: Path) -> None:
    starter.create(tmp_path / "new")
    assert "WARNING" not in build(tmp_path / "new", tmp_path / "site")
    assert (tmp_path / "site" / "briefing" / "index.html").is_file()
