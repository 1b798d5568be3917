"""The attempt as JSON: the object of DESIGN.md, section 5, whole."""

import json
from pathlib import Path

from simulator.debrief.report import attempt_report
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.story.model import Story

GOLDEN = Path(__file__).parent / "golden" / "attempt.json"
KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")


def test_the_report_of_a_whole_attempt(engine: Engine) -> None:
    """Every number and sentence of one attempt, as printed."""
    report = attempt_report(replay(Session.start(engine), KEPT).session)
    assert report == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_what_entering_changed_stands_first_in_the_next_ledger(engine: Engine) -> None:
    """`time` is told in the decision that was taken there."""
    report = attempt_report(replay(Session.start(engine), KEPT).session)
    sources = [
        [change["source"] for change in decision["ledger"]] for decision in report["decisions"]
    ]
    assert sources[-1] == ["time", "follow-up"]
    assert "epilogue" not in report


def test_where_the_talk_stops_after_entering_the_change_is_the_epilogue(engine: Engine) -> None:
    """An abandoned attempt has no ending, and keeps what the last scene changed."""
    report = attempt_report(replay(Session.start(engine), KEPT[:3]).session)
    assert report["ending"] is None
    assert [change["source"] for change in report["epilogue"]["ledger"]] == ["time"]


def test_an_attempt_without_a_decision_has_a_report(engine: Engine) -> None:
    """Nothing was said yet: no decisions, no goal, the customer as they came."""
    report = attempt_report(Session.start(engine))
    assert report["decisions"] == []
    assert report["debrief"]["goal"] is None
    assert report["debrief"]["left"] == report["start"]["band"] == "wary"


def test_the_ledger_is_the_arithmetic_s(story: Story, rules: Rulebook) -> None:
    """From the start's mood, the ledger's changes lead to each decision's mood, clamped."""
    report = attempt_report(
        replay(Session.start(Engine(story, rules, "firecracker")), KEPT).session
    )
    mood = {dial: report["start"][dial] for dial in ("temper", "heard", "trust")}
    for decision in report["decisions"]:
        for change in decision["ledger"]:
            mood = {dial: max(0, min(10, mood[dial] + change[dial])) for dial in mood}
        assert {dial: decision["mood"][dial] for dial in mood} == mood
