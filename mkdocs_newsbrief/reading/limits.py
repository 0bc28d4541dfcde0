"""How much is read: generous for people, finite for accidents and attacks."""

from __future__ import annotations

LARGEST_FILE = 50 << 20  # bytes
LONGEST_TEXT = 2_000_000  # characters of one article: a novel
MOST_ARTICLES = 2_000  # in one container
LARGEST_PART = 20 << 20  # bytes of one member of an archive, once expanded
