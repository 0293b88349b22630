"""Sentences of four languages with places for numbers; what stands between the arrows is the claim."""

# ruff: noqa: RUF001  # signs of four languages are the subject

from collections.abc import Mapping
from types import MappingProxyType

TEMPLATES: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType({
    "sum": {
        "en": ("The total is →{a} + {b} = {r}← apples.", "She has →{a} + {b} = {r}← books now.", "→{a} plus {b} is {r}←.",
               "In total he pays →${a} + ${b} = ${r}← for both."),
        "es": ("En total son →{a} + {b} = {r}← manzanas.", "→{a} más {b} es igual a {r}←.", "Paga →{a} € + {b} € = {r} €← en total."),
        "fr": ("Au total, →{a} + {b} = {r}← pommes.", "→{a} plus {b} font {r}←.", "Elle paie →{a} € + {b} € = {r} €← en tout."),
        "zh": ("一共是→{a} + {b} = {r}←个苹果。", "→{a}加{b}等于{r}←。"),
    },
    "difference": {
        "en": ("He has →{a} - {b} = {r}← left.", "→{a} minus {b} equals {r}←."),
        "es": ("Le quedan →{a} - {b} = {r}← euros.", "→{a} menos {b} son {r}←."),
        "fr": ("Il lui reste →{a} - {b} = {r}← euros.", "→{a} moins {b} est égal à {r}←."),
        "zh": ("还剩→{a} - {b} = {r}←元。", "→{a}减去{b}等于{r}←。"),
    },
    "product": {
        "en": ("She earns →{a} * ${b} = ${r}← a week.", "→{a} times {b} is {r}←.", "That makes →{a} x {b} = {r}← pages.",
               "There are →{a} boxes x {b} pens = {r} pens← in all."),
        "es": ("Gana →{a} x {b} = {r}← euros a la semana.", "→{a} por {b} es {r}←.", "→{a} multiplicado por {b} es {r}←."),
        "fr": ("Elle gagne →{a} x {b} = {r}← euros par semaine.", "→{a} fois {b} font {r}←.", "→{a} multiplié par {b} est égal à {r}←."),
        "zh": ("她每周挣→{a} × {b} = {r}←元。", "→{a}乘以{b}等于{r}←。"),
    },
    "quotient": {
        "en": ("Each child gets →{a} / {b} = {r}← sweets.", "→{a} divided by {b} is {r}←."),
        "es": ("Cada niño recibe →{a} / {b} = {r}← dulces.", "→{a} dividido entre {b} es {r}←."),
        "fr": ("Chaque enfant reçoit →{a} / {b} = {r}← bonbons.", "→{a} divisé par {b} est égal à {r}←."),
        "zh": ("每个孩子得到→{a} ÷ {b} = {r}←颗糖。", "→{a}除以{b}等于{r}←。"),
    },
    "words": {
        "en": ("→{a_w} times {b_w} is {r_w}←.", "→{a_w} plus {b_w} equals {s_w}←."),
        "es": ("→{a_w} por {b_w} son {r_w}←.",),
        "fr": ("→{a_w} fois {b_w} font {r_w}←.",),
        "zh": ("→{a_w}乘以{b_w}等于{r_w}←。",),
    },
    "told": {
        "en": ("→Adding {a} to {b} gives {r}←.", "→If you add {a} and {b}, you get {r}←.", "→The sum of {a} and {b} is {r}←."),
        "es": ("→Al sumar {a} y {b} se obtiene {r}←.", "→La suma de {a} y {b} es {r}←."),
        "fr": ("→En ajoutant {a} à {b} on obtient {r}←.", "→La somme de {a} et {b} est {r}←."), "zh": ("→{a}和{b}相加得{r}←。", "→{a}与{b}的和是{r}←。"),
    },
    "part": {
        "en": ("→There are {m} minutes in an hour←.", "→One hour has {m} minutes←.", "→A foot is {i} inches←."), "es": ("→Una hora tiene {m} minutos←.",),
        "fr": ("→Une heure compte {m} minutes←.",), "zh": ("→一小时有{m}分钟←。",),
    },
    "multiple": {
        "en": ("→Twice {a} is {r2}←.", "→Half of {a} is {rh}←.", "→{n} dozen eggs is {rd} eggs←.", "→Double {a} is {r2}←, so that is enough."),
        "es": ("→El doble de {a} es {r2}←.", "→La mitad de {a} es {rh}←.", "→{n} docenas son {rd}← huevos."),
        "fr": ("→Le double de {a} est {r2}←.", "→La moitié de {a} est {rh}←.", "→{n} douzaines font {rd}← œufs."),
        "zh": ("→{a}的两倍是{r2}←。", "→{a}的一半是{rh}←。", "→{n}打是{rd}个←鸡蛋。"),
    },
    "fraction": {
        "en": ("→{p}/{q} + {s}/{t} = {f}←.", "Adding them gives →{p}/{q} + {s}/{t} = {f}← of the cake."),
        "es": ("Sumadas, →{p}/{q} + {s}/{t} = {f}←.",), "fr": ("On obtient →{p}/{q} + {s}/{t} = {f}←.",), "zh": ("结果是→{p}/{q} + {s}/{t} = {f}←。",),
    },
    "mixed": {
        "en": ("→{n} 1/2 + {m} 1/4 = {f}← cups.",), "es": ("→{n} 1/2 + {m} 1/4 = {f}← tazas.",), "fr": ("→{n} 1/2 + {m} 1/4 = {f}← tasses.",), "zh": (),
    },
    "square": {
        "en": ("→{a}^2 = {r}←.", "→The square of {a} is {r}←.", "→{a} squared is {r}←.", "→{a}² = {r}←."),
        "es": ("→El cuadrado de {a} es {r}←.", "→{a}² = {r}←.", "→{a} al cuadrado es {r}←."),
        "fr": ("→Le carré de {a} est {r}←.", "→{a} au carré font {r}←."), "zh": ("→{a}的平方是{r}←。", "→{a}² = {r}←。"),
    },
    "cube": {
        "en": ("→{n} cubed is {r}←.", "→The cube of {n} is {r}←."), "es": ("→{n} al cubo es {r}←.", "→El cubo de {n} es {r}←."),
        "fr": ("→Le cube de {n} est {r}←.",), "zh": ("→{n}的立方是{r}←。",),
    },
    "root": {
        "en": ("→The square root of {r} is {a}←.", "→√{r} = {a}←.", "→sqrt({r}) = {a}←."), "es": ("→La raíz cuadrada de {r} es {a}←.", "→√{r} = {a}←."),
        "fr": ("→La racine carrée de {r} est {a}←.", "→√{r} = {a}←."), "zh": ("→{r}的平方根是{a}←。", "→√{r} = {a}←。"),
    },
    "factorial": {
        "en": ("→{n}! = {r}←.", "→The factorial of {n} is {r}←."), "es": ("→El factorial de {n} es {r}←.", "→{n}! = {r}←."),
        "fr": ("→La factorielle de {n} est {r}←.",), "zh": ("→{n}的阶乘是{r}←。",),
    },
    "log": {
        "en": ("→log2({r}) = {n}←.", "→The base-2 logarithm of {r} is {n}←."), "es": ("→log2({r}) = {n}←.",), "fr": ("→log2({r}) = {n}←.",), "zh": ("→log2({r}) = {n}←。",),
    },
    "remainder": {
        "en": ("→{a} mod {b} = {r}←.", "→{a} divided by {b} leaves a remainder of {r}←.", "→{a} % {b} = {r}←.", "→{a} divided by {b} is {q} remainder {r}←."),
        "es": ("→El resto de dividir {a} entre {b} es {r}←.", "→{a} mod {b} = {r}←."),
        "fr": ("→Le reste de la division de {a} par {b} est {r}←.", "→{a} mod {b} = {r}←."), "zh": ("→{a}除以{b}余{r}←。", "→{a}除以{b}的余数是{r}←。", "→{a} ÷ {b} = {q} 余 {r}←。"),
    },
    "gcd": {
        "en": ("→The greatest common divisor of {a} and {b} is {g}←.", "→gcd({a}, {b}) = {g}←.", "→The least common multiple of {a} and {b} is {l}←.", "→The LCM of {a} and {b} is {l}←."),
        "es": ("→El máximo común divisor de {a} y {b} es {g}←.", "→El mínimo común múltiplo de {a} y {b} es {l}←."),
        "fr": ("→Le plus grand commun diviseur de {a} et {b} est {g}←.", "→Le PPCM de {a} et {b} est {l}←."),
        "zh": ("→{a}和{b}的最大公约数是{g}←。", "→{a}和{b}的最小公倍数是{l}←。"),
    },
    "prime": {
        "en": ("→{p} is a prime number←.", "→{p} is prime←.", "→The number {p} is prime←, so it cannot be split."), "es": ("→{p} es un número primo←.", "→{p} es primo←."),
        "fr": ("→{p} est un nombre premier←.", "→{p} est premier←."), "zh": ("→{p}是质数←。", "→{p}是素数←。"),
    },
    "divisible": {
        "en": ("→{a} is divisible by {b}←.", "→{b} is a factor of {a}←.", "→{a} is a multiple of {b}←."), "es": ("→{a} es divisible por {b}←.", "→{a} es múltiplo de {b}←."),
        "fr": ("→{a} est divisible par {b}←.", "→{a} est un multiple de {b}←."), "zh": ("→{a}能被{b}整除←。", "→{a}是{b}的倍数←。"),
    },
    "parity": {
        "en": ("→{a} is an even number←.", "→{a} is even←.", "→{b} is an odd number←."), "es": ("→{a} es un número par←.", "→{b} es impar←."),
        "fr": ("→{a} est un nombre pair←.", "→{b} est impair←."), "zh": ("→{a}是偶数←。", "→{b}是奇数←。"),
    },
    "comparison": {
        "en": ("→{x} > {y}←.", "→{x} is greater than {y}←.", "→{y} is less than {x}←.", "→{x} is larger than {y}←, so choose it."),
        "es": ("→{x} es mayor que {y}←.", "→{x} > {y}←."), "fr": ("→{x} est plus grand que {y}←.", "→{y} est inférieur à {x}←."), "zh": ("→{x}大于{y}←。", "→{y}比{x}小←。"),
    },
    "rounding": {
        "en": ("→{x} rounded to two decimals is {r}←.", "→{x} rounded to the nearest whole number is {i}←.", "→Rounded to two decimal places, {x} is {r}←.", "→{a} rounded to the nearest hundred is {h}←."),
        "es": ("→{x} redondeado a dos decimales es {r}←.", "→{x} redondeado al entero más cercano es {i}←."),
        "fr": ("→{x} arrondi à deux décimales est {r}←.", "→{x} arrondi à l'entier le plus proche est {i}←."), "zh": ("→{x}保留两位小数是{r}←。", "→{x}四舍五入到整数是{i}←。"),
    },
    "average": {
        "en": ("→The average of {a}, {b} and {c} is {m}←.", "→The mean of {a}, {b}, and {c} is {m}←.", "→The median of {a}, {b} and {c} is {d}←.", "→The sum of {a}, {b} and {c} is {s}←."),
        "es": ("→El promedio de {a}, {b} y {c} es {m}←.", "→La media de {a}, {b} y {c} es {m}←.", "→La suma de {a}, {b} y {c} es {s}←.", "→La mediana de {a}, {b} y {c} es {d}←."),
        "fr": ("→La moyenne de {a}, {b} et {c} est {m}←.", "→La somme de {a}, {b} et {c} est {s}←."), "zh": ("→{a}、{b}和{c}的平均数是{m}←。", "→{a}、{b}、{c}的和是{s}←。"),
    },
    "equation": {
        "en": ("→{n}x + {a} = {r}, so x = {m}←.", "If →{n}x - {b} = {q}, then x = {m}←.", "Solving →{n}x + {a} = {r} gives x = {m}←."),
        "es": ("→{n}x + {a} = {r}, así que x = {m}←.",), "fr": ("→{n}x + {a} = {r}, donc x = {m}←.",), "zh": ("→{n}x + {a} = {r}，所以x = {m}←。",),
    },
    "base": {
        "en": ("→{a} in binary is {bin}←.", "→The binary number {bin} is {a} in decimal←.", "→{a} in hexadecimal is {hex}←.", "→{rom} is {a} in Roman numerals←.", "→The Roman numeral {rom} stands for {a}←."),
        "es": ("→{a} en binario es {bin}←.", "→{a} en números romanos es {rom}←.", "→{a} en hexadecimal es {hex}←."), "fr": ("→{a} en binaire est {bin}←.", "→{a} en chiffres romains s'écrit {rom}←."),
        "zh": ("→{a}的二进制是{bin}←。", "→{a}的十六进制是{hex}←。", "→罗马数字{rom}是{a}←。"),
    },
    "percent": {
        "en": ("→{p}% of {w} is {r}←.", "→{p} percent of {w} equals {r}←.", "→{r} is {p}% of {w}←.", "→{r} out of {w} is {p}%←."), "es": ("→El {p} % de {w} es {r}←.", "→El {p} por ciento de {w} son {r}←."),
        "fr": ("→{p} % de {w} font {r}←.", "→{p} pour cent de {w}, c'est {r}←."), "zh": ("→{w}的{p}%是{r}←。", "→{w}的百分之{p}是{r}←。"),
    },
    "change": {
        "en": ("→The price rose from ${w} to ${u}, an increase of {p}%←.", "→Sales fell from {w} to {d}, a {p}% decrease←."), "es": ("→El precio subió de {w} a {u}, un aumento del {p} %←.",),
        "fr": ("→Le prix est passé de {w} à {u}, soit une hausse de {p} %←.",), "zh": ("→价格从{w}元涨到{u}元，上涨了{p}%←。",),
    },
    "discount": {
        "en": ("→With {p}% off, the ${w} jacket costs ${d}←.", "→{p}% off of ${w} is ${d}←.", "→A {p}% discount on ${w} brings the price to ${d}←.", "→{w} increased by {p}% is {u}←.", "→With {p}% tax, ${w} becomes ${u}←."),
        "es": ("→Con un {p} % de descuento, {w} € se quedan en {d} €←.", "→{w} aumentado en un {p} % es {u}←."), "fr": ("→Avec {p} % de remise, {w} € reviennent à {d} €←.", "→{w} augmenté de {p} % donne {u}←."),
        "zh": ("→{w}元打{z}折是{d}元←。", "→{w}增加{p}%是{u}←。"),
    },
    "shares": {
        "en": ("→The budget is {s1}% rent, {s2}% food and {s3}% savings, which adds up to 100%←.",), "es": ("→El {s1} % es alquiler, el {s2} % comida y el {s3} % ahorro, en total el 100 %←.",),
        "fr": ("→Il y a {s1} % de loyer, {s2} % de nourriture et {s3} % d'épargne, soit au total 100 %←.",), "zh": ("→房租占{s1}%，食物占{s2}%，储蓄占{s3}%，总共100%←。",),
    },
    "ratio": {
        "en": ("→The ratio {a}:{b} simplifies to {c}:{d}←.", "→The ratio of {a} to {b} is {c}:{d}←."), "es": ("→La razón {a}:{b} se simplifica a {c}:{d}←.",),
        "fr": ("→Le rapport {a}:{b} se simplifie en {c}:{d}←.",), "zh": ("→{a}:{b}化简为{c}:{d}←。",),
    },
    "interest": {
        "en": ("→The simple interest on ${w} at {p}% for {n} years is ${i}←.", "→${w} at {p}% compound interest for 2 years grows to ${k}←."), "es": ("→El interés simple de {w} € al {p} % durante {n} años es de {i} €←.",),
        "fr": ("→L'intérêt simple de {w} € à {p} % pendant {n} ans est de {i} €←.",), "zh": ("→{w}元按{p}%的单利存{n}年，利息是{i}元←。",),
    },
    "speed": {
        "en": ("→At {v} km/h for {n} hours, you cover {s} km←.", "→A car driving at {v} mph for {n} hours travels {s} miles←.", "→Driving {s} km at {v} km/h takes {n} hours←."),
        "es": ("→A {v} km/h durante {n} horas se recorren {s} km←.",), "fr": ("→À {v} km/h pendant {n} heures, on parcourt {s} km←.",), "zh": ("→以{v}公里/小时行驶{n}小时，可以走{s}公里←。",),
    },
    "money": {
        "en": ("→If you pay with $50 for something that costs ${a}, your change is ${r}←.", "→{n} tickets at ${b} each cost ${t}←."),
        "es": ("→{n} entradas a {b} € cada una cuestan {t} €←.",), "fr": ("→{n} billets à {b} € chacun coûtent {t} €←.",), "zh": ("→{n}张票，每张{b}元，一共{t}元←。",),
    },
    "unit": {
        "en": ("→{x} {u} = {y} {v}←.", "→{x} {u} is {y} {v}←.", "→{x} {u} equals {y} {v}←.", "The road is →{x} {u} ({y} {v})← long."), "es": ("→{x} {u} son {y} {v}←.", "→{x} {u} equivalen a {y} {v}←."),
        "fr": ("→{x} {u} font {y} {v}←.", "→{x} {u} équivalent à {y} {v}←."), "zh": ("→{x}{u}等于{y}{v}←。", "→{x}{u}是{y}{v}←。"),
    },
    "final": {
        "en": ("She sells {a} * {b} = {r} eggs.\n→The answer is {r2}←.", "He has {a} + {c} = {s} coins.\n#### →{s2}←", "{a} * {b} = {r} pages are left.\n→A: {r2}←"),
        "es": ("Vende {a} x {b} = {r} huevos.\n→La respuesta es {r2}←.",), "fr": ("Elle vend {a} x {b} = {r} œufs.\n→La réponse est {r2}←.",), "zh": ("她卖了{a} × {b} = {r}个鸡蛋。\n→答案是{r2}←。",),
    },
})  # fmt: skip
"""Kind and language to sentences; a kind's numbers are made by its recipe."""

DISTRACTORS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "en": ("{a} + {b} is not {w}.", "A common mistake is to write {a} + {b} = {w}.", "You said that {a} + {b} = {w}.", "If {a} + {b} = {w}, then something is off.", "Is {a} + {b} = {w}?",
           "{a} times 3 is about {near}.", "Version 3.10 is newer than 3.9, so 3.10 > 3.9.", "They won the match 2-1 and drew 3-3.", "The season 2020-2021 had {a} games.", "Call 555-0199 or 555-0142.",
           "See John 3:16 and Psalm 23:4.", "Prices: $4.99, $5.49, $12.", "The shop opens 9:00-17:30.", "In base 8, 7 + 1 = 10.", "In this puzzle, {a} + {b} = {w}.", "Between {a} and {w} people came.",
           "{a} miles is roughly {miles} km.", "The room is {a} x {b} feet.", "10 / 3 = 3.33", "2/3 is about 67%.", "Chapter 4 has {a} pages, chapter 5 has {b}.", "Only about half of {a} is {w_half}, give or take.", "1 ton is 907 kg.", "1 GB is 1024 MB.", "1 GB is 1000 MB.",
           "The answer is 42.", "x = {a} is one solution.", "The price fell by {p}%.", "{p}% of people agree, {b} of them strongly.", "Step {a}: add {b} grams of sugar."),
    "es": ("{a} + {b} no es {w}.", "Un error común es escribir {a} + {b} = {w}.", "Si {a} + {b} = {w}, algo falla.", "¿Es {a} + {b} = {w}?", "La versión 3.10 es posterior a la 3.9.", "Ganaron 2-1 y empataron 3-3.", "La temporada 2020-2021 tuvo {a} partidos.",
           "{a} millas son unos {miles} km.", "10 / 3 = 3,33", "Abre de 9:00 a 17:30.", "Precios: 4,99 €, 5,49 €, 12 €.", "1.500 + 1.500 = 3.000", "El 50 % de los alumnos, {b} en total, aprobó."),
    "fr": ("{a} + {b} ne font pas {w}.", "Une erreur fréquente est d'écrire {a} + {b} = {w}.", "Si {a} + {b} = {w}, il y a un problème.", "Est-ce que {a} + {b} = {w} ?", "La version 3.10 est plus récente que la 3.9.", "Ils ont gagné 2-1.", "La saison 2020-2021 a compté {a} matchs.",
           "{a} miles font environ {miles} km.", "10 / 3 = 3,33", "Ouvert de 9 h 00 à 17 h 30.", "Prix : 4,99 €, 5,49 €, 12 €.", "1 500 + 1 500 = 3 000", "50 % des élèves, {b} au total, ont réussi."),
    "zh": ("{a} + {b}不等于{w}。", "常见的错误是写成{a} + {b} = {w}。", "如果{a} + {b} = {w}，那就有问题。", "{a} + {b} = {w}吗？", "版本3.10比3.9新。", "他们以2-1获胜。", "2020-2021赛季有{a}场比赛。", "{a}英里大约是{miles}公里。", "10 / 3 = 3.33", "营业时间9:00-17:30。",
           "一千五百加一千五百等于三千。", "百分之五十的学生，共{b}人，通过了。"),
})  # fmt: skip
"""Right, hedged, or no claim at all, though they look like a wrong one."""
