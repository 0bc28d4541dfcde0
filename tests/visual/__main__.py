"""`python -m tests.visual` says which pictures have changed; with `--write` they become the references."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.conftest import launch
from tests.visual.gallery import build, keep, pictures, references


def main() -> None:
    kept = references()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = launch(playwright)
        for name, picture in pictures(browser, build(Path(folder) / "site")):
            changes = kept[name].changes(picture) if name in kept else []
            sys.stdout.write(f"{name}: {'new' if name not in kept else f'{len(changes)} cells differ'}\n")
            if "--write" in sys.argv and (changes or name not in kept):
                keep(name, picture)
        browser.close()


if __name__ == "__main__":
    main()
