"""Copies, earlier versions and shared wording: what counts as one source."""

from __future__ import annotations

from mkdocs_newsbrief import read_text
from mkdocs_newsbrief.briefing.sources.kinship import Kinship, relate
from mkdocs_newsbrief.model import Article, LedgerEntry

LEDE = "The harbour council voted on Tuesday to build a second bridge over the river mouth by the end of the decade."
MORE = "Engineers will begin to drill test holes in the river bed after the spring floods, the council said."
OWN = "Shop owners on the east bank fear that the works will keep their customers away for at least two summers."
REMARK = "“We have waited forty years for this bridge and we will not wait for another forty,” the mayor said."


def article(
    *paragraphs: str, title: str = "Council votes for a second bridge", published: str | None = None
) -> Article:
    return read_text("\n\n".join((title, *paragraphs)), file=f"{title}.txt", published=published)


def kinds(kinship: Kinship) -> set[str]:
    return {relation.kind for relation in kinship.relations}


def test_two_reports_in_their_own_words_are_independent() -> None:
    one, other = article(LEDE, MORE), article(OWN, title="East bank shops fear for their trade")
    kinship = relate([one, other])
    assert kinship.independent([one.id, other.id]) == 2
    assert not kinship.relations


def test_the_same_remark_quoted_by_both_is_not_shared_copy() -> None:
    one, other = article(LEDE, REMARK), article(OWN, REMARK, title="East bank shops fear for their trade")
    assert relate([one, other]).independent([one.id, other.id]) == 2


def test_different_remarks_under_the_same_cue_are_two_stories() -> None:
    one, other = (
        article(f"“{remark},” she said.", title=remark)
        for remark in ("We have waited for this bridge", "The port will pay its half")
    )
    kinship = relate([one, other])
    assert not kinship.superseded
    assert kinship.independent([one.id, other.id]) == 2


def test_long_runs_of_the_same_words_count_once_and_both_are_kept() -> None:
    one, other = article(LEDE, MORE), article(OWN, REMARK, LEDE, title="East bank shops fear for their trade")
    kinship = relate([one, other])
    assert kinds(kinship) == {"shares-wording"}
    assert kinship.independent([one.id, other.id]) == 1
    assert not kinship.superseded


def test_of_two_versions_the_newer_is_used_and_the_older_named() -> None:
    early = article(LEDE, MORE, published="2021-05-04")
    late = article(LEDE, MORE, OWN, published="2021-05-05")
    kinship = relate([early, late])
    assert kinship.superseded == {early.id: (late.id, "an earlier version of the same article")}


def test_the_ledger_names_what_stands_for_a_duplicate() -> None:
    early = article(LEDE, MORE, title="Bridge vote", published="2021-05-04")
    late = article(LEDE, MORE, title="Second bridge wins vote", published="2021-05-05")
    entries = relate([early, late]).account(
        [LedgerEntry(early.file, "used"), LedgerEntry(late.file, "used")], [early, late]
    )
    assert [(entry.file, entry.status, entry.of) for entry in entries] == [
        (early.file, "duplicate", late.file),
        (late.file, "used", None),
    ]


def test_the_order_of_the_articles_does_not_matter() -> None:
    articles = [article(LEDE, MORE), article(LEDE, OWN, title="Shops"), article(REMARK, OWN, MORE, title="Voices")]
    forth, back = relate(articles), relate(articles[::-1])
    assert (forth.relations, forth.groups, forth.superseded) == (back.relations, back.groups, back.superseded)


def test_a_damaged_copy_does_not_win_by_being_longer() -> None:
    clean = article(LEDE, REMARK, MORE)
    damaged = article(
        LEDE, REMARK.replace("’", "?"), MORE, "It�s forty years, the mayor�s note said.", published="2021-05-06"
    )
    kinship = relate([clean, damaged])
    assert kinship.superseded == {damaged.id: (clean.id, "a damaged copy of the same story")}


def test_stray_lines_do_not_make_a_version_newer() -> None:
    lines = (LEDE, REMARK, MORE)
    strewn = tuple(f"{line} and more without a stop" for line in lines)
    clean, long = (read_text("\n\n".join(told), verbatim=True) for told in (lines, (*lines, *strewn)))
    assert set(relate([clean, long]).superseded) == {long.id}


def test_a_chain_of_duplicates_names_the_file_that_is_used() -> None:
    early = article(LEDE, MORE, title="Bridge vote", published="2021-05-04")
    late = article(LEDE, MORE, title="Second bridge wins vote", published="2021-05-05")
    read = [
        LedgerEntry(early.file, "used"),
        LedgerEntry("copy.txt", "duplicate", of=early.file, reason="the same bytes"),
    ]
    copy = relate([early, late]).account(read, [early, late])[1]
    assert (copy.of, copy.reason) == (late.file, "the same bytes")
