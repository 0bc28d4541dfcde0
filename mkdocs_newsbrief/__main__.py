"""`python -m mkdocs_newsbrief` is `newsbrief`."""

import sys

from mkdocs_newsbrief.cli import main

sys.exit(main())
