"""A story as many outlets tell it: as many articles as a test wants, all invented, the same each time."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

_PLACES = "Norwick Saltmarsh Harwell Oxmoor Tarn Brackwater Ludden Fenwick Marle Stowe".split()  # noqa: SIM905
_KINDS = "Courier Radio Gazette Herald Observer Ledger".split()  # noqa: SIM905
_TITLES = (
    "Dam at {place} holds as river falls to {level} metres",
    "Villages below the Corrow dam may go home",
    "Engineers lower the Corrow reservoir by {level} metres",
)
_TOLD = (
    "The Corrow dam above {place} was damaged on Monday night when a gate gave way under the flood.",
    "About {moved} people were told to leave the villages below the dam, the county said on Tuesday.",
    "“We opened the last gate by hand, and it held,” said Mara Quill, the chief engineer of the dam.",
    "The river stood at {level} metres on Wednesday morning, according to the water board.",
    "The owner, Lowland Power, denied that the gate had been reported as worn in {month}.",
    "“Nobody told us that the gate was worn,” said Piers Aldgate, a director of Lowland Power.",
    "An inspector wrote to the owner in {month} that the gate was worn, the county council said.",
    "A public hearing on the dam will be held on 27 May 2024 in the town hall of Norwick.",
    "Schools in the valley are to open again on 20 May 2024, the county said.",
    "The dam was built in 1968 and was last repaired in 2011.",
    "{place} lies two miles below the dam and was under water for a night.",
    "Two bridges over the Corrow were closed, and a third lost its railing.",
    "Volunteers from {place} filled {bags} sacks with sand before the water came.",
    "The reservoir holds {share} per cent of what it held a week ago, the water board said.",
    "Farmers lost at least {cattle} head of cattle, their union said on Thursday.",
    "“My mother carried the hens up the stairs,” said Ansel Reed, who lives in {place}.",
)
_MONTHS = ("February", "March")


def write(folder: Path, count: int) -> None:
    """Articles into a new folder, each with its outlet, its day and some of what there is to tell."""
    folder.mkdir(parents=True)
    most = 5 if count < 30 else 3  # of seven sentences: many articles are short ones
    for number in range(count):
        place = _PLACES[number % len(_PLACES)]
        facts = {
            "place": place,
            "moved": ("900", "1,200")[number % 5 == 3],
            "level": 3 + number % 4,
            "month": _MONTHS[number % 3 == 2],
            "bags": 400 + 7 * number,
            "share": 60 + number % 9,
            "cattle": 40 + number,
        }
        told = [line.format(**facts) for at, line in enumerate(_TOLD) if (at * 5 + number * 3) % 7 < most or at == 0]
        day = date(2024, 5, 14) + timedelta(days=number % 4)
        head = [
            f"title: {_TITLES[number % len(_TITLES)].format(**facts)}",
            f"publisher: {place} {_KINDS[number // len(_PLACES) % len(_KINDS)]}",
            f"date: {day}",
        ]
        text = "\n".join(["---", *head, "---", "", *("\n".join(told).replace("\n", "\n\n").splitlines()), ""])
        (folder / f"{number:02}.md").write_text(text, encoding="utf-8")
