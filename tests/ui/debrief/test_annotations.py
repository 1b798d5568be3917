"""What the debrief says once an attempt is judged, without a window."""

from dataclasses import replace
from pathlib import Path

from simulator.analysis.skills import Opportunity, SkillScore
from simulator.debrief.debrief import debrief
from simulator.debrief.judgement import Judgement, Seer, Verdict
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood, State
from simulator.play.catalogue import Card
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.story.model import SceneId
from simulator.ui.debrief.annotator import Annotator
from simulator.ui.debrief.presenter import DebriefPresenter
from simulator.ui.debrief.views import StoryView, TechniqueView

from .conftest import Judge

KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")
BROKEN = ("listen-on", "paraphrase", "offer-trace", "explain-why-not")


def presented(judged: tuple[Session, Judgement], **more: object) -> DebriefPresenter:
    return DebriefPresenter(judged[0], judgement=judged[1], **more)  # type: ignore[arg-type]


def test_a_presenter_without_a_judgement_waits_for_one(judge: Judge) -> None:
    session, judgement = judge(*BROKEN)
    presenter = DebriefPresenter(session)
    assert presenter.annotations is None
    assert presenter.what_if(1) == ()
    assert presenter.judge(judgement) is presenter.annotations
    assert presenter.what_if(1)


def test_a_kept_attempt_brings_its_guess_and_its_note(judge: Judge) -> None:
    presenter = presented(judge(*KEPT), note="Ask first.", guess="wary")
    assert presenter.note == "Ask first."
    assert presenter.answer is not None
    assert presenter.answer.headline == "Ida left delighted. You guessed wary."


def test_an_attempt_that_was_seen_is_not_asked_about_again(judge: Judge) -> None:
    presenter = presented(judge(*KEPT), seen=True)
    assert presenter.answer is not None
    assert presenter.answer.headline == "Ida left delighted."


def test_the_turning_point_is_told_with_its_evidence(judge: Judge) -> None:
    """What was said, what it cost, and what could have been said instead."""
    annotations = presented(judge(*BROKEN)).annotations
    assert annotations is not None
    (turning,) = annotations.turning
    assert (turning.number, turning.mark.word, turning.said) == (
        4,
        "turning point",
        "“It was busy.”",
    )
    assert turning.mark.cost == (
        "Until here Ida could still have left delighted (1 more decision would have done it). "
        "After this, no good ending was left, only a poor one."
    )
    assert turning.instead == "“It's here. I rang at half past five.”"
    assert [one.word for one in annotations.marks][-1] == "turning point"


def test_where_nothing_mattered_more_it_is_said(judge: Judge) -> None:
    session, judgement = judge(*KEPT)
    annotations = presented((session, judgement)).annotations
    assert annotations is not None
    assert annotations.turning == ()
    assert annotations.no_turning.startswith("No decision turned this talk.")
    best = tuple(replace(one, verdict=Verdict.BEST) for one in judgement.decisions)
    annotations = presented((session, replace(judgement, decisions=best))).annotations
    assert annotations is not None
    assert annotations.no_turning.startswith("Nothing you said cost anything.")


def test_where_a_talk_began_out_of_reach_nothing_is_claimed(engine: Engine) -> None:
    """A writer may begin in a state that nobody can reach."""
    began = engine.at(SceneId("next-day"), State(Mood(10, 0, 10)))
    session = Session(engine, began).choose("follow-up-kept")
    annotations = presented((session, Seer(engine).judge(session))).annotations
    assert annotations is not None
    assert annotations.no_turning.startswith("No ending is known to be within reach")
    assert annotations.best_summary == ""


def test_the_best_talk_runs_from_the_start(judge: Judge) -> None:
    session, judgement = judge(*BROKEN)
    annotations = presented((session, judgement)).annotations
    assert annotations is not None
    assert len(annotations.best) == 1 + len(judgement.best)
    assert annotations.best[-1].band == "delighted"
    count = len(judgement.best)
    assert annotations.best_summary == (
        f"At best, Ida would have left delighted after {count} decisions."
    )


def test_what_if_says_what_each_other_reply_would_have_done(judge: Judge) -> None:
    """The reply, the mood, the cost, and a talk that counts on to an ending."""
    presenter = presented(judge(*BROKEN))
    for number in (1, 2, 3, 4):
        assert len(presenter.what_if(number)) >= 1
    others = {one.said: one for one in presenter.what_if(4)}
    kept = others["It's here. I rang at half past five."]
    assert (kept.mark.word, kept.move.after) == ("best", "delighted")
    assert kept.mark.cost == "It would have cost nothing: Ida could still have left delighted."
    assert (kept.on, kept.ends) == ((), "")
    again = others["Which number was it?"]
    assert [one.number for one in again.on][:1] == [5]
    assert again.ends.startswith("Ida leaves ")


def test_the_goal_comes_with_a_story_to_practise_it_in(judge: Judge, card: Card) -> None:
    """Never the one just played."""
    stories = (
        replace(card, skills=("active-listening",)),
        replace(card, id="other", title="Another one", path=Path("o.yaml")),
    )
    annotations = presented(judge(*BROKEN), stories=iter(stories)).annotations
    assert annotations is not None
    assert annotations.goal is not None
    assert annotations.goal.skill == "Active listening"
    assert annotations.goal.story == StoryView("Another one", Path("o.yaml"))


def test_where_the_skills_were_shown_and_yet_it_turned_the_moment_is_named(judge: Judge) -> None:
    session, judgement = judge("listen-on")
    turned = replace(judgement.decisions[0], verdict=Verdict.TURNING_POINT, after=None)
    faultless = (SkillScore("active-listening", (Opportunity(1, 3, 3),)),)
    told = replace(debrief(session), skills=faultless, goal=None)
    annotator = Annotator(session, told, replace(judgement, decisions=(turned,)))
    annotations = annotator.view(())
    assert annotations.goal is None
    assert annotations.no_goal.endswith("What cost was the moment: see decision 1.")


def test_techniques_are_told_in_the_words_of_the_attempt(judge: Judge, rules: Rulebook) -> None:
    view = presented(judge("listen-on", "blame-the-driver")).view
    finish, own = (rules.techniques[one].name for one in ("let-them-finish", "take-it-on"))
    assert view.techniques == (
        TechniqueView(finish, True, "[waits]", (1,)),
        TechniqueView(own, False, "“The driver was new, you know.”", (2,)),
    )
