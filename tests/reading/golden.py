"""The golden cases of reading: files of a folder as people have them, and what must come of each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from mkdocs_newsbrief.model import Article

GOLDEN = Path(__file__).parents[1] / "golden" / "reading"
Case = Mapping[str, Any]


def cases(topic: str) -> list[tuple[str, Case]]:
    files = sorted((GOLDEN / topic).glob("*.yaml"))
    assert files, f"no golden cases in {GOLDEN / topic}"
    return [(path.stem, yaml.safe_load(path.read_text(encoding="utf-8"))) for path in files]


def told(article: Article) -> dict[str, object]:
    """What an article says of itself, as the golden files write it; only what it says is listed."""
    masthead = article.masthead
    found = {name: getattr(masthead, name) for name in ("title", "publisher", "agency", "url", "country")}
    values: dict[str, object] = {name: value.value for name, value in found.items() if value}
    values["authors"] = [author.value for author in masthead.authors]
    values["notes"] = [note.value for note in masthead.notes]
    values["published"] = masthead.published.value
    values["body"] = [span.of(article.text) for span in article.body]
    return {name: value for name, value in values.items() if value}
