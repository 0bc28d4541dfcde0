"""Bounds hold while a file is read: none takes more than 300 MB or 20 seconds of CPU, measured in a child process."""

from __future__ import annotations

import io
import json
import resource
import subprocess
import sys
import zipfile
from pathlib import Path

LIMIT = 300 << 20  # bytes
SECONDS = 20
CHILD = """
import json, sys, time
from pathlib import Path
from mkdocs_newsbrief import read_folder
told = {}
def peak():  # not getrusage, which counts what the parent had when it forked
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
for folder in sorted(Path(sys.argv[1]).iterdir()):
    before = time.process_time()
    entries = len(read_folder(folder).ledger)
    told[folder.name] = (entries, time.process_time() - before, peak())
print(json.dumps(told))
"""


def bomb(name: str, unit: bytes, count: int) -> bytes:
    """An archive of one member that expands to so many units."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(name, "w", force_zip64=True) as member,
    ):
        for _ in range(count):
            member.write(unit)
    return file.getvalue()


def word(document: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return file.getvalue()


SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ALIASES = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)
HUGE = {
    "aliases.md": f"---\n{ALIASES}---\nThe council voted on Tuesday.\n".encode(),
    "nested.docx": word(f"<w:document {SPACE}><w:body>{'<w:p>' * 200}{'<w:r><w:t>a</w:t></w:r>' * 20_000}"),
    "header.eml": b"From: a\nTo: b\nSubject: " + b"=?utf-8?q?a?= " * 400_000 + b"\nDate: c\n\nThe council voted.\n",
    "headers.eml": b"From: a\nTo: b\nDate: c\n" + b"X-A: b\n" * 300_000 + b"\nThe council voted.\n",
    "attribute.html": b"<html><body><p title='" + b"a" * (12 << 20) + b"'>The council voted.</p></body></html>",
    "tags.html": b"<html><body>" + b"<b>a" * 300_000,
    "deep.html": b"<html><body>" + b"<div>" * 20_000 + b"The council voted.",
    "bomb.docx": bomb("word/document.xml", b" " * (1 << 20), 100),
    "bomb.zip": bomb("a.txt", b"a" * (1 << 20), 200),
    "table.csv": b"title,text\n" + b"a,b\n" * 500_000,
    "list.json": b"[" + b"[" * 1_000_000,
    "groups.rtf": b"{\\rtf1 " + b"{a" * 600_000,
    "page.txt": b"The council voted. " * 500_000,
    "feed.xml": b"<rss><channel>" + b"<item><title>a</title></item>" * 550_000,
}


def test_huge_files_are_read_or_refused_within_bounds(tmp_path: Path) -> None:
    for name, data in HUGE.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / name).write_bytes(data)
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=SECONDS * len(HUGE),
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30)),
    )
    assert child.returncode == 0, child.stderr[-400:]
    told = json.loads(child.stdout)
    assert set(told) == set(HUGE)
    assert [name for name, (entries, _, _) in told.items() if not entries] == []
    assert [name for name, (_, seconds, _) in told.items() if seconds > SECONDS] == []
    assert [name for name, (_, _, kilobytes) in told.items() if kilobytes << 10 > LIMIT] == []
