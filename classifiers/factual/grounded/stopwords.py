"""Words of four languages that two texts share without speaking of the same thing."""

_WORDS = """
a an the and or but if then than that this these those there here it its he she him his her hers they them their
theirs we us our ours you your yours i me my mine myself himself herself itself themselves who whom whose which
what when where why how is are was were be been being am do does did done doing have has had having will would
shall should can could may might must of in on at by for with from to into onto about over under between through
during within without against as so such not no nor only just very too also again more most much many few some
any all each every both either neither other another own same s t d m re ve ll don isn aren wasn weren doesn
didn hasn haven hadn won wouldn couldn shouldn cannot out up down off one ones while because until since after
before however although though yet still even ever never always often said says say get got gets like well yes
yeah oh ok okay really know think
el la los las un una unos unas lo al del de en y o u e que qué se su sus le les me te nos mi mis tu tus es son
era eran fue fueron ser está están estaba ha han había por para con sin sobre entre hasta desde como cómo más
menos muy pero si sí no ya también este esta estos estas ese esa esos esas aquel aquella cuando cuándo donde
dónde quien quién cual cuál yo él ella ellos ellas nosotros usted ustedes hay
le la les l un une des du de d à au aux en et ou où que qu qui quoi dont se s sa son ses leur leurs ma mon mes
ta ton tes notre nos votre vos ce cet cette ces c il elle ils elles on je j tu nous vous est sont était étaient
être été a ont avait avaient avoir ai as par pour avec sans sous sur dans entre vers chez comme plus moins très
mais si ne n pas y ni aussi cela ça quand
的是 是一 了一 在一 这个 一个 我们 你们 他们 她们 它们 可以 这是 也是 都是 就是 因为
所以 如果 但是 以及 并且 或者 的一 是的 有一 中的
"""

STOP = frozenset(_WORDS.split())
"""Words that say nothing about a subject."""

_TALK = """
hello hi hey thanks thank welcome glad happy sorry please great good nice sure course absolutely certainly help
helping assist let question questions hope enjoy wonderful awesome perfect cool interesting right agree anything
something else today day feel free want need try looking forward time sounds lot pleasure bye goodbye
hola gracias buenos buenas días tardes noches bienvenido siento favor claro ayudar ayuda pregunta preguntas
espero gusto
bonjour merci bienvenue désolé plaît bien sûr aider aide question questions espère plaisir journée
您好 你好 谢谢 不客 客气 抱歉 请问 帮助 帮您 问题 希望 很高 高兴 随时 欢迎 当然
"""

TALK = frozenset(_TALK.split())
"""Words of courtesy: a sentence of nothing else is no claim."""
