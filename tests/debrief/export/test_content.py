"""The sheet: what was played, what it cost, and only what is known."""

from dataclasses import replace

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.content import sheet
from simulator.debrief.judgement import Verdict
from simulator.play.engine import Engine
from simulator.play.session import Session

from .conftest import BROKEN, played


def test_a_sheet_says_what_was_played(kept: Attempt) -> None:
    """Date, persona and revision stand at its head, the whole revision at its foot."""
    told = sheet(replace(kept, trainee="Kim", again_after=2))
    facts = {one.name: one.value for one in told.facts}
    revision = kept.session.engine.story.revision
    assert facts["Played"] == "2025-11-21 14:05"
    assert facts["Temperament"] == "Steady"
    assert facts["Trainee"] == "Kim"
    assert facts["Second try"] == "from decision 3 on"
    assert facts["Length"] == "4 decisions in 1 min"
    assert revision.startswith(facts["Revision"])
    assert ("Revision (sha256)", revision) in [(one.name, one.value) for one in told.sources]


def test_nobody_is_named_unless_asked(kept: Attempt) -> None:
    """Without a name there is no line for one."""
    assert "Trainee" not in {one.name for one in sheet(kept).facts}


def test_a_guess_is_held_against_how_it_was(kept: Attempt, broken: Attempt) -> None:
    """With the signs where it was off; nothing is said where nobody guessed."""
    assert sheet(broken).calibration.startswith("You guessed neutral. Your guess was 2 steps too")
    left = sheet(kept).chart.spots[-1].band
    assert sheet(replace(kept, guess=left)).calibration == "That is what you guessed."
    assert sheet(replace(kept, guess=None)).calibration == ""


def test_what_decided_it_comes_with_its_evidence(broken: Attempt) -> None:
    """What was said, what it cost, and what could have been said instead."""
    told = sheet(broken)
    assert told.turning
    worst = next(one for one in told.turning if one.mark.verdict is Verdict.TURNING_POINT)
    assert worst.mark.cost.startswith("Until here Ida could still have left ")
    assert (worst.mark.shape, worst.mark.word) == ("▼", "turning point")
    assert worst.instead


def test_every_decision_has_all_that_was_on_offer(broken: Attempt) -> None:
    """What was said, and each other reply once."""
    told = sheet(broken)
    assert [one.number for one in told.decisions] == [1, 2, 3, 4, 5]
    for one, step in zip(told.decisions, broken.session.decisions, strict=True):
        assert step.before is not None
        assert step.before.view is not None
        assert len(one.others) == len(step.before.view.options) - 1
        assert one.mark is not None


def test_what_was_not_judged_is_told_without_marks(engine: Engine) -> None:
    """All the rest is there, and the sheet says what is missing."""
    told = sheet(played(engine, *BROKEN, judged=False))
    assert all(one.mark is None and not one.others for one in told.decisions)
    assert told.no_turning == "What each decision cost was not worked out for this attempt."
    assert told.best == ()
    assert told.chart.best == ()
    assert told.skills


def test_a_talk_that_was_broken_off_at_once_has_a_sheet(engine: Engine) -> None:
    """Nothing was said, so nothing is claimed."""
    told = sheet(Attempt(Session.start(engine)))
    assert told.headline == "The talk was broken off. Ida was wary."
    assert told.decisions == told.turning == ()
    assert told.no_turning == ""


def test_what_entering_the_last_scene_changed_is_told(engine: Engine) -> None:
    """A talk broken off after time has passed ends with that, on the chart as well."""
    told = sheet(played(engine, *BROKEN[:4]))
    assert "time has passed" in told.closing[0]
    assert told.chart.spots[-1].label == "Where it stopped"
    assert told.chart.spots[-1].number is None
