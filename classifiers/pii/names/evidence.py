"""Words around a name that say it is somebody's in the conversation's own life, or somebody the world knows."""

import re

REACH = 70
"""Code points before and behind a name in which such words count."""

KIN = (
    r"best friend|girlfriend|boyfriend|friend|gf|bf|husband|wife|spouse|fianc[ée]e?|partner|ex|sister|brother|"
    r"siblings?|sis|bro|"
    r"mother|mom|mum|mommy|mama|father|dad|daddy|papa|parents?|son|daughter|kids?|child|children|baby|toddler|niece|"
    r"nephew|cousin|"
    r"aunt|auntie|uncle|grandma|grandpa|grandmother|grandfather|granny|nana|grandson|granddaughter|twins?|"
    r"(?:step|half)-?\s?(?:sister|brother|mother|mom|father|dad|son|daughter)|(?:mother|father|sister|brother|son|"
    r"daughter)-in-law|"
    r"godmother|godfather|godson|goddaughter|room ?mate|flat ?mate|housemate|neighbou?r|boss|manager|supervisor|"
    r"team lead|"
    r"co-?worker|colleague|teacher|tutor|professor|advisor|doctor|gp|therapist|dentist|psychiatrist|counsellor|"
    r"counselor|nurse|"
    r"landlord|landlady|tenant|client|customer|patient|student|employee|lawyer|attorney|solicitor|accountant|"
    r"assistant|secretary|"
    r"coach|trainer|pastor|priest|babysitter|nanny|classmate|teammate|crush|stalker|abuser|mentor|intern|recruiter|"
    r"buddy|mate"
)
KIN_ES = (
    r"mejor amig[oa]|amig[oa]|novi[oa]|espos[oa]|marido|mujer|pareja|ex|herman[oa]|hermanit[oa]|madre|mamá|padre|"
    r"papá|hij[oa]|hijit[oa]|beb[ée]|"
    r"sobrin[oa]|prim[oa]|tí[oa]|abuel[oa]|abuelit[oa]|niet[oa]|suegr[oa]|cuñad[oa]|nuera|yerno|padrin[oa]|"
    r"vecin[oa]|jef[ea]|compañer[oa](?: de (?:piso|trabajo|clase))?|"
    r"profesora?|maestr[oa]|doctora?|médic[oa]|psicólog[oa]|dentista|caser[oa]|inquilin[oa]|client[ea]|paciente|"
    r"alumn[oa]|estudiante|emplead[oa]|"
    r"abogad[oa]|contable|secretari[oa]|entrenadora?|niñera"
)
KIN_FR = (
    r"meilleure? amie?|amie?|copine?|copain|petite? amie?|mari|femme|épou(?:x|se)|conjointe?|compagne|compagnon|ex|"
    r"s(?:œ|oe)ur|frère|mère|maman|"
    r"père|papa|fils|fille|enfant|bébé|nièce|neveu|cousine?|tante|tata|oncle|tonton|grand-?mère|grand-?père|mamie|"
    r"papi|petit-fils|petite-fille|"
    r"belle-(?:mère|s(?:œ|oe)ur|fille)|beau-(?:père|frère|fils)|parrain|marraine|filleule?|voisine?|chef|cheffe|"
    r"patronn?e?|collègue|"
    r"professeure?|prof|maîtresse|médecin|docteur|psy|dentiste|propriétaire|locataire|cliente?|patiente?|élève|"
    r"étudiante?|employée?|avocate?|comptable|nounou"
)
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sr|Sra|Srta|Dra|M|Mme|Mlle)\.?\s)?"
_OWNED = re.compile(
    rf"(?<![\w'])(?:(?:my|our|your)\s(?:\w+[ -]){{0,3}}?(?:{KIN})|(?:mis?|nuestr[oa]s?|tu)\s(?:{KIN_ES})|"
    rf"(?:m(?:on|a|es)|notre|nos|votre|ta|ton)\s(?:{KIN_FR}))(?:'s)?"
    rf"(?:\s(?:names?|nombre|nom))?(?:\s(?:is|are|es|est|called|named|se llama|s'appelle|llamad[oa]|appelée?|"
    rf"qui s'appelle|que se llama))?[,:]?\s{{1,2}}[\"']?{_TITLE}$"
    rf"|(?<!\w)(?:uncle|aunt|grandma|grandpa|cousin|nana)\s$"
    rf"|(?<!\w)(?:friend|girl|guy|boy|woman|man|lady|colleague|kid|person)(?: of mine)? (?:named|called|names)\s$",
    re.IGNORECASE,
)
_DEALT = re.compile(
    r"(?<![\w'])(?:(?:i|you|we|she|he|they|to|can|please|and|just|then|will|should) (?:call(?:ed)?|text(?:ed)?|"
    r"phoned?)|calling|texting|^call|^text|e-?mail(?:ed|ing)?|dm(?:ed)?|contact(?:ed|ing)?|remind|invit(?:e|ed|ing)|"
    r"notify|inform(?:ed)?|"
    r"hir(?:e|ed|ing)|fir(?:e|ed|ing)|paid|pay|invoice|reimburse|evict|sue|divorc(?:e|ed|ing)|dat(?:e|ed|ing)|"
    r"marr(?:y|ied|ying)|engaged to|"
    r"(?:transfer|send|sent|ship|shipped|deliver|delivered|forward|forwarded|address|addressed|mail|refund|wire|"
    r"report|reports|reporting|write|wrote|owe|give|lend|lent)(?: (?!to\b)[\w$€£.,'-]{1,20}){0,6} (?:to|for)|"
    r"(?:speak|speaking|spoke|talk|talked|talking|chat|chatted|meet|met|meeting|appointment|interview|call|session|"
    r"consultation|lunch|dinner|coffee|date|zoom|live|living|lives|work|working|worked|stay|"
    r"staying)(?: \w+){0,3} with|(?:speak|speaking|spoke|talk|talked|talking)(?: \w+){0,2} to|visit(?:ing|"
    r"ed)? (?:my friend )?|"
    r"on behalf of|in the name of|under the name(?: of)?|in (?:\w+ )?name of|registered (?:to|for)|belongs to|"
    r"booked under|reservation under|"
    r"(?:account|policy|file|record|records|profile|card|cv|resume|résumé|passport|order|invoice|reference|"
    r"recommendation|prescription|visa|statement|bill|amount|cc|credit card|ssn|social security number|birthday|"
    r"wedding|funeral|salary|diagnosis)(?: \w+){0,3} (?:of|for|under|belonging to)|"
    r"beneficiary|card ?holder|account holder|policy ?holder|patient|client|customer|tenant|applicant|candidate|"
    r"student|pupil|employee|passenger|guest|defendant|plaintiff|"
    r"(?:his|her|their|my) name (?:is|was)|name on (?:the )?\w+ is|maiden name is|last name is|surname is|"
    r"attn:?|cc:?|signed by|prepared by|referred by|(?:argument|fight|problem|problems|conflict|relationship|affair|"
    r"sex|in love|broke up|breaking up) with|(?:e-?mail|letter|message|card|note|reply|text|dm) (?:to|for|from)|"
    r"residential address (?:of|for)|(?:home )?address (?:of|for)|(?:phone )?number (?:of|for)|information (?:of|"
    r"for|about|on)|"
    r"where does|find out where|dox|stalk|"
    r"(?:llam[ae]|llamar|escrib[ei]r?|avis[ae]r?|contact[ae]r?|envi[ae]r?|mand[ae]r?|transfier[ae]|"
    r"transferir)(?: \w+){0,4} a|cita con|reunión con|hablar con|hablé con|quedé con|vivo con|trabajo con|"
    r"a nombre de|en nombre de|paciente|cliente|alumn[oa]|titular|pasajer[oa]|emplead[oa]|atención a|"
    r"appel(?:er|ez|le)|contact(?:er|ez)|écri(?:re|s|vez) à|envoy(?:er|ez|é)(?: \w+){0,4} à|rendez-vous avec|"
    r"réunion avec|parl(?:er|é) (?:à|avec)|j'habite avec|je travaille avec|"
    r"au nom de|de la part de|patiente?|cliente?|élève|titulaire|passag(?:er|ère)|employée?|"
    r"à l'attention de)[:,]?\s{1,2}[\"']?" + _TITLE + r"$",
    re.IGNORECASE,
)
_OWNS = re.compile(
    r"^[\"']?(?:(?:'s?)\s(?:\w+\s){0,2}?(?:phone|cell|mobile|e-?mail|address|birthday|dob|account|password|passcode|"
    r"card|passport|ssn|salary|"
    r"diagnosis|medical|house|apartment|flat|license|licence|plate|wedding|funeral|daughter|son|wife|husband|mother|"
    r"mom|mum|father|dad|sister|brother|kids?|parents|boss|school|grades?|ssn|information|contact|details|location)"
    rf"|,? (?:is|was) (?:my|our) (?:\w+ ){{0,3}}?(?:{KIN})|, (?:my|our|his|her) (?:\w+ ){{0,2}}?(?:{KIN})(?!\w)"
    r"|,? (?:\()?(?:aged? \d|\d{1,2}(?: years? old|yo\b|\)|,)|born (?:on|in) (?:19[3-9]|20)|dob\b|ssn\b|tel\b|"
    r"phone\b|who lives|living (?:at|in))"
    r"| (?:lives|lived|resides|is staying|works|worked) (?:at|in|for|on|with|near|next)\b"
    r"| and I (?:are|were|have|had|will|would|went|got|met|live|lived|broke|want)\b| and me\b"
    r"| is my (?:\w+ )?(?:name|alias)\b| (?:sent|gave|told|asked|called|texted|emailed|messaged|owes|hit|cheated on|"
    r"broke up with|lives with|works with) me\b"
    r"|,? (?:\(|<|- )?[\w.+-]{1,40}@"
    rf"|,? (?:es|era) (?:mi|nuestr[oa]) (?:{KIN_ES})|, (?:mi|su) (?:{KIN_ES})(?!\w)| (?:vive|trabaja) (?:en|con|"
    rf"para)\b|,? de \d{{1,2}} años|, (?:nacid[oa]|con dni|con domicilio)"
    rf"|,? (?:est|était) (?:ma|mon|notre) (?:{KIN_FR})|, (?:ma|mon|sa|son) (?:{KIN_FR})(?!\w)| (?:habite|travaille|"
    rf"vit) (?:à|au|chez|en|dans|avec|pour)\b|,? (?:\d{{1,2}} ans|âgée? de)|, née? le)",
    re.IGNORECASE,
)
_CELEBRATED = re.compile(
    r"(?i:\b(?:actors?|actress|singers?|rapper|bands?|songs?|albums?|lyrics|concerts?|movies?|films?|series|shows?|"
    r"episodes?|seasons?|sitcom|"
    r"books?|novels?|authors?|writers?|poets?|poems?|plays? by|characters?|comics?|manga|anime|games?|video ?games?|"
    r"superhero(?:es)?|villains?|marvel|disney|netflix|"
    r"directors?|directed|starring|stars|producer|soundtrack|theme|oscars?|grammys?|trailer|cast\b|fans? of|"
    r"listen(?:ing)? to|"
    r"painter|painting|artists?|sculptor|composers?|symphony|philosophers?|theor(?:y|ies)|theorem|scientists?|"
    r"inventors?|invented|discovered|physicists?|mathematicians?|"
    r"presidents?|prime ministers?|senators?|congressman|congresswoman|governors?|politicians?|elections?|elected|"
    r"vote[ds]?|votes|voting|campaign|impeach\w*|chancellor|dictator|"
    r"king|queen|prince|princess|emperor|empress|pharaoh|tsar|pope|saint|prophet|bible|gospel|god|gods|goddess|myth|"
    r"mytholog\w+|"
    r"players?|quarterback|striker|goalkeeper|champion\w*|nba|nfl|nhl|fifa|olympics?|world cup|scored|touchdown|"
    r"tournament|match|wrestl\w+|"
    r"ceo|founder|co-founder|billionaire|celebrit\w+|famous|legend\w*|influencer|youtuber|historian|dynasty|"
    r"actriz|actor|cantante|canción|canciones|película|serie|libro|novela|escritora?|poeta|personaje|pintora?|"
    r"presidente|ministr[oa]|rey|reina|futbolista|jugadora?|equipo|filósofo|científic[oa]|"
    r"acteur|actrice|chanteu(?:r|se)|chanson|série|livre|roman|écrivaine?|auteure?|poète|personnage|peintre|"
    r"présidente?|ministre|roi|reine|joueu(?:r|se)|philosophe|scientifique|"
    r"published|written by|wrote (?:the|in|about|his|her)|painted|composed|starred|sang|premiered|ruled|reigned|"
    r"defeated|conquered|assassinated|was born in (?:1[0-8]|19[0-3])|died in|b\. 1|d\. 1|nacido en 1|né en 1)\b)"
    r"|演员|歌手|导演|作家|诗人|小说|电影|歌曲|皇帝|总统|主席|球员|明星|画家|科学家|哲学家"
)
_HOME = re.compile(
    r"(?<![\w'])(?:(?:I|we|I've|my (?:\w+ ){0,2}?(?:parents|family|sister|brother|mom|mum|dad|mother|father|son|"
    r"daughter|wife|husband|friend|boyfriend|girlfriend|roommate|grandparents|grandma|grandpa|aunt|uncle|cousin|ex))"
    r"(?: \w+){0,2}? (?:live|lives|lived|living|reside|resides|stay|stays|moved|moving|move|relocated|grew up|"
    r"was raised|was born|were born|study|studied|work|worked|settled|rent|rented|own a \w+)(?: \w+){0,3}? (?:in|at|"
    r"to|near|from|outside|around)"
    r"|I'm (?:originally )?from|I am (?:originally )?from|I(?:'m| am)? (?:currently )?(?:living|staying|based|"
    r"located) (?:in|at|near)|I come from|we're from|"
    r"my (?:home ?town|address|city|house|apartment|place) (?:is|in)(?: in)?|originally from|hometown:?|resident of|"
    r"residing (?:in|at)|"
    r"vivo en|viv[ií]a en|vivimos en|resido en|soy de|somos de|nací en|me mudé a|crecí en|trabajo en|estudio en|"
    r"j'habite(?: à| en| au| dans)?|je vis (?:à|en|au)|je viens de|je suis née? à|j'ai grandi à|nous habitons(?: à|"
    r" en)?|je travaille à)\s(?:the\s|\w+,\s)?$",
    re.IGNORECASE,
)
_EMPLOYER = re.compile(
    r"(?<![\w'])(?:(?:I|we|my \w+)(?:'m| am| is|'ve| have)? (?:(?!not\b|never\b|don't\b)\w+ )?(?:work|works|worked|"
    r"working|employed|intern|interned|interning|study|studied|studying|teach|teaches|enrolled|graduated|hired|"
    r"fired|laid off)(?: \w+){0,3}? (?:at|for|by|from|with|in)|"
    r"my (?:\w+ )?(?:employer|company|workplace|job at|school|university|college|startup|business|bank|boss at|"
    r"office at|insurance)(?: is| at| with|,)?|I(?:'m| am|'ve been)? (?:an? )?(?:employee of|employed (?:at|by)|"
    r"student at)|"
    r"trabajo (?:en|para)|trabajaba (?:en|para)|estudio en|mi (?:empresa|colegio|universidad|escuela)(?: es|"
    r" se llama)?|"
    r"je travaille (?:chez|pour|à)|j'étudie à|mon (?:entreprise|école|université|employeur)(?: est| s'appelle)?|"
    r"employée? (?:chez|par))\s(?:the\s|called\s|named\s)?$",
    re.IGNORECASE,
)

BEFORE_NAMES = (_OWNED.pattern, _DEALT.pattern, _HOME.pattern, _EMPLOYER.pattern)
"""What makes a name private when it stands right before it."""

BEHIND_NAMES = _OWNS.pattern
"""What makes a name private when it stands right behind it."""


def is_ours(text: str, start: int, end: int) -> bool:
    """Whether the words at a name make it somebody's whom the speakers deal with."""
    before, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
    return bool(_OWNED.search(before) or _DEALT.search(before) or _OWNS.match(behind))


def is_kin(text: str, start: int) -> bool:
    """Whether the words before a name say `my sister`."""
    return _OWNED.search(text[max(0, start - REACH) : start]) is not None


def is_celebrated(text: str, start: int, end: int) -> bool:
    """Whether the line around a name speaks of films, books, politics, sports or history."""
    before, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
    return _CELEBRATED.search(before.rsplit("\n", 1)[-1] + " " + behind.split("\n", 1)[0]) is not None


def is_home(text: str, start: int) -> bool:
    """Whether the words before a place say that somebody of the conversation lives there or comes from there."""
    return _HOME.search(text[max(0, start - REACH) : start]) is not None


def is_employer(text: str, start: int) -> bool:
    """Whether the words before an organisation say that somebody of the conversation works or studies there."""
    return _EMPLOYER.search(text[max(0, start - REACH) : start]) is not None
