"""A class held at the desk by mouse, from its beginning to its end."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from simulator.classroom.lesson import Phase
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.desk.end import EndDialog
from simulator.ui.classroom.desk.page import DeskPage
from simulator.ui.classroom.desk.timer import clock_face
from tests.ui.classroom.desk.driving import (
    LEFT,
    Key,
    begin,
    button,
    buttons,
    letter,
    press,
    primary,
    rows,
    says,
    words,
)


def test_a_class_is_held_by_mouse(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """Hands are tapped, shown, played, set beside another, and the talk goes on."""
    begin(qtbot, desk)
    listen, blame = letter(held, "listen-on"), letter(held, "blame-the-driver")
    for _ in range(3):
        press(qtbot, desk, f"{listen}: one more hand")
    press(qtbot, desk, f"{blame}: one more hand")
    assert held.lesson.round.ballot.hands == {"listen-on": 3, "blame-the-driver": 1}
    qtbot.waitUntil(lambda: "4 hands" in words(desk))
    assert "75" not in words(desk)
    qtbot.mouseClick(primary(desk), LEFT)
    says(qtbot, desk, f"Play {listen}, the room’s choice")
    assert "3 votes, 75\u202f%" in words(desk)
    press(qtbot, desk, f"Pick {blame}")
    says(qtbot, desk, f"Play {blame}")
    qtbot.mouseClick(primary(desk), LEFT)
    says(qtbot, desk, "Go on")
    press(qtbot, desk, f"Show the answer to {listen} beside the other")
    qtbot.waitUntil(lambda: "What comes next" in words(desk))
    assert (held.lesson.shown, held.lesson.beside) == ("blame-the-driver", "listen-on")
    qtbot.waitUntil(lambda: button(desk, f"Play {listen} instead").isVisible())
    press(qtbot, desk, f"Play {listen} instead")
    assert (held.lesson.shown, held.lesson.beside) == ("listen-on", "")
    qtbot.mouseClick(primary(desk), LEFT)
    says(qtbot, desk, "Show how the room voted")
    assert held.lesson.session.path == ("listen-on",)


def test_back_and_vote_again(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """Voting again is offered once the votes are shown; back undoes one thing."""
    begin(qtbot, desk)
    held.count("listen-on", 2)
    assert not any(one.text() == "Vote again" and one.isVisible() for one in buttons(desk))
    qtbot.mouseClick(primary(desk), LEFT)
    qtbot.waitUntil(lambda: primary(desk).text().startswith("Play"))
    press(qtbot, desk, "Vote again")
    qtbot.waitUntil(lambda: "Asked again: No votes yet" in words(desk))
    assert len(held.lesson.round.ballots) == 2
    assert button(desk, "Back").toolTip() == "Back to how to join"


def test_the_countdown_runs_and_stops(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """Sixty seconds by the class's own clock."""
    begin(qtbot, desk)
    press(qtbot, desk, "Count down 60 seconds on the projector")
    qtbot.waitUntil(lambda: "1:00" in words(desk))
    held.room._clock.ms += 18_500  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "0:42" in words(desk))
    held.room._clock.ms += 60_000  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "Time is up" in words(desk))
    press(qtbot, desk, "Clear")
    qtbot.waitUntil(lambda: "Time is up" not in words(desk))
    assert held.lesson.until == 0


@pytest.mark.parametrize(
    ("left", "face"),
    [(60_000, "1:00"), (59_001, "1:00"), (59_000, "0:59"), (1, "0:01"), (0, "0:00")],
)
def test_a_second_that_has_begun_still_counts(left: int, face: str) -> None:
    """Nobody is told 0:00 while there is time."""
    assert clock_face(left) == face


def test_a_quote_is_noted(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """Typed and taken by Enter; the notes have it, as text."""
    begin(qtbot, desk)
    field = next(
        one for one in desk.findChildren(QLineEdit) if one.accessibleName().startswith("Note")
    )
    field.setFocus()
    QTest.keyClicks(field, "She <b>waits</b> A B")
    QTest.keyClick(field, Key.Key_Return)
    assert held.lesson.round.quotes == ("She <b>waits</b> A B",)
    assert field.text() == ""
    qtbot.waitUntil(lambda: "“She <b>waits</b> A B”" in words(desk))
    assert held.lesson.phase is Phase.ASKING


def test_a_class_is_ended_only_after_a_question(
    qtbot: QtBot, desk: DeskPage, held: Conductor
) -> None:
    """Going on is what Enter does."""
    ended: list[None] = []
    desk.ended.connect(lambda: ended.append(None))
    press(qtbot, desk, "End …")
    dialog = desk.findChild(EndDialog)
    assert dialog is not None
    assert "not come to its end" in words(dialog)
    QTest.keyClick(dialog, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.findChild(EndDialog) is None)
    assert not ended
    press(qtbot, desk, "End …")
    dialog = desk.findChild(EndDialog)
    assert dialog is not None
    press(qtbot, dialog, "End the class")
    assert ended


def test_at_the_end_of_the_talk_the_large_button_ends_the_class(
    qtbot: QtBot, desk: DeskPage, held: Conductor
) -> None:
    """After the same question, and the page says how it ended."""
    begin(qtbot, desk)
    for option in ("listen-on", "paraphrase", "offer-trace", "explain-why-not"):
        held.play(option)
        held.step()
    says(qtbot, desk, "End the class …")
    assert "The talk is over. The ending is poor." in words(desk)
    assert not rows(desk)
    qtbot.mouseClick(primary(desk), LEFT)
    assert desk.findChild(EndDialog) is not None


def test_leaving_the_desk_leaves_the_class_alone(
    qtbot: QtBot, desk: DeskPage, held: Conductor
) -> None:
    """Back is told of, and the class stays where it was."""
    begin(qtbot, desk)
    with qtbot.waitSignal(desk.back):
        press(qtbot, desk, "Leave the desk; the class goes on")
    assert held.lesson.phase is Phase.ASKING
    desk.leave()
    held.step()
    qtbot.mouseClick(primary(desk), LEFT)
    assert held.lesson.phase is Phase.REVEALED
