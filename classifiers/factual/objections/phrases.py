"""What people say when an answer was wrong, missed the point or came twice, in English, Spanish, French and Chinese."""

# ruff: noqa: E501, ISC004, RUF001  # a pattern is read in one piece; apostrophes and Chinese commas are the subject

import re

THAT = r"\b(?:that|this|it|your (?:answer|calculation|math|result|response|information)|what you (?:said|wrote))"
IS = r"(?:['’]s| is| was| seems| looks| sounds)"
BUT_GOOD = r"(?! (?:fine|ok|okay|good|great|all|it|everything|not necessary|perfect|alright|true that)\b)"

WRONG = (
    rf"{THAT}{IS} (?!not )(?:\w+ ){{0,2}}(?:wrong|incorrect|false|untrue|inaccurate|mistaken|nonsense)\b(?! with)",
    rf"{THAT}(?:{IS} not| isn['’]?t| wasn['’]?t| doesn['’]?t (?:look|sound|seem)) (?:\w+ )?"
    r"(?:right(?! now| away| this| at)|correct|true|accurate|the (?:right|correct) (?:answer|one))\b",
    rf"{THAT} (?:can['’]?t|cannot|can not|couldn['’]?t) (?:possibly )?be (?:right|correct|true)\b",
    r"\byou(?:['’]re| are| were| got it| got that) (?!not )(?:\w+ )?(?:wrong|mistaken|incorrect)\b",
    r"^\W*(?:no,? )?(?:wrong|incorrect|not true|false|not (?:quite )?correct|not (?:quite )?right(?! now| away| this| at)"
    r"|nope,? wrong)\b(?! with)",
    r"\byou (?:have |['’]ve )?(?:just )?(?:made|got|make) (?:an? |that |it |this )?(?:\w+ )?(?:mistake|error|wrong)\b",
    r"\b(?:you(?:['’]re| are)|it (?:seems|looks) like you(?:['’]re| are)) (?:just )?(?:making (?:\w+ ){1,3}up|making up"
    r"|hallucinating|inventing|lying|contradicting)\b",
    r"\b(?:is|are) not a (?:valid|real) \w+\b|\bthere(?:['’]s| is) no such (?:thing|\w+ (?:as|in))\b",
    r"\b(?:eso|esto|tu respuesta|la respuesta) no (?:es|está|era) (?:\w+ )?(?:correct[oa]|ciert[oa]|verdad|bien)\b",
    r"\b(?:eso|esto|tu respuesta|la respuesta) (?:es|está|era) (?:\w+ )?(?:mal|fals[oa]|incorrect[oa]|equivocad[oa])\b",
    r"\b(?:no es (?:correcto|cierto|así|verdad)|te equivocas|te has equivocado|te equivocaste|estás equivocad[oa])\b",
    r"^\W*(?:incorrecto|falso|mal|está mal)\b|\bno puede ser (?:cierto|correcto)\b|\bte lo (?:estás inventando|inventas)\b",
    r"\b(?:c['’]est|(?:votre|ta) réponse est) (?:\w+ )?(?:faux|fausse|incorrecte?|inexacte?|une erreur)\b",
    r"\bce n['’]est pas (?:\w+ )?(?:vrai|juste|correct|exact|ça)\b|\bça ne peut pas être (?:vrai|juste)\b",
    r"\b(?:tu te trompes|vous vous trompez|tu as tort|vous avez tort|(?:vous avez|tu as) fait une erreur)\b",
    r"^\W*(?:faux|incorrect|c['’]est faux)\b|\b(?:tu inventes|vous inventez)\b",
    r"(?:^|[，,。！!\s你这那它]|答案|结果|回答|说的)(?:不对|错了|不正确|是错的|有误)|你错|说错|算错|搞错|弄错|答错|写的不对|回答错误"
    r"|瞎编|编造|胡说",
)
"""The user says that it is not so."""

CORRECTED = (
    rf"^\W*(?:no|nope|non|nah)\b[,.!;:]* (?:it{IS}|that{IS}|they(?:['’]re| are)|the (?:correct|right) \w+ (?:is|was)){BUT_GOOD}"
    r" (?:actually )?(?P<v1>[^.!?\n]{1,60})",
    r"\bthe (?:correct|right) (?:answer|result|value|number|date|name) (?:is|was|should be|would be) (?P<v2>[^.!?\n]{1,60})",
    r"(?<!like )\b(?:it|that|this|the (?:answer|result|total)) should (?:be|have been|say) (?P<v3>[^.!?\n\d]{0,30}\d[^!?\n]{0,20}"
    r"|[^.!?\n]{1,40}\b(?:not|instead)\b[^.!?\n]{0,30})",
    r"^\W*(?:no,? )?actually,? (?:it|that|the \w+)(?:['’]s| is| was) (?!(?:not|so|really|very|quite|pretty|all)\b)"
    r"(?P<v4>[^.!?\n]{1,60})",
    r"^\W*(?:it|that)(?:['’]s| is| was)? (?:closer to|more like (?=\W{0,2}\d)|much (?:higher|lower)) ?(?P<v5>[^.!?\n]{0,60})",
    r"^\W*(?:it|that)(?:['’]s| is| was)? actually (?:is |was |means )?(?P<v15>(?:(?:an?|the|called|from|in) (?!(?:really|very|good|bad|"
    r"great|nice|bit|pretty|little|lot|funny|cool|interesting)\b)\w|\d)[^.!?\n]{1,60})",
    r"^\W*no[,.!]? (?:es|son|era|fue)\b(?! (?:todo|necesario|nada)) (?P<v6>[^.!?\n]{1,60})",
    r"\bla respuesta correcta es (?P<v7>[^.!?\n]{1,60})|\bdebería ser (?P<v8>[^.!?\n]{1,60})",
    r"^\W*non[,.!]? (?:c['’]est|ce sont|c['’]était)\b(?! (?:tout|bon)) (?P<v9>[^.!?\n]{1,60})",
    r"\bla bonne réponse est (?P<v10>[^.!?\n]{1,60})|\b(?:cela|ça) devrait être (?P<v11>[^.!?\n]{1,60})",
    r"正确答案(?:是|应该是)(?P<v12>[^。！？，,\n]{1,30})|(?:^|[，,。])(?:应该|应当)是(?P<v13>[^。！？，,吗\n]{1,30})",
    r"^\W*不是?[，,]\s*(?:应该)?是?(?P<v14>[^。！？，,\n]{1,30})",
)
"""The user gives what should stand there."""

MISREAD = (
    r"\b(?:that|this|it)(?:['’]s| is| was)(?: not|n['’]?t) what i(?:['’]m| am| was|['’]d| have|['’]ve)? ?"
    r"(?:asked|ask|asking|meant|mean|said|wanted|want|need|needed|looking)\b",
    r"\bi (?:said|asked for|asked|meant|wanted|told you|requested)\b[^.?!\n]{1,50}[, ](?:and )?not\b",
    r"^\W*(?:(?:no|but|oh),? ){0,2}i (?:did(?:n['’]?t| not)|never) (?:ask|say|said|mean)\b|\bi already (?:told you|said|gave you|asked)\b",
    r"\byou (?:did(?:n['’]?t| not)|haven['’]?t|have not|never) (?:answer\w*|address\w*|do|follow\w*|read|understand|include"
    r"|listen\w*)\b|\byou (?:misunderst[oa]\w+|missed|ignored|forgot|skipped)\b",
    r"\byou (?:already|just) (?:said|told|gave|asked|mentioned|answered|suggested|recommended)\b|\bsame (?:answer|response|thing) again\b",
    r"\byou(?:['’]re| are| keep) (?:just )?(?:repeat\w*|saying the same|not (?:really )?(?:helping|helpful|listening|understanding))\b",
    r"\bno(?:t)? (?:answer\w*|what) my question\b|\bread (?:my|the) (?:question|message|prompt) (?:again|carefully)\b",
    r"\b(?:no (?:es|era) lo que (?:pregunté|pedí|quería|dije|quise)|no te (?:pregunté|pedí)|ya (?:lo )?(?:dijiste|te dije)"
    r"|no (?:has|me has) (?:respondido|entendido|contestado)|me has malinterpretado)\b",
    r"\b(?:ce n['’]est pas ce que j|je n['’]ai pas (?:demandé|dit)|(?:tu l['’]as|vous l['’]avez) déjà dit|je (?:vous|t['’]) ?l?['’]?ai déjà dit"
    r"|(?:tu n['’]as|vous n['’]avez) pas (?:répondu|compris))",
    r"(?:不是我(?:问|要|想|说)的|我(?:问|说|要)的(?:不是|是[^，。\n]{1,20}不是)|我没(?:问|说|让你)|你(?:已经|刚才?)说过|你没(?:有)?(?:回答|理解|明白|听懂)"
    r"|答非所问|你理解错)",
)
"""The answer was to something else, or came before."""

AGAIN = (
    r"^\W*(?:no,? )?(?:please )?(?:try|think|check|do it|look|read it) (?:it )?(?:again|harder)\b|\. (?:think|try) again\b|^\W*(?:re-?try|re-?do)\b",
    r"\bimprove (?:your|that|this) (?:answer|response|reply)\b|^\W*improve\b[^.\n]{0,30}(?:response|reply|answer)",
    r"^\W*(?:almost there|(?:very )?close,? but|(?:no,? )?not quite(?! sure| as| now))\b|\bnot (?:very |really )?(?:helpful|useful)\b",
    r"^\W*(?:(?:no|but|sorry|hmm|still)[,.]? ){0,2}(?:this|that|it) (?:still )?(?:did(?:n['’]?t| not)|does(?:n['’]?t| not)) (?:work"
    r"|help|make (?:any )?sense|answer)\b(?! for)",
    r"^\W*(?:inténtalo|prueba|piensa|vuelve a intentar\w*) ?(?:otra vez|de nuevo)?\b|\bno (?:funciona|sirve|tiene sentido)\b",
    r"^\W*(?:réessaie|réessayez|essaie encore|recommence)\b|\bça ne (?:marche|fonctionne) pas\b|\bça n['’]a pas de sens\b",
    r"^(?:再试|重新(?:回答|想|算)|再想想|再来一次)|没有用|不管用|没用",
)
"""The user asks for another try, or says that it is no good."""

DOUBTING = (
    r"\bare you (?:really |absolutely )?(?:sure|certain)\b|^\W*(?:please )?(?:double[- ])?check (?:that|your (?:answer|work|math))\b",
    r"^\W*(?:pero )?¿?estás segur|^\W*¿?seguro\?",
    r"\btu es sûr|\bes-tu sûr|\bvous êtes sûr|\bêtes-vous sûr",
    r"你确定|确定吗|真的吗|再算|再检查",
)
NOT_ABOUT_IT = (
    r"\bwhat(?:['’]s| is| was) wrong\b|\bif (?:that|this|it|you)(?:['’]s|['’]re| is| are| was)? \w*\s?(?:wrong|incorrect|mistaken|false|n)"
    r"|\bcorrect me\b|\bam i (?:wrong|right)\b|\bi(?:['’]m| am| was) (?:wrong|sorry|mistaken|the one)\b|\bi misspoke\b|\bmy (?:mistake|bad)\b",
    r"\bwhether\b|\btell me (?:if|why)\b|\bnothing wrong\b|\bwhy (?:is|was) (?:that|this|it)\b|\bis (?:that|this|it|the following)\b[^?\n]{0,60}\?",
    r"\b(?:that|this)(?:['’]s| is)? (?:is )?not true\?|\bare you (?:sure )?you\b|\bno,? (?:that|it)(?:['’]s| is|s)? (?:it|all|everything)\b",
    r"有错|错了吗|对不对|我(?:上面|刚才|之前)?[说打写]错|是不是|如果",
)
"""Of something else: a question about errors, the user's own mistake, the end of a chat."""

GIVING_IN = (
    r"\bi apologi[sz]e\b|\b(?:my )?apologies\b|\bmy mistake\b|\bi stand corrected\b",
    r"\bsorry (?:about|for) (?:that|the|my|any)\b",
    r"\byou(?:['’]re| are) (?:absolutely |completely |quite )?(?:right|correct)\b|\bi was (?:wrong|mistaken)\b",
    r"\bi (?:have )?made (?:an? )?(?:\w+ )?(?:mistake|error)\b",
    r"\bthank you for (?:the correction|correcting|pointing)\b",
    r"\blo siento\b|\bme disculpo\b|\bmis disculpas\b|\bdisculpa\b|\btienes? razón\b",
    r"\bme equivoqué\b|\bcometí un error\b",
    r"\bje m['’]excuse\b|\bmes excuses\b|\b(?:vous avez|tu as) raison\b|\bje me suis trompé\b|\bdésolé",
    r"抱歉|对不起|[您你](?:说得|是)对|我错了|我的错|(?:谢谢|感谢)[你您]?的?(?:指正|纠正)",
)


def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return what matches one of several patterns, whatever the case."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


SAYS_WRONG, CORRECTS, SAYS_MISREAD, ASKS_AGAIN, DOUBTS, ELSEWHERE, GIVES_IN = (
    any_of(patterns) for patterns in (WRONG, CORRECTED, MISREAD, AGAIN, DOUBTING, NOT_ABOUT_IT, GIVING_IN)
)
CLOSING = re.compile(
    r"^\W*(?:no|nope|non)\b[\s,.!]*(?:thanks?|thank you|that(?:['’]s|s| is| will be| would be| was)? "
    r"(?:it|all|everything|fine|ok)|i(?:['’]m| am) (?:good|fine|all set)|gracias|merci|谢谢)",
    re.IGNORECASE,
)
"""The end of a chat: 'no, that is all'."""

CONFIRMING = re.compile(
    r"\b(?:correct|right|confirm|you(?:['’]d| would)? (?:like|want|need|be)|sí|correcto|confirm\w+|d['’]accord)\b|对吗|确认",
    re.IGNORECASE,
)
"""A question by which an assistant makes sure what the user wants."""

ASKED = re.compile(r"[?？][\"'”’»)\s*_]{0,5}$|\bplease confirm\b|\bcan you confirm\b", re.IGNORECASE)
"""An answer that asks the user something: what comes next answers that."""
