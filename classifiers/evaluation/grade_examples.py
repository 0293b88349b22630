"""Our own pairs in four languages: a sound answer beside an empty, off-topic, wrong-language, looped or cut one."""

# ruff: noqa: RUF001  # Chinese signs are the subject

from collections.abc import Mapping
from types import MappingProxyType

from classifiers.training.preferences import Preference

_TALKS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "en": (
            (
                "How do I keep bread fresh for longer?",
                (
                    "Keep bread in a paper bag or a bread box at room temperature, with the cut side down. For "
                    "more than three days, slice the bread, freeze it in a closed bag, and toast the slices "
                    "straight from the freezer."
                ),
            ),
            (
                "Why is the sky blue during the day?",
                (
                    "Sunlight holds all colours. Molecules of air scatter blue light much more strongly than "
                    "red light, so during the day blue reaches our eyes from every part of the sky."
                ),
            ),
        ),
        "es": (
            (
                "¿Cómo puedo conservar el pan fresco más tiempo?",
                (
                    "Guarda el pan en una bolsa de papel o en una panera, a temperatura ambiente y con el corte "
                    "hacia abajo. Si no lo vas a comer en tres días, córtalo en rebanadas, congélalo y tuéstalo "
                    "después."
                ),
            ),
            (
                "¿Qué puedo plantar en un balcón con poca luz?",
                (
                    "En un balcón con poca luz crecen bien los helechos, la hiedra y las begonias. Si quieres "
                    "plantar algo para comer, prueba con menta, perejil o lechuga, que toleran la sombra."
                ),
            ),
        ),
        "fr": (
            (
                "Comment garder le pain frais plus longtemps ?",
                (
                    "Gardez le pain dans un sac en papier ou une boîte à pain, à température ambiante, la "
                    "tranche vers le bas. Au-delà de trois jours, coupez-le, congelez-le, puis grillez les "
                    "tranches."
                ),
            ),
            (
                "Que visiter à Lyon en une journée ?",
                (
                    "À Lyon, en une journée, commencez par le Vieux-Lyon et ses traboules, montez ensuite à la "
                    "basilique de Fourvière, puis visitez le musée des Confluences et finissez dans un bouchon."
                ),
            ),
        ),
        "zh": (
            (
                "怎样让面包保鲜更久？",
                "把面包放在纸袋或面包盒里，室温保存，切面朝下。如果三天内吃不完，可以把面包切片后放进密封袋冷冻，吃的时候直接烤热。",
            ),
            (
                "晚上睡不好怎么办？",
                "晚上睡不好，可以先固定睡觉和起床的时间，睡前一小时不看手机，下午以后不喝咖啡，卧室保持安静和黑暗。如果几周后仍然睡不好，建议去看医生。",
            ),
        ),
    }
)
"""Language to prompts and sound answers, made up for this project."""

_AWAY: Mapping[str, str] = MappingProxyType(
    {
        "en": (
            "The library opens at nine on weekdays. Members may borrow up to six "
            "books at a time and renew them once online."
        ),
        "es": (
            "La biblioteca abre a las nueve entre semana. Los socios pueden "
            "llevarse hasta seis libros y renovarlos una vez."
        ),
        "fr": (
            "La bibliothèque ouvre à neuf heures en semaine. Les membres peuvent "
            "emprunter six livres et les renouveler."
        ),
        "zh": "图书馆工作日九点开门。会员每次最多可以借六本书，并且可以在网上续借一次。",
    }
)
"""An answer to another question, in each language."""

_OTHER = {"en": "zh", "es": "en", "fr": "es", "zh": "fr"}


def _spoilt(language: str, answer: str, place: int) -> Mapping[str, str]:
    """Return what is worse than the answer, by name."""
    return {
        "empty": "",
        "off-topic": _AWAY[language],
        "wrong language": _TALKS[_OTHER[language]][0 if place == 0 else 1][1],
        "looped": " ".join([answer[: max(12, len(answer) // 6)]] * 8),
        "cut": answer[: len(answer) * 2 // 5],
    }


def _pairs() -> tuple[Preference, ...]:
    return tuple(
        Preference(set=kind, subset=language, turns=(prompt,), better=answer, worse=worse)
        for language, talks in _TALKS.items()
        for place, (prompt, answer) in enumerate(talks)
        for kind, worse in _spoilt(language, answer, place).items()
    )


EXAMPLES: tuple[Preference, ...] = _pairs()
"""Forty pairs; `set` is how the worse answer is spoilt, `subset` the language."""
