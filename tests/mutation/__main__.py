"""Takes one guard after another out of the source, and expects a test to fail each time.

    python -m tests.mutation [WORDS …]

Works on a copy. Exit code 1 where a test does not notice, or where an entry of walls.yaml no longer fits the source.
WORDS choose the entries whose `what` has one of them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

import yaml

ROOT = Path(__file__).parents[2]
COPIED = ("mkdocs_newsbrief", "tests", "pyproject.toml")
TABLE = Path(__file__).with_name("walls.yaml")


@dataclass(frozen=True, slots=True)
class Mutation:
    """One guard to take out: `old` becomes `new`, and one of `tests` has to fail."""

    what: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


def mutations(chosen: Sequence[str]) -> Iterator[Mutation]:
    for entry in yaml.safe_load(TABLE.read_text(encoding="utf-8")):
        if not chosen or any(word in entry["what"] for word in chosen):
            yield Mutation(entry["what"], entry["file"], entry["from"], entry["to"], tuple(entry["tests"]))


@contextmanager
def mutated(copy: Path, mutation: Mutation) -> Iterator[None]:
    """The copy without the guard, while the block runs."""
    file = copy / "mkdocs_newsbrief" / mutation.file
    source = file.read_text(encoding="utf-8")
    if source.count(mutation.old) != 1:
        sys.exit(f"{mutation.file} — {mutation.old!r} stands there {source.count(mutation.old)} times — mend {TABLE}")
    file.write_text(source.replace(mutation.old, mutation.new), encoding="utf-8")
    yield
    file.write_text(source, encoding="utf-8")


def outcome(copy: Path, tests: Sequence[str]) -> str:
    """How the tests end: "passed", "failed", or "broken" where they could not even run."""
    names = [f"tests/publishing/{test}" for test in tests]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *names],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.DEVNULL,
        check=False,
    )
    return {0: "passed", 1: "failed"}.get(done.returncode, "broken")


def copied(place: Path) -> Path:
    """A copy of what the tests need."""
    for name in COPIED:
        place.mkdir(exist_ok=True)
        take = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        take(ROOT / name, place / name)
    return place


def tried(copies: Queue[Path], mutation: Mutation) -> str:
    """How the tests end without one guard, in a copy that nobody else is at."""
    copy = copies.get()
    try:
        with mutated(copy, mutation):
            return outcome(copy, mutation.tests)
    finally:
        copies.put(copy)


def main(chosen: Sequence[str]) -> int:
    """Try the chosen mutations, or all; as many at once as there are processors."""
    table = list(mutations(chosen))
    workers = os.cpu_count() or 1
    copies: Queue[Path] = Queue()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(workers) as pool:
        for number in range(workers):
            copies.put(copied(Path(folder) / str(number)))
        if outcome(copies.queue[0], sorted({test for mutation in table for test in mutation.tests})) != "passed":
            sys.exit("the tests do not pass on the source as it is")
        survived = 0
        for mutation, ended in zip(table, pool.map(lambda one: tried(copies, one), table), strict=True):
            survived += ended != "failed"
            print(f"{'noticed ' if ended == 'failed' else f'NOT NOTICED ({ended})'} {mutation.what}", flush=True)
    print(f"{len(table) - survived} of {len(table)} noticed")
    return int(survived > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
