"""Tests of the briefing room."""
