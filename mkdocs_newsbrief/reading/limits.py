"""How much is read: generous for people, finite for accidents and attacks.

The time for a file is bounded by its size, not by a clock: what reads a text takes time in proportion to its
characters and lines, and a file must not be read on one machine and refused on a slower one.
"""

from __future__ import annotations

LARGEST_FILE = 50 << 20  # bytes
LONGEST_TEXT = 1_000_000  # characters of one article: a long book, some five seconds
MOST_LINES = 20_000  # of one article; each is judged
MOST_ARTICLES = 2_000  # in one container
LARGEST_PART = 20 << 20  # bytes of one member of an archive, once expanded
DEEPEST = 3  # files within files: a mail in a mailbox in an archive
LARGEST_ARCHIVE = 100 << 20  # bytes of all members together, once expanded
