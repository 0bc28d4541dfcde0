"""Who tells it: the outlets behind citations, as the exports name them."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsbrief.model import Article, Briefing, Citation
from mkdocs_newsbrief.publishing.visible import visible


def articles_of(briefing: Briefing) -> dict[str, Article]:
    """The articles by id."""
    return {analysis.article.id: analysis.article for analysis in briefing.sources}


def outlets(citations: Sequence[Citation], articles: dict[str, Article]) -> list[str]:
    """The outlets that are cited, each once, in the order of the citations; a file's name where none is known."""
    names = [_outlet(articles[citation.source]) for citation in citations if citation.source in articles]
    return list(dict.fromkeys(names))


def _outlet(article: Article) -> str:
    named = article.masthead.publisher or article.masthead.agency
    return visible(named.value if named else article.file)
