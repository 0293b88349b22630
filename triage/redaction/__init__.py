"""Private data taken out of labels: planned once, shown in one of four styles, put back for those who may see it."""
