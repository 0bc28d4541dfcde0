"""What pages set between paragraphs is told by its own words; a sentence of a story that has the same words stays."""

from __future__ import annotations

import pytest

from mkdocs_newsbrief import read_text
from mkdocs_newsbrief.reading.boilerplate.furniture import furniture


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Read more: Oyster beds reopen in the bay", "related"),
        ("SEE ALSO | Oyster beds reopen in the bay", "related"),
        ("Sign up for the morning letter of the Gazette", "newsletter"),
        ("You can unsubscribe at any time.", "newsletter"),
        ("Thank you for subscribing!", "newsletter"),
        ("Please enter a valid address.", "newsletter"),
        ("Like this story? Show it to a friend!", "newsletter"),
        ("Have a tip for us? Ada Holt is at the harbour every day.", "newsletter"),
        ("Thanks for reading!", "newsletter"),
        ("The Gazette’s Carl Renner contributed to this report.", "author-note"),
        ("© 2021 The Harbour Gazette", "legal"),
        ("Copyright 2021 by Tidal Press. It may not be published or broadcast.", "legal"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Never miss a harbour story. Subscribe today.", "newsletter"),
        ("Picture 2 of 11", "caption"),
        ("3 / 11", "caption"),
        ("Seals rest on the east pier (Image: Tidal Pictures)", "caption"),
        ("Seals rest on the east pier. Photograph: Ada Holt/Tidal", "caption"),
        ("Seals rest on the east pier on May 4, 2021. Photo by Ada Holt / Tidal Pictures", "caption"),
        ("Seals rest on the east pier (Ada Holt/Getty Images)", "caption"),
        ("The pier at low tide, before the storm. Tidal Pictures via AP", "caption"),
    ],
)
def test_furniture_is_told_by_its_words(line: str, reason: str) -> None:
    assert furniture(line, len(line.split())) == reason


@pytest.mark.parametrize(
    "line",
    [
        "Read more books, the teacher told her class, and watch fewer films.",
        "The museum lost a third of those who subscribe to its newsletter, the director said.",
        "“You should subscribe to the newsletter,” the mayor told the council.",
        "Residents can sign up for the ferry pass from Monday.",
        "Copyright is not what they went to court for in 2021.",
        "Register before the end of May to vote, the county clerk said.",
        "Get the dough out of the bowl before it has doubled.",
        "Two of three voters want the bridge.",
        "Never miss the tide, the harbour master told the crews.",
        "Advertisements for the ferry hung in every street.",
        "The museum hung a photo by the late Ada Holt over the door.",
        "Each of the three rivers contributed to this report of a flood, the council said.",
        "Got a tip from the harbour master, and that was all it took to find the boat.",
        "The photograph: a seal, asleep, on a pier that no longer stands.",
        "Thank goodness for the tide, said the captain, who had run out of fuel.",
    ],
)
def test_a_sentence_of_a_story_stays(line: str) -> None:
    assert furniture(line, len(line.split())) is None


def test_a_story_may_open_with_a_professor() -> None:
    opening = "Ines Duarte is a professor of law who taught the mayor and both of her rivals in the harbour."
    more = "She will now judge which of them may put the bridge to a vote before the end of the summer."
    article = read_text(f"{opening}\n\n{more}")
    assert [span.of(article.text) for span in article.body] == [opening, more]
