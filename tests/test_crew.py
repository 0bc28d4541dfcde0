"""Whoever does the work, and whatever happens to them, the result is the same."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from mkdocs_newsbrief import crew as crews
from mkdocs_newsbrief import read_text
from mkdocs_newsbrief.cache import Memory
from mkdocs_newsbrief.cli import main
from mkdocs_newsbrief.crew import Crew
from mkdocs_newsbrief.errors import SettingsError
from mkdocs_newsbrief.newsroom import Newsroom, Wanted
from mkdocs_newsbrief.publishing.export import FORMATS
from mkdocs_newsbrief.workshop import analyse_all
from tests.stories.test_grouping import told

ITEMS = [f"{number} sheep" for number in range(200)]


@pytest.fixture(autouse=True)
def everything_pays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crews, "_PAYS", 0)
    monkeypatch.setattr(crews, "_BATCH", 20)


def doubled(items: Sequence[str]) -> list[str]:
    return [item * 2 for item in items]


def killed_once(items: Sequence[str]) -> list[str]:
    """Ends its own process at one of the items, as a full memory or an operator would."""
    if (
        ITEMS[100] in items
        and "NEWSBRIEF_PARENT" in os.environ
        and os.environ["NEWSBRIEF_PARENT"] != str(os.getpid())
    ):
        os._exit(9)
    return doubled(items)


class Failing(ThreadPoolExecutor):
    """Breaks after a while."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.count = getattr(self, "count", 0) + 1
        if self.count > 5:
            raise RuntimeError("cannot schedule new futures")
        return super().submit(fn, *args, **kwargs)


def threads() -> Executor:
    return ThreadPoolExecutor(2)


@pytest.mark.parametrize(
    "crew", [Crew(), Crew(2), Crew(executor="tests.test_crew:threads"), Crew(executor="tests.test_crew:Failing")]
)
def test_every_crew_does_the_same_in_the_same_order(crew: Crew) -> None:
    with crew:
        assert list(crew.map(doubled, ITEMS, len)) == doubled(ITEMS)


def test_nothing_is_lost_with_a_worker_that_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSBRIEF_PARENT", str(os.getpid()))
    with Crew(2) as crew:
        assert list(crew.map(killed_once, ITEMS, len)) == doubled(ITEMS)


def test_an_error_of_the_work_is_told_as_without_a_crew() -> None:
    with Crew(2) as crew, pytest.raises(AttributeError):
        list(crew.map(doubled_name, [1, 2, 3], lambda _: 100))


def doubled_name(items: Sequence[Any]) -> list[str]:
    return [item.name * 2 for item in items]


def test_an_executor_that_is_none_is_refused_with_a_remedy() -> None:
    with Crew(executor="no.such:thing") as crew, pytest.raises(SettingsError, match="module:factory"):
        list(crew.map(doubled, ITEMS, len))


@pytest.mark.filterwarnings("ignore")  # of Dask and what it stands on
def test_a_dask_cluster_gives_the_same_briefing_with_a_worker_killed_half_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    distributed = pytest.importorskip("dask.distributed")
    for number, one in enumerate(told()[:12]):
        (tmp_path / f"{number:02}.txt").write_text(f"{one.title}\n\n{one.day}\n\n{one.text}", encoding="utf-8")
    alone = FORMATS["json"](Newsroom(Memory()).brief(tmp_path, Wanted()).briefing)
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        monkeypatch.setenv("DASK_SCHEDULER_ADDRESS", cluster.scheduler_address)
        monkeypatch.setattr("dask.config.config", {**_configured(), "scheduler-address": cluster.scheduler_address})
        seen: list[int] = []

        def progress(done: int, of: int, what: str) -> None:
            if done == 3 and what and not seen:
                seen.append(done)
                cluster.workers[0].process.process._process.kill()

        with Crew(executor="dask") as crew:
            shared = FORMATS["json"](Newsroom(Memory(), progress, crew).brief(tmp_path, Wanted()).briefing)
    assert seen
    assert shared == alone


def _configured() -> dict[str, Any]:
    import dask.config

    return dict(dask.config.config)


def test_one_article_is_not_worth_a_crew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crews, "_PAYS", 1000)
    article = read_text("The bridge at Ellery opened on Monday, the town said.")
    with Crew(executor="no.such:thing") as crew:
        assert list(crew.map(analyse_all, [article], lambda one: len(one.text))) == analyse_all([article])


def test_timings_tell_how_long_each_step_took(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text("The bridge at Ellery opened on Monday, the town said.", encoding="utf-8")
    main(["check", str(tmp_path), "--timings"])
    assert re.fullmatch(r"reading \d+\.\d\d s, analysis .* s, putting together .* s\n", capsys.readouterr().err)
