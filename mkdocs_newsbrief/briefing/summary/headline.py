"""The headline of a briefing: the title of its most central source, if no later one can have overtaken it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.wording.terms import find_words
from mkdocs_newsbrief.model import Analysis

_REPORTS = (None, "news", "wire")  # an opinion, a release or a question heads no briefing of several sources
_CENTRAL = 1 / 3  # of what the most central title shares with the other sources: less is about something else
_WORDS = range(4, 25)  # fewer are a label, more a paragraph


def choose_headline(corpus: Corpus, sources: Sequence[Analysis]) -> str | None:
    """The id of the article whose title leads: of the newest day, the one that shares most with the others."""
    titles = {one.article.id: one.article.masthead.title.value for one in sources if one.article.masthead.title}
    reports = [one for one in sources if one.genre in _REPORTS]
    newest = max(map(_day, reports), default="")
    told = _told(corpus)
    shares = {name: _share(name, title, told) for name, title in titles.items()}
    able = [one.article.id for one in reports if _day(one) == newest and _heads(titles.get(one.article.id, ""))]
    best = max(able, key=lambda name: (shares[name], titles[name]), default=None)
    return best if best and shares[best] >= _CENTRAL * max(shares.values()) else None


def _heads(title: str) -> bool:
    """Whether a title is one that says something: no label, and nothing that is asked."""
    return len(title.split()) in _WORDS and not title.rstrip().endswith("?")


def _told(corpus: Corpus) -> dict[str, frozenset[str]]:
    """The articles that use a word, by the word."""
    users: defaultdict[str, set[str]] = defaultdict(set)
    for telling in corpus.tellings:
        for word in telling.words:
            users[word].add(telling.source)
    return {word: frozenset(names) for word, names in users.items()}


def _share(name: str, title: str, told: dict[str, frozenset[str]]) -> float:
    """How many other sources use a word of the title, on average."""
    words = {word.name for word in find_words(title)[1] if word.content}
    return sum(len(told.get(word, frozenset()) - {name}) for word in words) / max(1, len(words))


def _day(analysis: Analysis) -> str:
    published = analysis.article.masthead.published
    return (published.value or published.latest or "")[:10]
