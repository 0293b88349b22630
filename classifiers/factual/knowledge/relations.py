"""Relations as tables name them, and the words by which a sentence in four languages names the same."""

# words of four languages are the subject

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from classifiers.factual.knowledge.fact import key
from classifiers.factual.knowledge.wording import IDLE

GROUP_LINES = """
price | price cost precio coste prix tarif tarifa importe 价格 售价 单价 费用 | price prices priced cost costs costing
  how_much cuánto combien precio precios cuesta cuestan vale valen prix coûte coûtent 价格 售价 多少钱 价钱 卖 costaba
  费用 收费
hours | hours opening horario horarios horaires heures 营业时间 开放时间 | open opens opening close closes closing hours
  abre abren abierto abierta horario cierra ouvre ouvert ouverte horaires ferme 营业 开门 关门 开放
address | address direccion adresse 地址 | address located location dirección direccion se encuentra adresse situé
  située 地址 位于
phone | phone telephone telefono tel 电话 | phone telephone call reach number teléfono telefono llamar téléphone
  appeler numéro 电话
email | email mail correo courriel 邮箱 | email e-mail mail write reach correo escribe courriel écrire 邮箱 邮件
website | website url web site 网站 | website site web página sitio 网站 网址
warranty | warranty guarantee garantia garantie 保修 质保 | warranty guarantee guaranteed garantía garantia garantie
  保修 质保
return | return returns refund refunds devolucion reembolso retour remboursement 退货 退款 | return returns returned
  refund refunds refunded devolución devoluciones devolver reembolso retour retours retourner remboursement
  rembourser 退货 退款
delivery | delivery shipping envio entrega livraison 运费 配送 送货 | delivery delivered deliver shipping ship ships
  shipped envío envio entrega livraison livré expédition 运费 配送 送货 发货
deadline | deadline due plazo limite echeance 截止 | deadline due until by plazo fecha límite échéance date limite
  截止
founded | founded established fundacion fundada fondee fondation 成立 | founded established opened since fundada
  fundado fundó fondée fondé 成立 创立
weight | weight peso poids mass 重量 | weight weighs weigh mass pesa peso pèse poids 重 重量
length | length largo longitud longueur 长度 | long length largo longitud longueur 长 长度
width | width ancho anchura largeur 宽度 | wide width ancho anchura largeur large 宽 宽度
height | height alto altura hauteur 高度 | high tall height alto altura mide haut hauteur mesure 高 高度
capacity | capacity capacidad capacite 容量 | capacity holds hold capacidad capacité contient 容量
size | size tamano taille 尺寸 | size sized tamaño talla taille 尺寸 大小
age | age edad 年龄 | age aged years edad âge 年龄 岁
population | population poblacion habitants 人口 | population inhabitants people población habitantes habitants 人口
area | area superficie 面积 | area superficie surface 面积
capital | capital capitale 首都 省会 | capital capitale 首都 省会
language | language idioma langue 语言 | language spoken idioma lengua langue 语言
author | author autor auteur 作者 | author written wrote autor escrito auteur écrit 作者
director | director ceo manager directeur chief 经理 总裁 | director ceo manager chief directeur gerente 经理 总裁
symbol | symbol simbolo symbole 符号 | symbol símbolo symbole 符号
country | country pais pays nation 国家 | country nation in located lies situated país en pays 国家 位于 在
series | series family | series family group group
vegan | vegan vegano 素食 | vegan vegano végan 素食
"""
"""Name | words of a relation's own name, as `key` makes them | words of sentences; an indented line goes on."""

PARTS = re.compile(r"[a-zA-Z][a-z]+|[A-Z]{2,}(?![a-z])|[\u3400-\u9fff]+|[^\W\d_]+")
HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation's groups, and what names it in a sentence."""

    groups: frozenset[str]
    own: tuple[str, ...]  # its own words, as `key` makes them
    words: re.Pattern[str] | None  # words of its groups

    def named(self, sentence: str) -> bool:
        """Whether a sentence, as `key` makes it, holds its own words or a word of its groups."""
        return (self.words is not None and self.words.search(sentence) is not None) or self.precisely(sentence)

    def precisely(self, sentence: str) -> bool:
        """Whether a sentence, as `key` makes it, holds all of its own words."""
        return bool(self.own) and all(_holds(sentence, word) for word in self.own)


def _groups() -> Iterator[tuple[str, tuple[frozenset[str], tuple[str, ...]]]]:
    for line in GROUP_LINES.replace("\n  ", " ").strip().splitlines():
        name, headers, words = (part.strip() for part in line.split("|"))
        yield name, (frozenset(headers.split()), tuple(sorted({key(word.replace("_", " ")) for word in words.split()})))


GROUPS: Mapping[str, tuple[frozenset[str], tuple[str, ...]]] = MappingProxyType(dict(_groups()))


@lru_cache(maxsize=4_096)
def relation(name: str) -> Relation:
    """Return what a relation's name says: `unit_price`, `Opening hours`, `population_geonames`."""
    parts = tuple(key(part) for part in PARTS.findall(name.replace("_", " ")))
    groups = frozenset(
        group for group, (headers, _) in GROUPS.items() if headers & set(parts) or _within(headers, parts)
    )
    words = [word for group in groups for word in GROUPS[group][1]]
    own = tuple(part for part in parts if part not in IDLE)
    return Relation(groups, own, _pattern(words))


def _within(headers: frozenset[str], parts: tuple[str, ...]) -> bool:
    return any(HAN.match(header) and header in part for part in parts for header in headers)


def _pattern(words: list[str]) -> re.Pattern[str] | None:
    if not words:
        return None
    latin = "|".join(re.escape(word) for word in words if not HAN.match(word))
    han = "|".join(re.escape(word) for word in words if HAN.match(word))
    parts = ([rf"(?<![^\W_])(?:{latin})(?![^\W_])"] if latin else []) + ([han] if han else [])
    return re.compile("|".join(parts))


def _holds(sentence: str, word: str) -> bool:
    at = sentence.find(word)
    while at >= 0:
        before, after = sentence[at - 1 : at], sentence[at + len(word) : at + len(word) + 2]
        if HAN.match(word) or not (
            before.isalpha() or (after[:1].isalpha() and after.rstrip(" .,;:?!)") not in {"s", "es"})
        ):
            return True
        at = sentence.find(word, at + 1)
    return False
