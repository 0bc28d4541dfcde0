"""What is kept between builds, by the hash of what it was made of; nothing here is needed, and nothing is trusted.

One sqlite database in `.cache/plugin/newsbrief` beside mkdocs.yml. Deleting it costs time and nothing else.
"""

from __future__ import annotations

from mkdocs_newsbrief.cache.memory import Memory
from mkdocs_newsbrief.cache.store import PLACE, STORE, Store, clear
from mkdocs_newsbrief.cache.version import key_of

__all__ = ["PLACE", "STORE", "Memory", "Store", "clear", "key_of"]
