"""What is built once of the Universal Sentence Encoder: its word table, its convolutions for ONNX Runtime."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from onnx import TensorProto

from classifiers.encoders.graph import Graph
from classifiers.encoders.use import CHUNKS, FEATURES, LEFT, ORDERS, SPAN, WEIGHTS, WIDTH, Floats

_BRANCH = 256  # values that each length of n-gram adds


def write_table(path: Path) -> None:
    """Write the word table in the order of ids, to be mapped into memory."""
    stored = np.load(WEIGHTS.path(), allow_pickle=False)
    parts = [stored[f"q{i + 1}"] for i in range(CHUNKS)]
    np.save(path, np.stack(parts, axis=1).reshape(-1, parts[0].shape[1]))


def write_graph(path: Path) -> None:
    """Write the graph from words to the features of tokens."""
    stored = np.load(WEIGHTS.path(), allow_pickle=False)
    graph, epsilon = Graph(), float(stored["eps"])
    zeros = graph.constant(np.zeros((1, _BRANCH), dtype=np.float32), "zeros")
    parts = ["x", *(_branch(graph, stored, order, left, zeros) for order, left in ORDERS.items())]
    joined = graph.node("Concat", *parts, axis=1)
    out = graph.norm(joined, stored["ln_g"], stored["ln_b"], "out", epsilon=epsilon)
    inputs: dict[str, tuple[int, list[str | int]]] = {
        "x": (TensorProto.FLOAT, ["n", WIDTH]),
        "near": (TensorProto.INT64, ["n", SPAN]),
    }
    graph.write(path, inputs, graph.node("ReduceSum", out, graph.whole(0), keepdims=1), FEATURES)


def _branch(graph: Graph, stored: Mapping[str, Floats], order: int, left: int, zeros: str) -> str:
    """Add the two residual convolutions over n-grams of one length."""
    value = graph.linear("x", stored[f"proj{order}"], stored[f"proj_b{order}"], f"proj{order}")
    value = graph.norm(
        value, stored[f"ln_g{order}"], stored[f"ln_b{order}"], f"ln{order}", epsilon=float(stored["eps"])
    )
    near = graph.node("Slice", "near", graph.whole(LEFT - left), graph.whole(LEFT - left + order), graph.whole(1))
    for nr in (1, 2):
        rows = graph.node("Gather", graph.node("Concat", value, zeros, axis=0), near, axis=0)
        flat = graph.node("Reshape", rows, graph.whole(-1, order * _BRANCH))
        bent = graph.node(
            "Relu", graph.linear(flat, stored[f"w{nr}_{order}"], stored[f"b{nr}_{order}"], f"w{nr}_{order}")
        )
        value = graph.node("Add", bent, value)
    return value
