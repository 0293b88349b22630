"""Addresses that only the words before them give away: `lives on Melum 50`."""

import re

from classifiers.pii.addresses.shape import LINK, WORD, Shape

_VERBS = (
    r"(?:liv(?:e|es|ed|ing)|resid(?:e|es|ed|ing)|located|situated|sent|send(?: \w+){0,3}|ship(?:ped)?(?: \w+)?|"
    r"deliver(?:ed)?(?: \w+)?|mail(?:ed)?(?: \w+)?|letter arrived|meet (?:me|us|you)|drops? (?:me|us|you|him|her) off|"
    r"(?:station|office|restaurant|house|home|shop|store|hotel) is|offices are|address(?: is)?|enter|"
    r"vivo|vive|vivimos|resido|habite|wohne?)"
)
_HEADS = (
    r"(?:(?:\d{1,5}\s){1,2}(?:" + WORD + rf"[ ](?:{LINK} )?){{1,4}}\d{{1,4}}[a-z]?\.?(?: (?i:st|street)\.?)?|"
    rf"{WORD}(?:[ ](?:{LINK} )?{WORD}){{0,3}} \d{{1,4}}[a-z]?\.?(?: (?i:st|street)\.)?)"
)
INTRODUCED = Shape(
    re.compile(rf"(?<![^\W\d_])(?i:{_VERBS}) (?i:at|on|in|to|en|à|au) (?P<address>{_HEADS})(?![\w:%])"),
    "introduced",
)
LIVES_ON = Shape(
    re.compile(
        rf"(?<![^\W\d_])(?i:liv(?:e|es|ed|ing) on) (?P<address>(?:{WORD} ){{1,3}}(?i:street|st|avenue|ave|road|rd|lane|"
        r"drive|boulevard))(?![^\W_])"
    ),
    "introduced",
)
SHAPES = (INTRODUCED, LIVES_ON)

GATE = (
    r"\b(?i:lives?|living|lived|reside[sd]?|residing|located|situated|sent|send|shipp?e?d?|deliver\w*|mail\w*|arrived|me|us|you|him|"
    r"her|it|this|them|one|off|is|are|address|enter|vivo|vive|vivimos|resido|habite|wohne?) (?i:at|on|in|to|en|à|au) "
    r"(?:\d+ \p{Lu}|\p{Lu}\S* (?:\S+ )?\d|\p{Lu}\S* \p{Lu}\S* \S+ \d)|(?i:liv(?:e|es|ed|ing) on) \p{Lu}"
)
