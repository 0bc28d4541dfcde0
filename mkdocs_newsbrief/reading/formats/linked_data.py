"""Linked data: the JSON-LD of a page, read as leniently as search engines do, with its references followed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_ARTICLE = re.compile(r"article|posting|report", re.IGNORECASE)
_NO_ARTICLE = re.compile(r"job|comment", re.IGNORECASE)
_FRAME = re.compile(
    r"\A\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?)|(?:(?://|/\*)?\s*\]\]>(?:\s*\*/)?|-->|;)\s*\Z"
)
_TRAILING = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])')  # a comma before a closing bracket, outside strings
_SCRIPTS = 20
_DEPTH = 6
_MANY = 100  # nodes of a list


def articles_in(tree: Any) -> list[Mapping[str, Any]]:
    """What a page states of the article on it, one mapping an article; `name` is its headline."""
    graphs = [data for script in tree.xpath(_JSON_LD)[:_SCRIPTS] if (data := _loaded(str(script))) is not None]
    nodes = [node for graph in graphs for node in _nodes(graph, _DEPTH)]
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    return [_article(node, named) for node in nodes if _is_article(node)]


_JSON_LD = '//script[starts-with(normalize-space(@type), "application/ld+json")]/text()'


def _loaded(script: str) -> object:
    """JSON with comments, CDATA, trailing commas and raw line ends; None where it is something else."""
    before = ""
    while before != script:
        before, script = script, _FRAME.sub("", script)
    for text in (script, _TRAILING.sub(lambda match: match[1] or "", script)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if isinstance(data, list) and depth:
        for item in data[:_MANY]:
            yield from _nodes(item, depth - 1)
    elif isinstance(data, Mapping) and depth:
        yield data
        for key in ("@graph", "mainEntity"):
            yield from _nodes(data.get(key), depth - 1)


def _is_article(node: Mapping[str, Any]) -> bool:
    kind = str(node.get("@type", ""))
    return bool(_ARTICLE.search(kind)) and not _NO_ARTICLE.search(kind)


def _article(node: Mapping[str, Any], named: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    values = {key: _followed(value, named) for key, value in node.items() if key != "genre"}
    return {**values, "name": values.get("headline") or values.get("name")}


def _followed(value: Any, named: Mapping[str, Mapping[str, Any]]) -> Any:
    """A value, or the node that it only refers to."""
    if isinstance(value, list):
        return [_followed(one, named) for one in value[:_MANY] if not isinstance(one, list)]
    if isinstance(value, Mapping) and isinstance(value.get("@id"), str) and not value.get("name"):
        return named.get(value["@id"], value)
    return value
