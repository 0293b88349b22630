"""Recovery phrases from the test vectors of BIP-39; nobody's."""

import pytest

from classifiers.pii.recognizers.recovery_phrase import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

_LEGAL = "legal winner thank year wave sausage worth useful legal winner thank yellow"
_LETTER = "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"
_LONG = "abandon " * 23 + "art"
_WRONG = "legal winner thank year wave sausage worth useful legal winner thank zoo"
_NUMBERED = "\n".join(f"{number}. {word}" for number, word in enumerate(_LEGAL.split(), 1))
_COMMAS = ", ".join(_LETTER.split())
_FRENCH = "abaisser agréable inductif agréable éligible achat bolide boucle amateur exister dérober bloquer"
_SPANISH = "ábaco álbum líquido álbum espuma acudir bolero bosque amante gaita dictar boca"
_CHINESE = "的三欧三考于据保量损破战"
_VECTORS = "BIP-39, test vectors"

EXAMPLES = (
    Example(f"my seed phrase is {_LEGAL} please help", ((_LEGAL, "recovery.checked"),), _VECTORS),
    Example(_LETTER, ((_LETTER, "recovery.checked"),), _VECTORS),
    Example(_LONG, ((_LONG, "recovery.checked"),), _VECTORS),
    Example(_NUMBERED, ((_NUMBERED, "recovery.checked"),), _VECTORS),
    Example(f"[{_COMMAS}]", ((_COMMAS, "recovery.checked"),), _VECTORS),
    Example(f"recovery phrase: {_WRONG}", ((_WRONG, "recovery.announced"),), "a word mistaken"),
    Example(f"frase semilla: {_SPANISH}", ((_SPANISH, "recovery.checked"),), "computed", "es"),
    Example(f"phrase de récupération : {_FRENCH}", ((_FRENCH, "recovery.checked"),), "computed", "fr"),
    Example(f"助记词:{_CHINESE}", ((_CHINESE, "recovery.checked"),), "computed", "zh"),
    Example(_WRONG, (), "wrong checksum, and nothing announces it"),
    Example("You need twelve words: write them down and never share them.", (), "advice"),
    Example("助记词由12个单词组成,请妥善保管,不要告诉任何人。", (), "advice", "zh"),
    Example("abandon ability able about above absent absorb abstract absurd abuse access", (), "eleven words"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)
