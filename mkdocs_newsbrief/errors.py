"""The errors of the library: each says which file, what is wrong with it, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class NewsbriefError(Exception):
    """The one family; `where` is a file, an option or a line, `remedy` what its owner can do."""

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where} — {what} — {remedy}")
        self.where, self.what, self.remedy = where, what, remedy


class SettingsError(NewsbriefError):
    """An option cannot be used as it stands."""


class UnreadableError(NewsbriefError):
    """A seed cannot become an article; the ledger lists it and the build goes on."""


class BadLineError(NewsbriefError):
    """A line of a filter's input is not what the command takes; it is answered and the run goes on."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong on one line of a file, and what to do; lines count from 1."""

    line: int
    what: str
    remedy: str


class FileError(NewsbriefError):
    """A file that somebody writes for us has faults; all of them are told, each with its line."""

    def __init__(self, file: str, faults: Sequence[Fault]) -> None:
        first = faults[0]
        super().__init__(f"{file}:{first.line}", first.what, first.remedy)
        self.faults = tuple(faults)
        self.args = ("\n".join(f"{file}:{fault.line} — {fault.what} — {fault.remedy}" for fault in faults),)
