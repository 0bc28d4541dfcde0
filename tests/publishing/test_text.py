"""What is left of a page when its tags are taken away: a search index, a reading mode, something copied."""

from __future__ import annotations

import re
from typing import Any

from tests.publishing.newsroom import bridge


def words(html: str, between: str) -> list[str]:
    return re.sub(r"<[^>]+>", between, html).split()


def test_neighbouring_words_never_run_together(published: Any) -> None:
    site = published(bridge())
    for path in site.pages():
        if path.startswith("briefing/"):
            ours = re.split(r"</div>\s*</div>\s*<footer", site.briefing(path))[0].partition(">")[2]
            apart = words(ours, " ")
            assert [word for word in words(ours, "") if not _is_one(word, apart)] == [], path


def _is_one(word: str, apart: list[str]) -> bool:
    """Whether it is a word of its own, but for the marks around it: "“relief”" of a fragment that is marked."""
    return word in apart or re.sub(r"\W", "", word) in {re.sub(r"\W", "", one) for one in apart}


def test_what_only_leads_somewhere_has_no_text(published: Any) -> None:
    """A number of a sentence, a link to oneself and a way back are for the eye: nobody searches or copies them."""
    page = next(html for path, html in published(bridge()).pages().items() if "courier" in path)
    for name in ("nb-nth", "nb-perma", "nb-back"):
        assert all(not text for text in re.findall(rf'class="{name}"[^>]*>([^<]*)</a>', page)), name
