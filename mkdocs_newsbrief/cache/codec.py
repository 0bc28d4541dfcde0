"""Nouns of the model as JSON, and back: a value of a frozen dataclass is the list of its fields, in their order.

Strict: what does not have the shape and the types of the noun is `ForeignError`, never half a value.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Noun = TypeVar("Noun")
Convert = Callable[[Any], Any]

_PLAIN = (str, int, bool, float, NoneType)


class ForeignError(ValueError):
    """What was kept is not what we would have written."""


def encode(kind: type[Noun], value: Noun) -> str:
    """One line of JSON; the same bytes for equal values."""
    shape: Any = kind
    return json.dumps(_writer(shape)(value), ensure_ascii=True, separators=(",", ":"))


def decode(kind: type[Noun], text: str | bytes) -> Noun:
    """The value of that type which `encode` wrote; raises ForeignError for anything else."""
    shape: Any = kind
    try:
        value: Noun = _reader(shape)(json.loads(text))
    except (ValueError, RecursionError, OverflowError) as error:
        raise ForeignError(f"no {kind}: {error}") from error
    return value


@cache
def _writer(kind: Any) -> Convert:
    if is_dataclass(kind):
        parts = [(name, None if hint in _PLAIN else _writer(hint)) for name, hint in _hints(kind)]
        return lambda value: [write(getattr(value, name)) if write else getattr(value, name) for name, write in parts]
    if kind in _PLAIN or get_origin(kind) is Literal:
        return lambda value: value
    if get_origin(kind) is tuple:
        return _writer_of_tuple(get_args(kind))
    [inner] = _without_none(kind)
    write = _writer(inner)
    return lambda value: None if value is None else write(value)


def _writer_of_tuple(kinds: tuple[Any, ...]) -> Convert:
    if kinds[-1] is Ellipsis:
        write = _writer(kinds[0])
        return lambda values: [write(value) for value in values]
    writers = [_writer(kind) for kind in kinds]
    return lambda values: [write(value) for write, value in zip(writers, values, strict=True)]


@cache
def _reader(kind: Any) -> Convert:
    if is_dataclass(kind):
        hints = [hint for _, hint in _hints(kind)]
        read = _reader_of_fields(kind, [_reader(hint) for hint in hints])
        return _reader_of_plain_fields(kind, tuple(hints), read) if set(hints) <= {int, str, bool} else read
    if kind in _PLAIN:
        return _checked(frozenset({kind, int} if kind is float else {kind}))
    if get_origin(kind) is Literal:
        return _one_of(get_args(kind))
    if get_origin(kind) is tuple:
        return _reader_of_tuple(get_args(kind))
    [inner] = _without_none(kind)
    read = _reader(inner)
    return lambda value: None if value is None else read(value)


def _reader_of_fields(kind: Any, readers: list[Convert]) -> Convert:
    count = len(readers)

    def read(value: Any) -> Any:
        if type(value) is not list or len(value) != count:
            raise ForeignError(f"{kind.__name__} has {count} fields")
        return kind(*[read(one) for read, one in zip(readers, value, strict=True)])

    return read


def _reader_of_plain_fields(kind: Any, types: tuple[type, ...], refuse: Convert) -> Convert:
    """Spans are nine in ten of all values, so they have a short way."""

    def read(value: Any) -> Any:
        if type(value) is list and tuple(map(type, value)) == types:
            return kind(*value)
        return refuse(value)

    return read


def _reader_of_tuple(kinds: tuple[Any, ...]) -> Convert:
    readers = [_reader(kind) for kind in kinds if kind is not Ellipsis]
    endless = kinds[-1] is Ellipsis

    def read(value: Any) -> Any:
        if type(value) is not list:
            raise ForeignError("no list")
        if endless:
            [one] = readers
            return tuple([one(item) for item in value])
        return tuple([one(item) for one, item in zip(readers, value, strict=True)])

    return read


def _checked(kinds: frozenset[type]) -> Convert:
    def read(value: Any) -> Any:
        if type(value) not in kinds:
            raise ForeignError(f"{type(value).__name__} is not wanted here")
        return value

    return read


def _one_of(values: tuple[Any, ...]) -> Convert:
    def read(value: Any) -> Any:
        if type(value) is not str or value not in values:
            raise ForeignError(f"{value!r} is not one of {values}")
        return value

    return read


def _hints(kind: Any) -> list[tuple[str, Any]]:
    hints = get_type_hints(kind)
    return [(field.name, hints[field.name]) for field in fields(kind)]


def _without_none(kind: Any) -> tuple[Any, ...]:
    if get_origin(kind) not in (UnionType, Union):
        raise TypeError(f"{kind} has no form in JSON")
    return tuple(one for one in get_args(kind) if one is not NoneType)
