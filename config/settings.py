"""Typed settings: the only place that reads the environment."""

from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from pydantic import BaseModel, Field, PositiveFloat, PositiveInt, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

Seconds = Annotated[float, Field(gt=0)]


class KafkaSettings(BaseModel):
    """Where Kafka is and how the pipeline joins it."""

    bootstrap_servers: str | None = Field(
        None, description="host:port, comma separated. Unset: `winnow up` starts a Kafka of its own on loopback."
    )
    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = Field(
        "PLAINTEXT", description="Whether the connection is encrypted, and whether Winnow signs in."
    )
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] | None = Field(
        None, description="How Winnow signs in, with a SASL protocol."
    )
    sasl_username: str | None = Field(None, description="Name to sign in with.")
    sasl_password: SecretStr | None = Field(None, description="Password to sign in with.")
    ssl_cafile: Path | None = Field(None, description="CA bundle that signs the brokers' certificates.")
    topic_prefix: str = Field("winnow.", description="Put before every topic, group and transactional id.")
    partitions: PositiveInt = Field(6, description="Of topics that Winnow creates; existing ones are used as they are.")
    replication_factor: PositiveInt = Field(1, description="Of topics that Winnow creates.")
    group_instance_id: str | None = Field(
        None, description="Static membership: a name unique to each worker. Unset: dynamic membership."
    )
    session_timeout: Seconds = Field(
        6.0, description="Seconds without a heartbeat after which a worker counts as dead."
    )
    bootstrap_timeout: Seconds = Field(10.0, description="Seconds to wait for the first broker.")


class DatabaseSettings(BaseModel):
    """Where PostgreSQL is."""

    url: SecretStr | None = Field(
        None, description="postgresql://user:password@host:port/name. Unset: `winnow up` starts one of its own."
    )
    pool_size: PositiveInt = Field(5, description="Connections kept open by each process.")
    statement_timeout: Seconds = Field(30.0, description="Seconds after which the server ends a statement.")


class LimitSettings(BaseModel):
    """What one event may be at most; past a limit it is dead-lettered with the limit's name."""

    bytes: PositiveInt = Field(1_048_576, description="Bytes of one event.")
    messages: PositiveInt = Field(1_000, description="Messages of one conversation.")
    message_characters: PositiveInt = Field(200_000, description="Code points of one message or candidate.")
    candidates: PositiveInt = Field(32, description="Candidate answers of one message.")
    depth: PositiveInt = Field(32, description="Nesting of one event's JSON.")
    clock_skew: Seconds = Field(
        86_400.0, description="Seconds an event may lie in the future before its time is replaced."
    )


class PipelineSettings(BaseModel):
    """How a worker works."""

    workers: PositiveInt = Field(2, description="Worker processes that `winnow up` starts.")
    batch: PositiveInt = Field(32, description="Events taken from Kafka at a time, at most.")
    classifier_timeout: Seconds = Field(60.0, description="Seconds a classifier may take for one batch.")
    rescreen_after: Seconds = Field(60.0, description="Seconds until a conversation not fully screened is tried again.")
    breaker_ratio: float = Field(
        0.5, gt=0, le=1, description="Share of dead letters among recent events that stops the line."
    )
    breaker_window: PositiveInt = Field(500, description="Recent events over which that share is taken.")
    breaker_run: PositiveInt = Field(200, description="Dead letters in a row that stop the line.")


class JudgeSettings(BaseModel):
    """A language model that is asked about claims in doubt; off unless a URL and a model are set."""

    url: str | None = Field(
        None, description="OpenAI-compatible API up to `/chat/completions`, as http://localhost:8000/v1. Unset: nobody."
    )
    model: str | None = Field(None, description="Name of its model.")
    key: SecretStr | None = Field(None, description="Sent as a bearer token.")
    timeout: Seconds = Field(10.0, description="Seconds for one question, from its start to the end of the reply.")
    questions_a_day: int = Field(1_000, ge=0, description="Questions a day (UTC) of all workers of one machine.")
    scope: Literal["doubtful", "every"] = Field(
        "doubtful",
        description="Claims it is asked about: those a check left in doubt, or all that no check is sure of.",
    )
    folder: Path | None = Field(
        None, description="Folder of the file that counts the questions; unset: in the cache of the user. No text."
    )


class ClassifierSettings(BaseModel):
    """Which classifiers run."""

    enabled: tuple[str, ...] = Field(
        ("toxicity", "pii", "factual", "writing", "grading"),
        description="Names from the registry, in the order they run.",
    )
    detoxify: Literal["off", "instead", "beside"] = Field(
        "off", description="Whether Detoxify scores wording instead of our toxicity model, or beside it."
    )
    detoxify_checkpoint: Path | None = Field(None, description="File with the weights of a Detoxify variant.")
    detoxify_config: Path | None = Field(
        None, description="Folder with config.json and the tokenizer files of its base model."
    )
    detoxify_calibration: Path | None = Field(
        None, description="File that `winnow train detoxify` made for it; unset: its own probabilities."
    )
    detoxify_python: Path | None = Field(
        None, description="Python of the environment where detoxify and torch are; unset: the one that runs Winnow."
    )
    detoxify_memory: PositiveInt = Field(4_096, description="MiB of private data its process may have, at most.")
    pii_recognizers: Path | None = Field(
        None, description="Recognizers of your own numbers: a YAML file as Presidio reads it, language `xx`."
    )
    knowledge: Path | None = Field(
        None,
        description="What the site knows, where there is no database: a table of facts or a folder of them, as "
        "`winnow knowledge import` reads it.",
    )
    models: Path | None = Field(None, description="Folder of trained heads; unset: the ones that Winnow ships.")
    encoders: Path | None = Field(
        None,
        description="Folder of sentence encoders, built there once from packages; unset: in the cache of the user.",
    )
    priors: dict[str, Annotated[float, Field(gt=0, lt=1)]] = Field(
        {},
        description="Category of toxicity and harm to the share of messages that it is true of here, as JSON; unset: "
        "the traffic that the model was calibrated for. From a site's own decisions.",
    )
    judge: JudgeSettings = JudgeSettings()
    exhaustive: bool = Field(
        False, description="Run every model on every message, also where a cheaper one has already decided."
    )


class ServeSettings(BaseModel):
    """The API and the console."""

    host: str = Field("127.0.0.1", description="Address to listen on; 0.0.0.0 for every network, behind TLS only.")
    port: int = Field(8765, ge=0, le=65535, description="Port to listen on; 0 = any that is free.")
    secure_cookies: bool = Field(False, description="Send cookies over HTTPS only; switch on behind TLS.")
    session_hours: PositiveFloat = Field(12.0, description="Hours until a sign-in ends.")
    sign_in_attempts: PositiveInt = Field(5, description="Failed sign-ins per name and address in 15 minutes.")
    max_body: PositiveInt = Field(16_777_216, description="Bytes of one HTTP request.")
    label_wait: Seconds = Field(30.0, description="Longest long-poll on /v1/labels, in seconds.")


class ReviewSettings(BaseModel):
    """How a case is held while a person works on it."""

    lease: Seconds = Field(900.0, description="Seconds a claim lasts unless renewed.")


class RedactionSettings(BaseModel):
    """How private data is taken out of labels."""

    style: Literal["label", "mask", "hash", "fake"] = Field(
        "label",
        description="What stands for private data in what leaves: `[PERSON_1]`, dots, `[PERSON_3f9a2c71d0]`, or a "
        "made-up value of the same kind.",
    )
    key: SecretStr | None = Field(
        None,
        min_length=32,
        description="Secret of 32 characters or more that keeps conversations apart, the same for all processes. "
        "Unset: made once and kept in the database.",
    )


class Settings(BaseSettings):
    """Everything that can be set from outside, as WINNOW_<GROUP>__<NAME>."""

    model_config = SettingsConfigDict(env_prefix="WINNOW_", env_nested_delimiter="__", extra="forbid", frozen=True)

    home: Path = Field(
        default_factory=lambda: Path(platformdirs.user_data_path("winnow", appauthor=False)),
        description="Folder of the embedded Kafka and PostgreSQL, their logs and run files.",
    )
    cache: Path = Field(
        default_factory=lambda: Path(platformdirs.user_cache_path("winnow", appauthor=False)),
        description="Folder of what is fetched once for all homes: the jars of Apache Kafka.",
    )
    data: Path | None = Field(None, description="Folder of labelled data for `winnow train` and `winnow evaluate`.")
    policy: Path | None = Field(None, description="Policy file; unset: the one that Winnow ships.")
    kafka: KafkaSettings = KafkaSettings()
    database: DatabaseSettings = DatabaseSettings()
    limits: LimitSettings = LimitSettings()
    pipeline: PipelineSettings = PipelineSettings()
    classifiers: ClassifierSettings = ClassifierSettings()
    serve: ServeSettings = ServeSettings()
    review: ReviewSettings = ReviewSettings()
    redaction: RedactionSettings = RedactionSettings()
