"""`winnow train`: make the shipped models again from labelled data."""

from pathlib import Path
from typing import Annotated

import typer

from config.settings import Settings
from triage.cli.data_folder import Data, data_folder

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Train the models that Winnow ships.")


@app.callback()
def choose() -> None:
    """Train the models that Winnow ships."""


@app.command()
def harm(
    *,
    data: Data = None,
    out: Annotated[Path | None, typer.Option(help="Folder of the model; unset: the one that Winnow ships.")] = None,
    leave_out: Annotated[
        bool, typer.Option(help="Also train once without each set and measure it there: half an hour more.")
    ] = False,
) -> None:
    """Train and calibrate the model of toxicity and harm, say what differs from the one that was there, and write it.

    A run that was stopped goes on with the texts it had encoded. The card is written by `winnow evaluate harm --card`.

    Example: winnow train harm --data labelled
    """
    from classifiers.training import shipping

    settings = Settings()
    folder = data_folder(data, settings)
    shipping.train(folder, out or shipping.SHIPPED, settings.classifiers, _say, leave_out=leave_out)


@app.command()
def grades(
    data: Data = None,
    out: Annotated[Path | None, typer.Option(help="File of the model; unset: the one that Winnow ships.")] = None,
) -> None:
    """Train the suggested grades of answers, and say how far they carry; the same data, the same bytes.

    Example: winnow train grades --data labelled
    """
    from classifiers.encoders.folder import encoders
    from classifiers.grading.classifier import LazyUse
    from classifiers.grading.modelfile import MODEL, SHIPPED
    from classifiers.training import grades as training

    settings = Settings()
    folder = data_folder(data, settings)
    training.train(folder, out or SHIPPED / MODEL, LazyUse(encoders(settings.classifiers)), _say)


@app.command()
def pii(
    data: Data = None,
    out: Annotated[Path | None, typer.Option(help="File of the model; unset: the one that Winnow ships.")] = None,
) -> None:
    """Train the taggers of names (English and French, Spanish, Chinese) and write them; the same data, the same bytes.

    Example: winnow train pii --data labelled
    """
    from classifiers.pii.analyzer import Analyzer
    from classifiers.pii.names.modelfile import SHIPPED
    from classifiers.training import names

    folder = data_folder(data, Settings())
    names.train(folder, out or SHIPPED, Analyzer(), _say)


@app.command()
def facts(
    data: Data = None,
    out: Annotated[Path | None, typer.Option(help="Folder of the models; unset: those that Winnow ships.")] = None,
) -> None:
    """Train what agreement of answers and support by documents are worth (two minutes); the same data, the same bytes.

    Example: winnow train facts --data labelled
    """
    from classifiers.factual.agreement import model as agreed
    from classifiers.factual.grounded import model as grounded
    from classifiers.training import agreement, grounding

    folder = data_folder(data, Settings())
    agreement.train(folder, out / agreed.SHIPPED.name if out else agreed.SHIPPED, _say)
    grounding.train(folder, out / grounded.SHIPPED.name if out else grounded.SHIPPED, _say)


@app.command()
def detoxify(
    data: Data = None,
    out: Annotated[Path, typer.Option(help="JSON file to write.")] = Path("detoxify-calibration.json"),
    rows: Annotated[int, typer.Option(min=1, help="Rows of one set, at most; some 5 a second are scored.")] = 400,
) -> None:
    """Calibrate the Detoxify checkpoint of the settings on labelled rows; its weights stay as they are.

    Example: winnow train detoxify --data labelled --out detoxify-calibration.json
    """
    from classifiers.toxicity.detoxify.classifier import plan_of
    from classifiers.toxicity.detoxify.process import ScoringProcess
    from classifiers.training.detoxify import fit

    settings = Settings()
    folder = data_folder(data, settings)
    plan = plan_of(settings.classifiers)
    fit(folder, ScoringProcess(plan), plan.checkpoint, rows, _say).write(out)
    _say(f"wrote {out}; set WINNOW_CLASSIFIERS__DETOXIFY_CALIBRATION to it")


@app.command()
def pii_rules(
    data: Data = None,
    out: Annotated[Path | None, typer.Option(help="JSON file to write; unset: the one that Winnow ships.")] = None,
    judged: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="Judged finds in chat, as `winnow evaluate pii` reads."),
    ] = None,
) -> None:
    """Count how often each rule of the PII part is right, by language, and say how far probabilities are off on dev.

    Example: winnow train pii-rules --data labelled --judged judged.json
    """
    from classifiers.evaluation.pii.ordinary import verdicts
    from classifiers.pii.counts import COUNTS
    from classifiers.training.pii_rules import train

    settings = Settings()
    folder = data_folder(data, settings)
    train(folder, out or COUNTS, verdicts(judged) if judged else (), _say)


def _say(progress: str) -> None:
    typer.echo(progress, err=True)
