"""XML files: a parser that fetches and unfolds nothing, and the small questions that formats ask of elements."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any

from mkdocs_newsbrief.errors import UnreadableError
from mkdocs_newsbrief.reading.seed import Seed

_MOST_TAGS = 500_000  # of one file; each is an object in memory


def parsed(data: bytes, where: str = "") -> Any:
    """The root element, None where there is none; what is broken is mended as far as it can be."""
    if data.count(b"<") > 2 * _MOST_TAGS:
        raise UnreadableError(where, f"more than {_MOST_TAGS:,} elements of XML", "split the file")
    from lxml import etree  # comes with trafilatura; imported late as that is

    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(data.lstrip(), parser=parser)


def root_of(seed: Seed, what: str, remedy: str) -> Any:
    """The root of a file; raises `UnreadableError` that says what the file is."""
    root = parsed(seed.data, seed.name)
    if root is None:
        raise UnreadableError(seed.name, what, remedy)
    return root


def local(element: Any) -> str:
    """The local name of an element; comments and instructions have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def space(element: Any) -> str:
    return element.tag[1:].partition("}")[0] if isinstance(element.tag, str) and element.tag[:1] == "{" else ""


def children(element: Any, name: str, spaces: Container[str] | None = None) -> Iterator[Any]:
    """The children of a local name, of some namespaces only where these are given."""
    for child in element:
        if local(child) == name and (spaces is None or space(child) in spaces):
            yield child


def below(element: Any, name: str) -> Iterator[Any]:
    """The descendants of a local name, in the order of the file."""
    return (child for child in element.iter() if local(child) == name)


def text_in(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
