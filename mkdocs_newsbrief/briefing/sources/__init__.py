"""The sources themselves: which are kin, and who the people in them are."""
