"""Checks whose answer follows from the sentence itself: sums, shares, units, dates."""
