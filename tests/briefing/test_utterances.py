"""One remark, however many sources quote it — and never two speakers in one."""

from __future__ import annotations

from itertools import permutations

from mkdocs_newsbrief import analyse, brief, read_text
from mkdocs_newsbrief.model import Analysis, Briefing, Utterance


def source(name: str, text: str) -> Analysis:
    return analyse(read_text(text, file=name, verbatim=True))


def briefing(*texts: str) -> Briefing:
    return brief([source(f"{number}.txt", text) for number, text in enumerate(texts)])


def by_text(found: Briefing, start: str) -> Utterance:
    return next(utterance for utterance in found.quotes if utterance.text.startswith(start))


FERRY = "“The ferries will sail again on Monday, and every island gets its morning boat back,” Ada Holt said."
LONGER = (
    "After a night of snow the harbour master came down to the quay, looked at the ice for a long while, and spoke. "
)
FERRY_TRANSLATED = (
    "“On Monday the ferries sail again and each island has its morning boat,” Ada Holt said through an interpreter."
)
RIVAL = "“The ferries will not sail again on Monday, and no island gets its morning boat back,” Boris Lindqvist said."


def test_shared_wording_stands_once_with_all_its_sources() -> None:
    (utterance,) = briefing(FERRY, LONGER + FERRY).quotes
    assert utterance.variants == ()
    assert len({citation.source for citation in utterance.citations}) == 2


def test_two_translations_are_one_utterance_with_a_variant() -> None:
    (utterance,) = briefing(FERRY, FERRY_TRANSLATED).quotes
    assert utterance.speaker == "Ada Holt"
    assert [variant.text[:9] for variant in utterance.variants] == ["On Monday"]


def test_likeness_of_wording_never_joins_two_speakers() -> None:
    found = briefing(FERRY, RIVAL)
    assert {utterance.speaker for utterance in found.quotes} == {"Ada Holt", "Boris Lindqvist"}
    assert all(utterance.variants == () for utterance in found.quotes)


def test_different_remarks_of_one_speaker_stay_apart() -> None:
    found = briefing(
        FERRY, "Rain fell on the market. “Nobody in this town has ever liked the tax on nets,” Ada Holt said."
    )
    assert len(found.quotes) == 2


def test_a_fragment_joins_the_statement_that_holds_it() -> None:
    (utterance,) = briefing(FERRY, "Ada Holt promised “every island” its “morning boat back.”").quotes[:1]
    assert utterance.kind == "direct"
    assert [variant.text for variant in utterance.variants] == ["every island … morning boat back."]


def test_a_lone_fragment_comes_with_its_sentence() -> None:
    utterance = by_text(briefing("Ada Holt expressed “deep regret” over the delay. It rained."), "deep")
    assert utterance.kind == "partial"
    assert utterance.context == "Ada Holt expressed “deep regret” over the delay."


def test_a_split_quotation_is_shown_with_its_cut() -> None:
    text = "“The ferries will sail,” Ada Holt said, “as soon as the ice has gone.”"
    (utterance,) = briefing(text).quotes
    assert utterance.text == "The ferries will sail … as soon as the ice has gone."
    assert [citation.span.of(text) for citation in utterance.citations] == [
        "The ferries will sail,",
        "as soon as the ice has gone.",
    ]


def test_statements_of_substance_come_before_fragments_and_unattributed_words() -> None:
    found = briefing("Boris Lindqvist called it a “sad day.”\n\n" + FERRY)
    assert [utterance.kind for utterance in found.quotes] == ["direct", "partial"]


def test_the_role_is_as_a_source_words_it() -> None:
    found = briefing(FERRY, "Harbour director Ada Holt was there. Holt said: “It is a good day for all the islands.”")
    assert by_text(found, "The ferries").role == "Harbour director"
    assert by_text(briefing(FERRY), "The ferries").role is None


def test_the_order_of_the_sources_does_not_matter() -> None:
    sources = [source(f"{n}.txt", text) for n, text in enumerate((FERRY, FERRY_TRANSLATED, RIVAL))]
    briefings = [brief(order) for order in permutations(sources)]
    assert all(one.quotes == briefings[0].quotes and one.people == briefings[0].people for one in briefings)


def test_spellings_and_short_names_are_one_person() -> None:
    found = briefing(
        "Foreign minister Andrey Volkhov came early. Volkhov left late.",
        "Andrei Volkhov met Ryu Dae-Ho, the envoy of Sund.",
        "Ryu Dae-ho, the envoy of Sund, met Andrey Volkhov.",
    )
    assert [(figure.name, figure.aliases) for figure in found.people] == [
        ("Andrey Volkhov", ("Andrei Volkhov", "Volkhov")),
        ("Ryu Dae-ho", ("Ryu Dae-Ho",)),
    ]
    assert found.people[0].roles == ("Foreign minister",)
    assert found.people[0].mentions == 4


def test_common_words_do_not_make_two_remarks_one() -> None:
    first = (
        "“I think people know what they want, and we are going to get things done here,” Ada Holt said on the quay."
    )
    second = "Snow fell. “People want to know things, and I think you get a good look now,” Ada Holt said."
    assert all(utterance.variants == () for utterance in briefing(first, second).quotes)
