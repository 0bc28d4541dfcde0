"""The golden cases of reading: files of a folder as people have them, and what must come of each."""

from __future__ import annotations

import io
import zipfile
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


def word_document(*paragraphs: str) -> bytes:
    """A DOCX file as small as can be."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>" for paragraph in paragraphs)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
    return file.getvalue()


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
