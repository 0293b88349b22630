"""Names that words announce; all made up, or known to everybody."""

import pytest

from classifiers.pii.recognizers.said_name import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

EXAMPLES = (
    Example("My name is Tane Walker and", (("Tane Walker", "name.said"),), "ours"),
    Example("my name is john smithers and i write", (("john smithers", "name.said"),), "ours, lower case"),
    Example("MY NAME IS MARTHA OKAFOR, CALL BACK", (("MARTHA OKAFOR", "name.said"),), "ours, shouted"),
    Example("Me llamo Pedro García López, hola", (("Pedro García López", "name.said"),), "ours", "es"),
    Example("me llamo ana garcía y vivo aquí", (("ana garcía", "name.said"),), "ours, lower case", "es"),
    Example("Je m'appelle Marie Dupont", (("Marie Dupont", "name.said"),), "ours", "fr"),
    Example("我叫王伟,今年", (("王伟", "name.said"),), "ours", "zh"),
    Example("I'm Priya Raman from accounting", (("Priya Raman", "name.said"),), "ours"),
    Example("i'm daniela", (("daniela", "name.said"),), "ours"),
    Example("Nombre: Ana María.\nApellidos: Ruiz", (("Ana María", "name.form"), ("Ruiz", "name.form")), "MEDDOCAN"),
    Example("Name:    Diana Fuchs", (("Diana Fuchs", "name.form"),), "layout of presidio-research"),
    Example("Bill to: Marlene Dufour", (("Marlene Dufour", "name.form"),), "ours"),
    Example("Nom : Delacourt\nPrénom : Hugo", (("Delacourt", "name.form"), ("Hugo", "name.form")), "ours", "fr"),
    Example("联系人:欧阳明 电话", (("欧阳明", "name.form"),), "ours", "zh"),
    Example("Hi Marta, how are you?", (("Marta", "name.greeted"),), "ours"),
    Example("Hola Luisa, espero", (("Luisa", "name.greeted"),), "ours", "es"),
    Example("Bonjour Camille,\n", (("Camille", "name.greeted"),), "ours", "fr"),
    Example("Done.\n\nBest,\nJohn", (("John", "name.signed"),), "ours"),
    Example("Saludos,\nLucía Fernández", (("Lucía Fernández", "name.signed"),), "ours", "es"),
    Example("Cordialement,\nJean-Pierre Martin", (("Jean-Pierre Martin", "name.signed"),), "ours", "fr"),
    Example("此致\n敬礼!\n王小明", (("王小明", "name.signed"),), "ours", "zh"),
    Example("Dear Mrs. Walker,", (("Walker", "name.titled"),), "ours"),
    Example("请找李先生", (("李", "name.titled"),), "ours, surname alone", "zh"),
    Example("vino Don Anselmo hoy", (("Anselmo", "name.titled"),), "ours", "es"),
    Example("My sister Anna is ill", (("Anna", "name.kin"),), "ours"),
    Example("mi madre Carmen está enferma", (("Carmen", "name.kin"),), "ours", "es"),
    Example("ma fille Léa a trois ans", (("Léa", "name.kin"),), "ours", "fr"),
    Example("我妈妈王芳住在上海", (("王芳", "name.kin"),), "ours", "zh"),
    Example("my husband's name is Tom and my daughter is Zoe", (("Tom", "name.kin"), ("Zoe", "name.kin")), "ours"),
    Example("I love Dr. Strange", (("Strange", "name.public"),), "a character of Marvel's"),
    Example("Hi Claude, help me", (("Claude", "name.public"),), "how an assistant is called"),
    Example(
        'Once upon a time there was a wolf. "Dear Mr. Pell," said the wolf. "Stay," replied the hen.',
        (("Pell", "name.fiction"),),
        "ours, a story",
    ),
    Example("this is Python", (), "ours"),
    Example("call me tomorrow", (), "ours"),
    Example("I am frank with you", (), "ours"),
    Example("my name is on the list", (), "ours"),
    Example("My dad said no", (), "`Said` is a given name in Faker's lists"),
    Example("Dear Hiring Manager,", (), "ours"),
    Example("Love,\nMom", (), "ours"),
    Example("Thanks,\nThe Acme Team", (), "ours"),
    Example("series: [{ name: 'Requests' }]", (), "ours, code"),
    Example("Don Broco plays tonight", (), "a band; `Don` is a title in Spanish only"),
    Example("我是高兴还是难过", (), "ours; 高 is a surname, 高兴 means glad", "zh"),
    Example("M\nDr", (), "ours"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)
