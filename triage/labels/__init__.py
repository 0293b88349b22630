"""The labelled stream: an ordered log, redacted, published and exported."""
