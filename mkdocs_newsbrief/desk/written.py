"""A YAML file as it is written: every value with its line, so that whoever wrote it can be told where to look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from mkdocs_newsbrief.errors import Fault, FileError

_LARGEST = 1_000_000  # bytes
_MOST = 50_000  # values: a few aliases can unfold into gigabytes
_NULL = "tag:yaml.org,2002:null"

Value = str | None | list["Written"] | dict[str, "Written"]


@dataclass(frozen=True, slots=True)
class Written:
    """A text (a date or a number as it is spelled), None, a list or a mapping; lines count from 1."""

    line: int
    value: Value


def read_written(path: Path, name: str) -> Written:
    """What a YAML file holds; raises `FileError`, which calls it `name`, where it is none."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileError(
            name, [Fault(1, f"cannot be opened ({error.strerror})", "check the file and its rights")]
        ) from error
    if len(data) > _LARGEST:
        raise FileError(name, [Fault(1, "is larger than 1 MB", "keep only the editor's lines in it")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileError(name, [Fault(line, "is not UTF-8", "save it as UTF-8")]) from error
    return _parsed(text, name)


def _parsed(text: str, name: str) -> Written:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        return Written(1, {}) if node is None else _Builder(name).build(node)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        remedy = 'put a text that holds ": " or begins with a mark into "quotation marks", and indent by spaces'
        raise FileError(name, [Fault(line, f"is no YAML ({error.problem})", remedy)]) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise FileError(name, [Fault(1, "is no YAML that can be read", "save it as plain text again")]) from error


class _Builder:
    def __init__(self, name: str) -> None:
        self._name = name
        self._count = 0

    def build(self, node: yaml.Node) -> Written:
        line = node.start_mark.line + 1
        self._count += 1
        if self._count > _MOST:
            raise FileError(
                self._name, [Fault(line, f"holds more than {_MOST:,} values", "write less, without aliases")]
            )
        if isinstance(node, yaml.ScalarNode):
            return Written(line, None if node.tag == _NULL else node.value)
        if isinstance(node, yaml.SequenceNode):
            return Written(line, [self.build(child) for child in node.value])
        return Written(line, self._mapping(node))

    def _mapping(self, node: yaml.Node) -> dict[str, Written]:
        built: dict[str, Written] = {}
        for key, child in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
            if name in built:
                line = key.start_mark.line + 1
                raise FileError(self._name, [Fault(line, f"has the key `{name}` twice", "put its lines together")])
            value = self.build(child)
            built[name] = Written(key.start_mark.line + 1, value.value)
        return built
