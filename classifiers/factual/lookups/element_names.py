"""Names of the chemical elements and of their families in four languages; English ones come from the table."""

# ruff: noqa: E501  # patterns and tables of four languages read better whole

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from classifiers.factual.lookups.sources.elements import elements
from classifiers.factual.lookups.spelling import spelled

_HAN = (
    "氢氦锂铍硼碳氮氧氟氖钠镁铝硅磷硫氯氩钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴氪铷锶钇锆铌钼锝钌铑钯银镉铟锡锑碲碘氙铯钡镧铈镨钕钷钐铕钆铽镝钬铒"
    "铥镱镥铪钽钨铼锇铱铂金汞铊铅铋钋砹氡钫镭锕钍镤铀镎钚镅锔锫锎锿镄钔锘铹"
)
"""By atomic number, from hydrogen."""

_SPANISH = [
    "hidrógeno",
    "helio",
    "litio",
    "berilio",
    "boro",
    "carbono",
    "nitrógeno",
    "oxígeno",
    "flúor",
    "neón",
    "sodio",
    "magnesio",
    "aluminio",
    "silicio",
    "fósforo",
    "azufre",
    "cloro",
    "argón",
    "potasio",
    "calcio",
    "escandio",
    "titanio",
    "vanadio",
    "cromo",
    "manganeso",
    "hierro",
    "cobalto",
    "níquel",
    "cobre",
    "zinc",
    "galio",
    "germanio",
    "arsénico",
    "selenio",
    "bromo",
    "kriptón",
    "rubidio",
    "estroncio",
    "itrio",
    "circonio",
    "niobio",
    "molibdeno",
    "tecnecio",
    "rutenio",
    "rodio",
    "paladio",
    "plata",
    "cadmio",
    "indio",
    "estaño",
    "antimonio",
    "telurio",
    "yodo",
    "xenón",
    "cesio",
    "bario",
    "lantano",
    "cerio",
    "praseodimio",
    "neodimio",
    "prometio",
    "samario",
    "europio",
    "gadolinio",
    "terbio",
    "disprosio",
    "holmio",
    "erbio",
    "tulio",
    "iterbio",
    "lutecio",
    "hafnio",
    "tántalo",
    "wolframio",
    "renio",
    "osmio",
    "iridio",
    "platino",
    "oro",
    "mercurio",
    "talio",
    "plomo",
    "bismuto",
    "polonio",
    "astato",
    "radón",
    "francio",
    "radio",
    "actinio",
    "torio",
    "protactinio",
    "uranio",
    "neptunio",
    "plutonio",
    "americio",
    "curio",
    "berkelio",
    "californio",
    "einstenio",
    "fermio",
    "mendelevio",
    "nobelio",
    "lawrencio",
]
_FRENCH = [
    "hydrogène",
    "hélium",
    "lithium",
    "béryllium",
    "bore",
    "carbone",
    "azote",
    "oxygène",
    "fluor",
    "néon",
    "sodium",
    "magnésium",
    "aluminium",
    "silicium",
    "phosphore",
    "soufre",
    "chlore",
    "argon",
    "potassium",
    "calcium",
    "scandium",
    "titane",
    "vanadium",
    "chrome",
    "manganèse",
    "fer",
    "cobalt",
    "nickel",
    "cuivre",
    "zinc",
    "gallium",
    "germanium",
    "arsenic",
    "sélénium",
    "brome",
    "krypton",
    "rubidium",
    "strontium",
    "yttrium",
    "zirconium",
    "niobium",
    "molybdène",
    "technétium",
    "ruthénium",
    "rhodium",
    "palladium",
    "argent",
    "cadmium",
    "indium",
    "étain",
    "antimoine",
    "tellure",
    "iode",
    "xénon",
    "césium",
    "baryum",
    "lanthane",
    "cérium",
    "praséodyme",
    "néodyme",
    "prométhium",
    "samarium",
    "europium",
    "gadolinium",
    "terbium",
    "dysprosium",
    "holmium",
    "erbium",
    "thulium",
    "ytterbium",
    "lutécium",
    "hafnium",
    "tantale",
    "tungstène",
    "rhénium",
    "osmium",
    "iridium",
    "platine",
    "or",
    "mercure",
    "thallium",
    "plomb",
    "bismuth",
    "polonium",
    "astate",
    "radon",
    "francium",
    "radium",
    "actinium",
    "thorium",
    "protactinium",
    "uranium",
    "neptunium",
    "plutonium",
    "américium",
    "curium",
    "berkélium",
    "californium",
    "einsteinium",
    "fermium",
    "mendélévium",
    "nobélium",
    "lawrencium",
]
_OTHER = {"caesium": "Cs", "aluminium": "Al", "sulphur": "S", "quicksilver": "Hg", "wolfram": "W", "tungsteno": "W", "cinc": "Zn",
          "krypton": "Kr", "黄金": "Au", "白银": "Ag", "水银": "Hg", "氢气": "H", "氧气": "O", "氮气": "N", "氦气": "He"}  # fmt: skip

FAMILIES: Mapping[str, str] = {
    "alkali metal": "Alkali metals", "alkaline earth metal": "Alkaline earth metals", "alkaline earth": "Alkaline earth metals",
    "noble gas": "Noble gases", "inert gas": "Noble gases", "halogen": "Halogens", "lanthanide": "Lanthanides", "lanthanoid": "Lanthanides",
    "actinide": "Actinides", "actinoid": "Actinides", "transition metal": "Transition metals", "metalloid": "Metalloids",
    "semimetal": "Metalloids", "nonmetal": "Nonmetals", "non metal": "Nonmetals", "post transition metal": "Poor metals",
    "metal alcalino": "Alkali metals", "metal alcalinoterreo": "Alkaline earth metals", "gas noble": "Noble gases",
    "halogeno": "Halogens", "lantanido": "Lanthanides", "actinido": "Actinides", "metal de transicion": "Transition metals",
    "metaloide": "Metalloids", "no metal": "Nonmetals", "metal alcalin": "Alkali metals", "metal alcalino terreux": "Alkaline earth metals",
    "gaz noble": "Noble gases", "gaz rare": "Noble gases", "halogene": "Halogens", "actinide ": "Actinides",
    "metal de transition": "Transition metals", "metalloide": "Metalloids", "non metal ": "Nonmetals",
    "碱金属": "Alkali metals", "碱土金属": "Alkaline earth metals", "稀有气体": "Noble gases", "惰性气体": "Noble gases", "卤素": "Halogens",
    "镧系元素": "Lanthanides", "锕系元素": "Actinides", "过渡金属": "Transition metals", "类金属": "Metalloids", "非金属": "Nonmetals",
}  # fmt: skip
"""Names of families to the table's series; singular, as `spelled` writes them."""

ALSO: Mapping[str, frozenset[str]] = {
    "Zn": frozenset({"Poor metals"}), "Cd": frozenset({"Poor metals"}), "Hg": frozenset({"Poor metals"}), "Cn": frozenset({"Poor metals"}),
    "Lu": frozenset({"Lanthanides"}), "Lr": frozenset({"Actinides"}), "La": frozenset({"Transition metals"}),
    "Ac": frozenset({"Transition metals"}), "Po": frozenset({"Poor metals"}), "At": frozenset({"Metalloids"}),
    "Se": frozenset({"Metalloids"}), "Al": frozenset({"Metalloids"}), "C": frozenset({"Metalloids"}), "Ts": frozenset({"Metalloids"}),
    "Sb": frozenset({"Poor metals"}), "Ge": frozenset({"Poor metals"}), "Bi": frozenset({"Metalloids"}), "H": frozenset({"Alkali metals"}),
}  # fmt: skip
"""Families that some tables put an element in and others do not; none of them is called wrong."""


def element(name: str) -> frozenset[str]:
    """Return the symbol of the element that a name means."""
    return frozenset(filter(None, (_names().get(spelled(name.removesuffix("元素"))),)))


def family(name: str) -> frozenset[str]:
    """Return the table's series that a family's name means."""
    plain = spelled(name)
    found = FAMILIES.get(plain) or FAMILIES.get(plain.removesuffix("s")) or FAMILIES.get(plain.removesuffix("es"))
    return frozenset({found}) if found else frozenset()


def families(symbol: str) -> frozenset[str]:
    """Return the series that an element may be said to belong to."""
    one = elements()[symbol]
    nonmetals = frozenset({"Nonmetals"}) if one.series in {"Halogens", "Noble gases"} else frozenset()
    inner = frozenset({"Transition metals"}) if one.series in {"Lanthanides", "Actinides"} else frozenset()
    return frozenset({one.series}) | nonmetals | inner | ALSO.get(symbol, frozenset())


@cache
def _names() -> Mapping[str, str]:
    symbols = list(elements())
    found: defaultdict[str, str] = defaultdict(str)
    for symbol, one in elements().items():
        found[spelled(one.name)] = symbol
    for written in (_HAN, _SPANISH, _FRENCH):
        found.update({spelled(name): symbol for name, symbol in zip(written, symbols, strict=False)})
    return {**found, **_OTHER}
