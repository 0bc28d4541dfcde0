"""`mkdocs serve` follows the seeds: a changed, an added and a deleted article."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.conftest import Site

ROOT = Path(__file__).parents[2]
_PATIENCE = 40  # seconds until a rebuild counts as not coming; nothing here measures time


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def serving(site: Site) -> Iterator[str]:
    """Runs the real command; yields the address of the briefing."""
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=site.root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield f"http://127.0.0.1:{port}/briefing/"
        finally:
            process.kill()


def read(address: str) -> str:
    with urlopen(address, timeout=_PATIENCE) as answer:
        page: str = answer.read().decode()
        return page


def wait_for(address: str, found: Callable[[str], bool]) -> bool:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        try:
            if found(read(address)):
                return True
        except (URLError, ConnectionError):
            pass  # not up yet, or between two builds
        time.sleep(0.2)
    return False


@pytest.fixture
def desk(site: Site) -> Site:
    return site.configure(site_url="http://127.0.0.1/").tree(
        """
        seeds/one.txt | The bridge opened on Monday, the town said.
        seeds/two.txt | The ferry made its last trip on Tuesday, the owner said.
        """
    )


def test_the_pages_follow_the_seeds(desk: Site) -> None:
    with serving(desk) as address:
        assert wait_for(address, lambda page: "The bridge opened on Monday" in page and "The ferry made" in page)
        desk.tree("seeds/three.txt | The lamps on the bridge were lit on Wednesday, the town said.")
        assert wait_for(address, lambda page: "The lamps on the bridge" in page)
        desk.tree("seeds/one.txt | The bridge opened on Friday, the town said.")
        assert wait_for(address, lambda page: "on Friday" in page and "on Monday" not in page)
        (desk.root / "seeds/two.txt").unlink()
        assert wait_for(address, lambda page: "The ferry made" not in page)


def test_two_briefings_each_follow_their_own(desk: Site) -> None:
    desk.tree("port/three.txt | The crane fell on Thursday, the harbour master said.")
    desk.configure(
        site_url="http://127.0.0.1/", plugins=["newsbrief", {"newsbrief": {"seeds": "port", "section": "port"}}]
    )
    with serving(desk) as address:
        port = address.replace("briefing", "port")
        assert wait_for(port, lambda page: "The crane fell on Thursday" in page)
        desk.tree("port/three.txt | The crane fell on Friday, the harbour master said.")
        assert wait_for(port, lambda page: "The crane fell on Friday" in page)
        assert "The bridge opened on Monday" in read(address)
        assert "crane" not in read(address)


def test_another_folder_and_one_that_was_away_are_followed(desk: Site) -> None:
    desk.tree("port/three.txt | The crane fell on Thursday, the harbour master said.")
    (desk.root / "port").rename(desk.root / "elsewhere")
    with serving(desk) as address:
        assert wait_for(address, lambda page: "The bridge opened on Monday" in page)
        desk.configure(site_url="http://127.0.0.1/", newsbrief={"seeds": "port"})
        time.sleep(2)  # the build fails: there is no such folder yet
        (desk.root / "elsewhere").rename(desk.root / "port")
        assert wait_for(address, lambda page: "The crane fell on Thursday" in page)
        (desk.root / "port").rename(desk.root / "elsewhere")
        time.sleep(2)
        (desk.root / "elsewhere").rename(desk.root / "port")
        time.sleep(2)
        desk.tree("port/three.txt | The crane fell on Friday, the harbour master said.")
        assert wait_for(address, lambda page: "on Friday" in page)
