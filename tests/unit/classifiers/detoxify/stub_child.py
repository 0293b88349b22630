"""Speaks the protocol of Detoxify's process without torch: `stub_child.py SCRIPT`, the words of SCRIPT one a batch.

`ok` answers with one column, the length of each text; `die` ends, `hang` sleeps, `error`, `short`, `nan` and `noise`
answer with what is wrong. Before the first batch: `ready`, or `failed:CODE`. After the last word everything is `ok`.
"""

import json
import os
import sys
import time
from collections.abc import Mapping

LABELS = ["toxicity", "identity_hate", "christian"]


def main() -> None:
    first, *words = sys.argv[1].split()
    said = {"model": "RobertaForSequenceClassification", "labels": LABELS}
    failed = {"failed": first.split(":")[-1], "model": "AlbertForSequenceClassification"}
    say({"ready": said} if first == "ready" else failed)
    for line in sys.stdin:
        answer(json.loads(line)["texts"], words.pop(0) if words else "ok")


def answer(texts: list[str], word: str) -> None:
    rows = [[float(len(text)), -float(len(text)), 9.0] for text in texts]
    match word:
        case "die":
            os._exit(9)
        case "hang":
            time.sleep(600)
        case "error":
            say({"error": "RuntimeError at line 7"})
        case "short":
            say({"logits": rows[1:]})
        case "nan":
            say({"logits": [[float("nan")] * 3 for _ in rows]})
        case "noise":
            sys.stdout.write("warning: something\n")
            sys.stdout.flush()
        case _:
            say({"logits": rows})


def say(record: Mapping[str, object]) -> None:
    sys.stdout.write(json.dumps(record) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
