"""What a build costs beside plain MkDocs with the same text: cold, warm, and with one touched file.

    python -m benchmarks.build [FOLDER] [--sizes 5 50 200 800] [--theme mkdocs] [--plot growth.svg]

FOLDER holds articles as text files, the project's own seeds unless told; where it has too few, more are made of
their paragraphs. Every figure is CPU seconds (user and system) of one whole `mkdocs build`, the memory its peak; what
counts are the ratios, which one run measures on one machine.
"""

from __future__ import annotations

import argparse
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"
KINDS = ("plain", "cold", "warm", "touched")
_CONFIG = "site_name: Benchmark\ntheme: {theme}\nplugins: [{plugins}]\nnot_in_nav: /articles/**\n"
_TALLY = re.compile(r"(\d+) analysed, (\d+) reused")


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one process: CPU seconds, peak memory in MB, and how many articles it analysed, as far as it says."""

    cpu: float
    memory: float
    analysed: int | None = None


def articles(folder: Path) -> Iterator[str]:
    """Texts without an end: those of the folder, then new ones made of their paragraphs and a line of its own."""
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in sorted(folder.glob("*.txt"))]
    yield from texts
    paragraphs = [text.split("\n\n") for text in texts]
    for number in range(sys.maxsize):
        own = paragraphs[number % len(paragraphs)]
        other = paragraphs[(number * 7 + 1 + number // len(paragraphs)) % len(paragraphs)]
        half = [*own[: (len(own) + 1) // 2], *other[len(other) // 2 :]]
        yield "\n\n".join([*half, f"Report number {number} was filed by the desk."])


def cost(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in a folder and wait for it."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONHASHSEED": "0"}
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode(errors="replace")
    if status:
        raise SystemExit(f"{' '.join(command)} — failed in {folder} — {text[-2000:]}")
    tally = _TALLY.search(text)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, int(tally[1]) if tally else None)


def build(site: Path) -> Cost:
    shutil.rmtree(site / "site", ignore_errors=True)
    return cost([sys.executable, "-m", "mkdocs", "build"], site)


def lay_out(site: Path, texts: Sequence[str], theme: str) -> None:
    """Two sites with the same text: as Markdown pages, and as seeds."""
    for name, folder, plugins in (("plain", "docs/articles", "search"), ("ours", "seeds", "search, newsbrief")):
        place = site / name / folder
        place.mkdir(parents=True)
        (site / name / "docs").mkdir(exist_ok=True)
        (site / name / "docs/index.md").write_text("# Home\n", encoding="utf-8")
        (site / name / "mkdocs.yml").write_text(_CONFIG.format(theme=theme, plugins=plugins), encoding="utf-8")
        for number, text in enumerate(texts):
            ending, body = ("md", f"# Article {number}\n\n{text}") if name == "plain" else ("txt", text)
            (place / f"{number:05d}.{ending}").write_text(body, encoding="utf-8")


def measure(texts: Sequence[str], theme: str) -> dict[str, Cost]:
    """Every kind of build, once; plain MkDocs is the better of two."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        lay_out(site, texts, theme)
        plain = min((build(site / "plain") for _ in range(2)), key=lambda one: one.cpu)
        cold, warm = build(site / "ours"), build(site / "ours")
        with (site / "ours/seeds/00000.txt").open("a", encoding="utf-8") as file:
            file.write("\n\nThe desk added one more sentence.\n")
        return {"plain": plain, "cold": cold, "warm": warm, "touched": build(site / "ours")}


def line(size: int, costs: dict[str, Cost]) -> str:
    """A row of the table: seconds, how many times plain MkDocs, analysed articles, memory."""
    cells = [f"{size:6}", f"{costs['plain'].cpu:8.2f} s"]
    for kind in KINDS[1:]:
        one = costs[kind]
        told = "" if one.analysed is None else f" ({one.analysed})"
        cells.append(f"{one.cpu:7.2f} s {one.cpu / costs['plain'].cpu:5.2f} x{told:7}")
    return " | ".join([*cells, f"{max(one.memory for one in costs.values()):5.0f} MB"])


def exponents(found: dict[int, dict[str, Cost]]) -> Iterator[str]:
    """How the seconds grow from each size to the next: 1 is linear, 2 is with the square."""
    sizes = sorted(found)
    for small, large in pairwise(sizes):
        grown = {
            kind: math.log(found[large][kind].cpu / found[small][kind].cpu) / math.log(large / small)
            for kind in KINDS
        }
        yield f"growth {small} to {large}: " + ", ".join(f"{kind} {power:.2f}" for kind, power in grown.items())


def plot(found: dict[int, dict[str, Cost]], file: Path) -> None:
    """The seconds by size as lines of an SVG, both axes logarithmic."""
    sizes = sorted(found)
    across = {size: 60 + 500 * math.log(size / sizes[0]) / math.log(max(2, sizes[-1] / sizes[0])) for size in sizes}
    every = [one.cpu for costs in found.values() for one in costs.values()]
    low, high = min(every), max(every)

    def down(cpu: float) -> float:
        return 300 - 270 * math.log(cpu / low) / math.log(max(2, high / low))

    drawn = [f'<text x="{across[size]:.0f}" y="325" text-anchor="middle">{size}</text>' for size in sizes]
    for kind, colour in zip(KINDS, ("#666", "#c33", "#383", "#36c"), strict=True):
        points = " ".join(f"{across[size]:.1f},{down(found[size][kind].cpu):.1f}" for size in sizes)
        end = found[sizes[-1]][kind].cpu
        drawn.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        drawn.append(f'<text x="570" y="{down(end):.0f}" fill="{colour}">{kind} {end:.1f} s</text>')
    style = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 340" font-family="sans-serif" font-size="12"'
    file.write_text(f"<svg {style}>{''.join(drawn)}</svg>\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the sizes, print a row for each as it is known, then how the time grows."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=SEEDS, metavar="FOLDER")
    parser.add_argument("--sizes", nargs="+", type=int, default=[5, 50, 200])
    parser.add_argument("--theme", default="mkdocs")
    parser.add_argument("--plot", type=Path, metavar="FILE.svg")
    options = parser.parse_args(arguments)
    found: dict[int, dict[str, Cost]] = {}
    print("     N |      plain |  cold (analysed)        |  warm                   |  one touched            |  peak")
    for size in options.sizes:
        found[size] = measure(list(islice(articles(options.folder), size)), options.theme)
        print(line(size, found[size]), flush=True)
    print("\n".join(exponents(found)))
    if options.plot:
        plot(found, options.plot)
    return 0


if __name__ == "__main__":
    sys.exit(main())
