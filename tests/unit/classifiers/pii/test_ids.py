"""Identity, tax, health, bank, licence and passport numbers: samples of regulators and python-stdnum, and made ones."""

import random
import time

import pytest
import re2

from classifiers.pii.recognizers.ids.recognizer import RECOGNIZER
from classifiers.pii.recognizers.ids.schemes import SCHEMES
from tests.unit.classifiers.pii.examples import Example, check
from tests.unit.classifiers.pii.made_ids import MADE, laid_out, made, shuffled

EXAMPLES = (
    Example("my SSN is 536-90-4399", (("536-90-4399", "national_id.said"),), "python-stdnum us.ssn"),
    Example("536-90-4399", (("536-90-4399", "national_id.likely"),), "ours"),
    Example("ssn 219-45-6789", (("219-45-6789", "national_id.said"),), "ours"),
    Example("my social security number is 219456789", (("219456789", "national_id.labelled"),), "ours"),
    Example("219456789", (), "nine digits alone say nothing"),
    Example("ssn 078-05-1120", (), "the wallet sample, SSA"),
    Example("ssn 000-12-3456", (), "never issued, SSA"),
    Example("last four of my social are 1234", (("1234", "national_id.last_digits"),), "ours"),
    Example("ITIN 912-90-3456", (("912-90-3456", "tax_id.said"),), "python-stdnum us.itin"),
    Example("our EIN is 91-1144442", (("91-1144442", "tax_id.said"),), "python-stdnum us.ein"),
    Example("PTIN P01594846", (("P01594846", "tax_id.labelled"),), "python-stdnum us.ptin"),
    Example("routing number 111000025", (("111000025", "bank_account.said"),), "python-stdnum us.rtn"),
    Example("Medicare number 1EG4-TE5-MK73", (("1EG4-TE5-MK73", "medical_id.said"),), "CMS sample card"),
    Example("driver's license number is D1234567", (("D1234567", "driver_license.labelled"),), "AAMVA layout"),
    Example("passport number: K1234567", (("K1234567", "passport.labelled"),), "ICAO 9303 layout"),
    Example("order 536904399", (), "ours"),
    Example("SIN 123-456-782", (("123-456-782", "national_id.said"),), "python-stdnum ca.sin"),
    Example(
        "mon numéro d'assurance sociale est le 123 456 782",
        (("123 456 782", "national_id.said"),),
        "python-stdnum ca.sin",
    ),
    Example("PHN 9698 658 215", (("9698 658 215", "medical_id.said"),), "python-stdnum ca.bc_phn"),
    Example("123-456-782", (), "Luhn passes one in ten"),
    Example("nino AB123456C", (("AB123456C", "national_id.said"),), "HMRC layout"),
    Example("AB 12 34 56 C is my National Insurance number", (("AB 12 34 56 C", "national_id.said"),), "HMRC layout"),
    Example("BG 12 34 56 C", (), "prefix never issued, HMRC"),
    Example("NHS number 943 476 5870", (("943 476 5870", "medical_id.said"),), "python-stdnum gb.nhs"),
    Example("9434765870", (), "ours"),
    Example("UTR 1955839661", (("1955839661", "tax_id.said"),), "python-stdnum gb.utr"),
    Example("VAT GB 980 7806 84", (("GB 980 7806 84", "tax_id.said"),), "python-stdnum gb.vat"),
    Example("sort code 12-34-56", (("12-34-56", "bank_account.labelled"),), "ours"),
    Example("driving licence MORGA657054SM9IJ", (("MORGA657054SM9IJ", "driver_license.said"),), "DVLA sample"),
    Example("PPSN 6433435F", (("6433435F", "national_id.said"),), "python-stdnum ie.pps"),
    Example("6433435E", (), "wrong letter"),
    Example("my PPS number is 6433435E", (("6433435E", "national_id.unchecked"),), "wrong letter, announced"),
    Example("2 95 10 99 126 111 93", (("2 95 10 99 126 111 93", "national_id.alone"),), "python-stdnum fr.nir"),
    Example("2 69 05 49 588 157 80", (("2 69 05 49 588 157 80", "national_id.alone"),), "sample of fr.wikipedia, NIR"),
    Example("2 69 05 49 588 157 81", (), "wrong key"),
    Example("mon numéro fiscal : 3023217600053", (("3023217600053", "tax_id.said"),), "python-stdnum fr.nif"),
    Example("passeport n° 12AB34567", (("12AB34567", "passport.labelled"),), "French layout"),
    Example("DNI 12345678Z", (("12345678Z", "national_id.said"),), "the Spanish police's own sample"),
    Example("12345678Z", (("12345678Z", "national_id.likely"),), "ours"),
    Example("12345678A", (), "wrong letter"),
    Example("mi DNI es 12345678A", (("12345678A", "national_id.unchecked"),), "wrong letter, announced"),
    Example("NIE X1234567L", (("X1234567L", "national_id.said"),), "ours"),
    Example("NHC: 2569870", (("2569870", "medical_id.labelled"),), "MEDDOCAN layout"),
    Example("NASS: 26 63514095", (("26 63514095", "medical_id.labelled"),), "MEDDOCAN layout"),
    Example("NºCol: 28 28 20943", (("28 28 20943", "medical_id.labelled"),), "MEDDOCAN layout"),
    Example("CIPA: nhc-7894132.", (("7894132", "medical_id.labelled"),), "MEDDOCAN layout"),
    Example("Mi pasaporte es XDA123456", (("XDA123456", "passport.labelled"),), "Spanish layout"),
    Example("Steuer-ID 36 574 261 809", (("36 574 261 809", "tax_id.said"),), "python-stdnum de.idnr"),
    Example("36574261809 ist meine Steuer-ID", (("36574261809", "tax_id.said"),), "python-stdnum de.idnr"),
    Example("36574261809", (), "ours"),
    Example("Steuernummer 181/815/08155", (("181/815/08155", "tax_id.labelled"),), "python-stdnum de.stnr"),
    Example("USt-IdNr. DE136695976", (("DE136695976", "tax_id.said"),), "python-stdnum de.vat"),
    Example(
        "codice fiscale RCCMNL83S18D969H", (("RCCMNL83S18D969H", "national_id.said"),), "python-stdnum it.codicefiscale"
    ),
    Example("RCCMNL83S18D969H", (("RCCMNL83S18D969H", "national_id.alone"),), "ours"),
    Example("partita IVA 00743110157", (("00743110157", "tax_id.said"),), "python-stdnum it.iva"),
    Example("00743110157", (), "ours"),
    Example("BSN 1112.22.333", (("1112.22.333", "national_id.said"),), "python-stdnum nl.bsn"),
    Example("111222333", (), "ours"),
    Example("paspoort XR1001R58", (("XR1001R58", "national_id.labelled"),), "python-stdnum nl.identiteitskaartnummer"),
    Example("PESEL 44051401359", (("44051401359", "national_id.said"),), "sample of pl.wikipedia"),
    Example("44051401359", (), "ours"),
    Example("NIP 856-734-62-15", (("856-734-62-15", "tax_id.said"),), "python-stdnum pl.nip"),
    Example("o meu NIF é 501964843", (("501964843", "tax_id.said"),), "python-stdnum pt.nif"),
    Example("cartão de cidadão 00000000 0 ZZ4", (("00000000 0 ZZ4", "national_id.said"),), "python-stdnum pt.cc"),
    Example("501964843", (), "ours"),
    Example("rijksregisternummer 85.07.30-033 28", (("85.07.30-033 28", "national_id.said"),), "python-stdnum be.nn"),
    Example("85.07.30-033.28", (("85.07.30-033.28", "national_id.alone"),), "python-stdnum be.nn"),
    Example("85073003328", (), "ours"),
    Example("85.17.30-033.28", (), "no such month"),
    Example("AHV 756.9217.0769.85", (("756.9217.0769.85", "national_id.said"),), "sample of the BSV"),
    Example("756.9217.0769.85", (("756.9217.0769.85", "national_id.alone"),), "ours"),
    Example("756.9217.0769.84", (), "wrong check digit"),
    Example("SVNR 1237 010180", (("1237 010180", "national_id.said"),), "python-stdnum at.vnr"),
    Example("1237010180", (), "ours"),
    Example("personnummer 880320-0016", (("880320-0016", "national_id.said"),), "python-stdnum se.personnummer"),
    Example("8803200016", (), "ours"),
    Example("fødselsnummer 151086 95088", (("151086 95088", "national_id.said"),), "python-stdnum no.fodselsnummer"),
    Example("151086 95088", (("151086 95088", "national_id.alone"),), "ours"),
    Example("15108695077", (), "wrong check digits"),
    Example("henkilötunnus 131052-308T", (("131052-308T", "national_id.said"),), "python-stdnum fi.hetu"),
    Example("131052-308T", (("131052-308T", "national_id.likely"),), "ours"),
    Example("131052-308U", (), "wrong check character"),
    Example("CPR 211062-5629", (("211062-5629", "national_id.said"),), "python-stdnum dk.cpr"),
    Example("2110625629", (), "ours"),
    Example("CURP BOXW310820HNERXN09", (("BOXW310820HNERXN09", "national_id.said"),), "python-stdnum mx.curp"),
    Example("BOXW310820HNERXN09", (("BOXW310820HNERXN09", "national_id.alone"),), "ours"),
    Example("RFC GODE 561231 GR8", (("GODE 561231 GR8", "tax_id.said"),), "python-stdnum mx.rfc"),
    Example("CLABE 032180000118359719", (("032180000118359719", "bank_account.said"),), "sample of Wikipedia, CLABE"),
    Example("032180000118359719", (), "ours"),
    Example("CPF 390.533.447-05", (("390.533.447-05", "national_id.said"),), "python-stdnum br.cpf"),
    Example("390.533.447-05", (("390.533.447-05", "national_id.likely"),), "ours"),
    Example("39053344705", (), "ours"),
    Example("CPF 390.533.447-06", (("390.533.447-06", "national_id.unchecked"),), "wrong check digits, announced"),
    Example("CNPJ 16.727.230/0001-97", (("16.727.230/0001-97", "tax_id.said"),), "python-stdnum br.cnpj"),
    Example("DNI 20.123.456", (("20.123.456", "national_id.labelled"),), "python-stdnum ar.dni"),
    Example("20123456", (), "ours"),
    Example("CUIT 20-05536168-2", (("20-05536168-2", "tax_id.said"),), "python-stdnum ar.cuit"),
    Example("CBU 2850590940090418135201", (("2850590940090418135201", "bank_account.said"),), "python-stdnum ar.cbu"),
    Example("mi RUT es 12.531.909-2", (("12.531.909-2", "national_id.said"),), "python-stdnum cl.rut"),
    Example("125319092", (), "ours"),
    Example("cédula 1.020.304.050", (("1.020.304.050", "national_id.labelled"),), "Colombian layout"),
    Example("NIT 213.123.432-1", (("213.123.432-1", "tax_id.said"),), "python-stdnum co.nit"),
    Example("2131234321", (), "ours"),
    Example("身份证11010519491231002X", (("11010519491231002X", "national_id.said"),), "sample of GB 11643-1999"),
    Example("360426199101010071", (("360426199101010071", "national_id.alone"),), "python-stdnum cn.ric"),
    Example("110105194912310021", (), "wrong check character"),
    Example("护照号码:E12345678", (("E12345678", "passport.labelled"),), "Chinese layout"),
    Example("HKID A123456(3)", (("A123456(3)", "national_id.said"),), "Immigration Department's sample"),
    Example("A1234563", (), "ours"),
    Example("HKID A123456(4)", (("A123456(4)", "national_id.unchecked"),), "wrong check digit, announced"),
    Example("身分證字號 A123456789", (("A123456789", "national_id.said"),), "sample of the Ministry of the Interior"),
    Example("A123456789", (), "ours"),
    Example("統一編號 00501503", (("00501503", "tax_id.said"),), "python-stdnum tw.ubn"),
    Example("my NRIC is S1234567D", (("S1234567D", "national_id.said"),), "Wikipedia, NRIC"),
    Example("S1234567D", (("S1234567D", "national_id.likely"),), "ours"),
    Example("S1234567A", (), "wrong letter"),
    Example("マイナンバーは 6214 9832 0257", (("6214 9832 0257", "national_id.said"),), "python-stdnum jp.in_"),
    Example("6214 9832 0257", (), "ours"),
    Example("주민등록번호 971013-9019902", (("971013-9019902", "national_id.said"),), "python-stdnum kr.rrn"),
    Example("9710139019902", (), "ours"),
    Example("Aadhaar 2341 2341 2346", (("2341 2341 2346", "national_id.said"),), "python-stdnum in_.aadhaar"),
    Example("2341 2341 2346", (), "ours"),
    Example("PAN ACUPA7085R", (("ACUPA7085R", "tax_id.said"),), "python-stdnum in_.pan"),
    Example("voter ID WKH1186253", (("WKH1186253", "national_id.said"),), "python-stdnum in_.epic"),
    Example("TFN 123 456 782", (("123 456 782", "tax_id.said"),), "python-stdnum au.tfn"),
    Example("123 456 782", (), "ours"),
    Example("Medicare card 2123 45670 1", (("2123 45670 1", "medical_id.said"),), "Services Australia sample"),
    Example("IRD 49-098-576", (("49-098-576", "tax_id.said"),), "python-stdnum nz.ird"),
    Example("49098576", (), "ours"),
    Example(
        "account number 01-0242-0100194-00",
        (("01-0242-0100194-00", "bank_account.said"),),
        "python-stdnum nz.bankaccount",
    ),
    Example("01-0242-0100195-00", (), "wrong check digits"),
    Example("NHI ZAC5361", (("ZAC5361", "medical_id.said"),), "HISO 10046 sample"),
    Example("T.C. kimlik 17291716060", (("17291716060", "national_id.said"),), "python-stdnum tr.tckimlik"),
    Example("17291716060", (), "ours"),
    Example("SA ID 7503305044089", (("7503305044089", "national_id.said"),), "python-stdnum za.idnr"),
    Example("7503305044089", (("7503305044089", "national_id.alone"),), "ours"),
    Example("8503305044089", (), "wrong check digit"),
    Example("my account number is 12345678", (("12345678", "bank_account.labelled"),), "ours"),
    Example("the account has 12345678 rows", (), "ours"),
    Example("my passport expires in 2026", (), "ours"),
    Example("order ID: 123456782", (), "an order's, with a right check digit"),
    Example("build 20240131123456 passed", (), "a timestamp"),
    Example("version 10.0.19045.3803", (), "ours"),
    Example("in 2024 we sold 1,234,567 units", (), "ours"),
)

CONTEXTS = (
    "My {name} is {number}.",
    "{number} is my {name}",
    "Please note my {name}: {number}, thanks.",
    "I was asked for my {name} when I opened the file, so here it is: {number}",
    "({name}: {number})",
    "They want the {name}; mine would be {number} as far as I know",
    "{name}:{number}",
)
"""Sentences, lists and brackets, with the word before and after the number."""

RANDOM = 2_000
"""Numbers of each shape that no word announces."""

SHOWN = 0.5
"""Probability from which the policy shows a find."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)


@pytest.mark.parametrize("scheme", sorted(MADE))
def test_a_valid_number_is_found_in_every_layout_and_context(scheme: str) -> None:
    """All of it and nothing else, whatever people call it, in its country or in English; the gate lets it through."""
    gate = re2.compile(RECOGNIZER.gate)
    source = random.Random(f"made {scheme}")  # noqa: S311  # reproducible, not secret
    texts = [
        (context.format(name=name, number=number), number)
        for layout in MADE[scheme].layouts
        for number in (laid_out(made(scheme, source), layout),)
        for name in MADE[scheme].names
        for context in CONTEXTS
    ]

    missed = [
        text
        for text, number in texts
        if not gate.search(text)
        or not any(text[hit.start : hit.end] == number and hit.score >= SHOWN for hit in RECOGNIZER.find(text, "en"))
    ]

    assert missed == []


@pytest.mark.parametrize("scheme", sorted(MADE))
def test_hardly_a_random_number_of_the_same_shape_is_found(scheme: str) -> None:
    """At most one in 1,000."""
    source = random.Random(f"random {scheme}")  # noqa: S311  # reproducible, not secret
    model = made(scheme, source)
    texts = [shuffled(laid_out(model, source.choice(MADE[scheme].layouts)), source) for _ in range(RANDOM)]

    found = [text for text in texts if any(hit.score >= SHOWN for hit in RECOGNIZER.find(text, "en"))]

    assert len(found) <= RANDOM / 1_000, found


def test_every_scheme_has_an_id_of_its_own() -> None:
    assert len({scheme.id for scheme in SCHEMES}) == len(SCHEMES)


@pytest.mark.parametrize(
    "text", ["1 " * 2_000, "9" * 4_000, "12-" * 1_300, "ID 123456782 " * 300, "A1" * 2_000], ids=lambda text: text[:6]
)
def test_a_window_full_of_digits_takes_a_moment(text: str) -> None:
    """Windows hold 4,000 code points at most; the slowest of these took 0.05 s, and 4 s before tables had a rule."""
    started = time.process_time()

    list(RECOGNIZER.find(text, "en"))

    assert time.process_time() - started < 1
