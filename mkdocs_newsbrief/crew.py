"""Who does the work that is one article's own: this process, or several, here or on other machines.

Anything that is a `concurrent.futures.Executor` will do. Work goes out in batches and comes back in order, so that
the result is the same whoever did it; what an executor cannot do, because a worker died, is done here.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from importlib import import_module
from typing import Self, TypeVar

from mkdocs_newsbrief.errors import SettingsError

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Sequence[Item]], list[Result]]

_PAYS = 400_000  # characters: a second or so of one process, of which starting another takes a third
_BATCH = 50_000  # characters that are worth a parcel
_MOST = 8  # processes that are started unasked


class Crew:
    """`jobs` 0 is as many as there are processors; `executor` is "process", "dask" or "module:factory".

    Nobody is called before there is work that pays for it, and all go home when the crew is closed.
    """

    def __init__(self, jobs: int = 1, executor: str = "process") -> None:
        self._jobs = jobs or min(_MOST, _processors())
        self._executor = executor
        self._called: Executor | None = None
        self._home = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._called = None
        self._home.close()

    def map(self, work: Work[Item, Result], items: Sequence[Item], size: Callable[[Item], int]) -> Iterator[Result]:
        """`work` on all items, in their order; `size` is what one weighs, in characters."""
        alone = self._executor == "process" and self._jobs == 1
        if alone or sum(map(size, items)) < _PAYS:
            for item in items:
                yield from work([item])
            return
        batches = list(_batches(items, size))
        executor = self._call()
        waiting = [_sent(executor, work, batch) for batch in batches]
        for batch, future in zip(batches, waiting, strict=True):
            yield from _result(future, work, batch)

    def _call(self) -> Executor:
        if self._called is None:
            self._called = self._home.enter_context(_opened(self._executor, self._jobs))
        return self._called


def _opened(name: str, jobs: int) -> AbstractContextManager[Executor]:
    if name == "process":
        return _processes(jobs)
    if name == "dask":
        return _dask()
    module, _, factory = name.partition(":")
    try:
        made: Executor = getattr(import_module(module), factory)()
    except (ImportError, AttributeError, ValueError, TypeError) as error:
        remedy = "give process, dask, or module:factory of a concurrent.futures.Executor"
        raise SettingsError("option `executor`", f"{name}: {error}", remedy) from error
    return made


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


ALONE = Crew()


def _batches(items: Sequence[Item], size: Callable[[Item], int]) -> Iterator[list[Item]]:
    batch: list[Item] = []
    weight = 0
    for item in items:
        batch.append(item)
        weight += size(item)
        if weight >= _BATCH:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def _sent(executor: Executor, work: Work[Item, Result], batch: list[Item]) -> Future[list[Result]] | None:
    try:
        return executor.submit(work, batch)
    except Exception:  # a pool that broke takes no more; what is not sent is done here
        return None


def _result(future: Future[list[Result]] | None, work: Work[Item, Result], batch: list[Item]) -> list[Result]:
    try:
        return future.result() if future else work(batch)
    except Exception:  # whatever ended a worker: an error of the work itself comes up again here, as without a crew
        return work(batch)


def _processes(jobs: int) -> Executor:
    """Never by a mere fork: other threads may hold locks, as those of `serve` do."""
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    if "forkserver" in methods:
        context.set_forkserver_preload(["mkdocs_newsbrief.workshop"])
    return ProcessPoolExecutor(jobs, mp_context=context)


@contextmanager
def _dask() -> Iterator[Executor]:
    """On the cluster that Dask's own configuration names (DASK_SCHEDULER_ADDRESS), or on one of this machine."""
    try:
        distributed = import_module("dask.distributed")
    except ImportError as error:
        what = "Dask is not installed"
        raise SettingsError("option `executor`", what, "pip install mkdocs-newsbrief[dask]") from error
    with distributed.Client(set_as_default=False) as client:
        yield client.get_executor(pure=False)  # equal work that is held elsewhere would else not be done again
