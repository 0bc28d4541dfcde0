"""What an editor asks for: the nouns of `briefing.yml`."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entry:
    """One wish of an editor: what is done, to what, and who says so.

    The target is an `id`, the first `words` of a sentence or quote, a `file` (or a pattern of files) or a `person`;
    `names` are the people or remarks that are one, or two. `value` is what holds from now on, `line` where it stands.
    """

    kind: str
    line: int
    id: str | None = None
    words: str | None = None
    file: str | None = None
    person: str | None = None
    names: tuple[str, ...] = ()
    together: bool = True
    value: str | None = None
    role: str | None = None
    by: str | None = None
    why: str | None = None
    on: str | None = None

    @property
    def target(self) -> str:
        """What it names, as the editor named it."""
        joint = " = " if self.together else " ≠ "
        return self.id or self.words or self.file or self.person or joint.join(self.names) or self.kind


@dataclass(frozen=True, slots=True)
class Desk:
    """An editor's file: words of the editor's own, and `entries` in the order of the file; `path` is its name."""

    path: str = ""
    title: str | None = None
    dek: str | None = None
    note: str | None = None
    why_it_matters: str | None = None
    period: str | None = None
    entries: tuple[Entry, ...] = field(default=())

    def of(self, *kinds: str) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.kind in kinds)
