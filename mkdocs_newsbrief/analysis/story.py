"""The story: an article's body in a text of the same length, one paragraph a line.

What is not body is blank, and a line break inside a paragraph (hard-wrapped text) is a space. So every rule of
the analysis may take a line for a paragraph, and every offset is still an offset into `Article.text`.
"""

from __future__ import annotations

from mkdocs_newsbrief.model import Article


def story_of(article: Article) -> str:
    """The body of an article; `len(story_of(a)) == len(a.text)`."""
    pieces: list[str] = []
    at = 0
    for span in article.body:
        pieces.append("\n" * (span.start - at))
        pieces.append(span.of(article.text).replace("\n", " "))
        at = span.end
    pieces.append("\n" * (len(article.text) - at))
    return "".join(pieces)
