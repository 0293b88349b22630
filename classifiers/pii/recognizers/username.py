"""Account names: handles with an at sign, tags such as `name#1234`, and names that are said to be one."""

import re
from collections.abc import Iterator

from classifiers.pii.hit import Hit
from classifiers.pii.recognizer import Entry, Recognizer


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HANDLE = re.compile(r"(?<![A-Za-z0-9_@./+\\-])@[A-Za-z_][A-Za-z0-9_]{2,30}(?![\w@/({\[]|\.\w|:?[ ]?=|-\w|['\"]\])")
_DECORATED = re.compile(r"(?:^|\n)[ \t]*$")
_CODE_BEHIND = re.compile(
    r"[ \t]*(?:\r?\n[ \t]*(?:@|def |class |async |public |private |protected |static |final |void |func |fn |export |const |let |val |var |override |abstract |interface |\}|\w+ \w+\()|\{|;)"
)
_CODE_WORDS = _listed(
    "media import charset font keyframes supports page namespace layer property container tailwind apply include extend mixin use "
    "forward if else elseif elif each for foreach while function param params returns return throws see author since deprecated "
    "override version link code inheritdoc test before after beforeeach aftereach beforeclass autowired component injectable input "
    "output service repository controller restcontroller requestmapping getmapping postmapping entity table column id staticmethod "
    "classmethod abstractmethod dataclass cache lru_cache cached wraps pytest app route click api task shared_task model section yield "
    "extends endif endsection csrf auth guest php interface implementation end selector synthesize dynamic class protocol optional "
    "required try catch finally throw private protected public echo set declare var echo_off off everyone here channel all "
    "nonnull nullable notnull data getter setter builder slf4j value bean configuration transactional published state binding "
    "observedobject stateobject environmentobject main escaping objc available discardableresult viewchild hostlistener directive "
    "pipe ngmodule suppresswarnings functionalinterface safevarargs typedef type todo example default enum module event fires "
    "license copyright brief file date note warning details ingroup html model_validator field_validator validator login_required "
    "startuml enduml startmindmap endmindmap startgantt endgantt startsalt endsalt startwbs endwbs startjson endjson startyaml endyaml "
    "fixture mock patch skip parametrize jit njit torch tf_function makeatletter usertable usernamehere username yourusername "
    "yourhandle handle user your_username your_handle name someone mention mentions"
)
"""What programs and their documentation write behind an at sign, and stand-ins for a name."""

_OUTLETS = _listed(
    "cnn bbc bbcnews bbcworld bbcbreaking cnnbrk nytimes washingtonpost wsj reuters ap afp guardian theguardian foxnews msnbc nbcnews abc "
    "cbsnews npr time forbes bloomberg cnbc economist financialtimes ft usatoday huffpost buzzfeed vice vox politico axios "
    "theonion espn skysports nba nfl mlb nhl fifaworldcup uefa olympics nasa spacex tesla google youtube twitter x facebook meta "
    "instagram tiktok snapchat apple microsoft amazon netflix disney openai chatgpt anthropic github gitlab android windows xbox "
    "playstation nintendo starbucks mcdonalds cocacola pepsi nike adidas samsung sony intel amd nvidia ibm oracle adobe spotify uber "
    "lyft airbnb paypal visa mastercard potus whitehouse un unicef who cdcgov nih wikipedia elpais elmundoes lemondefr lefigaro "
    "leparisien elespanol larazon_es abc_es el_pais marca mundodeportivo as_tv lequipe franceinfo bfmtv xinhua pdchina "
    "realdonaldtrump barackobama elonmusk joebiden kamalaharris justinbieber katyperry taylorswift13 cristiano kimkardashian "
    "rihanna ladygaga theellenshow jtimberlake selenagomez arianagrande billgates narendramodi emmanuelmacron sanchezcastejon"
)
"""Handles of news, firms, offices and a few people whom everyone knows."""

_SERVICES = (
    r"instagram|insta|ig|snap ?chat|snap|telegram|tg|discord|twitter|tik ?tok|facebook|fb|skype|kik|line|we ?chat|weixin|qq|steam|xbox(?: live)?|psn|play ?station"
    r"|twitch|reddit|git ?hub|git ?lab|linked ?in|you ?tube|pinterest|tumblr|signal|viber|minecraft|roblox|fortnite|epic(?: games)?|battle\.?net|riot|valorant"
    r"|league|nintendo|chess\.com|lichess|strava|venmo|cash ?app|paypal|bluesky|mastodon|threads|vk|weibo|douyin|spotify|letterboxd|goodreads|ebay|etsy|depop|matrix|icq|gmail"
)
_UNMISTAKABLE = (
    r"instagram|insta|ig|snap ?chat|telegram|tg|discord|twitter|tik ?tok|facebook|fb|skype|kik|we ?chat|weixin|qq|psn|twitch|reddit|git ?hub|git ?lab"
    r"|linked ?in|venmo|bluesky|mastodon|vk|weibo|douyin|letterboxd"
)
"""Services whose names are no common words: a colon behind them announces an account."""

_LABELS = r"user ?names?|user ?id|user|login(?: name| id)?|handle|screen ?name|nick(?:name)?|gamer ?tag|battle ?tag|account name|profile name|display name|tag|alias|id|account|name"
_VALUE = r"[\"'`«「“*]{0,2}(?P<name>@?(?:live:)?[A-Za-z0-9_\u00c0-\u024f][\w.#-]{1,36}[\w])"
_SAID = re.compile(
    r"(?<!\w)(?P<label>user ?name|user ?id|login(?: name| id)?|(?:twitter |instagram |my )handle|screen ?name|gamer ?tag|battle ?tag|psn id|skype id|apple id"
    r"|nombre de usuario|usuario|nick(?:name)?|nom d'utilisateur|identifiant|pseudo(?:nyme)?|benutzername|nome utente|nome de usu[áa]rio)[\"']?"
    rf"(?:\s(?:on|for|at|in|en|de|sur)\s(?:the\s)?(?:{_SERVICES}|\w{{2,20}}))?(?P<link>\s?[:=]\s?|\s(?:is|was|es|est|c'est|ist|è|é)\s(?P<now>now\s)?){_VALUE}",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    rf"(?<!\w)(?:(?:my|mi|mon|ma|our)\s(?:{_SERVICES})(?:\s(?:{_LABELS}))?\s?(?:is|:|es|est|=)\s?"
    rf"|(?:my|mi|mon)\s(?:{_LABELS}|usuario|cuenta|compte|pseudo|identifiant)\s(?:on|for|in|en|de|sur)\s(?:{_SERVICES})\s(?:is|es|est)\s"
    rf"|(?:snap|insta|dm|kik|skype|venmo)\sme(?:\sat)?[:,]?\s|(?:add|follow|find|dm|message|text|hit|join|reach|contact)\sme(?:\sup)?\s(?:on|at|via)\s(?:{_SERVICES})(?:\s(?:at|as|under|with|is)|,|:|-)?\s{{1,2}}"
    rf"|(?:s[ií]g[ua]e?me|b[uú]scame|agr[eé]game|a[ñn][aá]deme|enc[uú]entrame|escr[ií]beme)\s(?:en|por|a)\s(?:{_SERVICES})(?:\s(?:como|con)|,|:)?\s{{1,2}}"
    rf"|(?:ajoute|suis|trouve|contacte|rejoins)[- ]moi\ssur\s(?:{_SERVICES})(?:\s(?:avec|sous))?[,:]?\s{{1,2}}"
    rf"|(?<![\w-])(?:{_UNMISTAKABLE}|(?:{_SERVICES})\s(?:{_LABELS}))\s?:\s?){_VALUE}",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    r"(?:微信号?|(?<![A-Za-z0-9])(?:[Vv][Xx]|QQ|qq)号?|扣扣|抖音号?|小红书号?|微博(?:号|名|昵称)?|用户名|账号名|昵称|网名|支付宝账?号?|(?:Telegram|Line ?ID|Instagram|Discord|Twitter)(?=是|为))(?:名|叫)?\s?(?:是|为|:|叫)?\s?"
    r"[\"“「]?(?P<name>[A-Za-z0-9_][A-Za-z0-9_.-]{3,30})(?![A-Za-z0-9_.-]|号|群)"
)
_ON = re.compile(
    rf"(?<!\w)(?:i'm|i am|i go by|i play as|i stream as|i post as|me llamo|soy|je suis)\s(?P<name>@?[A-Za-z0-9_][\w.#-]{{2,30}})\s(?:on|en|sur)\s(?:{_SERVICES})(?!\w)",
    re.IGNORECASE,
)
_TAG = re.compile(r"(?<![\w/#.-])(?P<name>[A-Za-z0-9_\u00c0-\u024f][\w.]{1,31}#(?:\d{4,6}|[A-Z]{2,3}\d{1,2}))(?!\w)")
_TAG_WORDS = re.compile(
    r"discord|battle|add me|tag\b|riot|valorant|overwatch|friend|league|play(?: with)?\b|dm me", re.IGNORECASE
)
_WORDS = _listed(
    "the not your and required invalid taken that what user users admin root none null true false unique a an my his her their this already too also "
    "in on at to for from with case correct incorrect wrong empty stored used string str varchar text request input self data os "
    "env getenv form process config props state req params session username password email name login test guest default "
    "example johndoe john_doe jdoe user123 user1 username123 yourusername your_username usuario nombre requerido obligatorio "
    "incorrecto correcto requis obligatoire incorrect your-username is was are changeme anonymous value values undefined new "
    "private public down dead hacked gone full banned blocked locked suspended disabled boring fun great good bad better best "
    "available something someone anything everything here there how why when where who which it they we you private just "
    "only really very so now still not_null integer int bool boolean number object array list dict field label placeholder "
    "id ids un une le la les el los las su tu mi mon ton son pas no muy http https www marketing ads post posts story "
    "account accounts platform app page bot server api group channel use uses using users' and/or etc"
)
_LIKE_AN_ACCOUNT = re.compile(r"[\d_.#@]|[a-z][A-Z]|:")
_AROUND = 60
"""Code points around a tag in which a game or a chat is named."""


def find(text: str, _language: str) -> Iterator[Hit]:
    """Find account names."""
    if "@" in text:
        yield from _handles(text)
    for match in _SAID.finditer(text):
        yield from _named(text, match, assigned="=" in match["link"] or text[match.end("label")] in "\"'")
    for pattern in (_SERVICE, _ON):
        for match in pattern.finditer(text):
            if _LIKE_AN_ACCOUNT.search(match["name"]):
                yield from _named(text, match, assigned=False)
    for match in _CHINESE.finditer(text):
        yield from _named(text, match, assigned=False)
    for match in _TAG.finditer(text):
        if _TAG_WORDS.search(text, max(0, match.start() - _AROUND), match.end() + _AROUND):
            yield Hit("username", match.start("name"), match.end("name"), "username.tag")


def _handles(text: str) -> Iterator[Hit]:
    for match in _HANDLE.finditer(text):
        name = match[0][1:].lower()
        if name in _CODE_WORDS or (_alone_in_its_line(text, match.start()) and _CODE_BEHIND.match(text, match.end())):
            continue
        yield Hit("username", match.start(), match.end(), "username.public" if name in _OUTLETS else "username.handle")


def _alone_in_its_line(text: str, start: int) -> bool:
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()


def _named(text: str, match: re.Match[str], *, assigned: bool) -> Iterator[Hit]:
    name, start = match["name"].rstrip(".-#"), match.start("name")
    end = start + len(name)
    if (
        name.lower().lstrip("@") in _WORDS
        or name.lower() in match[0][: start - match.start()].lower()
        or text[end : end + 1] in {"(", "[", "<", "=", "/"}
        or "://" in text[start : end + 3]
    ):
        return
    if not name.startswith("@") and "@" in text[end : end + 1]:
        return  # an e-mail address
    yield Hit("username", start, end, "username.assigned" if assigned else "username.said", "label")


RECOGNIZER = Recognizer(
    name="username",
    find=find,
    gate=r"(?:^|[^\w@./+\\-])@[A-Za-z_]\w\w|[\w.]#(?:\d{4}|[A-Z]{2})|微信|\b(?:[Vv][Xx]|QQ|qq)|扣扣|抖音|小红书|微博|用户名|账号名|昵称|网名|支付宝|[Ll]ine ?ID"
    r"|(?i:user ?name|user ?id|login|handle|screen ?name|gamer ?tag|battle ?tag|psn id|usuario|nickname|\bnick\b|nom d'utilisateur|identifiant|pseudo|benutzername|nome utente|skype id|apple id)"
    r"\S{0,2}\s?(?:[:=]|is\s|was\s|es\s|est\s|on\s|for\s|en\s|de\s|sur\s|c'est\s)"
    rf"|(?i:\b(?:snap|insta|dm|kik|skype|venmo) me\b|\b(?:my|mi|mon|ma|our|me|on|en|por|sur)\s(?:{_SERVICES})\b|\b(?:{_SERVICES})(?: id| name| handle| username)?:)",
    entries=(
        Entry(
            category="username",
            what="Account name",
            method="handle, tag (`name#1234`), or behind words that announce it on one of 60 services; handles of news and firms count little",
            source="ours",
        ),
    ),
)
