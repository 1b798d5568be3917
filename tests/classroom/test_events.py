"""Events are kept as JSON and come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from simulator.classroom.errors import RefusedError
from simulator.classroom.events import Entry, Event, Played, WentOn, applied, entries
from simulator.classroom.lesson import Phase
from simulator.play.engine import Engine

from .holding import GREAT, begun, happenings


@given(st.integers(0, 2**53), happenings)
def test_every_event_comes_back_as_it_was(at: int, event: Event) -> None:
    """On one line, whatever somebody typed into it."""
    data = entries().dump_json(Entry(at, event))
    assert b"\n" not in data
    assert b"\r" not in data
    assert entries().validate_json(data) == Entry(at, event)


@pytest.mark.parametrize(
    "data",
    [
        b'{"at": 1, "event": {"do": "sang"}}',
        b'{"at": 1, "event": {"do": "voted", "seat": "s"}}',
        b'{"at": "soon", "event": {"do": "revealed"}}',
        b'{"at": 1}',
        b"[]",
        b"\xff",
    ],
)
def test_anything_else_is_no_event(data: bytes) -> None:
    """It is refused when it is read."""
    with pytest.raises(ValidationError):
        entries().validate_json(data)


def test_a_road_is_taken_at_its_time(engine: Engine) -> None:
    """In seconds after the start of the class, as an attempt has them."""
    lesson = begun(engine)
    for at, option in enumerate(GREAT, start=1):
        lesson = applied(lesson, Entry(at * 1_500 - 700, Played(option)))
        lesson = applied(lesson, Entry(at * 1_500, WentOn()))
    assert lesson.phase is Phase.OVER
    assert lesson.session.path == GREAT
    assert lesson.session.times == (1.5, 3.0, 4.5, 6.0)


def test_what_is_not_possible_is_refused(engine: Engine) -> None:
    """The same as by the lesson's own moves."""
    with pytest.raises(RefusedError):
        applied(begun(engine), Entry(0, WentOn()))
