"""What an editor asks for is done, marked and listed; it holds whatever happens to the articles around it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief.desk import Desk, Entry
from mkdocs_newsbrief.desk.ids import list_ids
from mkdocs_newsbrief.desk.unmet import missing
from mkdocs_newsbrief.model import Briefing, Utterance
from tests.conftest import Logs, Site
from tests.desk.newsroom import FIRST, LATER, briefed, edited, folder


def quote(briefing: Briefing, words: str) -> Utterance:
    return next(quote for quote in briefing.quotes if quote.text.startswith(words))


def test_a_hidden_quote_is_gone_and_listed(tmp_path: Path) -> None:
    asked = {"words": "Nobody warned the lower town", "why": "she took it back", "by": "Ada Holt", "on": "2025-06-04"}
    briefing = briefed(tmp_path, FIRST, hide=[asked])
    assert not any("Nobody warned" in quote.text for quote in briefing.quotes)
    (listed,) = briefing.corrections
    assert (listed.kind, listed.target, listed.applied) == ("hide", "Nobody warned the lower town", True)
    assert (listed.why, listed.by, listed.on) == ("she took it back", "Ada Holt", "2025-06-04")


def test_a_hidden_sentence_takes_all_that_rests_on_it(tmp_path: Path) -> None:
    briefing = briefed(tmp_path, FIRST, hide=["Prosecutor Ruth Calloway opened an investigation"])
    shown: list[Any] = [*briefing.summary, *briefing.lone, *briefing.timeline, *briefing.coverage, *briefing.doubts]
    assert not any("opened an investigation" in item.text for item in shown)
    assert any("opened an investigation" in source.article.text for source in briefing.sources)


def test_a_speaker_and_a_role_are_mended(tmp_path: Path) -> None:
    told = {"words": "A dam does not break", "is": "Salome Vey", "role": "chief engineer"}
    briefing = briefed(
        tmp_path, FIRST, speaker=[told], role=[{"person": "Konrad Abel", "is": "mayor of Pellow until Monday"}]
    )
    assert (quote(briefing, "A dam does").speaker, quote(briefing, "A dam does").role) == (
        "Salome Vey",
        "chief engineer",
    )
    assert quote(briefing, "I have read").role == "mayor of Pellow until Monday"
    assert quote(briefing, "I have read").id in briefing.edited


def test_a_speaker_may_be_nobody_known(tmp_path: Path) -> None:
    briefing = briefed(tmp_path, FIRST, speaker=[{"words": "We will look at who", "is": None}])
    assert quote(briefing, "We will look").speaker is None


def test_pins_open_the_summary_in_their_order(tmp_path: Path) -> None:
    briefing = briefed(tmp_path, FIRST, pin=["The school on Mill Street shelters", "The dam was built in 1962"])
    assert [item.text[:20] for item in briefing.summary[:2]] == ["The school on Mill S", "The dam was built in"]
    assert all(item.citations for item in briefing.summary)


def test_an_excluded_file_is_no_source_and_the_ledger_says_so(tmp_path: Path) -> None:
    briefing = briefed(tmp_path, FIRST, exclude=[{"file": "dam-not*", "why": "an advert"}])
    assert "dam-notice.txt" not in [source.article.file for source in briefing.sources]
    entry = next(entry for entry in briefing.ledger if entry.file == "dam-notice.txt")
    assert (entry.reason, entry.lost) == ("excluded by the editor: an advert", False)


def test_only_what_is_included_is_read(tmp_path: Path) -> None:
    briefing = briefed(tmp_path, FIRST, include=["dam-p*", "dam-star.txt"], exclude=["dam-post.txt"])
    assert [source.article.file for source in briefing.sources] == ["dam-star.txt"]


def test_a_settled_difference_is_none(tmp_path: Path) -> None:
    before = briefed(tmp_path / "before", FIRST)
    assert any("900" in side.text for difference in before.differences for side in difference.positions)
    after = briefed(tmp_path / "after", FIRST, settled=[{"words": "About 900 houses are", "why": "1,200 was later"}])
    assert not any("900" in side.text for difference in after.differences for side in difference.positions)
    assert after.corrections[0].applied


def test_outlet_genre_and_day_of_a_file_are_what_the_editor_states(tmp_path: Path) -> None:
    briefing = briefed(
        tmp_path,
        FIRST,
        outlet=[{"file": "dam-star.txt", "is": "The Evening Star"}],
        genre=[{"file": "dam-times.txt", "is": "explainer"}],
        date=[{"file": "dam-radio.txt", "is": "2025-06-02"}],
    )
    sources = {source.article.file: source for source in briefing.sources}
    assert sources["dam-star.txt"].article.masthead.publisher.value == "The Evening Star"  # type: ignore[union-attr]
    assert sources["dam-times.txt"].genre == "explainer"
    assert sources["dam-radio.txt"].article.masthead.published.value == "2025-06-02"


def test_the_day_of_an_event_is_mended_wherever_it_is_told(tmp_path: Path) -> None:
    briefing = briefed(tmp_path, FIRST, date=[{"words": "The council will meet on", "is": "2025-06-13"}])
    (event,) = [event for event in (*briefing.expected, *briefing.timeline) if "council will meet" in event.text]
    assert event.date == "2025-06-13"
    assert "6 June" not in event.text


def test_two_names_of_one_person_are_one(tmp_path: Path) -> None:
    briefing = briefed(tmp_path, FIRST, people=[{"same": ["Irma Tolliver", "Salome Vey"]}])
    assert quote(briefing, "A dam does not").speaker == "Irma Tolliver"
    assert "Salome Vey" not in [figure.name for figure in briefing.people]


def test_the_editors_own_words_stand_where_the_rules_chose(tmp_path: Path) -> None:
    briefing = briefed(tmp_path, FIRST, title="The flood", dek="A town under water.", note="Read *this*.")
    assert (briefing.title, briefing.dek and briefing.dek.text) == ("The flood", "A town under water.")
    assert briefing.editorial.note == "Read *this*."


def test_what_is_gone_is_told_and_nothing_else_is_changed(tmp_path: Path) -> None:
    asked = [{"words": "The bridge at Oster fell on Monday", "why": "wrong"}]
    briefing, plain = briefed(tmp_path / "a", FIRST, hide=asked), briefed(tmp_path / "b", FIRST)
    assert (briefing.quotes, briefing.summary, briefing.timeline) == (plain.quotes, plain.summary, plain.timeline)
    assert not briefing.corrections[0].applied
    assert "briefing.yml:2 — `hide` names nothing that is there" in next(missing(briefing))


def test_a_word_that_begins_many_sentences_names_none(tmp_path: Path) -> None:
    briefing = briefed(tmp_path, FIRST, hide=["The"])
    assert not briefing.corrections[0].applied


def test_a_difference_and_a_remark_are_found_by_the_id_they_had_with_fewer_sources() -> None:
    few = {name: text for name, text in FIRST.items() if name != "dam-radio.txt"}
    more = dict(FIRST, extra="Some 1,500 houses are without power in Pellow, the grid operator said on Tuesday.\n")
    ids = {line.split("\t")[0] for line in list_ids(edited(FIRST, Desk())) if line.split("\t")[1] != "doubt"}
    kept = {line.split("\t")[0] for line in list_ids(edited(few, Desk())) if line.split("\t")[1] == "sentence"}
    assert kept <= ids
    for difference in edited(FIRST, Desk()).differences:
        desk = Desk(entries=(Entry("settled", 1, id=difference.id),))
        assert edited(more, desk).corrections[0].applied


EDITOR = Desk(
    entries=(
        Entry("hide", 1, words="Nobody warned the lower town"),
        Entry("speaker", 2, words="A dam does not break", value="Ada Holt"),
        Entry("pin", 3, words="The dam was built in 1962"),
        Entry("settled", 4, words="About 900 houses are without"),
        Entry("date", 5, words="The council will meet on", value="2025-06-13"),
        Entry("role", 6, person="Konrad Abel", value="mayor until Monday"),
    )
)


@given(st.permutations(list(FIRST)), st.sets(st.sampled_from(sorted(LATER))), st.sets(st.sampled_from(sorted(FIRST))))
@settings(max_examples=12, deadline=None)
def test_corrections_survive_reordering_adding_and_renaming(
    order: list[str], added: set[str], renamed: set[str]
) -> None:
    articles = {f"renamed-{name}" if name in renamed else name: FIRST[name] for name in order}
    briefing = edited({**articles, **{name: LATER[name] for name in sorted(added)}}, EDITOR)
    assert [correction.applied for correction in briefing.corrections] == [True] * len(EDITOR.entries)
    assert not any("Nobody warned" in quote.text for quote in briefing.quotes)
    assert quote(briefing, "A dam does").speaker == "Ada Holt"
    assert briefing.summary[0].text.startswith("The dam was built in 1962")
    assert not any("900" in side.text for difference in briefing.differences for side in difference.positions)
    assert quote(briefing, "I have read").role == "mayor until Monday"
    dated = [event for event in (*briefing.expected, *briefing.timeline) if "council will meet" in event.text]
    assert {event.date for event in dated} == {"2025-06-13"}


@given(st.permutations(list(FIRST)), st.sets(st.sampled_from(sorted(LATER))), st.sets(st.sampled_from(sorted(FIRST))))
@settings(max_examples=12, deadline=None)
def test_the_ids_of_what_is_said_survive_it_too(order: list[str], added: set[str], renamed: set[str]) -> None:
    def named(briefing: Briefing) -> dict[tuple[str, str], str]:
        told = [("quote", quote.text, quote.id) for quote in briefing.quotes]
        told += [("event", f"{event.date} {event.text}", event.id) for event in briefing.timeline]
        told += [("difference", str(item.positions), item.id) for item in briefing.differences]
        told += [("statement", item.text, item.id) for item in (*briefing.summary, *briefing.lone)]
        return {(kind, text): name for kind, text, name in told}

    articles = {f"renamed-{name}" if name in renamed else name: FIRST[name] for name in order}
    before, after = named(edited(FIRST, Desk())), named(edited({**articles, **{n: LATER[n] for n in added}}, Desk()))
    assert all(after[key] == name for key, name in before.items() if key in after)
    assert len(set(after.values())) == len({(kind, name) for (kind, _), name in after.items()})


def test_what_one_of_several_stories_has_is_missing_in_none(site: Site, logs: Logs) -> None:
    other = "The Oster Times\nChess final\n1 May 2024\n\nMira Stendahl won the chess final in Oster on Wednesday.\n"
    folder(
        site.root / "seeds",
        {**FIRST, "chess.txt": other},
        hide=["Nobody warned the lower town", "No such words here"],
    )
    site.configure(newsbrief={"stories": "auto"}).build()
    assert [warning.split(" — ")[1] for warning in logs.warnings if "names nothing" in warning] == [
        "`hide` names nothing that is there, or too little to tell what: No such words here"
    ]


def test_two_remarks_are_one_in_the_wording_of_the_first_and_may_be_parted_again(tmp_path: Path) -> None:
    names = ["I have read the report twice", "The dam was sound three weeks"]
    one = briefed(tmp_path / "one", FIRST, remarks=[{"same": names}])
    joined = quote(one, "I have read")
    assert [variant.text[:14] for variant in joined.variants] == ["The dam was so"]
    assert not any(other.text.startswith("The dam was sound") for other in one.quotes)
    parted = briefed(tmp_path / "two", FIRST, remarks=[{"same": names}, {"apart": names}])
    assert parted.corrections[1].applied
    assert quote(parted, "The dam was sound").speaker == "Konrad Abel"
