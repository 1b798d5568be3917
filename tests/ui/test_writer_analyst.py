"""The analyst: in this process for what it says, in its own for how it is spoken with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from simulator.analysis.analysis import analyse
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood, State
from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.story.model import OptionId, SceneId, Story
from simulator.ui.writer.analyst import (
    Analyst,
    Explored,
    Exploring,
    Passed,
    Proved,
    StartsAsked,
    StartsFound,
    Study,
    Told,
    Unplayable,
    WayAsked,
    WayFound,
)
from simulator.ui.writer.analyst_link import AnalystLink
from simulator.ui.writer.starts import names, starts, way_to

DAY = SceneId("next-day")


@pytest.fixture
def file(tmp_path: Path, small: str) -> Path:
    path = tmp_path / "test.yaml"
    path.write_text(small, encoding="utf-8")
    return path


@pytest.fixture
def link(qtbot: QtBot) -> Iterator[AnalystLink]:
    made = AnalystLink()
    yield made
    made.close()


def studied(file: Path, rules: Rulebook) -> tuple[Analyst, list[Told]]:
    """An analyst that has studied a file, and all it told."""
    told: list[Told] = []
    analyst = Analyst(told.append)
    for _ in analyst.study(Study(file, rules)):
        pass
    return analyst, told


def test_every_start_is_met_by_its_shortest_way(story: Story, rules: Rulebook) -> None:
    """Playing the way leads to the scene with that very mood, after as many decisions."""
    analysis = analyse(story, rules)
    space, witness = analysis.spaces["steady"], analysis.witness("steady")
    engine = Engine(story, rules)
    found = starts(space, witness, DAY)
    assert found
    for band in found:
        for start in band.starts[:5]:
            way = way_to(space, witness, DAY, start.state)
            assert way is not None
            assert len(way) == start.decisions
            step = replay(Session.start(engine), way).session.step
            assert (step.place.id, step.state.mood) == (DAY, start.mood)
            assert rules.mood_band(step.state) == band.band


def test_a_mood_that_nobody_meets_has_no_way(story: Story, rules: Rulebook) -> None:
    """Nor have facts that can't be true there."""
    analysis = analyse(story, rules)
    space, witness = analysis.spaces["steady"], analysis.witness("steady")
    assert way_to(space, witness, DAY, State(Mood(10, 0, 10))) is None
    start = starts(space, witness, DAY)[0].starts[0]
    unmet = start.state._replace(facts=start.state.facts - {"need-met"})
    assert way_to(space, witness, DAY, unmet) is None


def test_facts_that_no_longer_matter_may_be_anything(story: Story, rules: Rulebook) -> None:
    """What nothing ahead asks about keeps nobody from coming there."""
    analysis = analyse(story, rules)
    space, witness = analysis.spaces["steady"], analysis.witness("steady")
    start = starts(space, witness, DAY)[0].starts[0]
    more = start.state._replace(facts=start.state.facts | {"beyond-authority"})
    assert way_to(space, witness, DAY, more) == way_to(space, witness, DAY, start.state)


def test_the_names_that_can_be_set_by_hand(story: Story) -> None:
    """Every fact and promise of the story, and those that cap the mood."""
    assert names(story).facts == ("beyond-authority", "exceeded", "need-met", "traced")
    assert names(story).promises == ("ring-by-six",)


def test_a_study_tells_what_it_finds(file: Path, rules: Rulebook) -> None:
    """States with envelopes first, then the proofs, then where players go."""
    _, told = studied(file, rules)
    explored, proved, passed = told
    assert isinstance(explored, Explored)
    assert explored.complete
    assert explored.states > 0
    assert set(explored.envelopes) == {"counter", "next-day", "pleased", "gone"}
    assert "steady" in explored.envelopes["counter"].personas
    assert isinstance(proved, Proved)
    assert proved.revision == explored.revision
    assert all(one.file == str(file) for one in proved.diagnostics)
    assert isinstance(passed, Passed)
    assert passed.shares["counter"] == 1
    assert 0 < passed.shares["next-day"] < 1


def test_a_broken_file_has_nothing_to_study(file: Path, rules: Rulebook) -> None:
    """And that is told, so that nobody waits."""
    file.write_text("story: [", encoding="utf-8")
    analyst, told = studied(file, rules)
    assert [type(one) for one in told] == [Unplayable]
    analyst.answer(StartsAsked(DAY, "steady"))
    assert len(told) == 1


def test_a_persona_that_the_story_does_not_name_was_not_explored(
    file: Path, rules: Rulebook
) -> None:
    """Nothing is said of it."""
    analyst, told = studied(file, rules)
    analyst.answer(StartsAsked(DAY, "worrier"))
    assert not any(isinstance(one, StartsFound) for one in told)


def test_the_process_studies_and_answers(
    link: AnalystLink, file: Path, rules: Rulebook, qtbot: QtBot
) -> None:
    """A question asked meanwhile is answered once it can be."""
    told: list[Told] = []
    link.told.connect(told.append)
    link.study(Study(file, rules))
    asked = StartsAsked(DAY, "steady")
    link.ask(asked)
    qtbot.waitUntil(lambda: any(isinstance(one, StartsFound) for one in told), timeout=30_000)
    qtbot.waitUntil(lambda: not link.studying, timeout=30_000)
    found = next(one for one in told if isinstance(one, StartsFound))
    assert found.asked == asked
    state = found.bands[0].starts[0].state
    link.ask(WayAsked(DAY, "steady", state))
    qtbot.waitUntil(lambda: isinstance(told[-1], WayFound), timeout=30_000)
    assert OptionId("offer-trace") in told[-1].way


def test_a_new_study_drops_the_one_under_way(
    link: AnalystLink, file: Path, rules: Rulebook, qtbot: QtBot
) -> None:
    """Nothing of the old one is told any more."""
    told: list[Told] = []
    link.told.connect(told.append)
    link.study(Study(file, rules))
    link.study(Study(file, rules))
    qtbot.waitUntil(lambda: not link.studying, timeout=30_000)
    qtbot.waitUntil(lambda: isinstance(told[-1], Passed), timeout=30_000)
    news = [type(one) for one in told if not isinstance(one, Exploring)]
    assert news == [Explored, Proved, Passed]


def test_stopping_ends_the_process(
    link: AnalystLink, file: Path, rules: Rulebook, qtbot: QtBot
) -> None:
    """At once, whatever it is doing; asking it then does nothing."""
    told: list[Told] = []
    link.told.connect(told.append)
    link.study(Study(file, rules))
    link.close()
    assert not link.studying
    link.ask(StartsAsked(DAY, "steady"))
    link.close()
    assert told == []


def test_a_process_that_dies_is_told(
    link: AnalystLink, file: Path, rules: Rulebook, qtbot: QtBot
) -> None:
    """The page can say so, and begin again."""
    link.study(Study(file, rules))
    process = link._process
    assert process is not None
    with qtbot.waitSignal(link.failed, timeout=30_000) as failed:
        process.kill()
    assert failed.args == ["the analysis ended by itself"]
    link.study(Study(file, rules))
    qtbot.waitUntil(lambda: not link.studying, timeout=30_000)
