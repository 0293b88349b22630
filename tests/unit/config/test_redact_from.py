"""From which probability on private data is taken out of labels."""

from importlib.resources import files
from pathlib import Path

import pytest

from config.policy import PolicyError, load_policy

SHIPPED = files("config").joinpath("policy.toml").read_text("utf-8")
NAME = '[categories."pii.person"]\n'


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "policy.toml"
    path.write_text(text, "utf-8")
    return path


def test_what_is_too_unsure_to_be_shown_is_still_taken_out() -> None:
    """Every category of private data has two thresholds, in this order."""
    policy = load_policy()
    private = [name for name in policy.categories if name.startswith("pii")]

    assert len(private) > 5
    assert all(0 < policy.redact_from(name) <= policy.category(name).threshold for name in private)
    assert policy.redact_from("pii.email_address") == policy.redact_from("pii") == 0.2


def test_a_category_may_say_otherwise(tmp_path: Path) -> None:
    """The others go on as `pii` says."""
    policy = load_policy(written(tmp_path, SHIPPED.replace(NAME, f"{NAME}redact_from = 0.55\n")))

    assert policy.redact_from("pii.person") == 0.55
    assert policy.redact_from("pii.location") == 0.2


def test_a_policy_of_before_takes_out_as_before(tmp_path: Path) -> None:
    """Without a word on it; what is shown goes in any case."""
    before = SHIPPED.replace("redact_from = 0.2\n", "").replace(
        f"{NAME}", f"{NAME}description = ''\nthreshold = 0.1\n", 1
    )
    head, _, tail = before.partition("threshold = 0.1\n")
    _, _, rest = tail.partition("opens = false")
    shown = (
        f'{head}threshold = 0.1\ntitle = "Name"\nfamily = "privacy"\nletter = "p"\nweight = 0.1\nopens = false{rest}'
    )
    policy = load_policy(written(tmp_path, shown))

    assert policy.redact_from("pii.email_address") == 0.2
    assert policy.redact_from("pii.person") == 0.1


@pytest.mark.parametrize(
    ("section", "value", "problem"),
    [
        (NAME, "0.9", "at most the threshold, 0.6"),
        (NAME, "0", "greater than 0"),
        ("[categories.threat]\n", "0.1", "only private data"),
    ],
)
def test_a_wrong_one_is_named(tmp_path: Path, section: str, value: str, problem: str) -> None:
    """With its place."""
    path = written(tmp_path, SHIPPED.replace(section, f"{section}redact_from = {value}\n"))

    with pytest.raises(PolicyError, match=problem):
        load_policy(path)
