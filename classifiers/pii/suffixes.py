"""Public suffixes of domains, from the list that comes inside tldextract: never fetched."""

from collections.abc import Callable
from functools import cache

import tldextract


@cache
def known_suffix() -> Callable[[str], bool]:
    """Load the list once (0.05 s) and return whether a domain ends in a public suffix."""
    extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)

    def known(domain: str) -> bool:
        return bool(extract(domain).suffix)

    return known
