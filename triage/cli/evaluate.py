"""`winnow evaluate`: measure the classifiers on labelled data, set by set."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from config.settings import ClassifierSettings, Settings
from triage.cli.data_folder import Data, data_folder

if TYPE_CHECKING:
    from classifiers.evaluation.report import Report

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Measure the classifiers on labelled data.")


@app.callback()
def choose() -> None:
    """Measure the classifiers on labelled data."""


@app.command()
def harm(
    *,
    data: Data = None,
    as_json: Annotated[Path | None, typer.Option("--json", dir_okay=False, help="Write every figure here.")] = None,
    html: Annotated[Path | None, typer.Option(dir_okay=False, help="Write a page with plots here.")] = None,
    peers: Annotated[bool, typer.Option(help="Measure other classifiers beside ours.")] = True,
    cost: Annotated[bool, typer.Option(help="Measure speed, memory and what the short cuts lose.")] = True,
    sets: Annotated[str, typer.Option(help="Names of sets and probes, with commas; unset: all.")] = "",
    card: Annotated[bool, typer.Option(help="Write the model card beside the model, from these figures.")] = False,
    exhaustive: Annotated[bool, typer.Option(help="Measure the slow path, without short cuts.")] = False,
    rows: Annotated[int, typer.Option(min=0, help="Rows of one labelled set, at most; 0: all.")] = 1_500,
    chats: Annotated[int, typer.Option(min=0, help="Conversations of one set of chat, at most; 0: all.")] = 300,
    resamples: Annotated[int, typer.Option(min=10, help="Bootstrap resamples behind an interval.")] = 1_000,
) -> None:
    """Measure toxicity and harm on the development part of every set, on our own probes, beside its peers.

    Prints tables; the goals come last. A peer that cannot be had is named, and the rest is measured all the same.

    Example: winnow evaluate harm --data labelled --json figures.json --html figures.html
    """
    from rich.console import Console

    from classifiers.evaluation import page, tables
    from classifiers.evaluation.run import Options, evaluate
    from config.policy import load_policy

    settings = Settings()
    folder = data_folder(data, settings)
    names = _named(sets)
    options = Options(sets=names, rows=rows, chats=chats, peers=peers, cost=cost, resamples=resamples)
    chosen = settings.classifiers.model_copy(update={"exhaustive": exhaustive})
    report = evaluate(folder, chosen, load_policy(settings.policy), options, watch)
    if as_json is not None:
        as_json.write_bytes(report.json())
    if html is not None:
        html.write_text(page.page(report), encoding="utf-8")
    if card:
        _write_card(report, chosen)
    Console(width=None if sys.stdout.isatty() else 200).print(*tables.tables(report), sep="\n\n")


def _write_card(report: "Report", settings: ClassifierSettings) -> None:
    from classifiers.evaluation.card import Made, card
    from classifiers.toxicity.classifier import MODEL, MODELS
    from classifiers.training.shipping import MADE_OF

    model = (settings.models or MODELS) / MODEL
    text = card(report, Made.read(model.parent / MADE_OF), model.stat().st_size)
    (model.parent / "README.md").write_text(text, encoding="utf-8")


app.command("toxicity", hidden=True, help="The same as `harm`.\n\nExample: winnow evaluate harm")(harm)


@app.command()
def pii(
    *,
    data: Data = None,
    part: Annotated[str, typer.Option(help="Part of the labelled sets: dev or train.")] = "dev",
    sets: Annotated[str, typer.Option(help="Names of sets, with commas, and `ids`; unset: all.")] = "",
    rows: Annotated[int, typer.Option(min=0, help="Rows of one labelled set, at most; 0: all.")] = 0,
    chats: Annotated[int, typer.Option(min=0, help="Conversations of one set of chat, at most; 0: all.")] = 300,
    judged: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            dir_okay=False,
            help="JSON list of judged finds in chat: conversation, message, start, end, category, verdict"
            " (real, false, business).",
        ),
    ] = None,
    peers: Annotated[bool, typer.Option(help="Measure other systems beside ours.")] = True,
    cost: Annotated[bool, typer.Option(help="Measure speed and what the gates miss.")] = True,
    as_json: Annotated[Path | None, typer.Option("--json", dir_okay=False, help="Write every figure here.")] = None,
    html: Annotated[Path | None, typer.Option(dir_okay=False, help="Write the tables as a page here.")] = None,
    exhaustive: Annotated[bool, typer.Option(help="Measure the slow path: everything on everything.")] = False,
    misses: Annotated[str, typer.Option(help="Print what is missed and wrongly found of this category instead.")] = "",
    sample: Annotated[
        int, typer.Option(min=0, help="Print so many finds in chat to judge instead, as JSON lines for --judged.")
    ] = 0,
    freeze: Annotated[str, typer.Option(help="Commit: keep our figures as those of the first version.")] = "",
    resamples: Annotated[int, typer.Option(min=10, help="Bootstrap resamples behind an interval.")] = 1_000,
) -> None:
    """Measure how private data is found, in marked texts and in ordinary chat, and what redaction would leave.

    Prints tables; the goals come last. A peer that cannot be had is named, and the rest is measured all the same.

    Example: winnow evaluate pii --data labelled --json figures.json
    """
    import orjson
    from rich.console import Console

    from classifiers.evaluation.pii import report as reports
    from classifiers.evaluation.pii import tables
    from classifiers.evaluation.pii.misses import missed, to_judge
    from classifiers.evaluation.pii.ordinary import verdicts
    from classifiers.evaluation.pii.peers import FIRST_VERSION
    from classifiers.evaluation.pii.run import Options, evaluate
    from config.policy import load_policy

    settings = Settings()
    folder = data_folder(data, settings)
    options = Options(
        part=part,
        sets=_named(sets),
        rows=rows,
        chats=chats,
        peers=peers,
        cost=cost,
        judged=verdicts(judged) if judged else (),
        resamples=resamples,
    )
    chosen = settings.classifiers.model_copy(update={"exhaustive": exhaustive})
    policy = load_policy(settings.policy)
    if misses:
        print(*missed(folder, chosen, policy, options, misses), sep="\n")
        return
    if sample:
        print(*(orjson.dumps(one).decode() for one in to_judge(folder, chosen, policy, options, sample)), sep="\n")
        return
    report = evaluate(folder, chosen, policy, options, watch)
    if as_json is not None:
        as_json.write_bytes(report.json())
    if freeze:
        FIRST_VERSION.write_bytes(reports.freeze(report, "first version", freeze))
    console = Console(width=None if sys.stdout.isatty() else 220, record=html is not None)
    console.print(*tables.tables(report), sep="\n\n")
    if html is not None:
        console.save_html(str(html))


@app.command()
def facts(
    *,
    data: Data = None,
    part: Annotated[str, typer.Option(help="Part of the labelled sets: dev or train.")] = "dev",
    sets: Annotated[str, typer.Option(help="Names of sets, with commas; unset: all.")] = "",
    rows: Annotated[int, typer.Option(min=0, help="Answers of one labelled set, at most; 0: all.")] = 600,
    chats: Annotated[int, typer.Option(min=0, help="Conversations of one set of chat, at most; 0: all.")] = 300,
    judged: Annotated[
        Path | None,
        typer.Option(
            exists=True, dir_okay=False, help="Lines as --sample prints them, with a verdict: right or wrong."
        ),
    ] = None,
    baselines: Annotated[bool, typer.Option(help="Fit length and TF-IDF alone beside ours.")] = True,
    cost: Annotated[bool, typer.Option(help="Measure speed.")] = True,
    as_json: Annotated[Path | None, typer.Option("--json", dir_okay=False, help="Write every figure here.")] = None,
    html: Annotated[Path | None, typer.Option(dir_okay=False, help="Write the tables as a page here.")] = None,
    sample: Annotated[
        int, typer.Option(min=0, help="Print so many tags in chat to judge instead, as JSON lines for --judged.")
    ] = 0,
    resamples: Annotated[int, typer.Option(min=10, help="Bootstrap resamples behind an interval.")] = 1_000,
) -> None:
    """Measure how wrong answers are found: set by set, beside length and wording alone, and in ordinary chat.

    Prints tables; the goals come last.

    Example: winnow evaluate facts --data labelled --json figures.json
    """
    import orjson
    from rich.console import Console

    from classifiers import registry
    from classifiers.evaluation.facts import ordinary, run, tables
    from config.policy import load_policy

    settings = Settings()
    folder = data_folder(data, settings)
    options = run.Options(
        part=part,
        sets=_named(sets),
        rows=rows,
        chats=chats,
        baselines=baselines,
        cost=cost,
        judged=ordinary.verdicts(judged) if judged else {},
        resamples=resamples,
    )
    policy = load_policy(settings.policy)
    if sample:
        found = run.scored(folder, registry.build(run.PART, settings.classifiers), options, watch)
        threshold = policy.category("factual_error").threshold
        print(*(orjson.dumps(one).decode() for one in ordinary.to_judge(found, threshold, sample)), sep="\n")
        return
    report = run.evaluate(folder, settings.classifiers, policy, options, watch)
    if as_json is not None:
        as_json.write_bytes(report.json())
    console = Console(width=None if sys.stdout.isatty() else 220, record=html is not None)
    console.print(*tables.tables(report), sep="\n\n")
    if html is not None:
        console.save_html(str(html))


@app.command()
def grades(
    *,
    data: Data = None,
    part: Annotated[str, typer.Option(help="Part of the labelled sets: dev or train.")] = "dev",
    as_json: Annotated[Path | None, typer.Option("--json", dir_okay=False, help="Write every figure here.")] = None,
    resamples: Annotated[int, typer.Option(min=10, help="Bootstrap resamples behind an interval.")] = 1_000,
) -> None:
    """Measure how well suggested grades agree with what people preferred, beside simpler rules.

    Example: winnow evaluate grades --data labelled
    """
    import orjson
    from rich.console import Console

    from classifiers.evaluation import grades as measured

    settings = Settings()
    folder = data_folder(data, settings)
    rows = measured.grades(folder, settings.classifiers, part, resamples)
    if as_json is not None:
        as_json.write_bytes(orjson.dumps(measured.plain(rows), option=orjson.OPT_INDENT_2))
    Console(width=None if sys.stdout.isatty() else 200).print(measured.table(rows))


def _named(sets: str) -> tuple[str, ...]:
    """Return the names in a list with commas."""
    return tuple(name.strip() for name in sets.split(",") if name.strip())


@contextmanager
def watch(title: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show a stage on standard error: a bar when someone is looking, else its title."""
    from rich.console import Console
    from rich.progress import Progress

    if not sys.stderr.isatty():
        print(title, file=sys.stderr)
        yield lambda _: None
        return
    with Progress(console=Console(stderr=True)) as progress:
        stage = progress.add_task(title, total=total or None)
        yield lambda done: progress.advance(stage, done)
