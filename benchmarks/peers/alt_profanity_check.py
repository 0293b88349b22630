"""Score texts with alt-profanity-check: a line of JSON texts in, a line of JSON scores out."""

import json
import sys

from profanity_check import predict_prob  # type: ignore[import-not-found]  # in the environment made for this script


def main() -> None:
    """Answer until the input ends; an empty list says that all is loaded."""
    print("[]", flush=True)
    for line in sys.stdin:
        scores = [float(one) for one in predict_prob(json.loads(line))]
        print(json.dumps([{"harm": score, "toxicity": score} for score in scores]), flush=True)


if __name__ == "__main__":
    main()
