"""Numbers that states, health services and banks give to one person: one table of schemes, one pass over a text."""
