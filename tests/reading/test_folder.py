"""A folder of seeds: every file is accounted for, and what is bad does not take the rest down."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsbrief import NewsbriefError, read_folder
from mkdocs_newsbrief.reading import limits

STORY = "The harbour council voted on Tuesday to build a second bridge over the river mouth by the end of 2029.\n"
OTHER = "Shop owners on the east bank fear that the works will keep their customers away for at least two summers.\n"


def write(folder: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def became(folder: Path) -> dict[str, str]:
    return {entry.file: entry.status for entry in read_folder(folder).ledger}


def test_a_missing_folder_names_the_option(tmp_path: Path) -> None:
    with pytest.raises(NewsbriefError, match="the option `seeds`"):
        read_folder(tmp_path / "nowhere")


def test_an_empty_folder_is_an_empty_reading(tmp_path: Path) -> None:
    assert read_folder(tmp_path).ledger == ()


def test_bad_files_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "good.txt": STORY,
            "empty.txt": "",
            "blank.txt": " \n\n",
            "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 20,
            "menu.txt": "Home\nNews\nSport\nSubscribe\nLog in\n",
        },
    )
    statuses = became(tmp_path)
    assert statuses == dict.fromkeys(("blank.txt", "empty.txt", "menu.txt", "picture.txt"), "skipped") | {
        "good.txt": "used"
    }
    reasons = [entry.reason or "" for entry in read_folder(tmp_path).ledger if entry.status == "skipped"]
    assert all(reason.count(" — ") == 1 for reason in reasons)  # what — what to do; the entry names the file


def test_the_same_bytes_and_the_same_text_are_duplicates(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": STORY, "b.txt": STORY, "c.txt": "\ufeff" + STORY})
    entries = read_folder(tmp_path).ledger
    assert [(entry.status, entry.of) for entry in entries] == [
        ("used", None),
        ("duplicate", "a.txt"),
        ("duplicate", "a.txt"),
    ]


def test_hidden_files_are_left_alone_and_a_readme_is_no_article(tmp_path: Path) -> None:
    write(tmp_path, {".hidden.txt": STORY, ".git/config": OTHER, "README.md": OTHER, "deep/er/a.txt": STORY})
    assert became(tmp_path) == {"README.md": "skipped", "deep/er/a.txt": "used"}
    assert not any(entry.lost for entry in read_folder(tmp_path).ledger)


@pytest.mark.parametrize(
    "name", ["mkdocs.yml", "prod.env", "..env", "settings.ini", "pyproject.toml", "id.pem", "x.py"]
)
def test_configuration_is_no_article(tmp_path: Path, name: str) -> None:
    write(tmp_path, {"a.txt": STORY, name: f"password: hunter2\n{OTHER}"})
    assert became(tmp_path) == {"a.txt": "used", name: "skipped"}
    assert not any(entry.lost for entry in read_folder(tmp_path).ledger)


def test_names_with_spaces_emoji_and_dots_are_read(tmp_path: Path) -> None:
    write(tmp_path, {"a b 🌉 ..x.txt": STORY, "..two.txt": OTHER, "ä/ß.txt": OTHER})
    reading = read_folder(tmp_path)
    assert [entry.status for entry in reading.ledger] == ["used", "used", "duplicate"]
    assert all(set(article.id) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for article in reading.articles)


def test_a_link_that_leaves_the_folder_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"outside.txt": STORY, "seeds/a.txt": OTHER})
    (tmp_path / "seeds" / "link.txt").symlink_to(tmp_path / "outside.txt")
    assert became(tmp_path / "seeds") == {"a.txt": "used", "link.txt": "skipped"}


def test_a_sidecar_counts_with_its_article_and_a_stray_one_is_named(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": STORY, "a.txt.yml": "note: seen", "b.yml": "title: Gone\noutlet: The Sund Courier\n"})
    reading = read_folder(tmp_path)
    assert [(entry.file, entry.status, entry.of) for entry in reading.ledger] == [
        ("a.txt", "used", None),
        ("a.txt.yml", "used", "a.txt"),
        ("b.yml", "skipped", None),
    ]
    assert [entry.beside for entry in reading.ledger] == [False, True, False]
    assert [entry.lost for entry in reading.ledger] == [False, False, True]


def test_a_sidecar_that_is_a_link_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, {"secret.yml": "note: not yours", "seeds/a.txt": STORY})
    (tmp_path / "seeds" / "a.yml").symlink_to(tmp_path / "secret.yml")
    reading = read_folder(tmp_path / "seeds")
    assert [article.masthead.notes for article in reading.articles] == [()]
    assert [(entry.file, entry.status) for entry in reading.ledger] == [("a.txt", "used"), ("a.yml", "skipped")]


def test_only_a_regular_file_is_opened(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": STORY, "deep/b.txt": OTHER})
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to("pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "other").symlink_to("deep")
    skipped = {entry.file: entry.reason or "" for entry in read_folder(tmp_path).ledger if entry.status == "skipped"}
    assert set(skipped) == {"link.txt", "loop.txt", "other", "pipe.txt"}
    assert all("not a regular file" in skipped[name] for name in ("link.txt", "other", "pipe.txt"))


def test_a_sub_folder_that_cannot_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a.txt": STORY, "locked/b.txt": OTHER, "z.txt": OTHER})
    listed = os.scandir

    def scandir(place: str) -> Iterator[os.DirEntry[str]]:
        if Path(place).name == "locked":
            raise PermissionError(13, "Permission denied", place)
        return listed(place)

    monkeypatch.setattr(os, "scandir", scandir)
    reading = read_folder(tmp_path)
    assert [(entry.file, entry.status) for entry in reading.ledger] == [
        ("a.txt", "used"),
        ("locked", "skipped"),
        ("z.txt", "used"),
    ]
    assert "cannot be listed" in (reading.ledger[1].reason or "")


def test_the_twin_of_a_skipped_file_is_read(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "Home\nNews\n", "b.txt": STORY, "c.txt": STORY})
    assert became(tmp_path) == {"a.txt": "skipped", "b.txt": "used", "c.txt": "duplicate"}


def test_a_name_is_printable_whatever_its_bytes(tmp_path: Path) -> None:
    write(tmp_path, {os.fsdecode(b"caf\xe9.txt"): STORY, "two\nlines.txt": OTHER, "\u202etxt.exe": STORY * 2})
    assert became(tmp_path) == dict.fromkeys(("caf\\xe9.txt", "two\\nlines.txt", "\\u202etxt.exe"), "used")


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(limits.LARGEST_FILE + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was read"))
    assert became(tmp_path) == {"large.txt": "skipped"}


def test_an_article_that_is_too_long_is_named_with_what_to_do(tmp_path: Path) -> None:
    write(tmp_path, {"lines.txt": "Ferry\n" * (limits.MOST_LINES + 1), "long.txt": STORY * 10_000, "a.txt": STORY})
    reasons = {entry.file: entry.reason for entry in read_folder(tmp_path).ledger}
    assert reasons == {
        "a.txt": None,
        "lines.txt": "more than 20,000 lines — keep only the article",
        "long.txt": "longer than 1,000,000 characters — keep only the article",
    }


@pytest.mark.parametrize(
    ("sidecar", "doubt"),
    [
        ("title: [", "no YAML mapping"),
        ("", "states nothing"),
        ("# nothing yet\n", "states nothing"),
        ("outlett: The Sund Courier\n", "line 1: `outlett` is no key that is read: write `outlet`"),
        ("\nspeaker: Ada Holt\n", "line 2: `speaker` is no key that is read"),
        ("date: 2024-02-30\n", "line 1: “2024-02-30” is no day"),
        ("genre: gossip\n", "“gossip” is no genre: write one of news, wire"),
        (
            "title: Ferry: a vote\noutlet: The Sund Courier\n",
            "line 1 is no YAML: put the value between quotation marks",
        ),
        ("title: x\n" + "a: &x 1\n" * 3 + "y" * 200_000, "only its first 97 KB"),
    ],
)
def test_what_a_sidecar_cannot_tell_is_a_doubt_of_its_article(tmp_path: Path, sidecar: str, doubt: str) -> None:
    write(tmp_path, {"a.txt": STORY, "a.yml": sidecar})
    entry = read_folder(tmp_path).ledger[0]
    assert entry.status == "used"
    assert doubt in (entry.reason or "")


@pytest.mark.parametrize(
    ("stated", "value", "earliest", "latest"),
    [
        ("4 June 2025", "2025-06-04", "2025-06-04", "2025-06-04"),
        ("Jun 4, 2025", "2025-06-04", "2025-06-04", "2025-06-04"),
        ("20250604", "2025-06-04", "2025-06-04", "2025-06-04"),
        ("04.06.2025", "2025-06-04", "2025-06-04", "2025-06-04"),
        ("4 juin 2025", "2025-06-04", "2025-06-04", "2025-06-04"),
        ("2025-06", None, "2025-06-01", "2025-06-30"),
        ("June 2025", None, "2025-06-01", "2025-06-30"),
        ("2025", None, "2025-01-01", "2025-12-31"),
        ("4–7 June 2025", None, "2025-06-04", "2025-06-07"),
        ("2025-06-04/2025-06-07", None, "2025-06-04", "2025-06-07"),
    ],
)
def test_a_day_may_be_stated_in_any_usual_form(
    tmp_path: Path, stated: str, value: str | None, earliest: str, latest: str
) -> None:
    write(tmp_path, {"a.txt": STORY, "a.yml": f"date: {stated}\n"})
    published = read_folder(tmp_path).articles[0].masthead.published
    assert (published.value, published.earliest, published.latest, published.basis) == (
        value,
        earliest,
        latest,
        "given",
    )


def test_numbers_and_words_that_yaml_takes_for_something_else_are_text(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": STORY, "a.yml": b"title: Yes\noutlet: 24\nauthor: Zo\xeb Brill\ngenre: opinion\n"})
    masthead = read_folder(tmp_path).articles[0].masthead
    found = (masthead.title, masthead.publisher, *masthead.authors, masthead.genre)
    assert [one and one.value for one in found] == ["Yes", "24", "Zoë Brill", "opinion"]


def test_a_second_sidecar_and_one_of_several_articles_are_named(tmp_path: Path) -> None:
    rows = "title,text\nOne," + STORY.strip().replace(",", "") + "\nTwo," + OTHER.strip().replace(",", "") + "\n"
    write(
        tmp_path,
        {"a.txt": STORY * 2, "a.txt.yml": "outlet: A", "a.yml": "outlet: B", "t.csv": rows, "t.yml": "outlet: C"},
    )
    entries = {entry.file: entry for entry in read_folder(tmp_path).ledger}
    assert entries["a.yml"].status == "skipped"
    assert "a second sidecar of a.txt" in (entries["a.yml"].reason or "")
    assert "its sidecar is not used, as the file holds 2 articles" in (entries["t.csv#1"].reason or "")


JUNK = (
    *(
        "a.txt~",
        "#a.txt#",
        "a.txt.bak",
        "a.orig",
        "~$a.docx",
        "a.html.part",
        "a.crdownload",
        "Thumbs.db",
        "desktop.ini",
    ),
    *("a.swp", "a.sync-conflict-20250604-A.txt"),
)


@pytest.mark.parametrize("name", JUNK)
def test_junk_beside_the_articles_is_left_out_on_purpose(tmp_path: Path, name: str) -> None:
    write(tmp_path, {name: STORY, "z.txt": STORY})
    reading = read_folder(tmp_path)
    assert [article.file for article in reading.articles] == ["z.txt"]
    assert not any(entry.lost for entry in reading.ledger)


NAMES = ["a.txt", "b.md", "c.html", "d.json", "e.xml", "f.eml", "g.docx", "h.yml", "README.md", "i"]
CONTENTS = st.sampled_from(
    [
        b"",
        STORY.encode(),
        OTHER.encode(),
        STORY.encode("utf-16"),
        b"<html><body><p>" + STORY.encode(),
        b'{"text": "' + STORY.strip().encode() + b'"}',
        b'[{"text": 1}, [], null]',
        b"<rss><channel><item><title>x</title></item></channel>",
        b"---\ntitle: [\n---\n" + STORY.encode(),
        b"From: a\nSubject: b\nDate: c\nMessage-ID: d\n\n" + STORY.encode(),
        b"PK\x03\x04" + bytes(60),
        b"%PDF-1.4",
    ]
) | st.binary(max_size=80)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES), CONTENTS, max_size=6))
def test_files_in_are_used_plus_duplicates_plus_skipped(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write(folder, dict(files))
        reading = read_folder(folder)
    assert {entry.file.partition("#")[0] for entry in reading.ledger} == set(files)
    used = {entry.file for entry in reading.ledger if entry.status == "used" and entry.of is None}
    assert used == {article.file for article in reading.articles}
    assert all(entry.of in used or entry.of in files for entry in reading.ledger if entry.of)
    assert len({article.id for article in reading.articles}) == len(reading.articles)
    assert all(entry.reason for entry in reading.ledger if entry.status != "used")


def test_a_saved_page_that_is_all_menu_is_no_article(tmp_path: Path) -> None:
    page = "<html><body><nav><a href='/'>Home</a> <a href='/n'>News</a> <a href='/s'>Sport</a></nav></body></html>"
    write(tmp_path, {"menu.html": page, "story.txt": STORY})
    assert became(tmp_path) == {"menu.html": "skipped", "story.txt": "used"}


def test_a_sidecar_that_cannot_be_opened_does_not_stop_the_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"a.txt": STORY, "a.yml": "outlet: The Sund Courier\n", "b.txt": OTHER})

    read_bytes = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.suffix == ".yml":
            raise PermissionError(13, "Permission denied", str(self))
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    entries = {entry.file: entry for entry in read_folder(tmp_path).ledger}
    assert "its sidecar a.yml cannot be opened" in (entries["a.txt"].reason or "")
    assert entries["b.txt"].status == "used"


def test_a_dateline_without_a_year_takes_that_of_its_siblings(tmp_path: Path) -> None:
    wire = "NORWICK, Aug. 13 (Coast Wire) - The governor called out the guard on Wednesday as the fire spread."
    write(tmp_path, {"a.md": f"---\ndate: 2025-08-15\n---\n{STORY}", "wire.txt": wire})
    (found,) = [article for article in read_folder(tmp_path).articles if article.file == "wire.txt"]
    assert found.masthead.published.value == "2025-08-13"
    assert found.masthead.published.basis == "inferred"
    assert found.masthead.agency is not None
    assert found.masthead.agency.value == "Coast Wire"


def test_a_dateline_far_from_its_siblings_stays_undated(tmp_path: Path) -> None:
    wire = "NORWICK, Jan. 13 (Coast Wire) - The governor called out the guard on Wednesday as the fire spread."
    write(tmp_path, {"a.md": f"---\ndate: 2025-08-15\n---\n{STORY}", "wire.txt": wire})
    (found,) = [article for article in read_folder(tmp_path).articles if article.file == "wire.txt"]
    assert found.masthead.published.value is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Sund Post, Wednesday, August 13", "2025-08-13"),
        ("Wednesday 13 August", "2025-08-13"),
        ("Sund Post, Thursday, August 13", None),  # no such day in the year of the others
        ("The guard was called out on Wednesday, August 13", None),
    ],
)
def test_a_date_line_without_a_year_takes_that_of_its_siblings(tmp_path: Path, line: str, day: str | None) -> None:
    local = f"Guard called out as fire spreads\nBy Ada Holt\n{line}\n\n{OTHER}"
    write(tmp_path, {"a.md": f"---\ndate: 2025-08-15\n---\n{STORY}", "local.txt": local})
    (found,) = [article for article in read_folder(tmp_path).articles if article.file == "local.txt"]
    assert found.masthead.published.value == day


def test_the_metadata_of_saved_pages_counts_with_them(tmp_path: Path) -> None:
    rows = '[{"slug": "bridge", "title": "Council votes", "author": "Ada Holt", "publishedAt": "2021-05-04"}]'
    page = f"<html><body><p>{STORY}</p><p>{OTHER}</p></body></html>"
    write(tmp_path, {"metadata_0_to_1.json": rows, "content/bridge.html": page})
    reading = read_folder(tmp_path)
    (article,) = reading.articles
    assert article.masthead.published.value == "2021-05-04"
    assert [(entry.file, entry.of) for entry in reading.ledger] == [
        ("content/bridge.html", None),
        ("metadata_0_to_1.json", "content/bridge.html"),
    ]
