"""What the heads of our pages tell is the site's choice."""

from __future__ import annotations

import re
from typing import Any

from tests.conftest import Site
from tests.publishing.newsroom import bridge

TOLD = re.compile(r'og:|twitter:|ld\+json|name="description"')


def heads(site: Site) -> dict[str, str]:
    return {path: page.partition("</head>")[0] for path, page in site.pages().items() if path.startswith("briefing/")}


def test_without_metadata_no_head_says_what_its_page_does(published: Any) -> None:
    full = heads(published(bridge()))
    assert [path for path, head in full.items() if not TOLD.search(head)] == []
    bare = heads(published(bridge(), newsbrief={"metadata": "none"}))
    assert bare.keys() == full.keys()
    assert [path for path, head in bare.items() if TOLD.search(head)] == []
