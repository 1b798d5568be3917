"""The goal comes from what cost most; the story for it is another one."""

from dataclasses import replace
from pathlib import Path

import pytest

from simulator.debrief.debrief import debrief
from simulator.debrief.goal import costliest_goal, story_for
from simulator.debrief.judgement import Judged, Judgement, Seer, Verdict
from simulator.debrief.techniques import TechniqueUse, technique_uses
from simulator.mood.rulebook import Rulebook
from simulator.play.catalogue import Card, story_card
from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.story.model import Story

PLAYED = ("paraphrase", "listen-on", "offer-trace", "explain-why-not")


def judged(number: int, verdict: Verdict) -> Judged:
    return Judged(number, "x", verdict, None, None, 1, ())


def test_the_goal_is_the_skill_that_was_missed_where_it_cost_most(
    engine: Engine, rules: Rulebook
) -> None:
    """Active listening lost more points, and yet ownership is the goal where it lost the talk."""
    told = debrief(replay(Session.start(engine), PLAYED).session)
    lost = {one.skill: one.lost for one in told.skills}
    assert lost == {"active-listening": 4, "ownership": 3}
    for decision, skill in ((1, "active-listening"), (2, "ownership")):
        verdicts = Judgement((judged(decision, Verdict.TURNING_POINT),), ())
        goal = costliest_goal(told, verdicts, rules)
        assert goal is not None
        assert (goal.skill, decision in goal.decisions) == (skill, True)


def test_where_nothing_cost_much_points_decide(engine: Engine, rules: Rulebook) -> None:
    told = debrief(replay(Session.start(engine), PLAYED).session)
    verdicts = Judgement((judged(1, Verdict.FINE),), ())
    assert costliest_goal(told, verdicts, rules) == told.goal


def test_without_a_missed_skill_there_is_no_goal(engine: Engine, rules: Rulebook) -> None:
    session = replay(Session.start(engine), ("listen-on",)).session
    told = replace(debrief(session), skills=(), goal=None)
    assert costliest_goal(told, Seer(engine).judge(session), rules) is None


@pytest.fixture
def card(story: Story) -> Card:
    return story_card(Path("test.yaml"), story)


def test_the_story_to_practise_in_puts_the_skill_at_stake_most(card: Card) -> None:
    """Never the one just played, nor one that can't be played."""
    cards = [
        replace(card, id="just-played", skills=("apology",), scenes=30),
        replace(card, id="broken", skills=("apology",), scenes=30, problem="line 3: no"),
        replace(card, id="a-little", skills=("respect", "apology"), scenes=30),
        replace(card, id="short", skills=("apology", "respect"), scenes=4),
        replace(card, id="long", skills=("apology",), scenes=9),
        replace(card, id="other", skills=("respect",), scenes=30),
    ]
    found = story_for("apology", cards, besides="just-played")
    assert found is not None
    assert found.id == "long"
    assert story_for("patience", cards, besides="") is None


def test_techniques_are_told_with_their_decisions(engine: Engine) -> None:
    path = ("listen-on", "blame-the-driver", "listen-on")
    told = debrief(replay(Session.start(engine), path).session)
    assert technique_uses(told.reviews) == (
        TechniqueUse("let-them-finish", (1, 3), ()),
        TechniqueUse("take-it-on", (), (2,)),
    )
