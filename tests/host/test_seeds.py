"""The folder of seeds and the folders of MkDocs: what would be deleted or published is said, or refused."""

from __future__ import annotations

from typing import Any

import pytest
from mkdocs.exceptions import Abort

from tests.conftest import Logs, Site

ONE = "The bridge opened on 14 May 2024, the town said. It cost 40 million crowns, the mayor said."


@pytest.mark.parametrize(
    ("seeds", "settings", "what"),
    [
        ("public/articles", {"site_dir": "public"}, "lies in `site_dir`"),
        ("public", {"site_dir": "public"}, "lies in `site_dir`"),
        ("articles", {"site_dir": "articles/site"}, "holds `site_dir`"),
        ("docs", {}, "holds `docs_dir`"),
        ("content", {"docs_dir": "content/docs"}, "holds `docs_dir`"),
        (".", {"docs_dir": "../docs", "site_dir": "../site"}, "holds mkdocs.yml"),
    ],
)
def test_folders_that_overlap_are_refused_before_anything_is_deleted(
    tmp_path: Any, caplog: pytest.LogCaptureFixture, seeds: str, settings: dict[str, str], what: str
) -> None:
    site = Site(tmp_path / "desk").tree(f"{seeds}/one.txt | {ONE}")
    for folder in ("docs", settings.get("docs_dir", "docs")):
        (site.root / folder).mkdir(parents=True, exist_ok=True)
    with pytest.raises(Abort):
        site.configure(newsbrief={"seeds": seeds}, **settings).build()
    assert what in caplog.text
    assert "give the articles a folder of their own" in caplog.text
    assert (site.root / seeds / "one.txt").is_file()


def test_a_link_to_the_seeds_publishes_them_too(site: Site, logs: Logs) -> None:
    site.tree(f"seeds/one.txt | {ONE}")
    (site.root / "docs/articles").symlink_to(site.root / "seeds")
    site.build()
    [warning] = logs.warnings
    assert "articles/one.txt — is published as it is" in warning


def test_two_entries_on_one_folder_warn_once_and_only_of_the_articles(site: Site, logs: Logs) -> None:
    site.tree(f"seeds/one.txt | {ONE}")
    other = {"newsbrief": {"section": "other", "full_text": False}}
    site.configure(plugins=[other]).build()
    assert logs.warnings == []
    site.tree(f"docs/seeds/one.txt | {ONE}")
    other["newsbrief"]["seeds"] = "docs/seeds"
    site.configure(newsbrief={"seeds": "docs/seeds"}, plugins=[other]).build()
    assert len(logs.warnings) == 1
