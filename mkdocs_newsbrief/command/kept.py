"""What a site keeps for its next build: told, or cleared."""

from __future__ import annotations

import argparse
from pathlib import Path

from mkdocs_newsbrief.cache import PLACE, STORE, Store, clear


def cache(options: argparse.Namespace) -> int:
    folder = options.folder or Path()
    folder = folder / PLACE if (folder / "mkdocs.yml").is_file() else folder
    if not (folder / STORE).is_file():
        print(f"{folder}: nothing is kept")
    elif options.clear:
        clear(folder)
        print(f"{folder}: cleared")
    else:
        with Store(folder) as store:
            entries, size = store.size()
        print(f"{folder}: {entries} entries, {size / 1e6:.1f} MB")
    return 0
