"""The PII part as the ensemble uses it, with its real models."""

import time

import pytest

from classifiers.errors import ClassifierUnavailableError
from classifiers.pii import spacy_models
from classifiers.pii.classifier import PiiClassifier
from classifiers.pii.probabilities import probability
from classifiers.tag import Findings
from config.policy import load_policy
from ingest.conversation import Candidate, Conversation, Message, Role


def conversation(*contents: str, language: str | None = "en", fresh_from: int = 0) -> Conversation:
    messages = tuple(Message(id=f"m{i}", role=Role.USER, content=text) for i, text in enumerate(contents))
    return Conversation(id="c", messages=messages, language=language, fresh_from=fresh_from)


def classify(pii: PiiClassifier, said: Conversation) -> Findings:
    (findings,) = pii.classify([said])
    return findings


def seen(pii: PiiClassifier, text: str, language: str | None = "en") -> dict[str, str]:
    """Category to the marked text, of the tags of one message."""
    tags = classify(pii, conversation(text, language=language)).tags
    return {tag.category: text[tag.spans[0][0] : tag.spans[0][1]] for tag in tags}


@pytest.mark.parametrize(
    ("text", "language", "category", "value"),
    [
        ("Yesterday Margaret Henderson visited us.", "en", "pii.person", "Margaret Henderson"),
        ("We flew to Toronto last summer.", "en", "pii.location", "Toronto"),
        ("Hier, Catherine Lefèvre est venue chez nous.", "fr", "pii.person", "Catherine Lefèvre"),
        ("Me llamo Pedro García y vivo aquí.", "es", "pii.person", "Pedro García"),
        ("我叫王伟,很高兴认识你。", "zh", "pii.person", "王伟"),
        ("Send it to DE89 3704 0044 0532 0130 00 today.", "en", "pii.iban", "DE89 3704 0044 0532 0130 00"),
        (
            "The wallet is 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.",
            "en",
            "pii.crypto_wallet",
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        ),
        ("It answers at 8.8.4.4 every day.", "en", "pii.ip_address", "8.8.4.4"),
        ("The card's address is 00:1B:44:11:3A:B7.", "en", "pii.mac_address", "00:1B:44:11:3A:B7"),
        ("Escríbeme a pedro@correo.es mañana.", "es", "pii.email_address", "pedro@correo.es"),
        ("电话１３８１２３４５６７８", "zh", "pii.phone_number", "１３８１２３４５６７８"),  # full-width
        ("Meine Nummer ist +49 30 901820.", "de", "pii.phone_number", "+49 30 901820"),  # the Berlin town hall
    ],
)
def test_private_data_is_tagged_with_its_place(
    pii: PiiClassifier, text: str, language: str, category: str, value: str
) -> None:
    assert seen(pii, text, language).get(category) == value


@pytest.mark.parametrize(
    "text",
    [
        "The meeting is on Tuesday at ten.",
        "In 2015 about 1,000,000 people spoke French.",
        "use std::vector<int> and a::b",
        "Call loopback 127.0.0.1 or mail a@example.com.",
        "",
        "   ",
    ],
)
def test_ordinary_texts_stay_below_the_threshold(pii: PiiClassifier, text: str) -> None:
    findings = classify(pii, conversation(text))

    assert findings.scores["pii"] < 0.5
    assert all(tag.score < 0.5 for tag in findings.tags)


def test_an_email_address_holds_no_second_find(pii: PiiClassifier) -> None:
    assert set(seen(pii, "write to john.smith@kiwi.co.nz")) == {"pii.email_address"}


def test_a_message_is_as_private_as_its_surest_name(pii: PiiClassifier) -> None:
    findings = classify(pii, conversation("Yesterday Margaret Henderson visited us."))

    assert findings.scores["pii"] == pytest.approx(max(tag.score for tag in findings.tags))


def test_a_user_names_people_and_an_assistant_public_ones(pii: PiiClassifier) -> None:
    """The same words; in a long message of a user a name alone says as little as in an answer."""
    text = "Yesterday Margaret Henderson visited us."
    said = (Message(id="0", role=Role.USER, content=text), Message(id="1", role=Role.ASSISTANT, content=text))
    long = Message(id="2", role=Role.USER, content=text + " It rained all day long." * 12)

    tags = classify(pii, Conversation(id="c", messages=(*said, long), language="en")).tags

    by_message = {tag.message_id: tag for tag in tags if tag.category == "pii.person"}
    threshold = load_policy().category("pii.person").threshold
    assert [by_message[name].score >= threshold for name in ("0", "1", "2")] == [True, False, False]


def test_a_tag_says_whose_data_it_is(pii: PiiClassifier) -> None:
    asked = Message(id="0", role=Role.USER, content="My mail is tane@kiwi.nz. Who else can I write to?")
    told = Message(id="1", role=Role.ASSISTANT, content="Not only tane@kiwi.nz, also ruru@kiwi.nz.")

    tags = classify(pii, Conversation(id="c", messages=(asked, told), language="en")).tags

    mails = [tag for tag in tags if tag.category == "pii.email_address"]
    assert [tag.evidence["whose"] for tag in mails] == ["user", "user", "assistant"]


def test_spans_are_code_points_of_the_original(pii: PiiClassifier) -> None:
    text = "😀é\u200b tane@kiwi.nz 😀 tane@kiwi.nz"

    (tag,) = [tag for tag in classify(pii, conversation(text)).tags if tag.category == "pii.email_address"]

    assert [text[start:end] for start, end in tag.spans] == ["tane@kiwi.nz", "tane@kiwi.nz"]


def test_a_tag_says_what_speaks_for_it(pii: PiiClassifier) -> None:
    (tag,) = classify(pii, conversation("tane@kiwi.nz")).tags

    assert tag.evidence == {"kind": "pattern", "rule": "email", "whose": "user"}
    assert tag.classifier == "pii@2"
    assert tag.score == probability("email", "en")


def test_candidates_are_scanned_and_named(pii: PiiClassifier) -> None:
    candidates = (Candidate(id="a", content="no idea"), Candidate(id="b", content="ask tane@kiwi.nz"))
    message = Message(id="m0", role=Role.ASSISTANT, content="no idea", candidates=candidates)

    findings = classify(pii, Conversation(id="c", messages=(message,), language="en"))

    assert [(tag.candidate, tag.spans) for tag in findings.tags] == [("b", ((4, 16),))]
    assert findings.messages["m0"]["pii"] == pytest.approx(probability("email", "en"))


def test_only_fresh_messages_are_looked_at(pii: PiiClassifier) -> None:
    findings = classify(pii, conversation("tane@kiwi.nz", "nothing here", fresh_from=1))

    assert findings.tags == ()
    assert set(findings.messages) == {"m1"}


def test_a_batch_is_answered_in_its_order(pii: PiiClassifier) -> None:
    batch = [conversation("hello"), conversation("tane@kiwi.nz"), conversation("hola", language="es")]

    assert [len(findings.tags) for findings in pii.classify(batch)] == [0, 1, 0]


def test_a_find_past_the_first_window_has_the_right_place(pii: PiiClassifier) -> None:
    text = "word " * 1_600 + "tane@kiwi.nz" + " word" * 1_600

    (tag,) = classify(pii, conversation(text)).tags

    assert tag.spans == ((8_000, 8_012),)


def test_a_find_across_the_edge_of_a_window_is_whole(pii: PiiClassifier) -> None:
    text = "x" * 3_989 + " tane@kiwi.nz and more"

    (tag,) = classify(pii, conversation(text)).tags

    assert text[slice(*tag.spans[0])] == "tane@kiwi.nz"


@pytest.mark.parametrize("piece", ["1", "@", "a@", "(", "::1", "1 ", "A. ", "王", "\u200b", "http://", "-----BEGIN "])
def test_a_hostile_text_is_done_in_seconds(pii: PiiClassifier, piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    started = time.process_time()

    classify(pii, conversation(text))

    assert time.process_time() - started < 20


def test_hits_can_be_had_before_one_of_those_that_overlap_is_chosen(pii: PiiClassifier) -> None:
    """Rules are counted on all of them."""
    text = ["I live at 18 Fern Street, Auckland."]

    (every,), (chosen,) = (pii.finder.find(text, "en", resolved=resolved) for resolved in (False, True))

    assert set(chosen) < set(every)


def test_a_model_that_is_not_installed_makes_the_part_unavailable() -> None:
    with pytest.raises(ClassifierUnavailableError, match="install one of the packages no_such_model"):
        spacy_models._model(["no_such_model"])
