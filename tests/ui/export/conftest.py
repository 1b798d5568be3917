"""Attempts to hand out, at hand or kept."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.judgement import Seer
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.records.settings import Settings
from simulator.ui.theme import Theme

SAID = ("blame-the-driver", "listen-on", "paraphrase", "offer-trace", "explain-why-not")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Settings(scheme="light", motion="reduced"))


@pytest.fixture
def attempt(engine: Engine) -> Attempt:
    """A talk of five decisions, judged, with a note and a name."""
    session = Session.start(engine)
    for at, option in enumerate(SAID, start=1):
        session = session.choose(option, at * 20.0)
    when = datetime(2025, 11, 21, 14, 5, tzinfo=UTC)
    judged = Seer(engine).judge(session)
    return Attempt(session, when, judged, note="I should breathe.", trainee="Kim Lee", id="a1")
