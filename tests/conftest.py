"""Fixtures that read as documentation: a site written as a tree, and the log lines its build gave."""

from __future__ import annotations

import logging
import os
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Playwright, sync_playwright

from mkdocs_newsbrief import newsroom
from mkdocs_newsbrief.model import Briefing

os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's banner about a host we do not use


@dataclass
class Logs:
    """What the plugin said during a build."""

    warnings: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def take(self, record: logging.LogRecord) -> None:
        ours = record.name.startswith("mkdocs.plugins.newsbrief")
        if record.levelno >= logging.WARNING:
            (self.warnings if ours else self.strangers).append(record.getMessage())
        elif ours:
            self.notes.append(record.getMessage())


@pytest.fixture
def logs() -> Iterator[Logs]:
    """Collects the warnings (ours, and of `strangers`) and the `notes` that a strict build would show."""
    kept = Logs()
    handler = logging.Handler()
    handler.emit = kept.take  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    level = logger.level
    logger.setLevel(logging.INFO)
    yield kept
    logger.removeHandler(handler)
    logger.setLevel(level)


@dataclass
class Site:
    """An MkDocs site below a temporary folder."""

    root: Path
    settings: dict[str, Any] = field(default_factory=dict)

    def tree(self, drawing: str) -> Site:
        """Write files: a line `path | content` each, where `\\n` in the content is a new line."""
        for line in textwrap.dedent(drawing).strip().splitlines():
            path, _, content = line.partition(" | ")
            file = self.root / path.strip()
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content.replace("\\n", "\n") + "\n", encoding="utf-8")
        return self

    def configure(self, **settings: Any) -> Site:
        """Settings of mkdocs.yml; `newsbrief` holds the plugin's own, None leaves it out.

        The plugin comes first, or where `plugins` has its name.
        """
        own = settings.pop("newsbrief", {})
        plugins = settings.pop("plugins", ["search"])
        if own is not None:
            place = plugins.index("newsbrief") if "newsbrief" in plugins else 0
            others = (name for name in plugins[place:] if name != "newsbrief")
            plugins = [*plugins[:place], {"newsbrief": own}, *others]
        self.settings = {
            "site_name": "Harbour Desk",
            "theme": "mkdocs",
            "validation": {"anchors": "warn"},
            "plugins": plugins,
            **settings,
        }
        (self.root / "mkdocs.yml").write_text(yaml.safe_dump(self.settings, sort_keys=False), encoding="utf-8")
        return self

    def build(self) -> Site:
        """Build in this process; warnings go to `logs`."""
        if not self.settings:
            self.configure()
        (self.root / "docs").mkdir(exist_ok=True)
        config = load_config(str(self.root / "mkdocs.yml"))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        return self

    def page(self, path: str) -> str:
        """The HTML of a page, by its path in the built site."""
        return (self.root / "site" / path).read_text(encoding="utf-8")

    def briefing(self, path: str) -> str:
        """What the plugin put on a page: its outermost element."""
        return re.split(r'(?=<div class="newsbrief )', self.page(path), maxsplit=1)[1]

    def pages(self) -> dict[str, str]:
        site = self.root / "site"
        return {
            file.relative_to(site).as_posix(): file.read_text(encoding="utf-8")
            for file in sorted(site.rglob("*.html"))
        }


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site with a home page and an empty folder of seeds."""
    made = Site(tmp_path).tree("docs/index.md | # Home")
    (tmp_path / "seeds").mkdir()
    return made


@pytest.fixture
def published(site: Site, monkeypatch: pytest.MonkeyPatch) -> Any:
    """`published(briefing, **settings)`: a site whose briefing is the one given."""

    def publish(briefing: Briefing, **settings: Any) -> Site:
        work = newsroom.Work(briefing, 0, 0)
        monkeypatch.setattr(newsroom.Newsroom, "brief", lambda *_, **__: work)
        return site.configure(**settings).build()

    return publish


_CHROMIUM = os.environ.get("NEWSBRIEF_CHROMIUM", "/usr/bin/chromium")
_QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--font-render-hinting=none",  # lines break by the typeface's own measures, on every screen alike
)


def do_without(missing: str) -> None:
    """Skip, visibly; in CI what is missing is a failure."""
    if os.environ.get("NEWSBRIEF_REQUIRE_BROWSER") == "1":
        pytest.fail(missing)
    pytest.skip(missing)


def launch(playwright: Playwright) -> Browser:
    """The Chromium of this machine."""
    return playwright.chromium.launch(executable_path=_CHROMIUM, args=list(_QUIET))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser. Where there is none its tests are skipped, but in CI they fail."""
    if not Path(_CHROMIUM).exists():
        do_without(f"{_CHROMIUM} — there is no Chromium — install it, or set NEWSBRIEF_CHROMIUM to its path")
    with sync_playwright() as playwright:
        running = launch(playwright)
        yield running
        running.close()


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


@pytest.fixture
def serve() -> Iterator[Callable[[Site], str]]:
    """`serve(site)`: the address under which a built site can be opened."""
    servers = []

    def start(site: Site) -> str:
        handler = partial(_Silent, directory=str(site.root / "site"))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
