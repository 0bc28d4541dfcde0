"""An editor's file that cannot be used says on which line, and what to do; its schema says the same beforehand."""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from mkdocs_newsbrief.desk import read_desk
from mkdocs_newsbrief.desk.forms import schema
from mkdocs_newsbrief.errors import FileError

FAULTS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "faults.yml").read_text("utf-8"))
OF_YAML_ITSELF = ("no YAML", "the key `title` twice")
EVERYTHING = """
title: The flood at Pellow
dek: {is: A town under water, by: Desk}
note: |
  Written at night.

  Read it twice.
why_it_matters: It may happen elsewhere.
period: 2025-06-03/2025-06-05
include: ["*.txt"]
exclude: ["old-*.txt", {file: drafts/, why: not ours}]
hide: [We searched house by house, {words: The council, why: settled, by: Ada, on: 2025-06-04}, {id: q-12345678}]
pin: [{words: The school on Mill Street}]
order: [q-12345678]
speaker: [{words: We will go, is: Ada Holt, role: the mayor}, {words: Nobody warned, is: null}]
role: [{person: Ada Holt, is: mayor}]
date: [{words: The dam broke, is: 2025-06-03}, {file: a.txt, is: 2025-06}]
outlet: [{file: a.txt, is: The Courier}]
genre: [{file: a.txt, is: opinion}]
people: [{same: [Ada Holt, A. Holt]}]
remarks: [{same: [We will go, We shall go]}, {apart: [We will go, We may go]}]
settled: [{words: Seventeen people, why: both count the same}]
"""


def faults_of(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "briefing.yml").write_text(text, "utf-8")
    try:
        read_desk(tmp_path)
    except FileError as error:
        return str(error).splitlines()
    return []


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case["told"][1])
def test_a_fault_is_told_with_its_line_and_a_remedy(case: dict[str, Any], tmp_path: Path) -> None:
    line, *words = case["told"]
    assert any(
        f"briefing.yml:{line} — " in told and all(word in told for word in words)
        for told in faults_of(tmp_path, case["text"])
    )


def test_all_faults_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    told = faults_of(tmp_path, "genre: [{file: a, is: novel}]\nhidde: []\npin:\n  - {}\n")
    assert [line.split(" — ")[0].rpartition(":")[2] for line in told] == ["1", "2", "4"]


def test_everything_that_can_be_asked_for_is_read(tmp_path: Path) -> None:
    assert faults_of(tmp_path, EVERYTHING) == []
    desk = read_desk(tmp_path)
    assert desk.note == "Written at night.\n\nRead it twice."
    assert [entry.line for entry in desk.of("speaker", "settled")] == [15, 15, 22]
    assert desk.of("order")[0].id == "q-12345678"
    assert desk.of("hide")[0].words == "We searched house by house"


def test_no_file_and_an_empty_one_ask_for_nothing(tmp_path: Path) -> None:
    assert read_desk(tmp_path).entries == ()
    assert faults_of(tmp_path, "# nothing yet\n") == []


def test_aliases_do_not_unfold_without_end(tmp_path: Path) -> None:
    layers = "".join(f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in pairwise("abcdefgh"))
    assert "values" in faults_of(tmp_path, f"a: &a [x]\n{layers}")[0]


def test_a_file_in_another_encoding_is_told_with_the_line(tmp_path: Path) -> None:
    (tmp_path / "briefing.yml").write_bytes("title: One\ndek: Caf\u00e9\n".encode("latin-1"))
    with pytest.raises(FileError, match=r"briefing\.yml:2 — is not UTF-8 — save it as UTF-8"):
        read_desk(tmp_path)


def test_the_published_schema_is_made_of_the_same_table() -> None:
    published = (files("mkdocs_newsbrief.desk") / "briefing.yml.schema.json").read_text("utf-8")
    assert json.loads(published) == schema()
    jsonschema.Draft202012Validator.check_schema(schema())


def test_the_schema_takes_what_the_reader_takes() -> None:
    strings = yaml.load(EVERYTHING, yaml.BaseLoader)  # plain strings of all
    strings["speaker"][1]["is"] = None
    jsonschema.validate(strings, schema())


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case["told"][1])
def test_the_schema_refuses_what_the_reader_refuses(case: dict[str, Any]) -> None:
    if case["told"][1] in OF_YAML_ITSELF:
        return
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.load(case["text"], yaml.BaseLoader), schema())
