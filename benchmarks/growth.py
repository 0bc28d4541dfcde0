"""Twice the input may cost at most two and a half times the time, however hostile it is.

    python -m benchmarks.growth [CASE …]

Each case repeats one unit; the ratio of CPU seconds for 2n and n characters is measured in one run. Exit code 1 where
a case grows faster and takes long enough to matter.
"""

from __future__ import annotations

import sys
import time

from mkdocs_newsbrief import analyse, read_text

CHARACTERS = 50_000
MOST = 2.5
MATTERS = 0.5  # CPU seconds: below it a ratio is noise

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


def cost(text: str, *, verbatim: bool) -> float:
    """CPU seconds to read and analyse a text."""
    start = time.process_time()
    analyse(read_text(text, verbatim=verbatim))
    return time.process_time() - start


def main(chosen: list[str]) -> int:
    """Measure the chosen cases, or all."""
    failed = 0
    for name in chosen or UNITS:
        for verbatim in (True, False):
            once = UNITS[name] * (CHARACTERS // len(UNITS[name]))
            small, large = cost(once, verbatim=verbatim), cost(once * 2, verbatim=verbatim)
            grows = large > MOST * small and large > MATTERS
            failed += grows
            mode = "verbatim" if verbatim else "page"
            print(
                f"{name:20} {mode:9} {small:6.2f} {large:6.2f} {large / max(small, 1e-3):6.1f}",
                "GROWS" if grows else "",
            )
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
