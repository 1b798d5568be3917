"""Attempts to hand out: a good one, a bad one, and one whose every text is hostile."""

from datetime import UTC, datetime

import pytest

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.judgement import Seer
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.story.reading import read_story
from simulator.story.source import Source, decode

KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")
BROKEN = ("blame-the-driver", "listen-on", "paraphrase", "offer-trace", "explain-why-not")
WHEN = datetime(2025, 11, 21, 14, 5, tzinfo=UTC)
HOSTILE = "</style></script><img src=x onerror=alert(1)>&amp;{{ 7*7 }}"
"""Markup, an entity and a template's own signs."""


def played(engine: Engine, *path: str, judged: bool = True) -> Attempt:
    session = Session.start(engine)
    for at, option in enumerate(path, start=1):
        session = session.choose(option, at * 20.0)
    judgement = Seer(engine).judge(session) if judged else None
    return Attempt(session, WHEN, judgement, guess="neutral", note="Breathe.", id="a1")


@pytest.fixture
def kept(engine: Engine) -> Attempt:
    """A talk that went well."""
    return played(engine, *KEPT)


@pytest.fixture
def broken(engine: Engine) -> Attempt:
    """A talk that did not."""
    return played(engine, *BROKEN)


@pytest.fixture
def hostile(small: str, rules: Rulebook) -> Attempt:
    """Whatever a writer or a trainee may write, they wrote something nasty."""
    text = small
    for plain in ("The late parcel", "Ida Brandt", "A parcel shop", "Clerk", "She got to the end"):
        text = text.replace(plain, f'"{HOSTILE}{plain}"')
    text = text.replace('" of it.', ' of it."')
    for said in (
        "Two days",
        "Well?",
        "It was for",
        "You said six",
        "She nods",
        "What did she want",
    ):
        text = text.replace(f'"{said}', f'"{HOSTILE}{said}')
    for said in ("The driver was", "It was busy", "It's here"):
        text = text.replace(f'"{said}', f'"=HYPERLINK(1){HOSTILE}{said}')
    source = decode("test.yaml", text.encode())
    assert isinstance(source, Source)
    reading = read_story(source, rules.vocabulary())
    story = reading.story
    assert story is not None, reading.diagnostics
    attempt = played(Engine(story, rules), *BROKEN)
    return Attempt(
        attempt.session,
        WHEN,
        attempt.judgement,
        note=HOSTILE,
        trainee=f"=cmd|{HOSTILE}",
        id="@SUM(1)",
    )
