"""What changed from one edition of a briefing to another, as a reader wants to know it.

A thing is the same where its id is, or where it rests on the same sentence: sentences go by a hash of their words.
What only comes to be shown, of sources that were there before, is no news.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from mkdocs_newsbrief.briefing.wording.identity import doubt_id

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is new, gone or changed: its id (of a source its file), its text, and what of it changed."""

    id: str
    text: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What is new, gone and changed of one kind."""

    new: tuple[Line, ...] = ()
    gone: tuple[Line, ...] = ()
    changed: tuple[Line, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.gone or self.changed)


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed, kind by kind; of `values` the changed ones are told as "17 → 46 → 63"."""

    sources: Change
    values: Change
    claims: Change
    quotes: Change
    events: Change
    differences: Change
    doubts: Change
    words: Change

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))

    def kinds(self) -> Iterator[tuple[str, Change]]:
        """The kinds of which something changed, by name."""
        for field in fields(self):
            if change := getattr(self, field.name):
                yield field.name, change


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since the edition of an ISO day."""

    day: str
    changes: Changes

    @property
    def new(self) -> frozenset[str]:
        """The ids of what was not there."""
        return frozenset(line.id for _, change in self.changes.kinds() for line in change.new)


def compare(old: Json, new: Json) -> Changes:
    """What changed between two data files of a briefing."""
    known = {sentence["id"] for source in old["sources"] for sentence in source["sentences"]}
    old = _without_hidden(old, new)
    return Changes(
        sources=_sources(old["sources"], new["sources"]),
        values=_values(old.get("figures", []), new.get("figures", [])),
        claims=_claims(old, new, known),
        quotes=_things(old["quotes"], new["quotes"], _quoted, _requoted),
        events=_things(_events(old), _events(new), _dated, _redated),
        differences=_differences(old["differences"], new["differences"]),
        doubts=_doubts(old.get("doubts", []), new.get("doubts", [])),
        words=_words(old, new),
    )


def _without_hidden(old: Json, new: Json) -> Json:
    """The old data without what an editor has hidden since: to tell that it is gone would show it again."""
    hidden = {thing for item in new.get("corrections", []) if item["kind"] == "hide" for thing in item["things"]}
    shown = {
        name: [item for item in old.get(name, []) if (item.get("id") or item.get("claim")) not in hidden]
        for name in ("quotes", "timeline", "expected", "differences", "summary", "coverage", "lone")
    }
    return {**old, **shown} if hidden else old


def _sources(old: list[Json], new: list[Json]) -> Change:
    """By file; one of the same bytes under another name was renamed."""
    before, now = {item["file"]: item for item in old}, {item["file"]: item for item in new}
    names = {item["sha256"]: item["file"] for item in old if item["file"] not in now}
    added, changed = [], []
    for file, item in now.items():
        if file in before:
            changed += [_source(item, "text changed")] if item["sha256"] != before[file]["sha256"] else []
        elif former := names.pop(item["sha256"], None):
            changed.append(_source(item, f"was {former}"))
        else:
            added.append(_source(item))
    left = set(names.values())
    gone = [_source(item) for file, item in before.items() if file not in now and file in left]
    return Change(tuple(added), tuple(gone), tuple(changed))


def _source(item: Json, told: str = "") -> Line:
    outlet = item.get("publisher") or item.get("agency")
    title = item.get("title") or item["file"]
    return Line(item["file"], f"{outlet}: {title}" if outlet else title, told)


def _values(old: list[Json], new: list[Json]) -> Change:
    """A series goes on where its id, or what it is about, is the same."""
    before = {key: item for item in old for key in (item["topic"], item["id"])}
    added, changed = [], []
    for item in new:
        former = before.get(item["id"]) or before.get(item["topic"])
        values, known = _in_row(item), _in_row(former) if former else []
        if values != known and len(values) > 1:
            since = max(0, len(known) - 1) if values[: len(known)] == known else 0
            changed.append(Line(item["id"], item["topic"], " → ".join(values[since:])))
        elif not former and values:
            added.append(Line(item["id"], item["topic"], values[-1]))
    return Change(tuple(added), (), tuple(changed))


def _in_row(item: Json) -> list[str]:
    """Its values, each once in a row."""
    values = [str(point["value"]) for point in item["values"]]
    return [value for at, value in enumerate(values) if not at or value != values[at - 1]]


def _claims(old: Json, new: Json, known: set[str]) -> Change:
    """What is claimed in a sentence that was not there before, and is not told as a quote or an event."""
    former = {item.get("id") or item.get("claim") for name in _CLAIMS for item in old.get(name, [])}
    told = {name for item in (*new["quotes"], *_events(new)) for name in _own(item)}
    added: dict[str, Line] = {}
    for name in _CLAIMS:
        for item in new.get(name, []):
            place, identity = _own(item), item.get("id") or item["claim"]
            if identity not in former and place and not place & (known | told):
                added.setdefault(next(iter(place)), Line(identity, item["text"]))
    return Change(tuple(added.values()))


_CLAIMS = ("summary", "coverage", "lone")


def _own(item: Json) -> set[str]:
    """The sentence that a thing is shown in."""
    return {citation["sentence"] for citation in item["citations"][:1]}


def _events(data: Json) -> list[Json]:
    return [*data["timeline"], *data["expected"]]


def _things(
    old: list[Json], new: list[Json], line: Callable[[Json], Line], differs: Callable[[Json, Json], str]
) -> Change:
    """Things with ids and citations: by id, or else by a sentence that both rest on."""
    before = {item["id"]: item for item in old}
    resting = {place: item for item in reversed(old) for place in _places(item)}
    added, changed, met = [], [], set()
    for item in new:
        former = before.get(item["id"]) or next((resting[p] for p in _places(item) if p in resting), None)
        if former is None:
            added.append(line(item))
            continue
        met.add(former["id"])
        if told := differs(former, item):
            changed.append(Line(item["id"], line(item).text, told))
    places = {place for item in new for place in _places(item)}
    gone = [line(item) for item in old if item["id"] not in met and not places & set(_places(item))]
    return Change(tuple(added), tuple(gone), tuple(changed))


def _places(item: Json) -> list[str]:
    cited = [*item["citations"], *(c for variant in item.get("variants", []) for c in variant["citations"])]
    span = "text" if "speaker" in item else "as_reported"
    return [f"{citation['sentence']} {citation['start'] if span == 'text' else item.get(span)}" for citation in cited]


def _quoted(item: Json) -> Line:
    return Line(item["id"], f"“{item['text']}” ({item['speaker'] or 'unattributed'})")


def _requoted(old: Json, new: Json) -> str:
    return f"speaker was {old['speaker'] or 'nobody'}" if old["speaker"] != new["speaker"] else ""


def _dated(item: Json) -> Line:
    return Line(item["id"], f"{item['date']}: {item['text']}")


def _redated(old: Json, new: Json) -> str:
    if old["date"] != new["date"]:
        return f"was {old['date']}"
    return f"was {old['status']}" if old["status"] != new["status"] else ""


def _differences(old: list[Json], new: list[Json]) -> Change:
    """By what they are about; one that has other sides has changed."""
    before = {item["topic"]: item for item in old} | {item["id"]: item for item in old}
    added, changed = [], []
    for item in new:
        former = before.get(item["id"]) or before.get(item["topic"])
        sides = [side["text"] for side in item["positions"]]
        if former is None:
            added.append(_difference(item))
        elif former["id"] != item["id"] and (more := [s for s in sides if s not in _sides(former)]):
            changed.append(Line(item["id"], _difference(item).text, f"now also {' / '.join(more)}"))
    now = {key for item in new for key in (item["id"], item["topic"])}
    gone = [_difference(item) for item in old if not {item["id"], item["topic"]} & now]
    return Change(tuple(added), tuple(gone), tuple(changed))


def _sides(item: Json) -> list[str]:
    return [side["text"] for side in item["positions"]]


def _difference(item: Json) -> Line:
    return Line(item["id"], f"{item['topic']}: {' / '.join(_sides(item))}")


def _doubts(old: list[Json], new: list[Json]) -> Change:
    """Those that are gone have been answered."""
    before, now = _by_id(old), _by_id(new)
    added = tuple(line for name, line in now.items() if name not in before)
    return Change(added, tuple(line for name, line in before.items() if name not in now))


def _by_id(doubts: Iterable[Json]) -> dict[str, Line]:
    named = ((doubt_id(item["kind"], item["text"]), item) for item in doubts)
    return {name: Line(name, item["text"], item["kind"]) for name, item in named}


def _words(old: Json, new: Json) -> Change:
    """Title and standfirst."""
    told = [
        Line(name, new[name], f"was {old[name]}")
        for name in ("title", "dek")
        if new.get(name) != old.get(name) and new.get(name)
    ]
    return Change((), (), tuple(told))
