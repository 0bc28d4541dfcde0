"""`newsbrief export`: the data product keeps its schema, its citations and its bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from mkdocs_newsbrief.cli import main

SEEDS = Path(__file__).parent.parent / "seeds"


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    path = tmp_path_factory.mktemp("export") / "briefing.json"
    main(["export", str(SEEDS), "--output", str(path)])
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return data


def everything_cited(item: Any) -> Iterator[dict[str, Any]]:
    if isinstance(item, dict):
        if "sentence" in item and "source" in item:
            yield item
        item = list(item.values())
    for child in item if isinstance(item, list) else ():
        yield from everything_cited(child)


def test_it_is_what_its_schema_says(exported: dict[str, Any]) -> None:
    schema = json.loads((files("mkdocs_newsbrief.publishing.export") / "briefing.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(exported, schema)


def test_every_citation_begins_in_the_sentence_it_names(exported: dict[str, Any]) -> None:
    """A quote may run on into the next sentences; its citation opens the one where it begins."""
    sentences = {(s["id"], x["id"]): x for s in exported["sources"] for x in s["sentences"]}
    for citation in everything_cited(exported):
        sentence = sentences[citation["source"], citation["sentence"]]
        assert sentence["start"] <= citation["start"] < min(citation["end"], sentence["end"])


def test_two_exports_have_the_same_bytes_whatever_the_hash_seed() -> None:
    command = [sys.executable, "-m", "mkdocs_newsbrief", "export", str(SEEDS)]
    first, second = (
        subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    )
    assert first == second


def test_every_file_is_in_the_ledger(exported: dict[str, Any]) -> None:
    assert [entry["file"] for entry in exported["ledger"]] == sorted(path.name for path in SEEDS.iterdir())
