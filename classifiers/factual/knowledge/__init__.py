"""Facts that a site brings: what they look like, and how a claim is held against them."""
