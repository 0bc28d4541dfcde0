"""Fit the two models of the timeline, and measure them on stories unseen.

    python -m benchmarks.timeline_model STORIES [UNSEEN]

Which mentions of one date are of one event (`likeness.py`), and which tell of an event at all (`worth.py`).

Each folder of STORIES has `articles/` and a `key.json` with `timeline`, `expected` and `not_expected`: lists of
{"what", "date", "sentences": {file: [piece of a sentence, …]}}. Two mentions of a date are of one event if the key
has one that both tell; those of which the key knows only one count half, and a preview beside a report not at all, as
a key lists them apart. A mention of what was reported tells of an event if its sentence tells one of the key on that
date. Printed are the weights, in thousandths of a logit, and precision and recall by threshold, held out by story.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.logistic import Case, Line, fit
from mkdocs_newsbrief import analyse
from mkdocs_newsbrief.briefing.sources.kinship import relate
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.telling import tellings
from mkdocs_newsbrief.briefing.timeline import likeness, worth
from mkdocs_newsbrief.briefing.timeline.mention import Mention, find_mentions
from mkdocs_newsbrief.briefing.timeline.worth import Worth
from mkdocs_newsbrief.reading import read_folder

THRESHOLDS = (-1.5, -1.0, -0.5, -0.25, 0.0, 0.5, 1.0)  # logits
ROUNDS = 2  # who is the likest is found with the weights of the round before


@dataclass(frozen=True)
class Day:
    """The mentions of one date of a story, and the events of the key that each tells."""

    story: str
    corpus: Corpus
    mentions: Sequence[Mention]
    told: Sequence[frozenset[str]]

    def pairs(self, line: Line | None) -> Iterator[Case]:
        weights = likeness.Features(*(round(1000 * weight) for weight in line.weights)) if line else None
        for (one, other), features in likeness.compare(self.mentions, self.corpus, weights).items():
            mine, theirs = self.mentions[one], self.mentions[other]
            known = bool(self.told[one]) + bool(self.told[other])
            if known and mine.telling.key != theirs.telling.key and mine.expected == theirs.expected:
                yield Case(features, bool(self.told[one] & self.told[other]), known / 2)

    def events(self, _: Line | None) -> Iterator[Case]:
        known = Worth(self.mentions, self.corpus)
        for mention, told in zip(self.mentions, self.told, strict=True):
            if not mention.expected:
                yield Case(known.features(mention), any(event.startswith("timeline") for event in told))


Cases = Callable[[Day, Line | None], Iterator[Case]]


def read(stories: Path) -> list[Day]:
    return [day for key in sorted(stories.glob("*/key.json")) for day in _days(key)]


def _days(key: Path) -> Iterator[Day]:
    analyses = [analyse(article) for article in read_folder(key.parent / "articles").articles]
    superseded = relate([analysis.article for analysis in analyses]).superseded
    corpus = Corpus(tellings([one for one in analyses if one.article.id not in superseded]))
    events = json.loads(key.read_text("utf-8"))
    by_date: dict[str, list[Mention]] = {}
    for mention in find_mentions(corpus.tellings):
        by_date.setdefault(mention.date, []).append(mention)
    for mentions in by_date.values():
        yield Day(key.parent.name, corpus, mentions, [frozenset(_told(mention, events)) for mention in mentions])


def _told(mention: Mention, events: dict[str, list[dict[str, object]]]) -> Iterator[str]:
    file = Path(mention.telling.analysis.article.file).name
    for kind in ("timeline", "expected", "not_expected"):
        for event in events[kind]:
            pieces, day = event["sentences"].get(file, ()), event.get("date") or ""  # type: ignore[attr-defined]
            same = kind != "timeline" or str(day).startswith(mention.date) or mention.date.startswith(str(day))
            if same and any(piece in mention.telling.text for piece in pieces):
                yield f"{kind} {event['what']}"


def train(days: Sequence[Day], cases: Cases) -> Line:
    line = None
    for _ in range(ROUNDS):
        line = fit([case for day in days for case in cases(day, line)])
    assert line
    return line


def held_out(days: Sequence[Day], cases: Cases) -> Iterator[tuple[float, bool]]:
    for story in sorted({day.story for day in days}):
        line = train([day for day in days if day.story != story], cases)
        yield from answers([day for day in days if day.story == story], line, cases)


def answers(days: Sequence[Day], line: Line, cases: Cases) -> Iterator[tuple[float, bool]]:
    return ((line.at(case.features), case.right) for day in days for case in cases(day, line))


def table(found: Sequence[tuple[float, bool]]) -> str:
    """Precision and recall by threshold."""
    parts = []
    for least in THRESHOLDS:
        taken = [right for logit, right in found if logit >= least]
        precision, recall = sum(taken) / max(1, len(taken)), sum(taken) / max(1, sum(right for _, right in found))
        parts.append(f"{least:+}: {precision:.2f}/{recall:.2f}")
    return f"{sum(right for _, right in found)} of {len(found)}:  {'  '.join(parts)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("unseen", type=Path, nargs="?")
    options = parser.parse_args()
    days, unseen = read(options.stories), read(options.unseen) if options.unseen else []
    for name, cases, fields in (
        ("likeness", Day.pairs, likeness.Features._fields),
        ("worth", Day.events, worth.Features._fields),
    ):
        line = train(days, cases)
        print(name)
        for field, weight in zip(fields, line.weights, strict=True):
            print(f"    {field}={round(1000 * weight)},")
        print(f"BIAS = {round(1000 * line.bias)}\nheld out  {table(list(held_out(days, cases)))}")
        print(f"unseen    {table(list(answers(unseen, line, cases)))}" if unseen else "")


if __name__ == "__main__":
    main()
