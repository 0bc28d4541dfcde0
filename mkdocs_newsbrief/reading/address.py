"""Addresses: what the articles of a folder are called in links to them, which should last.

An address is made of an article's title, or of its file's name, and of nothing else of it: who mends a word of the
text does not move its page, and anchors within the page are hashes of the sentences.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mkdocs_newsbrief.model import Article
from mkdocs_newsbrief.reading.slug import slug

_DIGITS = 6


def addressed(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, their ids made to last. Of those with one title the oldest keeps it, the others add the outlet.

    Where that does not tell them apart a hash of the text does; so a newcomer leaves the others where they are.
    """
    taken: set[str] = set()
    ids: dict[str, str] = {}
    for article in sorted(articles, key=_age):
        ids[article.file] = next(name for name in _names(article) if name not in taken)
        taken.add(ids[article.file])
    return tuple(replace(article, id=ids[article.file]) for article in articles)


def _age(article: Article) -> tuple[str, str, str]:
    return article.masthead.published.value or "9", _digest(article.text), article.file


def _names(article: Article) -> Iterator[str]:
    title = article.masthead.title
    name = title.value if title else article.file.rsplit("/", 1)[-1]
    first = f"{slug(name)}-{_digest(name)[:_DIGITS]}"
    yield first
    if article.masthead.publisher:
        yield f"{first}-{slug(article.masthead.publisher.value)}"
    digest = _digest(f"{article.text}\x1f{article.file}")
    yield from (f"{first}-{digest[:length]}" for length in range(_DIGITS, len(digest) + 1))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
