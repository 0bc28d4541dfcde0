"""Which blocks are the story."""
