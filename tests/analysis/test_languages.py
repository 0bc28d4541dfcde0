"""An article in a language that the rules do not cover is shown and cited, not analysed as English."""

from __future__ import annotations

from mkdocs_newsbrief import analyse, brief, read_text

FRENCH = (
    "Le maire a annoncé lundi que le pont du port serait reconstruit avant la fin de l'année. "
    "« Nous avons attendu cinq ans », a dit le maire aux habitants qui étaient venus pour la réunion."
)
ENGLISH = "The mayor said on Monday that the harbour bridge would be rebuilt before the end of the year."


def test_its_sentences_can_be_cited_and_nothing_else_is_claimed() -> None:
    analysis = analyse(read_text(FRENCH, file="pont.txt", published="2024-05-14", verbatim=True))
    assert analysis.article.language == "fr"
    assert len(analysis.sentences) == 2
    assert (analysis.quotes, analysis.moments, analysis.people) == ((), (), ())


def test_a_briefing_lists_it_among_its_sources_and_its_doubts() -> None:
    texts = (FRENCH, ENGLISH)
    analyses = [analyse(read_text(text, file=f"{n}.txt", verbatim=True)) for n, text in enumerate(texts)]
    briefing = brief(analyses)
    french = analyses[0].article.id
    assert french in {source.article.id for source in briefing.sources}
    assert [doubt.citations[0].source for doubt in briefing.doubts if doubt.kind == "language"] == [french]
    assert french not in {citation.source for item in briefing.summary for citation in item.citations}
