"""The process that judges: what it is told, what it answers, and that it can be let go."""

from collections.abc import Iterator
from multiprocessing import Pipe

import pytest
from pytestqt.qtbot import QtBot

from simulator.debrief.judgement import Judgement, Seer
from simulator.mood.state import Mood, State
from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.story.model import SceneId, Story
from simulator.ui.debrief.seer import Attempt, Ground, answer
from simulator.ui.debrief.seer_link import SeerLink

KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")


@pytest.fixture
def link(qtbot: QtBot) -> Iterator[SeerLink]:
    made = SeerLink()
    yield made
    made.close()


def attempt(engine: Engine, *path: str) -> Session:
    return replay(Session.start(engine), path).session


def test_an_attempt_is_played_again_from_where_it_began(engine: Engine) -> None:
    """Also one that a writer began in the middle of a story, with a mood of their own."""
    began = engine.at(SceneId("next-day"), State(Mood(2, 6, 6), open=frozenset({"ring-by-six"})))
    session = Session(engine, began).choose("ask-again").choose("follow-up-kept")
    again = Attempt.of(session).played(Ground.of(engine).engine())
    assert again.path == session.path
    assert [one.state for one in again.decisions] == [one.state for one in session.decisions]


def test_the_process_says_what_the_seer_would(engine: Engine) -> None:
    """Run here on a line of its own: in comes a ground, then an attempt; out goes its judgement."""
    session = attempt(engine, *KEPT)
    ours, theirs = Pipe()
    ours.send(Ground.of(engine))
    ours.send(Attempt.of(session))
    answer(theirs)
    assert ours.recv() == Seer(engine).judge(session)


def test_a_process_whose_window_hangs_up_ends(engine: Engine) -> None:
    ours, theirs = Pipe()
    ours.send(Ground.of(engine))
    ours.close()
    answer(theirs)


def test_the_link_judges_one_attempt_after_the_other(
    qtbot: QtBot, link: SeerLink, engine: Engine, story: Story
) -> None:
    """Prepared or not, and the second drops the first where that is still under way."""
    dropped, wanted = attempt(engine, "paraphrase"), attempt(engine, *KEPT)
    link.prepare(engine)
    link.judge(dropped)
    with qtbot.waitSignal(link.judged, timeout=20_000) as told:
        link.judge(wanted)
    assert told.args is not None
    session, judgement = told.args
    assert session is wanted
    assert isinstance(judgement, Judgement)
    assert [one.option for one in judgement.decisions] == list(KEPT)


def test_a_process_that_ends_by_itself_is_told(
    qtbot: QtBot, link: SeerLink, engine: Engine
) -> None:
    session = attempt(engine, *KEPT)
    with qtbot.waitSignal(link.failed, timeout=20_000) as told:
        link.judge(session)
        assert link._process is not None
        link._process.kill()
    assert told.args is not None
    assert told.args[0] is session


def test_a_link_that_is_closed_says_no_more(qtbot: QtBot, link: SeerLink, engine: Engine) -> None:
    """Closing waits neither for the process to have started nor for its answer."""
    link.judge(attempt(engine, *KEPT))
    with qtbot.assertNotEmitted(link.judged), qtbot.assertNotEmitted(link.failed):
        link.close()
        link.close()
