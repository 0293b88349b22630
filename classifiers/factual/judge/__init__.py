"""A second opinion on doubtful claims from a language model at an endpoint of the site; off unless a site sets one."""
