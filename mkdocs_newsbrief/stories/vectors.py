"""What an article is about: its words, those that few other articles have weighing most (tf-idf)."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from mkdocs_newsbrief.model import Article
from mkdocs_newsbrief.reading.words import FUNCTION_WORDS

SCALE = 1000
"""The length of a vector."""

_WORD = re.compile(r"[^\W\d_]{3,}(?:['’-][^\W\d_]+)*|\d[\d.,]*\d")
_LEAD = 2500  # characters of a story say what it is about
_ENDINGS = ("ingly", "ings", "ing", "edly", "ed", "ies", "es", "s", "ly", "e")
_OTHERS = 300  # articles of other news, as it were: else a heap of two stories takes their own words for common ones
_STEM = 4  # letters that are left of a word at least


def vectors(articles: Sequence[Article]) -> list[dict[str, int]]:
    """For each article its words with their weights; the length of each vector is SCALE."""
    counts = [_counts(article) for article in articles]
    spread = Counter(word for count in counts for word in count)
    return [_weighed(count, spread, len(articles)) for count in counts]


def _counts(article: Article) -> Counter[str]:
    """How often each word stands in the headline and the lead."""
    title = article.masthead.title
    body = "\n".join(span.of(article.text) for span in article.body)[:_LEAD]
    words = _WORD.findall(f"{title.value if title else ''}\n{body}".lower())
    return Counter(_stem(word) for word in words if word not in FUNCTION_WORDS)


def _stem(word: str) -> str:
    """Without an ending of grammar; words that become one by chance do little harm among so many."""
    word = re.sub(r"['’]s?$", "", word)
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _STEM), "")
    return word.removesuffix(ending)


def _weighed(counts: Mapping[str, int], spread: Mapping[str, int], articles: int) -> dict[str, int]:
    weights = {
        word: (1 + math.log(count)) * math.log(1 + (articles + _OTHERS) / spread[word])
        for word, count in counts.items()
    }
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values())) or 1.0
    return {word: round(SCALE * weight / length) for word, weight in weights.items()}
