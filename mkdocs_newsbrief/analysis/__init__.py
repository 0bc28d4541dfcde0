"""Analysis: what one article says — sentences, people, quotes, dates. Pure, so cacheable and parallel."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_newsbrief.analysis.dates import find_moments, infer_published
from mkdocs_newsbrief.analysis.genre import find_genre
from mkdocs_newsbrief.analysis.people import find_people
from mkdocs_newsbrief.analysis.quotes import find_quotes
from mkdocs_newsbrief.analysis.sentences import find_sentences
from mkdocs_newsbrief.analysis.story import story_of
from mkdocs_newsbrief.model import Analysis, Article

__all__ = ["LANGUAGES", "analyse", "outline"]

# What the rules are written for; "und" is a text too short to tell. Others are shown and cited, but not analysed.
LANGUAGES = frozenset({"en", "und"})


def analyse(article: Article) -> Analysis:
    """Everything that one article says, if it is in one of `LANGUAGES`; depends on the article alone."""
    if article.language not in LANGUAGES:
        return outline(article)
    story = story_of(article)
    article = _dated(article, story)
    sentences = find_sentences(story, article.body)
    people = find_people(story)
    moments = find_moments(story, article.masthead.published)
    quotes = find_quotes(story, people, moments)
    return Analysis(article, sentences, quotes, moments, people, find_genre(article, story))


def outline(article: Article, *, bare: bool = False) -> Analysis:
    """The sentences of an article and nothing else; `bare` ones, all that a mere summary needs, have no ids."""
    return Analysis(article, find_sentences(story_of(article), article.body, bare=bare), (), (), ())


def _dated(article: Article, story: str) -> Article:
    """The article with the range of days that its story allows, where reading found neither a day nor a range."""
    if article.masthead.published.value or article.masthead.published.earliest:
        return article
    return replace(article, masthead=replace(article.masthead, published=infer_published(story)))
