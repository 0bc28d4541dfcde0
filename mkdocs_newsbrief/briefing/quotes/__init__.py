"""Remarks: one utterance however many sources quote it."""
