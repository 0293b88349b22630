"""How well private data is found: by token and by entity, in ordinary chat, after redaction, and at what cost."""
