"""Templates: lines that an outlet puts into every article, seen only where a folder holds several of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mkdocs_newsbrief.model import Article, Removed
from mkdocs_newsbrief.reading.page import key
from mkdocs_newsbrief.reading.words import is_content

_STORIES = 3  # of one outlet that hold a line; twice may be chance
_SAME = 0.5  # of the shorter body's letters: then two files tell one story, as wire copies do
_KIN = 0.15  # of a line's words: a background paragraph speaks of what the rest of the story speaks of


@dataclass(frozen=True, slots=True)
class _Body:
    """The body of an article as the keys of its paragraphs, and in how many of them each word stands."""

    article: Article
    keys: tuple[str, ...]
    spread: Mapping[str, int]


def without_templates(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in their order, less the lines that recur through their outlet; which they are is order-free."""
    outlets: defaultdict[str, list[_Body]] = defaultdict(list)
    for article in articles:
        if article.masthead.publisher:
            outlets[article.masthead.publisher.value.lower()].append(_body(article))
    cleaned: dict[str, Article] = {}
    for bodies in outlets.values():
        recurring = _recurring(bodies)
        cleaned |= {body.article.id: _cleaned(body, recurring) for body in bodies if recurring}
    return tuple(cleaned.get(article.id, article) for article in articles)


def _body(article: Article) -> _Body:
    keys = tuple(key(span.of(article.text)) for span in article.body)
    spread: defaultdict[str, int] = defaultdict(int)
    for line in keys:
        for word in _content(line):
            spread[word] += 1
    return _Body(article, keys, spread)


def _content(line: str) -> set[str]:
    return set(filter(is_content, line.split()))


def _recurring(bodies: Iterable[_Body]) -> set[str]:
    holders: defaultdict[str, list[_Body]] = defaultdict(list)
    for body in sorted(bodies, key=lambda body: body.article.id):
        for line in dict.fromkeys(body.keys):
            holders[line].append(body)
    return {line for line, among in holders.items() if len(among) >= _STORIES and _is_template(line, among)}


def _is_template(line: str, among: Sequence[_Body]) -> bool:
    """Whether the holders of a line tell several stories, and it has to do with none of them."""
    stories: list[_Body] = []
    for body in among:
        if not any(_tell_the_same(body, story) for story in stories):
            stories.append(body)
        if len(stories) == _STORIES:
            return all(_kinship(line, body) < _KIN for body in among)
    return False


def _tell_the_same(one: _Body, other: _Body) -> bool:
    shared = sum(map(len, {*one.keys} & {*other.keys}))
    return shared >= _SAME * min(sum(map(len, one.keys)), sum(map(len, other.keys)))


def _kinship(line: str, body: _Body) -> float:
    words = _content(line)
    return sum(body.spread[word] > 1 for word in words) / (len(words) or 1)


def _cleaned(body: _Body, recurring: set[str]) -> Article:
    article = body.article
    out = [span for span, line in zip(article.body, body.keys, strict=True) if line in recurring]
    kept = tuple(span for span in article.body if span not in out)
    if not out or not kept:
        return article
    removed = (*article.removed, *(Removed(span, "template") for span in out))
    return replace(article, body=kept, removed=tuple(sorted(removed, key=lambda piece: piece.span)))
