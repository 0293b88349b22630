"""`winnow up`: the engines and our own processes, started in order, kept running, stopped in order."""
