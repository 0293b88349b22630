"""The suggested grade of an answer, 1 to 7: how a person would like it beside other answers to the same prompt."""
