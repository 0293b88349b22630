"""Phone numbers; ranges that regulators keep for fiction, or numbers of public offices."""

import pytest

from classifiers.pii.recognizers.phone import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

OFCOM = "Ofcom, numbers for drama"
NANPA = "NANPA, 555-0100 to 555-0199 are for fiction"
ARCEP = "ARCEP, numbers for fiction"

EXAMPLES = (
    Example("doi:10.1016/j.cell.2011.02.013", (), "DOI handbook"),
    Example("中奖号码是 04 08 15 16 23 42。", (), "ours; a lottery", "zh"),
    Example("call +44 20 7946 0958 now", (("+44 20 7946 0958", "phone.international"),), OFCOM),
    Example("0034 612 345 678", (("0034 612 345 678", "phone.international"),), "ours"),
    Example("my phone is 408-248-8500", (("408-248-8500", "phone.mine"),), "ours"),
    Example("her cell: 408-248-8500", (("408-248-8500", "phone.said"),), "ours"),
    Example("(408) 248-8500", (("(408) 248-8500", "phone.grouped"),), "ours"),
    Example("4082488500", (("4082488500", "phone.plain"),), "ours"),
    Example("408-248-8500x0667-Fax", (("408-248-8500x0667", "phone.said"),), "layout of presidio-research"),
    Example(
        "408-248-8500 707-258-1370", (("408-248-8500", "phone.grouped"), ("707-258-1370", "phone.grouped")), "ours"
    ),
    Example("call me on 33 93 31", (("33 93 31", "phone.mine_unchecked"),), "layout of presidio-research"),
    Example("Mi móvil es 612 345 678", (("612 345 678", "phone.mine"),), "ours", "es"),
    Example("teléfono 612 345 678", (("612 345 678", "phone.said"),), "ours", "es"),
    Example(
        "Tfno: 612345678 / 698765432.",
        (("612345678", "phone.said"), ("698765432", "phone.said")),
        "MEDDOCAN layout",
        "es",
    ),
    Example("appelle-moi au 06 39 98 12 34", (("06 39 98 12 34", "phone.mine"),), ARCEP, "fr"),
    Example("我的手机号是13812345678", (("13812345678", "phone.mine"),), "ours", "zh"),
    Example("电话13812345678", (("13812345678", "phone.said"),), "ours", "zh"),
    Example("Meine Nummer ist 030 23125 123", (("030 23125 123", "phone.mine"),), "Bundesnetzagentur, for films", "de"),
    Example("il mio numero è 347 123 4567", (("347 123 4567", "phone.mine"),), "ours", "it"),
    Example("call 212 555 0142", (("212 555 0142", "phone.fictional"),), NANPA),
    Example("my number is 212 555 0142", (("212 555 0142", "phone.mine"),), NANPA),
    Example("my number is 000 000 00", (("000 000 00", "phone.mine_unchecked"),), "ours"),
    Example("my number is 6 1 2 3 4 5 6 7 8", (("6 1 2 3 4 5 6 7 8", "phone.mine_unchecked"),), "ours"),
    Example(
        "my number is five five five, one two three four",
        (("five five five, one two three four", "phone.words"),),
        "ours",
    ),
    Example(
        "mi número es seis uno dos tres cuatro cinco seis siete ocho",
        (("seis uno dos tres cuatro cinco seis siete ocho", "phone.words"),),
        "ours",
        "es",
    ),
    Example(
        "mon numéro : zéro six douze trente quatre cinquante six vingt",
        (("zéro six douze trente quatre cinquante six vingt", "phone.words"),),
        "ours",
        "fr",
    ),
    Example("call 1-800-FLOWERS", (("1-800-FLOWERS", "phone.business"),), "a published business number"),
    Example(
        "Their phone number is 408-248-8500.", (("408-248-8500", "phone.business"),), "layout of schema-guided dialogue"
    ),
    Example("The restaurant can be reached at 408-248-8500.", (("408-248-8500", "phone.business"),), "ours"),
    Example("The number is 408-248-8500.", (("408-248-8500", "phone.somewhere"),), "layout of schema-guided dialogue"),
    Example("Call the crisis line at 800-273-8255.", (("800-273-8255", "phone.business"),), "a published hotline"),
    Example("dial 911 or text 988", (), "emergency numbers"),
    Example("released 2015-03-14", (), "ours"),
    Example("from 1990 - 2010", (), "ours"),
    Example("the Age of Liberty, so called (1718-1772)", (), "ours"),
    Example("pi is 3.14159265358979", (), "ours"),
    Example("192.168.100.200", (), "ours"),
    Example("$4082488500", (), "ours"),
    Example("CVE-2021-31560", (), "ours"),
    Example("Vol. 32(4), 2420-2433", (), "ours; pages"),
    Example(".442 2. .847 4.4 .564 6.8", (), "ours; a table of decimals"),
    Example("my driver's license number is 50473044", (), "ours; another number"),
    Example("social security number is 060-25-2440", (), "ours"),
    Example("NºCol: 02 02 45098", (), "MEDDOCAN layout", "es"),
    Example("ISBN 978-0-306-40615-7", (), "sample of the ISBN manual"),
    Example("at 12:30:45 on 20240116 123045", (), "ours"),
    Example("call me when you have 1000000 or 2 000 000", (), "ours; sums"),
    Example("12345", (), "ours"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)
