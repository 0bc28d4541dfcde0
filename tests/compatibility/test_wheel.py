"""A fresh install: the wheel, installed with the pip that Python brings, reads a file of every format.

Slow and in need of packages, so it is run by `make homes` alone.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.reading.golden import cases, e_book, open_document, packed, web_archive, word_document, workbook

pytestmark = pytest.mark.skipif("NEWSBRIEF_WHEEL" not in os.environ, reason="run by `make homes`")

TITLE = "Council votes for a bridge"
LEDE = "The harbour council voted on Tuesday to build a second bridge over the river mouth."
NEXT = "Shop owners on the east bank fear that the works will keep their customers away for two summers."
PAGE = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{LEDE}</p><p>{NEXT}</p></body></html>"
FILES = {
    "a.docx": word_document(TITLE, LEDE),
    "a.odt": open_document(TITLE, LEDE),
    "a.epub": e_book(PAGE + "a"),
    "a.xlsx": workbook(("Title", "Text"), (TITLE, LEDE)),
    "a.warc": web_archive(PAGE + "b"),
    "a.zip": packed(a_dot_html=PAGE),
    "a.rtf": rf"{{\rtf1\ansi {TITLE}\par {LEDE}\par}}".encode(),
}
READ = """
import json, sys
from pathlib import Path
from mkdocs_newsbrief import read_folder
print(json.dumps([[entry.file, entry.status, entry.reason] for entry in read_folder(Path(sys.argv[1])).ledger]))
"""


def test_the_wheel_reads_a_file_of_every_format(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(tmp_path), str(root)], check=True
    )
    (wheel,) = tmp_path.glob("mkdocs_newsbrief-*.whl")
    venv.create(tmp_path / "bare", with_pip=True)  # whose pip is not upgraded
    python = tmp_path / "bare" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", f"{wheel}[office,pdf,warc]"], check=True)
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    texts = {
        f"{name}-{file}": text.encode() for name, case in cases("formats") for file, text in case["files"].items()
    }
    for name, data in (FILES | texts).items():
        (seeds / name).write_bytes(data)
    told = subprocess.run(
        [python, "-c", READ, str(seeds)], cwd=tmp_path, env={}, capture_output=True, text=True, check=True
    )
    ledger = json.loads(told.stdout)
    assert {file.partition("#")[0] for file, _, _ in ledger} == set(FILES | texts)
    assert [(file, reason) for file, _, reason in ledger if reason and "cannot be read" in reason] == []
    unread = {file for file, status, _ in ledger if status == "skipped"}
    assert not unread & set(FILES)
