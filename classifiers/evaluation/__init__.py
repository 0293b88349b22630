"""Measure any toxicity classifier on labelled data: set by set, with intervals, beside its peers."""
