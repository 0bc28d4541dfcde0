"""From files as they come to pages: hostile texts, bytes and file names as seeds of a real build."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path

import pytest

from tests.conftest import Logs, Site
from tests.publishing import hostile
from tests.publishing.examination import findings

ENTRIES = json.loads(Path(hostile.__file__).with_name("hostile.json").read_text(encoding="utf-8"))


# The string as headline, byline, sentence, quote and caption of something that reads as an article.
ARTICLE = """{0}

By {0}
14 May 2024

The town council voted on Monday to rebuild the harbour bridge, which has been closed to lorries since {1}.

“{0} We have waited five years for this,” said Mayor Tomas Brill, who added that {0} was known to everyone.

{0}

Work is due to begin in September {1} and should take two years, the council said on Tuesday.
"""


def write_seeds(folder: Path) -> int:
    """Every string as a file of its own, the byte cases as they are, the file names as far as they are possible."""
    written = 0
    texts = hostile.strings(longest=400)
    for number, entry in enumerate(ENTRIES):
        text = texts[entry["name"]]
        path = folder / f"case-{number}.txt"
        if entry.get("field") == "filename" and "/" not in text and len(text.encode("utf-8", "replace")) < 250:
            path, text = folder / text, "The council voted on Monday, the mayor said."
        else:
            text = ARTICLE.format(text, 2000 + number)
        data = base64.b64decode(entry["bytes_b64"]) if "bytes_b64" in entry else text.encode("utf-8", "surrogatepass")
        try:
            path.write_bytes(data)
        except OSError:  # a name that this file system does not take
            continue
        written += not path.name.startswith(".") or path.name.startswith("..")  # hidden files are no seeds
    return written


def test_hostile_seeds_become_pages_that_can_only_be_read(site: Site, logs: Logs) -> None:
    written = write_seeds(site.root / "seeds")
    site.tree("secret.txt | hunter2").configure(
        theme="material", extra={"api_key": "hunter2"}, plugins=["search", {"macros": {"on_error_fail": False}}]
    )
    site.build()
    assert findings(site.root / "site") == []
    assert logs.strangers == []
    [ledger] = [note for note in logs.notes if f"{written} files" in note]
    assert int(re.search(r"(\d+) used", ledger)[1]) > 100  # type: ignore[index]


@pytest.mark.parametrize("text", ["", "\x00\x01\x02" * 50, "Menu\nHome\nLogin\n", "“" * 10_000])
def test_one_odd_file_does_not_stop_a_build(site: Site, logs: Logs, text: str) -> None:
    (site.root / "seeds/odd.txt").write_text(text, encoding="utf-8")
    site.tree("seeds/good.txt | The bridge opened on Monday, the town said. It cost 40 million crowns.").build()
    assert "The bridge opened on Monday" in site.page("briefing/index.html")
    assert logs.strangers == []
