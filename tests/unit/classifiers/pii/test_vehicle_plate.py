"""Number plates; samples of the authorities and made up."""

import pytest

from classifiers.pii.recognizers.vehicle_plate import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("The plate of my car is KR19 ZXV.", (("KR19 ZXV", "plate.said"), ("KR19 ZXV", "plate.shape")), "ours"),
    Example("La matrícula de mi coche es 4821 KLM.", (("4821 KLM", "plate.said"),), "ours", "es"),
    Example("license plate ABC-1234", (("ABC-1234", "plate.said"),), "ours"),
    Example("my number plate is AB12 CDE", (("AB12 CDE", "plate.said"), ("AB12 CDE", "plate.shape")), "ours"),
    Example("plate number 7ABC123", (("7ABC123", "plate.said"),), "ours"),
    Example("license plate abc-1234", (("abc-1234", "plate.said"),), "ours"),
    Example("车牌京A12345", (("京A12345", "plate.said"), ("京A12345", "plate.own_shape")), "GA 36-2018", "zh"),
    Example("我的车是沪B·D1234", (("沪B·D1234", "plate.own_shape"),), "GA 36-2018", "zh"),
    Example("matrícula 1234 BCD", (("1234 BCD", "plate.said"),), "Orden INT/624/2008 layout", "es"),
    Example("placas ABC-123-D", (("ABC-123-D", "plate.said"),), "ours", "es"),
    Example("placa ABC1D23", (("ABC1D23", "plate.said"),), "Contran, Mercosul", "pt"),
    Example("Kennzeichen B-MW 1234", (("B-MW 1234", "plate.said"),), "FZV layout", "de"),
    Example(
        "ma plaque d'immatriculation est AB-123-CD",
        (("AB-123-CD", "plate.said"), ("AB-123-CD", "plate.shape")),
        "SIV, service-public.fr",
        "fr",
    ),
    Example("AA-123-AA", (("AA-123-AA", "plate.shape"),), "SIV, service-public.fr", "fr"),
    Example("BD51 SMR", (("BD51 SMR", "plate.shape"),), "DVLA INF104"),
    Example("MH 12 AB 1234", (("MH 12 AB 1234", "plate.own_shape"),), "Central Motor Vehicles Rules 1989"),
    Example("targa AB 123 CD", (("AB 123 CD", "plate.said"),), "layout of the Motorizzazione", "it"),
    Example("a plate of 12 cookies", (), "ours"),
    Example("plates: 4 large", (), "ours"),
    Example("a targa top from 1972", (), "ours"),
    Example("my plate is full", (), "ours"),
    Example("registration is open until May 12", (), "ours"),
    Example("AB-1234", (), "ours"),
    Example("model AB12CDE", (), "ours"),
    Example("chess plate 2024", (), "ours"),
    Example("京东2024年", (), "ours", "zh"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)
