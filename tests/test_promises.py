"""The promises that hold for any text at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsbrief import analyse, read_text
from mkdocs_newsbrief.reading.hygiene import clean

texts = st.text(alphabet=st.characters(), max_size=400) | st.lists(
    st.sampled_from(
        [
            "By Ada Holt\n",
            "“We will go,” ",
            "she said. ",
            "On Thursday, ",
            '"No',
            "\r\n",
            "\u202e",
            "(Wire)\n",
            "12 May 2021 ",
        ]
    ),
    max_size=30,
).map("".join)


@given(texts)
def test_hygiene_keeps_every_offset(text: str) -> None:
    assert len(clean(text)) == len(text)
    assert clean(clean(text)) == clean(text)


@given(texts)
def test_every_span_lies_in_the_text_and_holds_something(text: str) -> None:
    analysis = analyse(read_text(text))
    article = analysis.article
    spans = [*article.body, *(piece.span for piece in article.removed)]
    spans += [sentence.span for sentence in analysis.sentences]
    spans += [quote.span for quote in analysis.quotes]
    spans += [moment.span for moment in analysis.moments]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(texts)
def test_nothing_of_the_text_is_lost(text: str) -> None:
    article = read_text(text)
    spans = list(article.body) + [piece.span for piece in article.removed]
    accounted = {i for span in spans for i in range(span.start, span.end)}
    assert {i for i, character in enumerate(article.text) if not character.isspace()} <= accounted
