"""Fit the network to rows of which each knows some heads: masked cross-entropy, AdamW, in numpy."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from classifiers.toxicity.network import Network, gelu
from classifiers.training.fit import UNKNOWN

Floats = NDArray[np.float32]

_BEND = 0.7978845608028654  # sqrt(2 / pi)
_DECAYS = 0.9, 0.999  # of AdamW's two running means (Loshchilov and Hutter, 2019)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How the network is fitted."""

    hidden: int = 512
    epochs: int = 6
    batch: int = 512
    rate: float = 1e-3  # of learning, falling to 0 in a line
    decay: float = 0.05  # of weights
    drop_inputs: float = 0.1
    drop_hidden: float = 0.2
    seed: int = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """N rows: their inputs, what they know, and how much each weighs."""

    inputs: NDArray[np.float16]  # (N, D)
    known: NDArray[np.int8]  # (N, K) of 0, 1 or UNKNOWN
    weights: Floats  # (N,)


def fit(examples: Examples, plan: Plan, say: Callable[[int], None] = lambda _: None) -> Network:
    """Fit a network; the same examples, plan and library versions give the same bits on one thread.

    Args:
        examples: what to fit.
        plan: how.
        say: is told each epoch as it ends.
    """
    training = _Training.of(examples, plan)
    steps = max(len(examples.weights) // plan.batch, 1)
    for epoch in range(plan.epochs):
        order = training.random.permutation(len(examples.weights))
        for at in range(steps):
            rate = plan.rate * (1 - (epoch * steps + at) / (plan.epochs * steps))
            training.step(order[at * plan.batch : (at + 1) * plan.batch], rate)
        say(epoch)
    return training.network()


@dataclass(slots=True, kw_only=True)
class _Training:
    examples: Examples
    plan: Plan
    random: np.random.Generator
    mean: Floats
    scale: Floats
    raised: Floats  # (K,): what a positive weighs
    values: dict[str, Floats]
    moments: dict[str, tuple[Floats, Floats]] = field(default_factory=dict)
    steps: int = 0

    @classmethod
    def of(cls, examples: Examples, plan: Plan) -> "_Training":
        random = np.random.default_rng(plan.seed)
        mean, scale = _standard(examples.inputs)
        return cls(
            examples=examples, plan=plan, random=random, mean=mean, scale=scale, raised=_raised(examples.known),
            values=_start(random, len(mean), plan.hidden, examples.known.shape[1]),
        )  # fmt: skip

    def step(self, chosen: NDArray[np.intp], rate: float) -> None:
        """Take one step on some rows."""
        inputs = (self.examples.inputs[chosen].astype(np.float32) - self.mean) * self.scale
        inputs *= self._kept(inputs.shape, self.plan.drop_inputs)
        self.steps += 1
        for name, slope in self._slopes(inputs, chosen):
            self._move(name, slope, rate)

    def _slopes(self, inputs: Floats, chosen: NDArray[np.intp]) -> Iterator[tuple[str, Floats]]:
        """Yield the gradient of every parameter."""
        values = self.values
        before = inputs @ values["inner"] + values["inner_bias"]
        kept = self._kept(before.shape, self.plan.drop_hidden)
        hidden = gelu(before) * kept
        error = self._error(np.asarray(hidden @ values["outer"] + values["outer_bias"]), chosen)
        back = (error @ values["outer"].T) * kept * _gelu_slope(before)
        yield "outer", np.asarray(hidden.T @ error)
        yield "outer_bias", error.sum(axis=0)
        yield "inner", np.asarray(inputs.T @ back)
        yield "inner_bias", back.sum(axis=0)

    def _error(self, logits: Floats, chosen: NDArray[np.intp]) -> Floats:
        """Return the gradient of the loss by the logits: 0 where a row does not know a head."""
        known = self.examples.known[chosen]
        weights = self.examples.weights[chosen, None] * (known != UNKNOWN)
        chance = 0.5 * (1 + np.tanh(logits / 2))
        error = np.where(known == 1, (chance - 1) * self.raised, chance) * weights
        return np.asarray(error * (logits.shape[1] / max(float(weights.sum()), 1e-9)), dtype=np.float32)

    def _move(self, name: str, slope: Floats, rate: float) -> None:
        """Move one parameter by AdamW."""
        zeros = np.zeros_like(slope)
        first, second = self.moments.get(name, (zeros, zeros))
        first = _DECAYS[0] * first + (1 - _DECAYS[0]) * slope
        second = _DECAYS[1] * second + (1 - _DECAYS[1]) * slope**2
        self.moments[name] = first, second
        step = first / (1 - _DECAYS[0] ** self.steps)
        step /= np.sqrt(second / (1 - _DECAYS[1] ** self.steps)) + 1e-8
        self.values[name] = (self.values[name] * (1 - rate * self.plan.decay) - rate * step).astype(np.float32)

    def _kept(self, shape: tuple[int, ...], dropped: float) -> Floats:
        """Return a mask that drops a share of the units and raises the rest."""
        return (self.random.random(shape, dtype=np.float32) >= dropped).astype(np.float32) / np.float32(1 - dropped)

    def network(self) -> Network:
        """Return the network as it stands."""
        return Network(mean=self.mean, scale=self.scale, **self.values)


def _standard(inputs: NDArray[np.float16]) -> tuple[Floats, Floats]:
    """Return the mean and 1 / standard deviation of each column, as a file holds them."""
    mean = inputs.mean(axis=0, dtype=np.float64)
    spread = np.sqrt(np.maximum(inputs.astype(np.float32).var(axis=0, dtype=np.float64), 1e-12))
    scale = 1 / (spread + 1e-4)
    return mean.astype(np.float16).astype(np.float32), scale.astype(np.float16).astype(np.float32)


def _raised(known: NDArray[np.int8]) -> Floats:
    """Return what a positive of each head weighs: the square root of how rare it is, within bounds."""
    positive, negative = (known == 1).sum(axis=0), (known == 0).sum(axis=0)
    return np.asarray(np.clip(np.sqrt(negative / np.maximum(positive, 1)), 0.3, 8), dtype=np.float32)


def _start(random: np.random.Generator, inputs: int, hidden: int, heads: int) -> dict[str, Floats]:
    """Return small random weights."""
    return {
        "inner": (random.standard_normal((inputs, hidden)) / np.sqrt(inputs)).astype(np.float32),
        "inner_bias": np.zeros(hidden, dtype=np.float32),
        "outer": (random.standard_normal((hidden, heads)) / np.sqrt(hidden)).astype(np.float32),
        "outer_bias": np.zeros(heads, dtype=np.float32),
    }


def _gelu_slope(values: Floats) -> Floats:
    """Return the derivative of `gelu`."""
    bent = np.tanh(_BEND * (values + 0.044715 * values**3))
    inside = _BEND * (1 + 3 * 0.044715 * values**2)
    return np.asarray(0.5 * (1 + bent) + 0.5 * values * (1 - bent**2) * inside)
