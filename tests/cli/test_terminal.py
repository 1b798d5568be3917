"""A talk in the terminal, answered line by line."""

from dataclasses import replace
from io import StringIO

import pytest

from simulator.cli.output import console
from simulator.cli.terminal import play_in_terminal, show_debrief
from simulator.play.engine import Engine
from simulator.play.session import Session


def play(engine: Engine, answers: str) -> tuple[Session, str]:
    """The session after these answers, and what was printed."""
    with console.capture() as printed:
        session = play_in_terminal(Session.start(engine, seed=1), StringIO(answers))
        show_debrief(session)
    return session, printed.get()


def test_numbers_choose_and_u_takes_back(engine: Engine) -> None:
    """What was taken back is not in the attempt; a wrong answer is asked again."""
    first, second = (option.id for option in Session.start(engine, seed=1).options[:2])
    assert play(engine, "1\nq\n")[0].path == (first,)
    assert play(engine, "1\nu\n2\nq\n")[0].path == (second,)
    session, printed = play(engine, "77\nu\nq\n")
    assert session.path == ()
    assert "Nothing has been said yet." in printed


def test_the_end_of_input_leaves_the_talk(engine: Engine) -> None:
    """Ctrl+D is a way out, and what was said is debriefed."""
    session, printed = play(engine, "1\n")
    assert len(session.path) == 1
    assert "You left the talk" in printed


def test_directions_and_reasons_can_be_told_from_speech(engine: Engine) -> None:
    """Directions keep their brackets; the coach's line stands in parentheses."""
    _, printed = play(engine, "1\n2\n3\nq\n")
    assert "[taps the counter]" in printed
    assert "rose by" in printed
    assert "Ida Brandt looks wary" in printed


@pytest.mark.parametrize("title", ["[bold]Half[/bold]", "[/nothing]"])
def test_text_of_a_story_is_never_markup(engine: Engine, title: str) -> None:
    """Brackets in a story's texts are printed as they are."""
    marked = Engine(replace(engine.story, title=title, brief=title), engine.rulebook)
    assert title in play(marked, "q\n")[1]
