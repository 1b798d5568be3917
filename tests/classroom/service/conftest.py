"""A class with its service, for each test anew."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from simulator.classroom.room import Room
from simulator.classroom.service import Service

from .guests import begun, served

Open = Callable[..., tuple[Room, Service]]


@pytest.fixture
def open_class(tmp_path: Path, small: str, caplog: pytest.LogCaptureFixture) -> Iterator[Open]:
    """Opens a class as it is settled in keywords, with its service on; it logs no trouble."""
    running: list[tuple[Room, Service]] = []

    def open_(text: str = small, **how: Any) -> tuple[Room, Service]:
        folder = begun(tmp_path, text, **how)
        room = folder.open()
        running.append((room, served(room, folder)))
        return running[-1]

    yield open_
    for room, service in running:
        service.stop()
        room.close()
    assert [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING] == []
