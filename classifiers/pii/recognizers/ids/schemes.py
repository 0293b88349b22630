"""Every scheme, country by country, in the order of the reference page."""

from classifiers.pii.recognizers.ids.countries import (
    ar,
    at,
    au,
    be,
    br,
    ca,
    ch,
    cl,
    cn,
    co,
    de,
    dk,
    es,
    fi,
    fr,
    gb,
    hk,
    ie,
    in_,
    it,
    jp,
    kr,
    mx,
    nl,
    no,
    nz,
    pl,
    pt,
    se,
    sg,
    tr,
    tw,
    us,
    za,
)  # fmt: skip
from classifiers.pii.recognizers.ids.scheme import Scheme

SCHEMES: tuple[Scheme, ...] = tuple(
    scheme
    for country in (
        us, ca, gb, ie, fr, es, de, it, nl, pl, pt, be, ch, at, se, no, fi, dk, mx, br, ar, cl, co, cn, hk, tw, sg, jp,
        kr, in_, au, nz, tr, za,
    )
    for scheme in country.SCHEMES
)  # fmt: skip
"""One scheme for each kind of number."""
