"""Sets of small words in four languages by which a sentence is read; all as `key` makes them."""

# words of four languages are the subject


def words_of(*lines: str) -> frozenset[str]:
    """Return the words of some lines."""
    return frozenset(word for line in lines for word in line.split())


FILLERS = words_of(
    "it its s is are the a an they their this that these those our we re your you can get buy order for at only just",
    "currently now yes sure of course here price cost costs sells sold set right today then so well and be will",
    "cuesta vale es son el la los las lo su sus esta este eso por ahora si claro precio unos nuestra nuestro",
    "ca cela c est il elle son sa ses le la les ce cette coute vaut prix actuellement oui notre nos bien sur de del du",
    "它 的 是 为 价 格 售 卖 现 在 我 们 您 好 这 该 款 要 需",
)
"""Words that may stand before a relation when a sentence goes on about the thing before."""

LINKS = words_of(
    "is are was were be lies lie located situated found in of to has have as its his her the a an on at by with s",
    "called number code total",
    "es son fue era esta estan tiene se encuentra en la el los las de del un una su",
    "est sont etait a au aux le les du des une se trouve dans l d",
    "是 在 位 于 的 为 有",
)
"""Words that may stand between a thing and the value of its relation, beside the relation's own."""

JOINING = words_of("and y et 和")
TURNS = words_of("which who while but plus whereas although que quien pero mientras qui mais tandis 而 但 配")
"""Words behind which a sentence speaks of something else."""

BESIDE = words_of("with that con avec") | JOINING | TURNS
"""The same, and words that bring in what goes with a thing and has a price of its own."""

NOT = words_of("not no isn aren doesn don t nunca ne pas n without sin sans never neither 不 没 非")
OPEN = words_of("if si whether or and but 如 吗")
"""Words of sentences that do not simply say yes or no."""

VARIANTS = words_of(
    "pro max plus mini lite ultra air xl xxl xs premium deluxe basic standard junior kids family small medium large",
    "big old new used refurbished double single half jumbo travel replacement spare set bundle pack case cover",
    "grande pequeno pequena nuevo nueva usado usada petit petite grand neuf vieux usage",
    "mediano mediana moyen moyenne doble tamano talla taille infantil enfant",
    "大 小 新 旧 版 款 号 型 寸 装",
)
"""Words beside a name that make it the name of something else."""

ARTICLES = words_of("the a an our your their its this that el la los las un una nuestro su le les une l notre votre")

IDLE = words_of(
    "the a an of in on at to for is by and or per de la el los las le les du des del en y et un une una",
    "km cm kg g m k eur usd gbp cny no number alpha total name code",
)
"""Parts of a relation's name that say nothing of which relation it is."""

VERBS = words_of(
    "comes come does do sells sell retails goes go starts start ends end offers includes carries features measures",
    "runs also even always still normally regularly usually opens open closes closed weighs holds lasts takes",
    "within until after before during ships",
    "viene sale empieza termina abre cierra pesa mide dura tambien siempre ofrece cuesta vale dentro hasta",
    "vient sort commence finit ouvre ferme pese mesure dure aussi toujours offre coute vaut sous",
    "卖 售 重 长 宽 高 开 关 周 营 从 到 价 多 保 质 只",
)
FOLLOWING = FILLERS | LINKS | VERBS
"""Words that may stand right behind a name without making it the name of a part: the lamp costs, not: the lamp bulb."""

PREPOSITIONS = words_of("for of de del du para pour des with con avec from")
"""Words before a name that make it what something else is for: a lid for the mug."""

ASKING = words_of("ask asks asking apply wait look pay request eligible entitled qualify pedir solicitar demander")
"""Words before those that leave it what it is: ask for a refund."""

SIZING = words_of("of with in de en con avec a")
"""Words behind a name that bring in its size: the kettle of 2 litres."""
