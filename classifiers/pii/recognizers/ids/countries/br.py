"""Brazil: CPF, CNPJ, PIS, driving licence, voter's title, health card, RG."""

from classifiers.pii.recognizers.ids.scheme import Scheme, matching, stdnum

_PIS_WEIGHTS = (3, 2, 9, 8, 7, 6, 5, 4, 3, 2)


def pis_valid(number: str) -> bool:
    """Whether the last digit of a PIS, PASEP or NIS is right (mod 11; Caixa Econômica Federal)."""
    rest = sum(int(d) * w for d, w in zip(number[:10], _PIS_WEIGHTS, strict=True)) % 11
    return (11 - rest) % 11 % 10 == int(number[10]) and len(set(number)) > 1


def cns_valid(number: str) -> bool:
    """Whether the weighted sum of a health card number is a multiple of 11 (DATASUS)."""
    return number[0] in "12789" and sum(int(d) * (15 - index) for index, d in enumerate(number)) % 11 == 0


SCHEMES = (
    Scheme(
        id="br.cpf",
        category="national_id",
        what="Cadastro de pessoas físicas (CPF)",
        shapes=("###########",),
        words=r"cpfs?|c\.p\.f\.?|cadastro de pessoas? f[íi]sicas?|brazilian (?:id|tax|individual|national)\w*",
        check=stdnum("br.cpf"),
        checksum="two mod 11",
        likely=r"\d{3}\.\d{3}\.\d{3}-\d\d",
        source="Receita Federal; python-stdnum br.cpf",
    ),
    Scheme(
        id="br.cnpj",
        category="tax_id",
        what="Cadastro nacional da pessoa jurídica (CNPJ), also of one person (MEI)",
        shapes=("##############", "##@@@#####@@##", "@@@@@@@@@@@@##"),
        words=r"cnpjs?|c\.n\.p\.j\.?|pessoa jur[íi]dica|(?-i:MEI)|brazilian company",
        check=stdnum("br.cnpj"),
        checksum="two mod 11",
        likely=r"\d\d\.\d{3}\.\d{3}/\d{4}-\d\d",
        source="Receita Federal; python-stdnum br.cnpj",
    ),
    Scheme(
        id="br.pis",
        category="national_id",
        what="PIS, PASEP, NIS, NIT",
        shapes=("###########",),
        words=r"(?-i:PIS|PASEP|NIS|NIT)|pis/pasep|pasep|inss|carteira de trabalho",
        check=pis_valid,
        checksum="mod 11",
        source="Caixa Econômica Federal",
    ),
    Scheme(
        id="br.cns",
        category="medical_id",
        what="Cartão nacional de saúde (CNS, SUS)",
        shapes=("###############",),
        words=r"(?-i:CNS|SUS)|cart[ãa]o (?:do )?sus|cart[ãa]o (?:nacional )?d[ea] sa[úu]de",
        check=cns_valid,
        checksum="mod 11",
        source="DATASUS",
    ),
    Scheme(
        id="br.cnh",
        category="driver_license",
        what="Carteira nacional de habilitação (CNH)",
        shapes=("###########",),
        words=r"(?-i:CNH)|cnh|carteira (?:nacional )?de (?:habilita[çc][ãa]o|motorista)",
        check=matching(r"\d{11}"),
        generic=False,
        source="SENATRAN",
    ),
    Scheme(
        id="br.titulo",
        category="national_id",
        what="Título de eleitor",
        shapes=("############",),
        words=r"t[íi]tulo (?:de eleitor|eleitoral)|voter\w*",
        check=matching(r"\d{8}(?:0[1-9]|1\d|2[0-8])\d\d"),
        generic=False,
        source="Tribunal Superior Eleitoral",
    ),
    Scheme(
        id="br.rg",
        category="national_id",
        what="Registro geral (RG)",
        shapes=("########", "#########", "########X"),
        words=r"(?-i:RG)|(?:meu|minha|o) rg|registro geral|carteira de identidade|identidade",
        check=matching(r"\d{8,9}|\d{8}X"),
        generic=False,
        source="Lei 7.116/1983",
    ),
)  # fmt: skip
