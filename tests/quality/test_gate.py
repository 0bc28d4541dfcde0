"""The gate itself: it fails when a score drops."""

from __future__ import annotations

import pytest

from tests.quality import gate
from tests.quality.__main__ import TOPICS


@pytest.mark.parametrize("topic", TOPICS)
def test_no_score_has_dropped(topic: str) -> None:
    assert not gate.losses(topic, TOPICS[topic]())


@pytest.mark.parametrize("topic", TOPICS)
def test_a_drop_is_noticed(topic: str) -> None:
    worse = {name: score - 0.01 for name, score in gate.baseline()[topic].items()}
    assert len(gate.losses(topic, worse)) == len(worse) > 0


def test_every_topic_of_the_baseline_is_measured() -> None:
    assert gate.baseline().keys() == TOPICS.keys()
