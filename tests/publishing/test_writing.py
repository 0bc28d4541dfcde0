"""A kill at any moment leaves the old or the new, and the next run goes on by itself; a full disk loses nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.publishing.folder import write_folder
from mkdocs_newsbrief.publishing.writing import write_safely

KILLS = 12
# Each writes one of two states again and again, until it is killed: a process of its own, as a command is.
WRITERS = {
    "export": """
from pathlib import Path; import sys
from mkdocs_newsbrief.publishing.writing import write_safely
states = [b"old" * 200_000, b"new" * 200_000]
write_safely(Path(sys.argv[1]) / "briefing.json", states[0]); print(flush=True)
for turn in range(10_000): write_safely(Path(sys.argv[1]) / "briefing.json", states[turn % 2])
""",
    "pages": """
from pathlib import Path; import sys
from mkdocs_newsbrief.publishing.folder import write_folder
states = [{"index.md": s * 50_000, **{f"{s}/{n}.md": s * 2_000 for n in range(6)}} for s in ("old", "new")]
write_folder(Path(sys.argv[1]), states[0]); print(flush=True)
for turn in range(10_000): write_folder(Path(sys.argv[1]), states[turn % 2])
""",
}


def killed(program: str, folder: Path, after: float) -> None:
    """Run a program and kill it, so many seconds after its first state was written."""
    process = subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE)
    assert process.stdout
    process.stdout.readline()
    time.sleep(after)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()


def whole(folder: Path) -> bool:
    """Whether every file that can be seen is one state from end to end."""
    texts = [
        file.read_text("utf-8") for file in folder.rglob("*") if file.is_file() and not file.name.startswith(".")
    ]
    return bool(texts) and all(text and text.replace(text[:3], "") == "" for text in texts)


@pytest.mark.parametrize("name", WRITERS)
def test_a_kill_leaves_the_old_or_the_new_and_the_next_run_goes_on(name: str, tmp_path: Path) -> None:
    for kill in range(KILLS):
        killed(WRITERS[name], tmp_path, 0.003 * kill)
        assert whole(tmp_path)
    if name == "pages":
        write_folder(tmp_path, {"index.md": "end"})
    else:
        write_safely(tmp_path / "briefing.json", b"end")
    left = [file.name for file in tmp_path.rglob("*") if file.is_file() and file.name != ".newsbrief"]
    assert left == ["index.md" if name == "pages" else "briefing.json"]


@pytest.mark.parametrize("fails", ["fsync", "replace"])
def test_a_disk_that_is_full_leaves_the_old_file(fails: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "briefing.json").write_bytes(b"good")
    monkeypatch.setattr(os if fails == "fsync" else Path, fails, full)
    with pytest.raises(SettingsError, match="No space left on device"):
        write_safely(tmp_path / "briefing.json", b"half")
    assert [file.name for file in tmp_path.iterdir()] == ["briefing.json"]
    assert (tmp_path / "briefing.json").read_bytes() == b"good"


def test_what_somebody_wrote_into_our_folder_stays_theirs(tmp_path: Path) -> None:
    write_folder(tmp_path, {"index.md": "ours"})
    (tmp_path / "index.md").write_text("theirs", "utf-8")
    with pytest.raises(SettingsError, match="was changed since newsbrief made it"):
        write_folder(tmp_path, {"index.md": "ours again"})
    assert (tmp_path / "index.md").read_text("utf-8") == "theirs"
