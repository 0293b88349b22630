"""Passwords where a connection is described; all made up."""

import pytest

from classifiers.pii.recognizers.connection_string import RECOGNIZER
from tests.unit.classifiers.pii.examples import Example, check

_ADDRESS = (("tui4ever", "password.in_address"),)
_SETTING = (("tui4ever", "password.setting"),)

EXAMPLES = (
    Example("postgresql://kiwi:tui4ever@db.kiwi.nz/x", _ADDRESS, "libpq, 'Connection URIs'"),
    Example("mongodb+srv://kiwi:tui4ever@cluster0.kiwi.mongodb.net/x", _ADDRESS, "MongoDB, 'Connection strings'"),
    Example("redis://:tui4ever@10.4.0.12:6379/0", _ADDRESS, "IANA, the redis scheme"),
    Example("amqp://kiwi:tui4ever@mq.kiwi.nz:5672", _ADDRESS, "RabbitMQ, 'URI specification'"),
    Example("mysql://kiwi:tui4ever@localhost/x", (("tui4ever", "password.in_address_here"),), "ours"),
    Example("jdbc:mysql://db.kiwi.nz/x?user=root&password=tui4ever", _SETTING, "MySQL, 'Connector/J'"),
    Example(
        "Server=sql.kiwi.nz;User ID=sa;Password=tui4ever;Encrypt=True",
        _SETTING,
        "Microsoft, 'Connection string syntax'",
    ),
    Example("curl -u kea:tui4ever https://kea.nz", _SETTING, "curl's manual"),
    Example("mysql -u root -ptui4ever shop", _SETTING, "mysql's manual"),
    Example("sshpass -p tui4ever ssh kea@10.4.0.12", _SETTING, "sshpass' manual"),
    Example("postgres://user:password@localhost:5432/mydb", (), "placeholders"),
    Example("postgres://user:${DB_PASSWORD}@db/mydb", (), "a variable"),
    Example("postgres://user:<password>@db/mydb", (), "a placeholder"),
    Example("see https://kiwi.nz:8080/a and mail me@kiwi.nz", (), "a port"),
    Example("mysql -u root -p shop", (), "asks for it"),
    Example("the password; pwd prints the folder", (), "prose"),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_it_finds_what_it_should_and_leaves_the_rest(example: Example) -> None:
    check(RECOGNIZER, example)
