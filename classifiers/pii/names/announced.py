"""Words that go with a person's name in English, Spanish and French, and the name that stands with them."""

import re
from collections.abc import Callable

from classifiers.pii.names.announcement import Announcement
from classifiers.pii.names.evidence import KIN, KIN_ES, KIN_FR
from classifiers.pii.names.given import given_names, is_given, surnames


_LINK = r"(?:(?:de la|de los|de las|del|de|da|dos|la|van der|van de|van|von|der|den|le|du|bin|ibn|al|el|y|e|O')[ ])"
_CAPITAL = r"[A-ZÀ-ÞŁŚŠŽĆČĐŐŰ][^\W\d_A-ZÀ-Þ]{1,20}(?:['-]?[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]{1,20})?(?:-[^\W\d_]{2,20})?"
_SHOUTED = r"[A-ZÀ-Þ]{2,20}(?:[-'][A-ZÀ-Þ]{2,20})?"
_WORD = rf"(?:{_CAPITAL}|[A-ZÀ-Þ]\.|{_SHOUTED}(?![^\W\d_]))"
_FULL = rf"(?P<name>{_WORD}(?:[ ]{_LINK}?{_WORD}){{0,4}})"
_ANY = r"(?P<name>[^\W\d_]{2,20}(?:[-'][^\W\d_]{2,20})?(?:[ ](?:[^\W\d_]\.|[^\W\d_]{1,20}(?:[-'][^\W\d_]{2,20})?)){0,4})"
_TITLE = r"(?:(?i:mr|mrs|ms|miss|mx|dr|prof|professor|sir|sr|sra|srta|dra|don|doña|señora?|mme|mlle|monsieur|madame)\.?[ ])?"

_STOPPED_LISTED = (
    "the a an my your his her our their this that these those what when where why how who which and but or so if then not no yes "
    "ok okay hello hi hey dear here there great good bad sorry just really very going looking trying interested unfortunately "
    "amazing correct true false important python english spanish french chinese all everyone everybody anyone someone team sir "
    "madam mom mum dad guys folks friend friends friday monday tuesday wednesday thursday saturday sunday user assistant bot ai "
    "is was are were be been being am do does did has have had will would can could should may might must it its you he she we "
    "they them me him us i to of in on at by for from with as about after before because please thank thanks regards best "
    "sincerely cheers love kind warm hiring manager customer support service sales admin committee professor doctor teacher "
    "student colleague colleagues recruiter client member members reader readers sirs santa diary world kitty god lord jesus "
    "secret private hidden unknown anonymous none null string str int text value field first last full name names given "
    "required optional company product file address email phone date number title subject tomorrow today later back when "
    "maybe again crazy anytime any some "
    "el la los las un una mi tu su que como pero para por con sin no si sí señor señora señores todos todas amigo amiga amigos "
    "equipo cliente usuario profesor doctor buenos buenas muy bien gracias saludos desde cuando porque donde uno estoy es soy "
    "yo me te se le lo de del y o en al hola estimado estimada querido querida "
    "le les des une mon ma mes ton ta tes son sa ses ce cette qui que quoi comme mais pour par avec sans oui non monsieur "
    "madame messieurs mesdames tous toutes ami amie amis équipe client professeur docteur bonjour bonsoir salut merci bien très "
    "cordialement je tu il elle nous vous ils elles on est suis et ou dans au aux cher chère"
)
_STOPPED = frozenset(_STOPPED_LISTED.split())
_LINKS = frozenset("de la los las del da dos van von der den le du bin ibn al el y e".split())


def _capitalised(name: str) -> str:
    """The words up to the first that is no name; a shouted word only among shouted ones."""
    words = name.split(" ")
    for at, word in enumerate(words):
        if word.casefold().strip(".'") in _STOPPED and not (at and word.casefold() in _LINKS):
            words = words[:at]
            break
    while words and (words[-1].casefold() in _LINKS):
        words.pop()
    return " ".join(words)


def _whole(name: str) -> str:
    """A name without any word that is none."""
    kept = _capitalised(name)
    return kept if len(kept) == len(name) else ""


def _form(name: str) -> str:
    """What a form may hold behind `Name:`; many other things have a name."""
    kept = _capitalised(name)
    words = kept.casefold().split(" ")
    return kept if is_given(words[0]) or (len(words) > 1 and (words[0] in given_names() or words[-1] in surnames())) else ""


def _given(name: str) -> str:
    """A name in capitals whose first word is a known given name."""
    kept = _capitalised(name)
    return kept if kept and is_given(kept.split(" ", 1)[0]) else ""


def _said(name: str) -> str:
    """What stands behind `my name is`, in any case: up to the first word that cannot belong to a name."""
    if name[0].isupper() and not name.isupper():
        return _leading(name, _looks_named)
    return _leading(name, _listed) or _lone(name)


def _leading(name: str, belongs: Callable[[str], bool]) -> str:
    words = name.split(" ")
    count = 0
    while count < len(words) and (belongs(words[count]) or (0 < count < len(words) - 1 and words[count].casefold() in _LINKS and belongs(words[count + 1]))):
        count += 1
    return " ".join(words[:count])


def _looks_named(word: str) -> bool:
    return word[:1].isupper() and word.casefold().strip(".'") not in _STOPPED


def _listed(word: str) -> bool:
    folded = word.casefold()
    return folded not in _STOPPED and (folded in given_names() or folded in surnames() or (len(folded) == 2 and folded[1] == "."))  # noqa: PLR2004


def _lone(name: str) -> str:
    """A single unknown word is taken only when nothing but it was said."""
    return name if " " not in name and name.casefold() not in _STOPPED and len(name) > 2 else ""  # noqa: PLR2004


def _known(name: str) -> str:
    """A name in any case whose first word is a known given name."""
    kept = _said(name)
    return kept if kept and is_given(kept.split(" ", 1)[0]) else ""


def _words(*alternatives: str) -> str:
    return "|".join(alternatives)


_NAME_IS = _words(
    r"my (?:full |real |first |last |middle |maiden |legal |given |family |sur ?)?name(?:'s| is| was|:)", r"my names", r"(?:his|her|maiden|last|full|first) name is",
    r"i am called", r"(?:everyone|everybody|people|friends|they) calls? me", r"what(?:'s| is) your (?:full |first |last )?name\?",
    r"me llamo", r"mi nombre (?:completo )?es", r"mis? apellidos? (?:es|son)", r"me llaman", r"se llama", r"nos llamamos",
    r"je m'appelle", r"mon (?:nom|prénom) est", r"mon nom c'est", r"il s'appelle", r"elle s'appelle", r"on m'appelle",
)  # fmt: skip
_I_AM = _words(
    r"i am", r"i'm", r"im", r"this is", r"call me", r"i go by", r"you can call me", r"speaking with", r"soy", r"habla", r"llámame",
    r"puedes llamarme", r"je suis", r"appelle-moi",
)
_LABELS = _words(
    r"(?:full |first |last |middle |maiden |family |given |sur|customer |client |patient |employee |student |contact |account |emergency contact )name",
    r"(?:bill(?:ed)?|ship(?:ped)?|sold|deliver(?:ed)?) to", r"recipient", r"sender", r"attention", r"attn", r"card ?holder(?:'s name)?", r"beneficiary", r"applicant", r"patient", r"tenant", r"landlord",
    r"guarantor", r"signed(?: by)?", r"emergency contact", r"next of kin", r"mother'?s maiden name",
    r"nombre(?: completo| y apellidos| del paciente| del cliente)", r"apellidos?", r"titular", r"destinatario", r"remitente", r"paciente", r"firmado(?: por)?", r"médico", r"beneficiari[oa]", r"solicitante",
    r"nom(?: complet| de famille| et prénom| du patient| du client)", r"prénoms?", r"nom,? prénom", r"titulaire", r"destinataire", r"expéditeur", r"bénéficiaire", r"signé", r"patiente?",
)  # fmt: skip
_GREETINGS = _words(
    r"hi", r"hello", r"hey", r"dear", r"good (?:morning|afternoon|evening)", r"greetings", r"howdy", r"thanks", r"thank you", r"welcome(?: back)?", r"happy birthday", r"congratulations", r"goodbye", r"good night", r"sorry",
    r"hola", r"estimad[oa]s?", r"querid[oa]s?", r"buen(?:os|as) (?:días|tardes|noches)", r"gracias", r"feliz cumpleaños", r"adiós",
    r"bonjour", r"bonsoir", r"salut", r"coucou", r"chère?s?", r"merci", r"joyeux anniversaire", r"au revoir",
)  # fmt: skip
_CLOSINGS = _words(
    r"(?:best|kind|kindest|warm|warmest|many thanks and) (?:regards|wishes)", r"with (?:best|kind|warm) regards", r"regards", r"best", r"all the best", r"(?:yours )?(?:sincerely|truly|faithfully|respectfully)",
    r"sincerely yours", r"respectfully", r"cordially", r"cheers", r"thanks(?: again| so much| in advance)?", r"many thanks", r"thank you(?: so much| very much| in advance| for your \w+)?", r"love", r"lots of love", r"with love",
    r"take care", r"xoxo", r"yours", r"see you(?: soon)?", r"talk soon", r"signed",
    r"(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?", r"atentamente", r"un (?:fuerte )?abrazo", r"(?:muchas )?gracias(?: de antemano)?", r"besos", r"un beso", r"cariños", r"quedo a la espera", r"reciba un cordial saludo",
    r"(?:bien )?cordialement", r"bien à (?:vous|toi)", r"merci(?: d'avance| beaucoup)?", r"bises?", r"bisous", r"amicalement", r"(?:meilleures |sincères )?salutations(?: distinguées)?", r"amitiés", r"respectueusement",
)  # fmt: skip
_TITLES = r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Sra|Srta|Dra|Mme|Mlle|MR|MRS|MS|DR)\.?|Miss|Professor|Señora?|señora?|Monsieur|Madame|Mademoiselle|Maître|MONSIEUR|MADAME|(?:mr|mrs|ms|dr|sr|sra|mme|mlle)\.?"
_GENTLE = r"(?:\s?[,;!.]|\s?\n|\s-|$)"

ANNOUNCEMENTS = (
    Announcement("name.said", re.compile(rf"(?<![\w'])(?i:{_NAME_IS}),?\s{{1,3}}(?i:actually |also |just )?{_TITLE}(?={_ANY}(?!\w))"), _said),
    Announcement("name.said", re.compile(rf"(?<![\w'])(?i:{_I_AM}),?\s{{1,2}}{_TITLE}(?={_ANY}(?!\w))"), _known),
    Announcement("name.form", re.compile(rf"(?<![\w'-])(?i:{_LABELS})[\"'*]{{0,3}}\s?[::=]\**[ \t]{{0,8}}[\"']?{_TITLE}{_FULL}(?![\w:(])"), _capitalised),
    Announcement("name.form", re.compile(rf"(?<![^\W_]|['-])(?<![a-zA-Z] )(?i:name|nombre|nom)[\"'*]{{0,3}}\s?[::=]\**[ \t]{{0,8}}[\"']?{_TITLE}{_FULL}(?![\w:(])"), _form),
    Announcement("name.greeted", re.compile(rf"(?<![\w'])(?i:{_GREETINGS}),?\s{{1,2}}(?i:again |my |dear )?{_TITLE}{_FULL}(?={_GENTLE})"), _given),
    Announcement("name.greeted", re.compile(rf"^(?i:{_GREETINGS}),?\s{{1,2}}(?P<name>[^\W\d_]{{3,20}})(?={_GENTLE})", re.MULTILINE), _known),
    Announcement("name.signed", re.compile(rf"(?:^|(?<=[.!?\n,] )|(?<=\n))[ \t]{{0,4}}(?i:{_CLOSINGS})[ \t]?[,.!;]?[ \t]?\n\s{{0,6}}[-–—~*]{{0,2}}\s?{_TITLE}{_FULL}(?=[ \t]{{0,3}}(?:$|\n|[,|*(]))", re.MULTILINE), _whole),
    Announcement("name.signed", re.compile(rf"(?:^|(?<=[.!?\n,] ))(?i:{_CLOSINGS}),[ \t]{{1,2}}{_FULL}(?=[ \t.]{{0,3}}(?:$|\n))", re.MULTILINE), _given),
    Announcement("name.signed", re.compile(rf"(?:^|(?<=[.!?\n,] ))(?i:{_CLOSINGS}),?[ \t]?\n\s{{0,3}}(?P<name>[^\W\d_]{{3,20}}(?: [^\W\d_]{{2,20}})?)(?=[ \t]{{0,3}}(?:$|\n))", re.MULTILINE), _known),
    Announcement("name.titled", re.compile(rf"(?<![\w'])(?:{_TITLES})[ ]{_FULL}(?!\w)"), _capitalised),
    Announcement("name.titled", re.compile(rf"(?<![\w'])(?:Don|Doña|D\.|Dña\.) {_FULL}(?!\w)"), _given, "es"),
    Announcement("name.titled", re.compile(rf"(?<![\w'.])M\. {_FULL}(?!\w)"), _capitalised, "fr"),
    Announcement("name.kin", re.compile(
        rf"(?<![\w'])(?i:(?:my|our)\s(?:\w+[ -]){{0,2}}?(?:{KIN})|mis?\s(?:{KIN_ES})|nuestr[oa]\s(?:{KIN_ES})|m(?:on|a)\s(?:{KIN_FR})|notre\s(?:{KIN_FR}))"
        rf"(?i:'s name is| is called| is named|,? named|,? called| se llama|,? llamad[oa]| s'appelle|,? appelée?| is|'s name's|,)?[ ]{_TITLE}(?={_ANY}(?!\w))"
    ), _known),
)  # fmt: skip
"""All of them; a name may be announced twice."""

GATE = (
    rf"\b(?:{_NAME_IS})|\b(?:{_I_AM}),?\s{{1,2}}\pL|\b(?:{_LABELS})[\"'*]{{0,3}}\s?[::=]|\b(?:{_GREETINGS}),?\s{{1,2}}\pL|"
    rf"\b(?:{_CLOSINGS})[ \t]?[,.!;]?(?:[ \t]?\n|[ \t]+\pL)|\b(?:{_TITLES}|Don|Doña|D\.|Dña\.|M\.)[ ]\pL|\b(?:name|nombre|nom)[\"'*]{{0,3}}\s?[::=]|"
    rf"\b(?:(?:my|our)\s(?:\w+[ -]){{0,2}}(?:{KIN})|(?:mis?|nuestr[oa])\s(?:{KIN_ES})|(?:m[oa]n?|notre)\s(?:{KIN_FR}))[ ,']"
)
"""RE2, whatever the case of letters: some such words stand in a text."""
