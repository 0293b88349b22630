"""What stands for a secret without being one."""

import pytest

from classifiers.pii.placeholder import is_placeholder, is_sample


@pytest.mark.parametrize(
    "value",
    ["your-api-key", "YOUR_TOKEN", "xxxxxxxx", "sk-...", "<token>", "$TOKEN", "${TOKEN}", "{{token}}",
     "process.env.KEY", "AKIAIOSFODNN7EXAMPLE", "insert_key_here", "changeme", "0000000000", "mysecretpassword",
     "tu_clave", "votre_cle"],
)  # fmt: skip
def test_placeholders_are_told(value: str) -> None:
    assert is_placeholder(value)


@pytest.mark.parametrize("value", ["k7Qz2mXw9Rt4Lp8V", "hunter22", "Tui4ever!", "kea$Tui9", "9f3c71e8a2d046b5"])
def test_values_are_not_placeholders(value: str) -> None:
    assert not is_placeholder(value)


def test_a_documentation_host_counts_in_its_own_line_only() -> None:
    assert is_sample("curl https://api.example.com -H KEY", 31, 34)
    assert not is_sample("https://api.example.com\nKEY", 24, 27)
