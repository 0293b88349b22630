"""Grammar of Spanish: slips that hardly ever are anything else."""

import re
from collections.abc import Callable

from classifiers.writing.check import Check
from classifiers.writing.patterns import Pattern, Table, either

MASCULINE = (
    "problema sistema tema idioma clima mapa planeta poema programa día año mes país dinero tiempo mundo pueblo hombre niño perro gato coche"
    " color número momento lugar ejemplo cuerpo mensaje viaje lenguaje aprendizaje paisaje porcentaje equipaje garaje personaje párrafo"
    " proyecto producto servicio mercado camino correo edificio museo jardín árbol sol mar río bosque"
)
FEMININE = (
    "casa mesa gente ciudad mano foto imagen canción vida cosa manera persona idea semana noche tarde palabra página fecha"
    " empresa escuela comida silla puerta ventana calle playa montaña iglesia tienda familia mujer niña historia película receta"
    " tarea respuesta herramienta información solución opción situación universidad sociedad salud energía tecnología lista"
)
UNCLEAR = {"programa", "lista", "tarde", "mar", "color", "foto", "viaje", "tema"}
"""Words that are verbs or adjectives as well, or have both genders: looked at behind `una`, `este` and their like only."""

MASCULINE_BEFORE = {
    "el": "la",
    "los": "las",
    "un": "una",
    "unos": "unas",
    "este": "esta",
    "estos": "estas",
    "ese": "esa",
    "esos": "esas",
    "del": "de la",
    "al": "a la",
}
FEMININE_BEFORE = {
    "la": "el",
    "las": "los",
    "una": "un",
    "unas": "unos",
    "esta": "este",
    "estas": "estos",
    "esa": "ese",
    "esas": "esos",
}
OTHER_GENDER = {**MASCULINE_BEFORE, **FEMININE_BEFORE}
DONE = either(
    "sido estado hecho tenido ido dicho visto puesto escrito podido querido venido llegado pasado comido salido terminado dado encontrado"
)


def _several(words: str) -> str:
    """The words in both numbers."""
    return either(
        " ".join(
            f"{word} {word}{'s' if word[-1] in 'aeiouáéó' else 'es'}" for word in words.split() if word not in UNCLEAR
        )
    ).replace("ónes", "ones")


def _gender(match: re.Match[str]) -> str:
    """The match with the article of the other gender."""
    return f"{OTHER_GENDER[match[1].lower()]} {match[2]}"


_QUESTION = {
    "que": "qué",
    "como": "cómo",
    "cuando": "cuándo",
    "donde": "dónde",
    "quien": "quién",
    "cual": "cuál",
    "cuanto": "cuánto",
    "cuantos": "cuántos",
    "cuanta": "cuánta",
    "cuantas": "cuántas",
}


def _slip(
    name: str, words: str, pattern: str, better: str | Callable[[re.Match[str]], str], why: str, *, begins: bool = False
) -> Pattern:
    return Pattern(f"grammar.es.{name}", words, pattern, better, why, begins=begins)


TABLE = Table((
    _slip("contraction", "a", r"(?-i:\b([Aa]) el (?=[a-zñáéíóú]))", r"\1l ", "the two words are one.", begins=True),
    _slip("contraction", "de", r"(?-i:\b([Dd])e el (?=[a-zñáéíóú]))", r"\1el ", "the two words are one.", begins=True),
    Pattern("grammar.es.gender", "el los un unos este estos ese esos del al", rf"\b(el|los|un|unos|este|estos|ese|esos|del|al) ({_several(FEMININE)})\b", _gender, "the noun is feminine.", begins=True),
    Pattern("grammar.es.gender", "el los un unos este estos ese esos del", r"\b(el|los|un|unos|este|estos|ese|esos|del) ([a-zñáéíóú]{2,20}(?:ción|ciones|siones|idad|idades))\b", _gender, "the noun is feminine.", begins=True),
    Pattern("grammar.es.gender", "la las una unas esta estas esa esas", rf"\b(la|las|una|unas|esta|estas|esa|esas) ({_several(MASCULINE)})\b", _gender, "the noun is masculine.", begins=True),
    Pattern("grammar.es.gender", "una este ese", r"\b(una|esta) (programa|color|tema|viaje)\b", _gender, "the noun is masculine."),
    _slip("agua", "la", r"\bla (agua|alma|arma|aula|águila|hambre|área|hacha|ala|ancla)\b", r"el \1", "before a stressed a- the article is “el”.", begins=True),
    _slip("number", "unos unas muchos muchas varios varias estos estas", rf"\b(unos|unas|muchos|muchas|varios|varias|estos|estas) ({either(MASCULINE)}|{either(FEMININE)}|libro|cambio|paso|trabajo|cuento|curso|caso|punto)\b(?! [a-z]+s\b)", r"\1 \2s", "there are several.", begins=True),
    _slip("haber", "habían hubieron", r"\bhabían (?=(?:muchos|muchas|varios|varias|algunos|algunas|unos|unas|pocos|pocas|dos|tres|cuatro|cinco)\b)", "había ", "what there is has no plural verb."),
    _slip("haber", "hubieron", r"\bhubieron (?=(?:muchos|muchas|varios|varias|algunos|algunas|unos|unas|pocos|pocas|dos|tres|problemas)\b)", "hubo ", "what there is has no plural verb."),
    _slip("haber", "haber", r"(?:(?<=[.!?¡¿\n] )|(?<=[\n¡¿])|(?<![\s\S]))haber (?=(?:si|qué|cómo|cuándo|quién)\b)", "a ver ", "to have a look is “a ver”."),
    _slip("haber", "haber", r"\b(vamos|voy|vas|van|fueron|fuimos|vaya|ven) haber\b(?! sido| estado| tenido| hecho)", r"\1 a ver", "to have a look is “a ver”."),
    _slip("haber", "ver", rf"\b(puede|pueden|podría|podrían|debe|deben|debería|deberían|poder|de|por|sin|tras) a ver ({DONE})\b", r"\1 haber \2", "the verb is “haber”."),
    _slip("ha", "ha", r"\b(voy|vas|va|vamos|van|iba|iban|empieza|comienza|ayuda|aprender|vuelve|volver) ha (?=[a-zñáéíóú]{2,}(?:ar|er|ir)\b)", r"\1 a ", "before an infinitive it is “a”."),
    _slip("ha", "se lo le nos me te ya no ella él que", rf"\b(se|lo|le|nos|me|te|ya|no|ella|él|que) a ({DONE})\b(?! (?:de|a|por)\b)", r"\1 ha \2", "before a participle it is “ha”.", begins=True),
    _slip("haya", "halla hallas hallan hallamos", rf"\b(que|cuando|aunque|quizás|ojalá|no) (?:(se|lo|la|te|me) )?hall(a|as|an|amos) ({DONE})\b", lambda m: " ".join(filter(None, (m[1], m[2], f"hay{m[3]}", m[4]))), "the verb is “haber”."),
    _slip("de_que", "de", r"\b(pienso|piensa|piensan|pensamos|creo|cree|creen|creemos|opino|opina|considero|dijo|dice|dicen|digo|espero|parece) de que\b", r"\1 que", "the verb takes no “de”."),
    _slip("y_e", "y", r"(?-i:\by (?=(?:i(?![oaeu]\b|[oae][a-zñ])|hi(?![eao]))[a-záéíóúñ]{2,}))", "e ", "before the sound of i it is “e”.", begins=True),
    _slip("o_u", "o", r"(?-i:\bo (?=h?o[a-záéíóúñ]{2,}))", "u ", "before the sound of o it is “u”.", begins=True),
    _slip("sino", "no", r"\b(no (?:solo|sólo|solamente|únicamente)\b[^.!?\n]{1,80}?,?) si no (que|también|además)\b", r"\1 sino \2", "“but” is one word here.", begins=True),
    Pattern("grammar.es.accent", "que como cuando donde quien cual cuanto cuantos cuanta cuantas", r"(?<=¿)(que|como|cuando|donde|quien|cual|cuanto|cuantos|cuanta|cuantas)\b(?![^?\n]{1,60}, )", lambda m: _QUESTION[m[1].lower()], "a question word has an accent.", begins=True),
    _slip("accent", "porque", r"(?<=¿)porque\b", "por qué", "the question is two words with an accent."),
    _slip("accent", "esta", r"\besta (abiert[oa]|cerrad[oa]|bien|mal|disponible|ubicad[oa]|llen[oa]|rot[oa]|permitid[oa]|prohibid[oa]|compuest[oa]|formad[oa]|relacionad[oa]|diseñad[oa]|[a-zñ]{2,15}(?:ando|iendo))\b", r"está \1", "the verb has an accent.", begins=True),
    _slip("accent", "mas", r"\bmas (de|que|grandes?|pequeñ[oa]s?|importantes?|información|fácil|difícil|alt[oa]s?|baj[oa]s?|rápid[oa]s?|tarde|cerca|lejos|tiempo|o menos|comunes|común|populares)\b", r"más \1", "the word for “more” has an accent."),
    _slip("accent", "tu", r"\btu (eres|tienes|puedes|quieres|sabes|debes|necesitas|estás|vas|haces|dices)\b", r"tú \1", "the pronoun has an accent.", begins=True),
    _slip("accent", "mi", r"\b(para|de|por|sin|hacia|contra) mi(?=[.,;!?])", r"\1 mí", "the pronoun has an accent."),
    _slip("accent", "no ya", r"\b(no|ya) se (si|qué|cómo|cuándo|dónde|nada)\b", r"\1 sé \2", "the verb has an accent.", begins=True),
    _slip("accent", "el", r"(?:(?<=[.!?] )|(?<=\n))el (dijo|tiene|quiere|puede|sabe|fue|estaba|había|hizo|es)\b", r"él \1", "the pronoun has an accent.", begins=True),
))  # fmt: skip


CHECK = Check(
    name="spanish",
    what="al, del, article and noun of different gender or number (frequent nouns, -ción, -dad), había, haber and a ver, ha and a, "
    "haya and halla, creo de que, y and e, o and u, no solo … sino, accents of question words, está, más, tú, mí, sé.",
    languages=("es",),
    rules=TABLE.rules,
    sources=("own patterns and nouns",),
    find=TABLE.find,
)
