"""Attempts are told in statements that a Learning Record Store of xAPI 1.0.3 accepts."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from simulator.assets import stories_folder
from simulator.mood.loading import load_story
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.records.attempt import Retry
from simulator.records.database import MEMORY, open_database
from simulator.records.edition import Edition
from simulator.records.store import Records
from simulator.records.xapi import HOME, Speaker, duration, statements

from .conftest import GREAT, POOR, Clock, Trainee
from .xapi_rules import broken_rules

STORIES = sorted(stories_folder().glob("*.yaml"))


@pytest.fixture
def ann(clock: Clock, engine: Engine, edition: Edition) -> Trainee:
    """A trainee."""
    return Trainee(Records(open_database(MEMORY), clock), engine, edition, "Ann Tester")


def told(ann: Trainee, *path: str, speaker: Speaker | None = None) -> list[dict[str, Any]]:
    """The statements of an attempt, as they come out of JSON."""
    kept = ann.records.attempt(ann.play(*path))
    said = [json.dumps(one) for one in statements(kept, speaker or Speaker())]
    return [json.loads(one) for one in said]


def verb(statement: dict[str, Any]) -> str:
    """The last part of its id."""
    return str(statement["verb"]["id"].rsplit("/", 1)[1])


@pytest.mark.parametrize("path", [GREAT, POOR, ("listen-on", "blame-the-driver")])
def test_every_statement_keeps_the_rules(ann: Trainee, path: tuple[str, ...]) -> None:
    """One that it began, one a decision, one that it was completed or broken off."""
    said = told(ann, *path)
    assert [broken_rules(one) for one in said] == [[]] * (len(path) + 2)
    last = "completed" if path[-1] in {"follow-up-kept", "explain-why-not"} else "terminated"
    assert [verb(one) for one in said] == ["initialized", *["answered"] * len(path), last]
    assert len({one["id"] for one in said}) == len(said)
    assert len({one["context"]["registration"] for one in said}) == 1


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_the_stories_that_ship(ann: Trainee, path: Path) -> None:
    """Each playthrough of each story keeps the rules."""
    loaded = load_story(path)
    assert loaded.story is not None
    assert loaded.source is not None
    edition = Edition(path.name, loaded.source.data, loaded.rulebook)
    for talk in loaded.story.playthroughs[:3]:
        session = Session.start(Engine(loaded.story, loaded.rulebook, talk.persona))
        for option in talk.choose:
            session = session.choose(option)
        recording = ann.records.begin(edition, ann.id, coach=True)
        ann.records.leave(recording, session)
        kept = ann.records.attempt(recording.id)
        assert [broken_rules(one) for one in statements(kept, Speaker())] == [[]] * (
            len(talk.choose) + 2
        )


def test_an_answer(ann: Trainee) -> None:
    """A choice with the scene's options, the mood around it, its time and its points."""
    answer = told(ann, *GREAT)[1]
    scene = answer["object"]
    assert scene["id"] == f"{HOME}/stories/test/scenes/counter"
    assert [one["id"] for one in scene["definition"]["choices"]] == [
        "listen-on",
        "paraphrase",
        "offer-trace",
        "blame-the-driver",
    ]
    result = answer["result"]
    assert (result["response"], result["duration"]) == ("listen-on", "PT1.50S")
    assert result["score"] == {"scaled": 4 / 6, "raw": 4, "min": 0, "max": 6}
    before, after = (result["extensions"][f"{HOME}/xapi/mood-{one}"] for one in ("before", "after"))
    assert before == {"temper": 4, "heard": 2, "trust": 4, "score": -2, "band": "wary"}
    assert after == {"temper": 3, "heard": 4, "trust": 4, "score": 2, "band": "neutral"}
    context = answer["context"]["extensions"]
    assert context[f"{HOME}/xapi/persona"] == "steady"
    assert context[f"{HOME}/xapi/decision"] == 1
    assert answer["timestamp"] == "2023-11-14T22:13:23.500Z"


def test_the_end(ann: Trainee) -> None:
    """How it ended and what it showed, skill by skill and not in one number."""
    end = told(ann, *GREAT)[-1]["result"]
    assert (end["completion"], end["success"], end["duration"]) == (True, True, "PT6.00S")
    assert "score" not in end
    assert end["extensions"][f"{HOME}/xapi/grade"] == "great"
    assert set(end["extensions"][f"{HOME}/xapi/skills"]) == {"active-listening", "ownership"}
    left = told(ann, "listen-on")[-1]["result"]
    assert left["completion"] is False
    assert "success" not in left


def test_ids_are_stable(ann: Trainee) -> None:
    """The same attempt always yields the same statements."""
    kept = ann.records.attempt(ann.play(*GREAT))
    assert list(statements(kept, Speaker())) == list(statements(kept, Speaker()))


def test_no_name_unless_asked(ann: Trainee) -> None:
    """A trainee is an account of the organisation; the own name only where that is wanted."""
    speaker = Speaker(home="https://training.example/", name="Ann Tester", language="en-GB")
    assert "Ann Tester" not in json.dumps(told(ann, *GREAT))
    said = told(ann, *GREAT, speaker=speaker)
    assert said[0]["actor"] == {
        "objectType": "Agent",
        "account": {"homePage": "https://training.example", "name": ann.id},
        "name": "Ann Tester",
    }
    assert [broken_rules(one) for one in said] == [[]] * 6


def test_a_second_try(ann: Trainee) -> None:
    """It tells of which attempt, and after how many of its decisions."""
    first = ann.play(*POOR)
    again = ann.records.begin(ann.edition, ann.id, coach=False, retry=Retry(first, 1))
    ann.records.leave(again, ann.session(*GREAT))
    for one in statements(ann.records.attempt(again.id), Speaker()):
        context = one["context"]["extensions"]
        assert context[f"{HOME}/xapi/retry-of"] == {"attempt": first, "after": 1}


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "PT0.00S"), (61.239, "PT61.24S"), (-3, "PT0.00S")]
)
def test_durations(seconds: float, words: str) -> None:
    """To the hundredth, and never below zero though a clock has jumped."""
    assert duration(seconds) == words


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (("id",), "1"),
        (("timestamp",), "yesterday"),
        (("actor", "mbox"), "mailto:a@b.example"),
        (("actor", "account", "homePage"), "nowhere"),
        (("verb", "display"), {"English!": "answered"}),
        (("object", "definition", "interactionType"), "guess"),
        (("object", "definition", "choices"), []),
        (("result", "response"), "something else"),
        (("result", "duration"), "12 s"),
        (("result", "score", "scaled"), 2),
        (("result", "score", "raw"), 99),
        (("result", "success"), None),
        (("context", "registration"), "x"),
        (("context", "extensions", "no-iri"), 1),
        (("context", "contextActivities"), {"uncle": []}),
    ],
)
def test_the_rules_are_strict(ann: Trainee, keys: tuple[str, ...], value: object) -> None:
    """The rules of these tests find what is wrong."""
    statement = copy.deepcopy(told(ann, *GREAT)[1])
    part = statement
    for key in keys[:-1]:
        part = part[key]
    part[keys[-1]] = value
    assert broken_rules(statement)
