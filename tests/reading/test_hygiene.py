"""The first wall does not look away from a text because it is short, plain or English."""

from __future__ import annotations

from mkdocs_newsbrief.reading.hygiene import clean

PLAIN = "The bridge — 40 metres of it — “is safe”, Zoë Müller’s office said; it cost £3m…\n"
OTHER_SCRIPT = "Мост"


def test_what_acts_is_seen_wherever_it_stands() -> None:
    every = [chr(code) for code in range(0x110000)]
    cleaned = clean(OTHER_SCRIPT + " ".join(every))[len(OTHER_SCRIPT) :: 2]
    acting = {character: became for character, became in zip(every, cleaned, strict=True) if character != became}
    assert len(acting) > 100_000  # private use alone has more
    assert {character: clean(PLAIN + character)[-1] for character in acting} == acting


def test_piled_marks_are_seen_in_a_plain_text() -> None:
    assert clean(f"{PLAIN}e" + "\u0301" * 9) == f"{PLAIN}e" + "\u0301" * 4 + "\u200b" * 5
