"""Twice the input may cost two and a half times the time, and only so much memory, however hostile it is.

    python -m benchmarks.growth [CASE …]

Each case repeats one unit; the ratio of CPU seconds for 2n and n characters is measured in one run, for reading and
analysing it as clean text and as a page, and for the pages of a briefing that says it in every field. The last column
is the most memory (MB) that the process had until then. Exit code 1 where a case grows faster and takes long enough
to matter, or where the memory exceeds what a small machine has to spare.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable

from markdown import Markdown

from mkdocs_newsbrief import analyse, read_text
from mkdocs_newsbrief.publishing.pages import pages_of
from mkdocs_newsbrief.publishing.renderer import Renderer
from mkdocs_newsbrief.publishing.section import Section
from mkdocs_newsbrief.publishing.site import Site
from tests.publishing.hostile import told_by
from tests.publishing.test_walls import EXTENSIONS

CHARACTERS = 50_000
MOST = 2.5
MOST_MEMORY = 768  # MB of resident memory, the libraries with their tables among them
MATTERS = 0.5  # CPU seconds: below it a ratio is noise

# b64 looks for HTML comments by a pattern that is itself quadratic in white space.
LOOKING = [name for name in EXTENSIONS if isinstance(name, str) and name != "pymdownx.b64"]

UNITS = {
    "straight marks": '"',
    "opening marks": "“",
    "closing marks": "”",
    "apostrophes": "'",
    "short quotes": '"a" ',
    "curly quotes": "“a b” ",
    "quoted lines": "“We go,” she said.\n",
    "white space": " ",
    "empty lines": "\n",
    "one letter": "a",
    "one capital": "A",
    "capital words": "Aa ",
    "short lines": "x\n",
    "bullets": "• x\n",
    "pipes": "a | b | ",
    "brackets": "(",
    "dashes": "-",
    "full stops": ". ",
    "digits": "1",
    "spaced digits": "1 ",
    "months": "March ",
    "month and day": "March 1 ",
    "half a date": "2021-",
    "weekdays": "Thursday ",
    "early and late": "early late mid ",
    "number words": "twenty-",
    "hundreds": "one hundred and ",
    "last": "last ",
    "in the": "in the ",
    "cues": "said ",
    "pronoun and cue": "he said ",
    "by": "By ",
    "titles": "Mr. ",
    "initials": "J. ",
    "names": "Ada Fennimore ",
    "mail": "a@b.",
    "addresses": "http://",
    "sentences": "He said it. ",
    "one long paragraph": "The minister said that on Monday. ",
    "lines of prose": "The minister said that on Monday the council would vote.\n",
}


def read_as_text(text: str) -> None:
    analyse(read_text(text, verbatim=True))


def read_as_page(text: str) -> None:
    analyse(read_text(text))


def publish(text: str) -> None:
    """Every page, as MkDocs has it made: by Markdown, with everything on that could look at the text."""
    said: list[str] = []
    site = Site(Renderer(), warn=said.append, info=said.append)
    section = site.sections["x"] = Section("x", told_by([text]))
    markdown = Markdown(extensions=[*LOOKING, site.extension])
    for page in pages_of(section):
        site.turn_to(section.uri(page.name), "")
        markdown.reset().convert(page.markdown("x"))


JOBS: dict[str, tuple[Callable[[str], None], int]] = {
    "verbatim": (read_as_text, CHARACTERS),
    "page": (read_as_page, CHARACTERS),
    "published": (publish, CHARACTERS // 5),  # which says it in some thirty places
}


def cost(job: Callable[[str], None], text: str) -> float:
    """CPU seconds."""
    start = time.process_time()
    job(text)
    return time.process_time() - start


def memory() -> int:
    """The most resident memory that this process had, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main(chosen: list[str]) -> int:
    """Measure the chosen cases, or all."""
    failed = 0
    for name in chosen or UNITS:
        for mode, (job, characters) in JOBS.items():
            once = UNITS[name] * (characters // len(UNITS[name]))
            small, large = cost(job, once), cost(job, once * 2)
            grows = large > MOST * small and large > MATTERS
            swells = memory() > MOST_MEMORY
            failed += grows or swells
            ratio = large / max(small, 1e-3)
            remark = " ".join(word for word, true in (("GROWS", grows), ("SWELLS", swells)) if true)
            print(f"{name:20} {mode:9} {small:6.2f} {large:6.2f} {ratio:6.1f} {memory():6}", remark, flush=True)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
