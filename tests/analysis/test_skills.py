"""Skill scores: opportunities, points and when there is evidence enough."""

from simulator.analysis.skills import ENOUGH_OPPORTUNITIES, SkillScore, skill_scores
from simulator.debrief.debrief import debrief
from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.story.model import Option, OptionId
from simulator.story.stakes import skills_at_stake


def score(engine: Engine, skill: str, *path: str) -> SkillScore:
    session = replay(Session.start(engine), path).session
    scores = skill_scores(session.decisions, engine.rulebook.skills)
    return next(one for one in scores if one.skill == skill)


def test_points_are_those_chosen_of_the_best_on_offer(engine: Engine) -> None:
    """Active listening: works (2) of model (3), then model of model."""
    found = score(engine, "active-listening", "paraphrase", "listen-on")
    assert (found.points, found.best, len(found.opportunities)) == (5, 6, 2)
    assert found.ratio == 5 / 6


def test_one_option_alone_puts_no_skill_at_stake() -> None:
    """A choice is about a skill when two options name different levels of it."""
    named = (_option("a", empathy=3), _option("b", empathy=1), _option("c"))
    assert skills_at_stake(named) == ("empathy",)
    assert skills_at_stake((_option("a", empathy=3), _option("c"))) == ()
    assert skills_at_stake((_option("a", empathy=3), _option("b", empathy=3))) == ()


def _option(id_: str, **skills: int) -> Option:
    return Option(OptionId(id_), "ask", "…", (), skills=skills)


def test_under_three_opportunities_there_is_not_enough_evidence(engine: Engine) -> None:
    """Two opportunities are not enough; three are."""
    assert not score(engine, "ownership", "paraphrase", "listen-on").enough
    found = score(engine, "ownership", "paraphrase", "listen-on", "paraphrase")
    assert len(found.opportunities) == ENOUGH_OPPORTUNITIES
    assert found.enough


def test_only_what_was_on_offer_counts(engine: Engine) -> None:
    """A scene that was not visited is no opportunity."""
    told = debrief(replay(Session.start(engine), ("paraphrase",)).session)
    assert {one.skill for one in told.skills} == {"active-listening", "ownership"}
