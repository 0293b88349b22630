"""Wordings of the made cases about dates, ages, clocks, holidays, counts, letters, orders and code."""

# ruff: noqa: RUF001, ISC004  # wordings; signs and full-width forms of four languages are the subject

from collections.abc import Mapping

TEMPLATES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "weekday": {
        "en": ("The treaty was signed on {weekday}, {date}.", "{Date} was a {weekday}.", "{iso} falls on a {weekday}."),
        "es": ("El concierto fue el {weekday} {date}.", "El {date} cae en {weekday}."),
        "fr": ("La réunion a lieu le {weekday} {date}.", "Le {date} est un {weekday}."),
        "zh": ("{date}是{weekday}。", "会议定于{date}（{weekday}）举行。"),
    },
    "impossible": {
        "en": ("The library opened on {date}.", "Please reply by {iso} at the latest."),
        "es": ("La biblioteca abrió el {date}.", "El plazo termina el {date}."),
        "fr": ("La bibliothèque a ouvert le {date}.", "Le délai expire le {date}."),
        "zh": ("图书馆于{date}开放。", "截止日期是{date}。"),
    },
    "difference": {
        "en": ("From {date} to {later} is {days} days.", "There are {days} days between {date} and {later}."),
        "es": ("Del {date} al {later} hay {days} días.", "Entre el {date} y el {later} hay {days} días."),
        "fr": ("Du {date} au {later}, il y a {days} jours.", "Entre le {date} et le {later}, il y a {days} jours."),
        "zh": ("从{date}到{later}有{days}天。", "{date}和{later}相差{days}天。"),
    },
    "offset": {
        "en": ("{days} days after {date} is {later}.", "If you add {days} days to {date}, you get {later}."),
        "es": ("{days} días después del {date} es el {later}.", "{days} días antes del {later} es el {date}."),
        "fr": ("{days} jours après le {date}, c'est le {later}.", "{days} jours avant le {later}, c'est le {date}."),
        "zh": ("{date}之后{days}天是{later}。", "{date}后的第{days}天是{later}。"),
    },
    "month": {
        "en": ("{Month} has {length} days.", "There are {length} days in {Month} {year}."),
        "es": ("{Month} tiene {length} días.", "El mes de {month} de {year} tiene {length} días."),
        "fr": ("{Month} compte {length} jours.", "Le mois de {month} {year} a {length} jours."),
        "zh": ("{month}有{length}天。", "{year}年{month}有{length}天。"),
    },
    "century": {
        "en": ("{past} was in the {century} century.", "The year {past} falls in the {century} century."),
        "es": ("El año {past} pertenece al siglo {century}.", "El año {past} está en el siglo {century}."),
        "fr": ("L'année {past} appartient au {century} siècle.", "L'an {past} est au {century} siècle."),
        "zh": ("{past}年属于{century}世纪。", "{past}年是{century}世纪。"),
    },
    "ordinal": {
        "en": ("{Date} is day {nth} of the year.", "{Date} is the {nth_en} day of the year."),
        "es": ("El {date} es el día {nth} del año.", "El {date} es el día número {nth} del año."),
        "fr": ("Le {date} est le {nth}e jour de l'année.", "Le {date} est le jour {nth} de l'année."),
        "zh": ("{date}是一年中的第{nth}天。", "{date}是当年的第{nth}天。"),
    },
    "quarter": {
        "en": ("{Month} is in the {quarter} quarter.", "{Month} belongs to the {quarter} quarter of the year."),
        "es": ("{Month} está en el {quarter} trimestre.", "{Month} pertenece al {quarter} trimestre del año."),
        "fr": ("{Month} est dans le {quarter} trimestre.", "{Month} fait partie du {quarter} trimestre."),
        "zh": ("{month}属于第{quarter}季度。", "{month}在第{quarter}季度。"),
    },
    "age": {
        "en": ("She was born in {birth} and died in {death} at the age of {age}.",
               "Born in {birth}, he passed away in {death}, aged {age}.",
               "Someone born in {birth} would turn {age} in {death}."),
        "es": ("Nació en {birth} y murió en {death} a los {age} años.",
               "Nacida en {birth}, falleció en {death} a la edad de {age} años."),
        "fr": ("Elle est née en {birth} et est morte en {death} à l'âge de {age} ans.",
               "Né en {birth}, il est décédé en {death} à {age} ans."),
        "zh": ("他生于{birth}年，{death}年去世，享年{age}岁。", "她出生于{birth}年，于{death}年逝世，终年{age}岁。"),
    },
    "died": {
        "en": ("The painter was born in {birth} and died in {death}.", "Maria Holt ({birth}–{death}) was a painter."),
        "es": ("La pintora nació en {birth} y murió en {death}.", "María Holt ({birth}–{death}) fue una pintora."),
        "fr": ("La peintre est née en {birth} et est morte en {death}.", "Marie Holt ({birth}–{death}) était peintre."),
        "zh": ("这位画家生于{birth}年，卒于{death}年。", "画家（{birth}年－{death}年）来自北方。"),
    },
    "lasted": {
        "en": ("The war lasted {years} years, from {first} to {last}.",
               "The project ran from {first} to {last}, a total of {years} years."),
        "es": ("La guerra duró {years} años, de {first} a {last}.",
               "El proyecto duró desde {first} hasta {last}, es decir, {years} años."),
        "fr": ("La guerre a duré {years} ans, de {first} à {last}.",
               "Le projet a duré de {first} à {last}, soit {years} ans."),
        "zh": ("战争从{first}年持续到{last}年，共{years}年。", "这个项目从{first}年到{last}年，历时{years}年。"),
    },
    "hours": {
        "en": ("The meeting lasts from {from} to {to}, which is {hours} hours and {minutes} minutes.",
               "From {from} to {to} is {hours} hours and {minutes} minutes."),
        "es": ("La reunión dura de {from} a {to}, es decir, {hours} horas y {minutes} minutos.",
               "De {from} a {to} son {hours} horas y {minutes} minutos."),
        "fr": ("La réunion dure de {from} à {to}, soit {hours} heures et {minutes} minutes.",
               "De {from} à {to}, il y a {hours} heures et {minutes} minutes."),
        "zh": ("会议从{from}到{to}，共{hours}小时{minutes}分钟。", "从{from}到{to}是{hours}个小时{minutes}分钟。"),
    },
    "later": {
        "en": ("{wait} minutes after {from} is {to}.", "If you add {wait} minutes to {from}, you get {to}."),
        "es": ("{wait} minutos después de las {from} son las {to}.",
               "{wait} minutos antes de las {to} son las {from}."),
        "fr": ("{wait} minutes après {from}, il est {to}.", "{wait} minutes avant {to}, il est {from}."),
        "zh": ("{from}之后{wait}分钟是{to}。", "{from}过{wait}分钟是{to}。"),
    },
    "twelve": {
        "en": ("{hour}:00 is {half} pm.", "In 12-hour time, {hour}:30 is {half}:30 PM."),
        "es": ("Las {hour}:00 son las {half} p. m.", "Las {hour}:30 son las {half}:30 de la tarde."),
        "fr": ("{hour} h équivaut à {half} h de l'après-midi.", "{hour}:00 correspond à {half} pm."),
        "zh": ("{hour}:00是下午{half}点。", "{hour}点就是下午{half}点。"),
    },
    "easter": {
        "en": ("Easter {year} falls on {day}.", "In {year}, Easter Sunday was on {day}."),
        "es": ("La Pascua de {year} es el {day}.", "En {year}, el Domingo de Pascua fue el {day}."),
        "fr": ("Pâques {year} tombe le {day}.", "En {year}, Pâques était le {day}."),
        "zh": ("{year}年的复活节是{day}。", "{year}年复活节在{day}。"),
    },
    "feast": {
        "en": ("{Feast} is celebrated on {day}.", "{Feast} is on {day}."),
        "es": ("{Feast} se celebra el {day}.", "{Feast} es el {day}."),
        "fr": ("{Feast} est célébré le {day}.", "{Feast} a lieu le {day}."),
        "zh": ("{Feast}是{day}。", "{Feast}在{day}。"),
    },
    "count": {
        "en": ("Here are {number} tips for a tidy desk:\n\n{items}\n\nI hope this helps!",
               "There are {number} reasons for this:\n{items}"),
        "es": ("Aquí tienes {number} consejos para ordenar la mesa:\n\n{items}\n\n¡Espero que te sirva!",
               "Hay {number} razones para ello:\n{items}"),
        "fr": ("Voici {number} conseils pour ranger le bureau :\n\n{items}\n\nBonne journée !",
               "Il y a {number} raisons à cela :\n{items}"),
        "zh": ("以下是{number}个整理书桌的建议：\n\n{items}\n\n希望对你有帮助！", "有{number}个原因：\n{items}"),
    },
    "asked": {
        "en": ("Sure, here you go:\n\n{items}",),
        "es": ("Claro, aquí está:\n\n{items}",),
        "fr": ("Bien sûr, voici :\n\n{items}",),
        "zh": ("好的：\n\n{items}",),
    },
    "numbering": {
        "en": ("The steps are:\n\n{items}",),
        "es": ("Los pasos son:\n\n{items}",),
        "fr": ("Les étapes sont :\n\n{items}",),
        "zh": ("步骤如下：\n\n{items}",),
    },
    "letters": {
        "en": ('The word "{word}" has {length} letters.', "'{word}' has {length} letters."),
        "es": ('La palabra "{word}" tiene {length} letras.', "«{word}» tiene {length} letras."),
        "fr": ("Le mot « {word} » compte {length} lettres.", 'Le mot "{word}" a {length} lettres.'),
        "zh": ("单词“{word}”有{length}个字母。", "{word}这个单词由{length}个字母组成。"),
    },
    "letter": {
        "en": ('There are {times} {letter}\'s in "{word}".', 'The letter {letter} appears {times} times in "{word}".'),
        "es": ('La letra "{letter}" aparece {times} veces en "{word}".',
               'Hay {times} letras "{letter}" en la palabra "{word}".'),
        "fr": ("La lettre « {letter} » apparaît {times} fois dans « {word} ».",
               'Il y a {times} lettres "{letter}" dans le mot "{word}".'),
        "zh": ("单词“{word}”中有{times}个字母{letter}。", "字母{letter}在“{word}”中出现了{times}次。"),
    },
    "backwards": {
        "en": ('"{word}" spelled backwards is "{back}".', 'The word "{word}" reversed is "{back}".'),
        "es": ('"{word}" al revés es "{back}".', 'La palabra "{word}" escrita al revés es "{back}".'),
        "fr": ('"{word}" à l\'envers donne "{back}".', 'Le mot "{word}" écrit à l\'envers est "{back}".'),
        "zh": ("“{word}”倒过来是“{back}”。", "“{word}”反过来写是“{back}”。"),
    },
    "total": {
        "en": ("| Item | Cost |\n|---|---|\n{rows}\n| Total | {total} |", "Costs:\n{bullets}\n\nTotal: ${total}"),
        "es": ("| Artículo | Coste |\n|---|---|\n{rows}\n| Total | {total} |", "Gastos:\n{bullets}\n\nTotal: {total} €"),
        "fr": ("| Article | Coût |\n|---|---|\n{rows}\n| Total | {total} |", "Frais :\n{bullets}\n\nTotal : {total} €"),
        "zh": ("| 项目 | 费用 |\n|---|---|\n{rows}\n| 总计 | {total} |", "费用：\n{bullets}\n\n总计：{total}元"),
    },
    "alphabet": {
        "en": ("In alphabetical order: {words}.", "Here are the words sorted alphabetically:\n\n{list}"),
        "es": ("En orden alfabético: {words}.", "Las palabras ordenadas alfabéticamente:\n\n{list}"),
        "fr": ("Par ordre alphabétique : {words}.", "Les mots dans l'ordre alphabétique :\n\n{list}"),
        "zh": ("按字母顺序：{words}。", "按字母顺序排列：\n\n{list}"),
    },
    "sizes": {
        "en": ("From smallest to largest: {numbers}.", "The numbers in ascending order are {numbers}."),
        "es": ("De menor a mayor: {numbers}.", "Los números en orden ascendente son: {numbers}."),
        "fr": ("Du plus petit au plus grand : {numbers}.", "Les nombres par ordre croissant : {numbers}."),
        "zh": ("从小到大：{numbers}。", "按升序排列：{numbers}。"),
    },
    "before": {
        "en": ("The club was founded in {first}, {side} the library opened in {last}.",),
        "es": ("El club se fundó en {first}, {side} de que la biblioteca abriera en {last}.",),
        "fr": ("Le club fut fondé en {first}, {side} l'ouverture de la bibliothèque en {last}.",),
        "zh": ("俱乐部成立于{first}年，{side}图书馆的{last}年。",),
    },
    "taller": {
        "en": ("Anna is taller than Ben and Ben is taller than Carl, so {one} is taller than {other}.",),
        "es": ("Ana es más alta que Beto y Beto es más alto que Carla, así que {one} es más alta que {other}.",),
        "fr": ("Anne est plus grande que Bruno et Bruno est plus grand que Carla, donc {one} est plus grande que "
               "{other}.",),
        "zh": ("小安比小白高，小白比小陈高，所以{one}比{other}高。",),
    },
    "python": {
        "en": ("You can use this:\n\n```python\n{code}\n```\n",),
        "es": ("Puedes usar esto:\n\n```python\n{code}\n```\n",),
        "fr": ("Vous pouvez utiliser ceci :\n\n```python\n{code}\n```\n",),
        "zh": ("可以使用：\n\n```python\n{code}\n```\n",),
    },
    "json": {
        "en": ("The file looks like this:\n\n```json\n{json}\n```\n",),
        "es": ("El archivo queda así:\n\n```json\n{json}\n```\n",),
        "fr": ("Le fichier est le suivant :\n\n```json\n{json}\n```\n",),
        "zh": ("文件如下：\n\n```json\n{json}\n```\n",),
    },
}  # fmt: skip
"""Kind, language, wordings."""

MORE_TEMPLATES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "weekday": {
        "en": ("According to the calendar, {date} is a {weekday}, so the bank is open.", "We met on {weekday} {iso}."),
        "es": ("Nos vemos el {weekday}, {date}, a mediodía.",), "fr": ("Rendez-vous {weekday} {date} à midi.",),
        "zh": ("{date}那天是{weekday}。",),
    },
    "impossible": {
        "en": ("Tickets are on sale until {date} (included).",), "es": ("La feria se celebró hasta el {date}.",),
        "fr": ("Le contrat court jusqu'au {date} inclus.",), "zh": ("活动持续到{date}为止。",),
    },
    "difference": {
        "en": ("The time between {date} and {later} is {days} days.", "{date} to {later}: {days} days."),
        "es": ("Desde el {date} hasta el {later} hay exactamente {days} días.",),
        "fr": ("Entre le {date} et le {later}, {days} jours se sont écoulés.",),
        "zh": ("{date}至{later}，共{days}天。",),
    },
    "offset": {
        "en": ("{Date} plus {days} days is {later}.", "Counting {days} days from {date}, we arrive at {later}."),
        "es": ("Si sumamos {days} días al {date}, llegamos al {later}.",),
        "fr": ("En ajoutant {days} jours au {date}, on obtient le {later}.",), "zh": ("从{date}起，{days}天后是{later}。",),
    },
    "month": {
        "en": ("In {year}, {Month} had {length} days.", "{Month} is a month with {length} days."),
        "es": ("En {month} de {year} hay {length} días.",), "fr": ("Il y a {length} jours en {month} {year}.",),
        "zh": ("{year}年的{month}共有{length}天。",),
    },
    "century": {
        "en": ("The year {past} is part of the {century} century.",), "es": ("{past} corresponde al siglo {century}.",),
        "fr": ("{past} se situe au {century} siècle.",), "zh": ("{past}年处于{century}世纪。",),
    },
    "ordinal": {
        "en": ("{Date} was the {nth_en} day of that year.",), "es": ("El {date} fue el día {nth} del año.",),
        "fr": ("Le {date} était le {nth}ème jour de l'année.",), "zh": ("{date}是全年的第{nth}天。",),
    },
    "quarter": {
        "en": ("{Month} falls in the {quarter} quarter.",), "es": ("{Month} cae en el {quarter} trimestre.",),
        "fr": ("{Month} appartient au {quarter} trimestre.",), "zh": ("{month}是第{quarter}季度的月份。",),
    },
    "age": {
        "en": ("The author ({birth}–{death}) died aged {age}.", "He lived from {birth} to {death} and died at {age}."),
        "es": ("Vivió de {birth} a {death} y murió con {age} años.",), "fr": ("Née en {birth}, elle avait {age} ans en {death}.",),
        "zh": ("她生于{birth}年，{death}年时{age}岁。",),
    },
    "died": {
        "en": ("Born in {birth}, he died in {death} after a short illness.",), "es": ("Nacido en {birth}, falleció en {death}.",),
        "fr": ("Né en {birth}, il est décédé en {death}.",), "zh": ("他出生于{birth}年，{death}年去世。",),
    },
    "lasted": {
        "en": ("From {first} until {last}, a period of {years} years, the bridge was closed.",
               "The siege lasted {years} years ({first}–{last})."),
        "es": ("Entre {first} y {last}, durante {years} años, el puente estuvo cerrado.",),
        "fr": ("De {first} à {last}, pendant {years} ans, le pont fut fermé.",), "zh": ("{first}年至{last}年，历时{years}年。",),
    },
    "hours": {
        "en": ("The class starts at {from} and ends at {to}, so it lasts {hours} hours and {minutes} minutes.",),
        "es": ("La clase empieza a las {from} y termina a las {to}, así que dura {hours} horas y {minutes} minutos.",),
        "fr": ("Le cours commence à {from} et se termine à {to}, donc il dure {hours} heures et {minutes} minutes.",),
        "zh": ("课程{from}开始，{to}结束，共{hours}小时{minutes}分钟。",),
    },
    "later": {
        "en": ("It is {from} now, so in {wait} minutes it will be {to}.",), "es": ("Son las {from}; dentro de {wait} minutos serán las {to}.",),
        "fr": ("Il est {from} ; dans {wait} minutes, il sera {to}.",), "zh": ("现在是{from}，{wait}分钟后是{to}。",),
    },
    "twelve": {
        "en": ("{hour}:00 in 24-hour time is the same as {half}:00 PM.", "{half}:30 PM is {hour}:30."),
        "es": ("{hour}:00 equivale a las {half} pm.",), "fr": ("{hour} h, c'est {half} h de l'après-midi.",), "zh": ("下午{half}点等于{hour}:00。",),
    },
    "easter": {
        "en": ("The date of Easter in {year} is {day}.", "Easter was celebrated on {day} in {year}."),
        "es": ("En {year} la Pascua cae el {day}.",), "fr": ("Le dimanche de Pâques {year} est le {day}.",), "zh": ("{year}年，复活节是{day}。",),
    },
    "feast": {
        "en": ("The date of {Feast} is {day}.", "{Feast} takes place every year on {day}."),
        "es": ("{Feast} se celebra cada año el {day}.",), "fr": ("{Feast} tombe toujours le {day}.",), "zh": ("每年的{Feast}都是{day}。",),
    },
    "count": {
        "en": ("Sure! Below are {number} simple things to try:\n\n{items}\n\nEnjoy!", "My top {number} ideas:\n\n{items}\n\nEnjoy!"),
        "es": ("Te propongo {number} ideas:\n\n{items}\n\n¡Suerte!",), "fr": ("Je vous propose {number} idées :\n\n{items}\n\nBonne chance !",),
        "zh": ("我推荐{number}种方法：\n\n{items}\n\n祝好！",),
    },
    "letters": {
        "en": ("{word} has {length} letters.", "There are {length} letters in the word {word}."), "es": ("La palabra {word} consta de {length} letras.",),
        "fr": ("Il y a {length} lettres dans le mot « {word} ».",), "zh": ("“{word}”一共有{length}个字母。",),
    },
    "letter": {
        "en": ("The word {word} contains {times} {letter}'s.", '"{word}" has {times} {letter}\'s in it.'), "es": ('"{word}" contiene {times} letras "{letter}".',),
        "fr": ("Le mot « {word} » contient {times} fois la lettre « {letter} ».",), "zh": ("在“{word}”这个单词里，字母{letter}出现{times}次。",),
    },
    "backwards": {
        "en": ('The reverse of "{word}" is "{back}".', '"{word}" reversed is "{back}".'), "es": ('Al revés, "{word}" es "{back}".',),
        "fr": ('À l\'envers, "{word}" donne "{back}".',), "zh": ("把“{word}”倒过来就是“{back}”。",),
    },
    "total": {
        "en": ("{bullets}\n- **Total: ${total}**", "| Item | Amount |\n|:--|--:|\n{rows}\n| **Sum** | **{total}** |"),
        "es": ("{bullets}\n- **Total: {total} €**",), "fr": ("{bullets}\n- **Total : {total} €**",), "zh": ("{bullets}\n- 合计：{total}元",),
    },
    "alphabet": {
        "en": ("Alphabetically sorted: {words}.", "The words, arranged in alphabetical order, are {words}."),
        "es": ("Las palabras ordenadas alfabéticamente son: {words}.",), "fr": ("Rangés par ordre alphabétique : {words}.",),
        "zh": ("这些单词按字母顺序排列为：{words}。",),
    },
    "sizes": {
        "en": ("Sorted from lowest to highest, they are {numbers}.", "In increasing order: {numbers}."), "es": ("Ordenados de menor a mayor son {numbers}.",),
        "fr": ("Dans l'ordre croissant : {numbers}.",), "zh": ("由小到大依次是：{numbers}。",),
    },
    "before": {
        "en": ("The mill closed in {first}, {side} the station opened in {last}.",), "es": ("Cerró en {first}, {side} de la apertura del puente en {last}.",),
        "fr": ("Le moulin ferma en {first}, {side} la construction du pont en {last}.",), "zh": ("它建于{first}年，{side}邻居的{last}年。",),
    },
    "taller": {
        "en": ("Anna is older than Ben. Ben is older than Carl. Therefore {one} is older than {other}.",),
        "es": ("Ana es mayor que Beto. Beto es mayor que Carla. Por lo tanto, {one} es mayor que {other}.",),
        "fr": ("Anne est plus âgée que Bruno. Bruno est plus âgé que Carla. Donc {one} est plus âgée que {other}.",),
        "zh": ("小安比小白大，小白比小陈大。因此{one}比{other}大。",),
    },
}  # fmt: skip
"""Wordings written after the checks, without looking at them; a second measure."""

DISTRACTORS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "Is {Date} a {wrong_weekday}?", "If {date} were a {wrong_weekday}, the shop would be closed.",
        "Version {year}-02-30 is the name of the branch.", "{Date}. The {wrong_weekday} club meets at noon.",
        "It takes about {days} days, starting from {date}, and we review on {later}.",
        "Some people think that February has 31 days.", "Here are a few tips:\n\n1. Sweep\n2. Dust",
        "The store is open from 9:00 to 17:00 and the lunch break takes 1 hour.",
        "There are three main kinds, and many more:\n\n- paper\n- glass\n- tin\n- wood\n- cloth",
        "```python\nfor item in items:\n    ...\n```", "```\n$ pip list\nfoo bar (1.2\n```",
        "Easter was moved by the school to suit the timetable; the play is on 3 May.",
        "He was born in 1950. His brother died in 1931 at the age of 40.", "| Day | Hours |\n|---|---|\n| Mon | 4 |",
        "Do it in two steps:\n1. Mix\n   - flour\n   - milk\n   - salt\n2. Bake",
        "Apples, pears and quinces are sorted by taste: quinces, apples, pears.",
    ),
    "es": (
        "¿El {date} es {wrong_weekday}?", "Si el {date} fuera {wrong_weekday}, la tienda estaría cerrada.",
        "El {date}. El club de los {wrong_weekday} se reúne a las doce.", "Aquí hay unos consejos:\n\n1. Barrer\n2. Limpiar",
        "La tienda abre de 9:00 a 17:00 y la pausa dura 1 hora.", "Nació en 1950. Su hermano murió en 1931 a los 40 años.",
        "Hay tres tipos principales, y muchos más:\n\n- papel\n- vidrio\n- lata\n- tela",
    ),
    "fr": (
        "Est-ce que le {date} est un {wrong_weekday} ?", "Si le {date} était un {wrong_weekday}, ce serait fermé.",
        "Le {date}. Le club du {wrong_weekday} se réunit à midi.", "Voici quelques conseils :\n\n1. Balayer\n2. Laver",
        "Le magasin ouvre de 9h00 à 17h00 et la pause dure 1 heure.", "Né en 1950. Son frère est mort en 1931 à 40 ans.",
        "Il y a trois types principaux, et bien d'autres :\n\n- papier\n- verre\n- étain\n- tissu",
    ),
    "zh": (
        "{date}是{wrong_weekday}吗？", "如果{date}是{wrong_weekday}，商店就关门。", "以下是一些建议：\n\n1. 扫地\n2. 擦桌子",
        "商店从9:00到17:00营业，午休1小时。", "他生于1950年。他哥哥1931年去世，享年40岁。",
        "主要有三种，还有更多：\n\n- 纸\n- 玻璃\n- 铁\n- 布",
    ),
}  # fmt: skip
"""Texts in which nothing is claimed that a check could hold against them."""
