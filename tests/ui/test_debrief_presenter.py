"""What the debrief says, without a window."""

import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise

import pytest

from simulator.debrief.phrases import called, in_short
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Mode, Session, replay
from simulator.story.model import Story
from simulator.ui.debrief.presenter import DebriefPresenter
from simulator.ui.debrief.views import MoveView

KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")


def played(engine: Engine, *path: str, minutes: float = 0.0) -> DebriefPresenter:
    session = Session.start(engine)
    for step, option in enumerate(path, start=1):
        session = session.choose(option, at=60 * minutes * step / len(path))
    return DebriefPresenter(session)


def test_the_question_offers_every_band_with_its_key(engine: Engine, rules: Rulebook) -> None:
    question = played(engine, *KEPT).view.question
    assert question is not None
    assert question.text == "How did the customer leave, do you think?"
    assert [one.band for one in question.choices] == [one.name for one in rules.bands["mood"]]
    assert [one.key for one in question.choices] == list("123456")


def test_the_answer_sets_the_guess_beside_the_truth(engine: Engine) -> None:
    answer = played(engine, *KEPT).guess("wary")
    assert answer.headline == "Ida left delighted. You guessed wary."
    assert answer.outcome == "A great ending. There is none better."
    assert (answer.text, answer.epilogue) == ("She nods.", "She came back in May.")
    assert answer.band == "delighted"


def test_a_right_guess_and_none_at_all_read_otherwise(engine: Engine) -> None:
    assert (
        played(engine, *KEPT).guess("delighted").headline == "Ida left delighted, as you thought."
    )
    assert played(engine, *KEPT).guess(None).headline == "Ida left delighted."


def test_the_first_guess_stands(engine: Engine) -> None:
    presenter = played(engine, *KEPT)
    assert presenter.answer is None
    first = presenter.guess("wary")
    assert presenter.guess("delighted") is first
    assert presenter.answer is first


def test_an_attempt_that_broke_off_says_so(engine: Engine) -> None:
    presenter = played(engine, "listen-on", "paraphrase")
    question = presenter.view.question
    assert question is not None
    assert question.text == "How did the customer feel when you stopped, do you think?"
    answer = presenter.guess("furious")
    assert answer.headline.startswith("You stopped here. Ida was ")
    assert answer.headline.endswith(". You guessed furious.")
    assert answer.outcome == "The talk broke off after 2 decisions, so it has no ending."
    assert answer.text == ""


def test_a_walk_out_is_called_one(story: Story, rules: Rulebook) -> None:
    hot = played(Engine(story, rules, "firecracker"), *["blame-the-driver"] * 2)
    assert hot.guess(None).headline == "Ida walked out furious."


def test_without_a_decision_there_is_nothing_to_show(engine: Engine) -> None:
    view = played(engine).view
    assert view.question is None
    assert view.nothing.startswith("You left before you had said anything to Ida.")
    assert view.subtitle == "as Steady"
    assert view.decisions == ()


@pytest.mark.parametrize(
    ("minutes", "subtitle"),
    [
        (0.0, "as Steady · 4 decisions"),
        (0.5, "as Steady · 4 decisions · under a minute"),
        (4.2, "as Steady · 4 decisions · 4 min"),
    ],
)
def test_the_bar_says_who_how_much_and_how_long(
    engine: Engine, minutes: float, subtitle: str
) -> None:
    assert played(engine, *KEPT, minutes=minutes).view.subtitle == subtitle


def test_an_assessment_is_named(engine: Engine) -> None:
    session = Session.start(engine, mode=Mode.ASSESSMENT).choose("listen-on")
    assert DebriefPresenter(session).view.subtitle == "as Steady · 1 decision · assessment"


def test_the_course_runs_from_the_start_through_every_decision(engine: Engine) -> None:
    presenter = played(engine, *KEPT)
    course = presenter.view.course
    assert [point.decision for point in course.points] == [None, 1, 2, 3, 4]
    assert course.points[0].label == "At the start"
    assert course.points[-1].band == presenter.guess(None).band
    assert course.summary == "The mood went from wary to delighted in 4 decisions."


def test_the_bands_lie_on_the_scale_without_gaps(engine: Engine) -> None:
    strips = played(engine, *KEPT).view.course.strips
    assert (strips[0].low, strips[-1].high) == (-20, 20)
    assert all(one.high == other.low for one, other in pairwise(strips))
    assert all(point.band for point in played(engine, *KEPT).view.course.points)


def test_time_that_passed_before_breaking_off_is_told(engine: Engine) -> None:
    """The last scene was entered, a day went by, and nothing more was said."""
    view = played(engine, *KEPT[:3]).view
    assert view.course.points[-1].label == "Where it stopped"
    assert view.course.points[-1].decision is None
    assert len(view.closing) == 1
    assert "time has passed" in view.closing[0]


def test_a_decision_tells_what_it_did(engine: Engine, rules: Rulebook) -> None:
    listened, summed_up = played(engine, *KEPT).view.decisions[:2]
    assert (listened.number, listened.short) == (1, "[waits]")
    assert listened.move == MoveView("wary", "neutral", "wary → neutral")
    assert summed_up.move == MoveView("neutral", "neutral", "still neutral")
    assert (listened.customer, listened.heard) == ("Ida", "Two days. [taps the counter] Two.")
    assert listened.reply == "It was for my sister."
    assert listened.approach == rules.approaches["listen"].name
    assert listened.because[0].startswith("Temper fell by 1, heard rose by 2")
    assert listened.why == "She got to the end of it."
    assert [(one.skill, one.level, one.word) for one in listened.levels] == [
        ("Active listening", 3, "model"),
        ("Ownership", 1, "weak"),
    ]
    assert listened.shown == (rules.techniques["let-them-finish"].name,)


def test_a_missed_technique_is_named(engine: Engine, rules: Rulebook) -> None:
    (decision,) = played(engine, "blame-the-driver").view.decisions
    assert decision.missed == (rules.techniques["take-it-on"].name,)
    assert {one.word for one in decision.levels} == {"harmful"}


def test_strengths_come_with_their_decisions(engine: Engine, rules: Rulebook) -> None:
    view = played(engine, "listen-on").view
    (listening,) = view.strengths
    assert (listening.skill, listening.decisions) == ("Active listening", (1,))
    assert listening.shown == rules.techniques["let-them-finish"].name
    assert view.no_strengths == ""


def test_where_nothing_went_well_it_is_said_kindly(engine: Engine) -> None:
    view = played(engine, "blame-the-driver").view
    assert view.strengths == ()
    assert view.no_strengths.startswith("No skill stood out this time.")


def test_skills_rest_on_their_evidence(engine: Engine) -> None:
    """Three opportunities are enough, fewer are not."""
    enough = {one.skill: one for one in played(engine, *KEPT).view.skills}["Ownership"]
    assert enough.evidence == "6 of 9 from 3 opportunities"
    assert enough.where == "decisions 1, 2 and 3"
    assert enough.share == pytest.approx(6 / 9)
    scarce = played(engine, "listen-on").view.skills[0]
    assert (scarce.evidence, scarce.where) == ("not enough evidence", "decision 1")
    assert scarce.share is None


def test_the_goal_says_what_where_and_why(engine: Engine, rules: Rulebook) -> None:
    goal = played(engine, "blame-the-driver", "blame-the-driver").view.goal
    assert goal is not None
    skill = next(one for one in rules.skills.values() if one.name == goal.skill)
    assert (goal.practise, goal.notes) == (skill.practise, skill.notes)
    assert goal.decisions == (1, 2)


def test_the_storys_temperaments_are_offered_first(
    story: Story, rules: Rulebook, engine: Engine
) -> None:
    offered = played(engine, *KEPT).view.personas
    assert [one.id for one in offered if one.suits] == ["firecracker"]
    assert {one.id for one in offered} == set(rules.personas) - {"steady"}
    assert offered[0].id == "firecracker"
    again = played(Engine(story, rules, "worrier"), "listen-on").view.personas
    assert [one.id for one in again if one.suits] == ["steady", "firecracker"]


def test_the_note_is_kept(engine: Engine) -> None:
    presenter = played(engine, *KEPT)
    assert presenter.note == ""
    presenter.keep_note("Ask first.")
    assert presenter.note == "Ask first."


def test_its_sentences_go_through_the_translator(engine: Engine) -> None:
    presenter = DebriefPresenter(
        replay(Session.start(engine), KEPT).session, lambda text: f"~{text}"
    )
    view = presenter.view
    assert view.question is not None
    assert view.question.text == "~How did the customer leave, do you think?"
    assert presenter.guess("wary").headline == "~~Ida left ~delighted. You guessed ~wary."
    assert view.subtitle == "~as Steady · ~4 decisions"
    assert view.decisions[0].levels[0].word == "~model"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Marta Okafor", "Marta"),
        ("Ida", "Ida"),
        ("Mrs Okafor", "Mrs Okafor"),
        ("Dr. Halloran", "Dr. Halloran"),
        (" Roz  Tench ", "Roz"),
    ],
)
def test_people_are_called_by_name(name: str, short: str) -> None:
    assert called(name) == short


@pytest.mark.parametrize(
    ("said", "short"),
    [
        ("[waits]", "[waits]"),
        ("[looks up] Good afternoon.", "“Good afternoon.”"),
        ("word " * 20, "“word word word word word word word word word word word word…”"),
        ("x" * 200, "“" + "x" * 60 + "…”"),
    ],
)
def test_a_line_in_short(said: str, short: str) -> None:
    assert in_short(said) == short


def test_braces_in_a_story_are_words(
    story_of: Callable[[str], Story], rules: Rulebook, small: str
) -> None:
    """Story text never becomes a template."""
    text = small.replace("Ida Brandt", '"{name} {0}"').replace("Two days late", "{x} late")
    presenter = played(Engine(story_of(text), rules), "paraphrase")
    assert "{name}" in presenter.guess(None).headline


def test_presenter_needs_no_qt() -> None:
    code = "import simulator.ui.debrief.presenter, sys; assert 'PySide6' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
