"""Drawings: where the marks of an SVG stand, worked out from the briefing's data in whole numbers.

No text of a source is in one: a template prints what is said beside it, as HTML.
"""
