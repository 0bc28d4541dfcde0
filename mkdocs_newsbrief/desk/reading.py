"""`briefing.yml` is read: what an editor wrote becomes entries, or faults with their lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from mkdocs_newsbrief.desk.entries import Desk, Entry
from mkdocs_newsbrief.desk.forms import FORMS, ID, OWN, SIGNED, Form, fault_of
from mkdocs_newsbrief.desk.written import Written, read_written
from mkdocs_newsbrief.errors import Fault, FileError
from mkdocs_newsbrief.reading.beside import BRIEFING_FILES
from mkdocs_newsbrief.reading.hygiene import BLANK, clean

_LISTED = ("same", "apart")

Say = Callable[[int, str, str], None]
"""Takes a fault: its line, what is wrong, what to do."""


def read_desk(folder: Path) -> Desk:
    """The editor's file of a folder of articles; an empty desk where there is none.

    Raises `FileError`, which tells every fault with its line.
    """
    path = next((folder / name for name in BRIEFING_FILES if (folder / name).is_file()), None)
    if path is None:
        return Desk()
    name = f"{folder.name}/{path.name}"
    reader = _Reader()
    desk = reader.desk(read_written(path, name), name)
    if reader.faults:
        raise FileError(name, sorted(reader.faults, key=lambda fault: fault.line))
    return desk


class _Reader:
    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def desk(self, written: Written, name: str) -> Desk:
        if not isinstance(written.value, dict):
            self._say(written.line, "is no mapping", "begin with a key and a colon, like `hide:`")
            return Desk(name)
        own: dict[str, str | None] = {}
        entries: list[Entry] = []
        for key, value in written.value.items():
            if key in OWN:
                entry = self._own(key, value)
                own[key] = entry.value if entry else None
                entries += [entry] if entry else []
            elif key in FORMS:
                entries += self._entries(key, value)
            else:
                self._say(value.line, f"there is no key `{key}`", _did_you_mean(key, (*OWN, *FORMS)))
        return Desk(name, **own, entries=tuple(entries))

    def _own(self, kind: str, written: Written) -> Entry | None:
        """Words of the editor's own: a text, or a mapping with it and who says so."""
        values = written.value if isinstance(written.value, dict) else {"is": written}
        told = self._texts(kind, values, ("is", *SIGNED))
        return _entry(kind, written.line, told) if told.get("is") else None

    def _entries(self, kind: str, written: Written) -> Iterator[Entry]:
        if written.value is None:
            return
        if not isinstance(written.value, list):
            self._say(written.line, f"`{kind}` takes a list", "begin each entry on a line of its own with `- `")
            return
        for item in written.value:
            if entry := self._entry(kind, FORMS[kind], item):
                yield entry

    def _entry(self, kind: str, form: Form, written: Written) -> Entry | None:
        values = written.value
        if isinstance(values, str) and form.plain:
            plain = "id" if "id" in form.targets and ID.fullmatch(values) else form.plain
            values = {plain: written}
        if not isinstance(values, dict):
            self._say(written.line, f"an entry of `{kind}` is no mapping", f"write `- {form.targets[0]}: …`")
            return None
        before = len(self.faults)
        self._check_keys(kind, form, written.line, values)
        names = [name for key in _LISTED if key in values for name in self._names(key, values[key])]
        single = {key: value for key, value in values.items() if key not in _LISTED}
        told = self._texts(kind, single, form.keys)
        if len(self.faults) > before:
            return None
        return replace(_entry(kind, written.line, told), names=tuple(names), together="apart" not in values)

    def _check_keys(self, kind: str, form: Form, line: int, values: dict[str, Written]) -> None:
        named = [key for key in form.targets if key in values]
        choice = " or ".join(f"`{key}`" for key in form.targets)
        if len(named) != 1:
            what = (
                "says nowhere what it is about" if not named else f"names its target twice, by {' and '.join(named)}"
            )
            self._say(
                line, f"an entry of `{kind}` {what}", f"give {choice}, one of them" if named else f"give {choice}"
            )
        for key in form.needs:
            if key not in values:
                self._say(line, f"an entry of `{kind}` lacks `{key}`", f"say what holds, as `{key}: …`")

    def _texts(self, kind: str, values: dict[str, Written], keys: tuple[str, ...]) -> dict[str, str | None]:
        """The values by key, each one text."""
        told: dict[str, str | None] = {}
        for key, written in values.items():
            if key not in keys:
                self._say(written.line, f"`{kind}` takes no `{key}`", _did_you_mean(key, keys))
            elif isinstance(written.value, list | dict):
                self._say(
                    written.line, f"`{key}` is no text", "write it on one line, in “quotation marks” if need be"
                )
            else:
                told[key] = self._text(kind, key, written)
        return told

    def _text(self, kind: str, key: str, written: Written) -> str | None:
        text = _cleaned(str(written.value), lines=kind in ("note", "why_it_matters")) if written.value else None
        if text is None and not (kind == "speaker" and key == "is"):
            if kind in FORMS and key not in SIGNED:
                self._say(written.line, f"`{key}` is empty", "fill it in, or take the entry out")
        elif text and (remedy := fault_of(kind, key, text)):
            self._say(written.line, f"`{key}: {text}` cannot be used", remedy)
        return text

    def _names(self, key: str, written: Written) -> list[str]:
        items = written.value if isinstance(written.value, list) else []
        names = [_cleaned(item.value) for item in items if isinstance(item.value, str)]
        if len(names) < 2 or len(names) < len(items) or not all(names):
            self._say(written.line, f"`{key}` is no list of two or more texts", f'write `{key}: ["One", "Another"]`')
        return [name for name in names if name]

    def _say(self, line: int, what: str, remedy: str) -> None:
        self.faults.append(Fault(line, what, remedy))


def _entry(kind: str, line: int, told: Mapping[str, str | None]) -> Entry:
    return Entry(
        kind,
        line,
        id=told.get("id"),
        words=told.get("words"),
        file=told.get("file"),
        person=told.get("person"),
        value=told.get("is"),
        role=told.get("role"),
        by=told.get("by"),
        why=told.get("why"),
        on=told.get("on"),
    )


def _cleaned(text: str, *, lines: bool = False) -> str | None:
    """Without characters that cannot be seen; on one line, unless it may have several."""
    visible = clean(text).replace(BLANK, "")
    return (visible.strip() if lines else " ".join(visible.split())) or None


def _did_you_mean(key: str, keys: tuple[str, ...]) -> str:
    close = get_close_matches(key, keys, n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else f"the keys are {', '.join(dict.fromkeys(keys))}"
