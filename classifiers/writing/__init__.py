"""The writing part: spelling, grammar, cut-off answers, loops, Markdown and language of what the assistant said."""
