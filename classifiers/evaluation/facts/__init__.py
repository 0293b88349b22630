"""The evaluation of the fact checks: made cases whose truth is known, and the tables of figures."""
