"""What cannot be anchored to a sentence of a source does not appear, however hard a text tries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.model import Briefing, Citation, Span, Statement
from mkdocs_newsbrief.reading import read_text

# What could be told from outside a sentence: stamps, bylines, captions, share bars, headings, marks left open.
PIECES = [
    "May 14, 2024 - 15:29 By Ada Brill",
    "Facebook share button",
    "Mayor Dana Brill (left) opens the bridge in Harwell on Tuesday. (Courtesy of the town)",
    "“The bridge is safe,” said Mayor Dana Brill on Tuesday.",
    "“The bridge is safe,",
    "The bridge of Harwell, which cost 41 million crowns, was opened on Tuesday by Mayor Dana Brill.",
    "Mayor Dana Brill opened the bridge of Harwell, at a cost of 38 million crowns.",
    "The bridge will be closed on May 20, or at an early date.",
    "Top 10 Stories",
    "-----",
    "1. 2. 3.",
]
texts = st.lists(st.lists(st.sampled_from(PIECES), max_size=8).map("\n\n".join), max_size=4)


def unanchored(briefing: Briefing) -> list[object]:
    """Whatever a reader is shown as told by the sources, and that leads to no sentence of theirs."""
    sentences = {(a.article.id, s.id): s.span for a in briefing.sources for s in a.sentences}
    return [item for item in _told(briefing) if not _is_anchored(item, sentences)]


def _told(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        for item in value:
            yield from _told(item)
    elif is_dataclass(value) and not isinstance(value, Citation):
        if hasattr(value, "citations"):
            yield value
        for field in fields(value):
            if field.name != "sources":
                yield from _told(getattr(value, field.name))


def _is_anchored(item: object, sentences: dict[tuple[str, str], Span]) -> bool:
    citations: tuple[Citation, ...] = getattr(item, "citations", ())
    known = [sentences.get((citation.source, citation.sentence)) for citation in citations]
    return bool(known) and all(span and span.holds(c.span) for span, c in zip(known, citations, strict=True))


@settings(deadline=None)
@given(texts)
def test_nothing_is_shown_without_its_sentence(pages: list[str]) -> None:
    analyses = [analyse(read_text(page, file=f"{number}.txt")) for number, page in enumerate(pages)]
    assert unanchored(brief(analyses)) == []


def test_a_forged_statement_would_be_seen() -> None:
    briefing = brief([analyse(read_text("\n\n".join(PIECES), file="one.txt", published="2024-05-15"))])
    assert unanchored(briefing) == []
    forged = Statement("c-000000", "The bridge fell.", (Citation(briefing.sources[0].article.id, "s-0", Span(0, 9)),))
    assert unanchored(replace(briefing, summary=(*briefing.summary, forged))) == [forged]
    assert unanchored(replace(briefing, lone=(replace(forged, citations=()),))) != []
