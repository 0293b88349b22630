"""From tags to cases, decisions and the labelled stream: pipeline, review, API, console, commands."""
