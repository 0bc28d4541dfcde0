"""What became of every file: nothing is lost silently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """What became of one file (or one article of a container): nothing is lost silently.

    `left_out` names what of a used file was not read ("3 pages beyond the limit of 200").
    """

    file: str
    status: Literal["used", "duplicate", "skipped"]
    of: str | None = None
    reason: str | None = None
    on_purpose: bool = False
    left_out: tuple[str, ...] = ()

    @property
    def became(self) -> str:
        """The status for a person: a file that was not read to its end is used in part."""
        return "used in part" if self.left_out and self.status == "used" else self.status

    @property
    def beside(self) -> bool:
        """Whether it is a metadata sidecar: it is counted with the file that it belongs to, `of`."""
        return self.status == "used" and self.of is not None

    @property
    def lost(self) -> bool:
        """Whether somebody should look at it: it was left out, and not on purpose, as a README is."""
        return self.status == "skipped" and not self.on_purpose
