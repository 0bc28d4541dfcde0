"""Publishing: a briefing becomes pages and data files."""
