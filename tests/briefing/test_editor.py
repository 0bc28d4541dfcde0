"""What an editor asks of a summary: sentences that stand alone, in a good order, with doubts and dates shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_newsbrief.analysis import analyse
from mkdocs_newsbrief.briefing import brief
from mkdocs_newsbrief.briefing.differences import value_groups
from mkdocs_newsbrief.briefing.figures import Register
from mkdocs_newsbrief.briefing.summary.overtaken import rescheduled
from mkdocs_newsbrief.briefing.telling.corpus import Corpus
from mkdocs_newsbrief.briefing.telling.statements import shown
from mkdocs_newsbrief.briefing.telling.telling import tellings
from mkdocs_newsbrief.briefing.wording.standing import faults
from mkdocs_newsbrief.model import Analysis
from mkdocs_newsbrief.reading import read_text
from tests.briefing.cluster import corpus_of, sources

GOLDEN = Path(__file__).parents[1] / "golden" / "summary"


def dated(texts: dict[str, str]) -> list[Analysis]:
    """A source a text, by the day on which it appeared."""
    return [analyse(read_text(text, file=day, published=day, verbatim=True)) for day, text in texts.items()]


def overtaken_in(texts: dict[str, str]) -> set[str]:
    corpus = Corpus(tellings(dated(texts)))
    gone = Register(corpus, value_groups(corpus)).overtaken | rescheduled(corpus)
    return {telling.text for telling in corpus.tellings if telling.key in gone}


def cases(name: str) -> list[dict[str, Any]]:
    return list(yaml.safe_load((GOLDEN / f"{name}.yaml").read_text("utf-8")))


def test_a_sentence_amid_a_quotation_stands_for_nobody() -> None:
    corpus = corpus_of(["“The bridge is closed. The ferry is full. The road is open,” Mayor Dana Brill said."])
    assert [list(telling.faults) for telling in corpus.tellings] == [["orphan", "unclosed"], ["orphan"], ["unclosed"]]


@pytest.mark.parametrize("case", cases("standing"), ids=lambda case: case["text"])
def test_what_keeps_a_sentence_from_standing_alone(case: dict[str, Any]) -> None:
    assert [fault for fault, _ in faults(case["text"])] == case["faults"]


@pytest.mark.parametrize("unit", ["? ", "a ", "“", "'s ", "On Monday ", '" '])
def test_faults_of_hostile_text_are_found_in_time(unit: str) -> None:
    """A pattern that tries every end for every start would take minutes."""
    assert faults((unit * 200_000)[:200_000])


@pytest.mark.parametrize("case", cases("briefings"), ids=lambda case: case["why"])
def test_summary(case: dict[str, Any]) -> None:
    told = [statement.text for statement in brief(sources(case["sources"]), words=case["words"]).summary]
    assert case["first"] in told[0]
    assert len(set(told)) == len(told)
    for piece in case["without"]:
        assert not any(piece in text for text in told)


@pytest.mark.parametrize("case", cases("lone"), ids=lambda case: case["why"])
def test_what_only_one_source_tells(case: dict[str, Any]) -> None:
    analyses = sources(case["sources"])
    lone = [(statement.citations[0].source, statement.text) for statement in brief(analyses).lone]
    told = {
        number: texts
        for number, analysis in enumerate(analyses)
        if (texts := [text for source, text in lone if source == analysis.article.id])
    }
    assert told == case["lone"]


def test_relative_dates_are_completed_and_nothing_else_is_changed() -> None:
    text = "The ferry Marigold sank off Port Ellery on Tuesday."
    briefing = brief(sources([text, "On Tuesday the ferry Marigold sank off Port Ellery."], "2024-05-15"))
    assert briefing.dek is not None
    assert "Tuesday [14 May 2024]" in briefing.dek.text
    assert briefing.dek.sources == 2


def test_the_dek_is_how_a_source_opens() -> None:
    sinking = "The ferry Marigold sank off Port Ellery in heavy seas on Tuesday."
    boat = "The boat Dauntless was near. The Marigold sank off Port Ellery on Tuesday."
    dek = brief(sources([sinking, boat])).dek
    assert dek is not None
    assert dek.text.startswith("The ferry Marigold")


def test_a_pair_that_speaks_is_named_in_brackets() -> None:
    talks = (
        "“The bridge is safe,” said Mayor Dana Brill. “The bridge is closed,” said Minister Ivo Marsh. "
        "The two signed the bridge treaty in Harwell on Monday."
    )
    (analysis,) = sources([talks])
    assert "The two [Dana Brill and Ivo Marsh] signed" in shown(tellings([analysis])[-1])


def test_what_an_editor_should_look_at() -> None:
    briefing = brief(
        sources(
            [
                "The ferry Marigold sank off Port Ellery on Tuesday. The hull cost 22 million crowns, the yard said.",
                "The ferry Marigold sank on Tuesday off Port Ellery. The steering gear was reportedly old.",
            ]
        ),
        words=10,
    )
    doubts = {(doubt.kind, doubt.text.split()[1]) for doubt in briefing.doubts}
    assert doubts == {("hedged", "steering")}
    assert [statement.text.split()[1] for statement in briefing.lone] == ["hull"]


def test_what_another_source_establishes_is_in_doubt_no_longer() -> None:
    thought = "Divers searched the bay. The thieves are thought to have entered the mill through a hatch in the roof."
    known = "The thieves entered the mill through a hatch in the roof, divers said. The hull is thought to be lost."
    briefing = brief(sources([thought, known]), words=0)
    assert [(doubt.kind, doubt.text) for doubt in briefing.doubts] == [("hedged", "The hull is thought to be lost.")]


def test_what_is_in_doubt_is_a_short_list() -> None:
    cargo = ["salt", "tin", "glass", "rope", "cork", "coal", "hemp"]
    text = " ".join(f"The {name} in hold {number} is believed to be lost." for number, name in enumerate(cargo))
    assert len(brief(sources([text, "The ferry sank."]), words=0).doubts) == 5


def test_a_source_without_a_day_is_in_doubt() -> None:
    undated = sources(["The ferry Marigold sank off Port Ellery."], published="")
    assert brief(undated).doubts == ()  # where none has a day, nothing is out of order
    beside = brief([*undated, *dated({"2024-05-12": "Four people died when a mill burned down in Harwell."})])
    assert [doubt.kind for doubt in beside.doubts] == ["undated"]


def test_a_toll_that_a_later_source_raises_is_overtaken() -> None:
    texts = {
        "2024-05-13": "Six people died when the ferry Marigold sank off Ellery. Nine are missing. Five were saved.",
        "2024-05-15": "Fifteen people died when the Marigold sank off Ellery. Two are missing. Three were saved.",
        "2024-05-12": "Four people died when a mill burned down in Harwell.",  # another story
    }
    assert overtaken_in(texts) == {
        "Six people died when the ferry Marigold sank off Ellery.",
        "Nine are missing.",
    }


def test_a_day_that_a_later_source_gives_up_is_overtaken() -> None:
    texts = {
        "2024-05-13": "The ferry Marigold will sail from Ellery on 2 June. A crane will leave Ellery on 4 June.",
        "2024-05-15": "The ferry Marigold, once due to sail from Ellery on 2 June, will sail on 5 June.",
    }
    assert overtaken_in(texts) == {"The ferry Marigold will sail from Ellery on 2 June."}


def test_what_is_overtaken_is_told_nowhere() -> None:
    texts = {
        "2024-05-13": "Six people died when the ferry Marigold sank off Ellery, police said.",
        "2024-05-15": "Fifteen people died when the ferry Marigold sank off the port of Ellery, police said at noon.",
    }
    briefing = brief(dated(texts))
    assert briefing.dek is not None
    assert briefing.dek.text.startswith("Fifteen")
    assert not any(statement.text.startswith("Six") for statement in briefing.summary)


def test_what_is_newer_is_told_and_what_is_old_is_no_dek() -> None:
    texts = {
        "2024-05-10": "Envoys meet at Lake Orsa on a grain treaty. A draft of the treaty speaks of three ports.",
        "2024-05-15": "Envoys signed the grain treaty at Lake Orsa after nine hours. It opens four ports to ships.",
        "2024-05-16": "The grain treaty that envoys signed at Lake Orsa opens four ports to ships from July.",
    }
    briefing = brief(dated(texts))
    assert briefing.dek is not None
    assert "draft" not in briefing.dek.text
    assert "signed" in briefing.summary[0].text
