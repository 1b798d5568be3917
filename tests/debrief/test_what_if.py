"""What could have been said instead: played by the engine, ordered by what it costs."""

import pytest

from simulator.debrief.judgement import Judgement, Seer, Verdict
from simulator.debrief.retry import session_before
from simulator.debrief.what_if import best_talk, other_replies
from simulator.play.engine import Engine
from simulator.play.session import Mode, Session, replay
from simulator.story.model import Grade, Story

KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")
BROKEN = ("listen-on", "paraphrase", "offer-trace", "explain-why-not")


def attempt(engine: Engine, *path: str) -> tuple[Session, Judgement]:
    session = replay(Session.start(engine), path).session
    return session, Seer(engine).judge(session)


def test_every_other_reply_on_offer_is_there_once(engine: Engine) -> None:
    """All but the one that was said, what costs least first, and of those the kindest."""
    session, judgement = attempt(engine, *BROKEN)
    for step, judged in zip(session.decisions, judgement.decisions, strict=True):
        assert step.before is not None
        assert step.before.view is not None
        offered = {one.id for one in step.before.view.options} - {judged.option}
        others = other_replies(session, judged)
        assert {one.option for one in others} == offered
        ranks = [tuple(Verdict).index(one.verdict) for one in others]
        assert ranks == sorted(ranks)
        free = [one.after.score for one in others if one.verdict is Verdict.BEST]
        assert free == sorted(free, reverse=True)


def test_another_reply_is_what_the_engine_makes_of_it(engine: Engine) -> None:
    """Its answer, its mood and its reasons are those of saying it there."""
    session, judgement = attempt(engine, *KEPT)
    others = {one.option: one for one in other_replies(session, judgement.decisions[0])}
    blame = others["blame-the-driver"]
    said = engine.choose(engine.start(), "blame-the-driver")
    assert (blame.reply, blame.after.mood) == (said.reply, said.after.mood)
    assert blame.because[0].startswith("Temper rose by ")
    assert blame.after.decision == 1


def test_the_talk_after_another_reply_reaches_its_prospect(engine: Engine) -> None:
    """Played to its end, it leaves the very mood and grade that the seer saw."""
    session, judgement = attempt(engine, *BROKEN)
    for judged in judgement.decisions:
        for other in other_replies(session, judged):
            talk = other.on
            assert (talk.ending is None) == (other.prospect is None)
            if other.prospect is not None:
                assert talk.ending is not None
                last = talk.exchanges[-1].after if talk.exchanges else other.after
                assert (talk.ending.grade, last.score) == (
                    other.prospect.grade,
                    other.prospect.score,
                )


def test_a_talk_counts_its_decisions_on(engine: Engine) -> None:
    """What follows another reply to decision 2 begins with decision 3, and says what it hears."""
    session, judgement = attempt(engine, *BROKEN)
    (other, *_) = other_replies(session, judgement.decisions[1])
    numbers = [one.after.decision for one in other.on.exchanges]
    assert numbers == list(range(3, 3 + len(numbers)))
    assert all(one.heard and one.said for one in other.on.exchanges)


def test_the_best_talk_runs_from_the_start_to_the_best_ending(engine: Engine) -> None:
    session, judgement = attempt(engine, "blame-the-driver")
    talk = best_talk(session, judgement)
    assert talk.start.decision == 0
    assert talk.ending is not None
    assert talk.ending.grade is Grade.GREAT
    assert talk.exchanges[-1].after.band == "delighted"


def test_a_second_try_stands_where_the_decision_was_taken(story: Story, engine: Engine) -> None:
    """The same state and times, in practice; the attempt itself stays as it was."""
    session = Session.start(engine, seed=7, mode=Mode.ASSESSMENT)
    for at, option in enumerate(KEPT, start=1):
        session = session.choose(option, at=10.0 * at)
    again = session_before(session, 3)
    assert again.path == KEPT[:2]
    assert again.times == (10.0, 20.0)
    assert again.step.state == session.decisions[1].state
    assert (again.seed, again.mode) == (7, Mode.PRACTICE)
    assert session.path == KEPT


def test_a_second_try_may_begin_at_the_start_but_not_beyond_the_end(engine: Engine) -> None:
    session = replay(Session.start(engine), KEPT).session
    assert session_before(session, 1).path == ()
    with pytest.raises(IndexError):
        session_before(session, 5)
