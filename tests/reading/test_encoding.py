"""Bytes become text, whatever saved them; a guess or a repair is said."""

from __future__ import annotations

import pytest

from mkdocs_newsbrief import NewsbriefError
from mkdocs_newsbrief.reading.encoding import decode

TEXT = "“It is a café,” Zoë said – on the pier, where the ferry to the island leaves every morning at seven o’clock."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_usual_encodings_are_read(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "seed").text == TEXT


def test_a_guess_is_said_and_a_certainty_is_not() -> None:
    assert decode(TEXT.encode("utf-8"), "seed").note is None
    assert decode(TEXT.encode("cp1252"), "seed").note == "read as Windows-1252"


def test_a_mixture_is_read_piece_by_piece() -> None:
    decoded = decode((TEXT + "\n").encode("utf-8") + "café".encode("cp1252"), "seed")
    assert decoded.text == TEXT + "\ncafé"
    assert decoded.note == "mixed encodings: 1 bytes read as Windows-1252"


def test_mojibake_is_repaired_where_it_is_certain() -> None:
    broken = TEXT.replace("“", '"').replace("”", '"').encode("utf-8").decode("cp1252")
    decoded = decode(broken.encode("utf-8"), "seed")
    assert decoded.text == TEXT.replace("“", '"').replace("”", '"')
    assert decoded.note == "repaired 4 characters that had been decoded wrongly"


def test_what_only_looks_like_mojibake_stays() -> None:
    text = "The sign read Ã© and nothing else."
    assert decode(text.encode("utf-8"), "seed").text == text


def test_a_binary_file_says_what_to_do() -> None:
    with pytest.raises(NewsbriefError, match="seed — not a text file — export the article"):
        decode(bytes(range(256)), "seed")
