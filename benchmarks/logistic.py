"""Logistic regression without a library: Newton's method with a ridge, features put on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

_STEPS = 20
_RIDGE = 3.0
_SMALL = 1e-5
_STEEP = 30.0


class Case(NamedTuple):
    features: Sequence[float]
    right: bool
    weight: float = 1.0


class Line(NamedTuple):
    bias: float
    weights: tuple[float, ...]

    def at(self, features: Sequence[float]) -> float:
        """The logit."""
        return self.bias + sum(weight * value for weight, value in zip(self.weights, features, strict=True))


def fit(cases: Sequence[Case], ridge: float = _RIDGE) -> Line:
    means, spreads = _scale([case.features for case in cases])
    scaled = [[1.0, *((v - m) / s for v, m, s in zip(c.features, means, spreads, strict=True))] for c in cases]
    found = [0.0] * len(scaled[0])
    for _ in range(_STEPS):
        slope, curve = [0.0] * len(found), [[0.0] * len(found) for _ in found]
        for values, case in zip(scaled, cases, strict=True):
            _add(values, case, found, slope, curve)
        for at in range(len(found)):
            curve[at][at] += ridge if at else _SMALL
            slope[at] -= ridge * found[at] if at else 0.0
        step = _solve(curve, slope)
        found = [value + change for value, change in zip(found, step, strict=True)]
        if max(map(abs, step)) < _SMALL:
            break
    weights = tuple(value / spread for value, spread in zip(found[1:], spreads, strict=True))
    return Line(found[0] - sum(weight * mean for weight, mean in zip(weights, means, strict=True)), weights)


def _scale(rows: Sequence[Sequence[float]]) -> tuple[list[float], list[float]]:
    means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    columns = zip(zip(*rows, strict=True), means, strict=True)
    return means, [(sum((v - mean) ** 2 for v in column) / len(rows)) ** 0.5 or 1.0 for column, mean in columns]


def _add(
    values: Sequence[float], case: Case, found: Sequence[float], slope: list[float], curve: list[list[float]]
) -> None:
    logit = sum(weight * value for weight, value in zip(found, values, strict=True))
    likely = 1 / (1 + exp(-max(-_STEEP, min(_STEEP, logit))))
    miss, flat = case.weight * (case.right - likely), case.weight * likely * (1 - likely)
    for at, value in enumerate(values):
        slope[at] += miss * value
        for to, other in enumerate(values):
            curve[at][to] += flat * value * other


def _solve(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Gauss's elimination; the matrix is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at, pivot in enumerate(rows):
        for row in rows[at + 1 :]:
            share = row[at] / pivot[at]
            row[:] = [value - share * other for value, other in zip(row, pivot, strict=True)]
    found = [0.0] * len(rows)
    for at in reversed(range(len(rows))):
        known = sum(value * other for value, other in zip(rows[at][at + 1 : -1], found[at + 1 :], strict=True))
        found[at] = (rows[at][-1] - known) / rows[at][at]
    return found
