"""The `newsbrief` command, as a person and as a pipe use it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mkdocs_newsbrief.cli import main


def newsbrief(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs_newsbrief", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", check=False)


def rows(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_one_object_in_one_object_out_in_order() -> None:
    stdin = "".join(json.dumps({"id": n, "text": f"Sentence {n} stands here."}) + "\n" for n in range(3))
    done = newsbrief("annotate", "--verbatim", stdin=stdin)
    assert [row["id"] for row in rows(done.stdout)] == [0, 1, 2]
    assert done.returncode == 0
    assert done.stderr == ""


def test_a_bad_line_is_answered_with_its_error_and_the_run_goes_on() -> None:
    stdin = '{"id": "a"}\nnot json\n{"id": "b", "text": "Rain fell on Norwick."}\n[]\n'
    done = newsbrief("annotate", stdin=stdin)
    answers = rows(done.stdout)
    assert [sorted(row) == ["error", "id"] for row in answers] == [True, True, False, True]
    assert [row["id"] for row in answers] == ["a", None, "b", None]
    assert done.returncode == 1


def test_input_is_utf_8_whatever_the_machine_says() -> None:
    good, bad = b'\xef\xbb\xbf{"id": 1, "text": "Caf\xc3\xa9s shut."}\n', b'{"id": 2, "text": "\xff"}\n'
    lines = good + bad + b'{"id": 3, "text": "Rain."}\n'
    command = [sys.executable, "-m", "mkdocs_newsbrief", "annotate", "--verbatim"]
    latin = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(command, input=lines, capture_output=True, check=False, env=latin)
    first, second, third = (json.loads(line) for line in done.stdout.splitlines())
    assert first["sentences"] == [{"start": 0, "end": 11}]
    assert "error" in second
    assert third["id"] == 3


@pytest.mark.parametrize("line", ['{"id": 1, "text": null}', '{"id": 1, "text": "Rain.", "published": 5}', "[]"])
def test_an_error_says_what_to_give(line: str) -> None:
    (answer,) = rows(newsbrief("annotate", stdin=line + "\n").stdout)
    assert "— give {" in answer["error"] or '— give "' in answer["error"]


def test_an_output_that_cannot_be_written_is_a_message(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["export", str(tmp_path), "--output", str(tmp_path / "no" / "x.json")]) == 1
    assert capsys.readouterr().err.startswith("newsbrief: ")


def test_a_lone_surrogate_does_not_stop_the_pipe() -> None:
    done = newsbrief("annotate", stdin='{"id": "\\ud800", "text": "Rain \\udcff fell."}\n')
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 1


def test_offsets_are_into_the_text_that_came_in() -> None:
    text = "First line.\r\n\r\nThe \u202esecond\u202c line is here."
    row = rows(newsbrief("annotate", "--verbatim", stdin=json.dumps({"id": 1, "text": text})).stdout)[0]
    shown = [text[sentence["start"] : sentence["end"]] for sentence in row["sentences"]]
    assert shown == ["First line.", "The \u202esecond\u202c line is here."]


def test_summaries_are_slices_within_the_budget() -> None:
    texts = [
        "The Norwick ferry sank on Monday. Twelve people were saved by a trawler.",
        "A ferry sank off Norwick on Monday. A trawler saved twelve people. The weather had been calm.",
    ]
    cluster = {"id": "c", "documents": [{"id": f"d{n}", "text": text} for n, text in enumerate(texts)]}
    done = newsbrief("summarize", "--verbatim", "--words", "12", stdin=json.dumps(cluster))
    sentences = rows(done.stdout)[0]["sentences"]
    assert all(texts[int(s["document"][1:])][s["start"] : s["end"]] == s["text"] for s in sentences)
    assert sum(len(s["text"].split()) for s in sentences) <= 12


@pytest.mark.parametrize(
    ("cluster", "remedy"),
    [
        ({}, 'give [{"id": …, "text": "…"}, …]'),
        ({"documents": ["Rain fell."]}, 'give [{"id": …, "text": "…"}, …]'),
        ({"documents": [{"text": "Rain fell."}]}, "give each document an id of its own"),
        ({"documents": [{"id": 1, "text": "Rain fell."}] * 2}, "give each document an id of its own"),
        ({"documents": [{"id": 1}]}, 'give {"id": …, "text": "…"}'),
    ],
)
def test_a_cluster_that_cannot_be_summarized_is_told_how_it_should_look(cluster: dict[str, Any], remedy: str) -> None:
    (answer,) = rows(newsbrief("summarize", stdin=json.dumps({"id": "c", **cluster})).stdout)
    assert answer["id"] == "c"
    assert answer["error"].endswith(f"— {remedy}")


def test_the_same_words_under_two_ids_support_each_other() -> None:
    text = "The Norwick ferry Marigold sank off Port Ellery on Monday."
    cluster = {"documents": [{"id": "a", "text": text}, {"id": "b", "text": text}]}
    ((sentence,),) = (row["sentences"] for row in rows(newsbrief("summarize", stdin=json.dumps(cluster)).stdout))
    assert {sentence["document"], *(place["document"] for place in sentence["support"])} == {"a", "b"}


@pytest.mark.parametrize("words", ["0", "-5", "many", "1.5", "\u00b2"])
def test_a_summary_has_at_least_a_word(words: str) -> None:
    done = newsbrief("summarize", f"--words={words}")
    assert done.returncode == 2
    assert "give 1 or more" in done.stderr


def test_check_says_what_became_of_each_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ferry.txt").write_text("The Norwick ferry sank on Monday, the coast guard said.\n", "utf-8")
    assert main(["check", str(tmp_path)]) == 0
    assert "ferry.txt" in capsys.readouterr().out


def test_check_shows_the_notes_and_counts_a_sidecar_with_its_article(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ferry.txt").write_text("The Norwick ferry sank on Monday, the coast guard said.\n", "utf-8")
    (tmp_path / "ferry.yml").write_text("note: Sent by the coast guard.\n", "utf-8")
    assert main(["check", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "ferry.txt: Sent by the coast guard." in told
    assert "1 files = 1 used + 0 duplicates + 0 skipped; beside them metadata of 1" in told


def test_check_of_an_empty_folder_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 0
    assert "put text, Markdown or HTML files into the folder" in capsys.readouterr().out


def test_check_fails_when_a_file_could_not_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe\x00")
    assert main(["check", str(tmp_path)]) == 1
    assert "picture.txt" in capsys.readouterr().out


def test_a_missing_folder_is_an_error_that_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "no-such-folder"]) == 1
    assert "no-such-folder — there is no such folder — " in capsys.readouterr().err


def test_new_makes_a_site_and_does_not_overwrite_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "site"
    assert main(["new", str(site)]) == 0
    assert (site / "mkdocs.yml").exists()
    assert "mkdocs serve" in capsys.readouterr().out
    assert main(["new", str(site)]) == 1
