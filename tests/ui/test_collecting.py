"""Garbage dies in the window's thread, whatever other threads do."""

import gc
from collections.abc import Iterator
from threading import Thread, current_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from simulator.ui.collecting import Collecting, Collector


class Ring:
    """A cycle that notes in which thread it dies."""

    def __init__(self, died: list[str]) -> None:
        self.itself = self
        self._died = died

    def __del__(self) -> None:
        self._died.append(current_thread().name)


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    """What a collector belongs to, gone after the test."""
    made = QObject()
    was = gc.isenabled()
    yield made
    del made
    gc.enable() if was else gc.disable()


def _allocate() -> None:
    for _ in range(30):
        rings: list[object] = [[] for _ in range(2_000)]
        rings.append(rings)


def test_a_busy_thread_collects_nothing(owner: QObject) -> None:
    """Cycles dropped in the window's thread outlive a worker's allocations and die at home."""
    Collector(owner)
    collecting, died = Collecting(), list[str]()
    Ring(died)
    worker = Thread(target=_allocate, name="worker")
    worker.start()
    worker.join()
    assert died == []
    for _ in range(30):  # each generation has its turn
        collecting.collect_due()
        _allocate_a_little()
    assert died == [current_thread().name]


def test_without_a_collector_the_worker_would() -> None:
    """The danger is real: Python's own collection runs in the thread that allocates."""
    died, was = list[str](), gc.isenabled()
    gc.enable()
    try:
        Ring(died)
        worker = Thread(target=_allocate, name="worker")
        worker.start()
        worker.join()
    finally:
        gc.enable() if was else gc.disable()
    assert died == ["worker"]


def test_nothing_is_collected_before_it_is_due() -> None:
    """A look is cheap: what is young stays until there is enough of it."""
    collecting, died = Collecting(), list[str]()
    gc.collect()
    Ring(died)
    collecting.collect_due()
    assert died == []


def _allocate_a_little() -> None:
    kept: list[object] = [[] for _ in range(2_000)]
    kept.append(kept)
