"""The facilitator's desk, used as a person would: by mouse and by keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from simulator.classroom.events import Joined, Voted
from simulator.classroom.lesson import Phase
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.records.settings import Settings
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.desk_end import EndDialog
from simulator.ui.classroom.desk_hands import HandsBox
from simulator.ui.classroom.desk_page import DeskPage
from simulator.ui.classroom.desk_reply import ReplyRow
from simulator.ui.classroom.desk_section import Sections
from simulator.ui.classroom.desk_timer import clock_face
from simulator.ui.classroom.keys_dialog import KeysDialog
from simulator.ui.classroom.networks import THIS_COMPUTER, Network
from simulator.ui.classroom.stage_view import Join
from simulator.ui.theme import Theme
from tests.conftest import ReadStory
from tests.ui.classroom.desk_class import conductor_of, plan_of, vote

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
JOIN = Join("http://192.168.1.5:8123/K7QP", "192.168.1.5:8123", "K7QP")
NETWORKS = [Network("192.168.1.5", "wlan0 (wireless)"), Network("10.0.0.3", "eth0")]


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """Without motion."""
    return Theme(qapp, Settings(scheme="light", motion="reduced"))


@pytest.fixture
def held(engine: Engine, tmp_path: Path) -> Iterator[Conductor]:
    """A class before the talk."""
    conductor = conductor_of(engine, tmp_path)
    yield conductor
    conductor.close()
    conductor.room.close()


@pytest.fixture
def desk_of(qtbot: QtBot, theme: Theme) -> Iterator[Callable[[Conductor], DeskPage]]:
    """Shows the desk of a class."""
    pages: list[DeskPage] = []

    def show(conductor: Conductor) -> DeskPage:
        page = DeskPage(theme, find=lambda: NETWORKS)
        qtbot.addWidget(page)
        pages.append(page)
        page.open(conductor)
        page.resize(1280, 800)
        with qtbot.waitExposed(page):
            page.show()
        return page

    yield show
    for page in pages:
        page.leave()


@pytest.fixture
def desk(held: Conductor, desk_of: Callable[[Conductor], DeskPage]) -> DeskPage:
    """The desk of the class."""
    return desk_of(held)


def button(page: QWidget, text: str) -> QAbstractButton:
    """The visible button that says so, or is called so."""
    found = [
        one
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and text in (one.text(), one.accessibleName())
    ]
    assert len(found) == 1, (text, [one.text() for one in page.findChildren(QAbstractButton)])
    return found[0]


def press(qtbot: QtBot, page: QWidget, text: str) -> None:
    """Click a button."""
    qtbot.mouseClick(button(page, text), LEFT)


def words(page: QWidget) -> str:
    """All that can be read."""
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def primary(page: QWidget) -> QPushButton:
    """The large button."""
    buttons = page.findChildren(QPushButton)
    return next(one for one in buttons if one.property("kind") == "primary")


def says(qtbot: QtBot, page: QWidget, text: str) -> None:
    """Wait until the large button says so."""
    qtbot.waitUntil(lambda: primary(page).text() == text)


def hands(page: QWidget) -> list[HandsBox]:
    """The visible fields for hands, from A on."""
    return [one for one in page.findChildren(HandsBox) if one.isVisible()]


def rows(page: QWidget) -> list[ReplyRow]:
    """The replies on offer, from A on."""
    return [one for one in page.findChildren(ReplyRow) if one.isVisible()]


def letter(held: Conductor, option: str) -> str:
    """The letter of a reply."""
    return "ABCD"[[one.id for one in held.lesson.options].index(option)]


def begin(qtbot: QtBot, page: QWidget) -> None:
    """Begin the talk."""
    qtbot.mouseClick(primary(page), LEFT)
    says(qtbot, page, "Show how the room voted")


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


def test_hands_are_typed_one_after_the_other(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """Enter takes a number and asks for the next; after the last the large button has the keys."""
    begin(qtbot, desk)
    hands(desk)[0].setFocus()
    for number in (12, 0, 7, 3):
        QTest.keyClicks(QApplication.focusWidget(), str(number))
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    ids = [one.id for one in held.lesson.options]
    assert held.lesson.round.ballot.hands == {ids[0]: 12, ids[2]: 7, ids[3]: 3}
    assert QApplication.focusWidget() is primary(desk)
    QTest.keyClick(hands(desk)[0], Key.Key_Up)
    assert held.lesson.round.ballot.hands[ids[0]] == 13


def test_what_is_being_typed_stays_when_votes_come_in(
    qtbot: QtBot, desk: DeskPage, held: Conductor
) -> None:
    """A phone's vote doesn't wipe out half a number."""
    begin(qtbot, desk)
    box = hands(desk)[1]
    box.setFocus()
    QTest.keyClicks(box, "4")
    vote(held, "listen-on", "paraphrase")
    qtbot.waitUntil(lambda: "2 of 2 have voted" in words(desk))
    assert box.text() == "4"


def test_votes_from_another_thread_are_shown(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """The service's thread tells, the window's shows; every vote is there in the end."""
    begin(qtbot, desk)

    def phones() -> None:
        for number in range(300):
            held.room.do(Joined(f"seat-{number}"))
            held.room.do(Voted(f"seat-{number}", "listen-on"))

    thread = Thread(target=phones)
    thread.start()
    qtbot.waitUntil(lambda: "300 of 300 have voted" in words(desk))
    thread.join()


def test_a_flood_of_votes_makes_few_refreshes(
    qtbot: QtBot, desk: DeskPage, held: Conductor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thousand changes in one go are drawn a handful of times."""
    begin(qtbot, desk)
    seen: list[object] = []
    desk._hearing.changed.connect(lambda: seen.append(None))
    for number in range(500):
        held.room.do(Joined(f"seat-{number}"))
        held.room.do(Voted(f"seat-{number}", "paraphrase"))
    qtbot.waitUntil(lambda: "500 of 500" in words(desk))
    assert len(seen) <= 3


def test_peeking_ends_with_the_votes(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """The next decision is blind again, here too."""
    begin(qtbot, desk)
    vote(held, "listen-on", "listen-on", "paraphrase")
    qtbot.waitUntil(lambda: "3 of 3" in words(desk))
    assert "67" not in words(desk)
    press(qtbot, desk, "Peek")
    assert "2 votes, 67\u202f%" in words(desk)
    for told in ("Play", "Go on", "Show how the room voted"):
        qtbot.mouseClick(primary(desk), LEFT)
        qtbot.waitUntil(lambda told=told: primary(desk).text().startswith(told))
    assert "%" not in words(desk)
    assert not button(desk, "Peek").isChecked()


def test_back_and_vote_again(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """Voting again is offered once the votes are shown; back undoes one thing."""
    begin(qtbot, desk)
    held.count("listen-on", 2)
    assert not any(one.text() == "Vote again" and one.isVisible() for one in _buttons(desk))
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


def test_a_class_is_held_by_keys(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """Letters count hands, Enter is what comes next, page up goes back."""
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    says(qtbot, desk, "Show how the room voted")
    for key in (Key.Key_B, Key.Key_B, Key.Key_D):
        QTest.keyClick(QApplication.focusWidget(), key)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    second = held.lesson.options[1].id
    assert held.lesson.round.ballot.hands == {second: 2}
    QTest.keyClick(QApplication.focusWidget(), Key.Key_PageDown)
    says(qtbot, desk, "Play B, the room’s choice")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    says(qtbot, desk, "Go on")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_PageUp)
    says(qtbot, desk, "Play B, the room’s choice")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Question)
    qtbot.waitUntil(lambda: desk.findChild(KeysDialog) is not None)


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


def test_phones_are_switched_on_and_off(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """The address that was chosen is asked for; what people need to join is shown."""
    choice = desk.findChild(QComboBox)
    assert choice is not None
    assert [choice.itemData(index) for index in range(choice.count())] == [
        "192.168.1.5",
        "10.0.0.3",
        THIS_COMPUTER,
    ]
    choice.setCurrentIndex(1)
    with qtbot.waitSignal(desk.phones_wanted) as wanted:
        press(qtbot, desk, "Switch phones on")
    assert wanted.args == ["10.0.0.3"]
    desk.show_phones(JOIN)
    assert "192.168.1.5:8123" in words(desk)
    assert "Code K7QP" in words(desk)
    held.room.warn("Refused: 41 wrong codes.")
    qtbot.waitUntil(lambda: "Refused: 41 wrong codes." in words(desk))
    with qtbot.waitSignal(desk.phones_wanted) as wanted:
        press(qtbot, desk, "Switch phones off")
    assert wanted.args == [""]
    desk.show_phones(None)
    assert "K7QP" not in words(desk)


def test_what_kept_phones_from_being_on_is_told(qtbot: QtBot, desk: DeskPage) -> None:
    """And they can be tried again, at the same address."""
    choice = desk.findChild(QComboBox)
    assert choice is not None
    choice.setCurrentIndex(1)
    press(qtbot, desk, "Switch phones on")
    desk.show_phones(None, "The port is taken.")
    assert "The port is taken." in words(desk)
    assert choice.currentData() == "10.0.0.3"
    assert button(desk, "Switch phones on").isEnabled()


def test_without_a_network_help_is_given(qtbot: QtBot, theme: Theme, held: Conductor) -> None:
    """A hotspot, or hands; and looking again finds a network that is there by then."""
    found: list[Network] = []
    page = DeskPage(theme, find=lambda: found)
    qtbot.addWidget(page)
    page.open(held)
    page.resize(1280, 800)
    page.show()
    assert "hotspot" in words(page)
    found.extend(NETWORKS)
    press(qtbot, page, "Look for networks again")
    assert "hotspot" not in words(page)
    page.leave()


def test_the_network_of_a_class_that_comes_back_is_chosen(
    engine: Engine, tmp_path: Path, desk_of: Callable[[Conductor], DeskPage]
) -> None:
    """Where phones were on when it was left."""
    held = conductor_of(engine, tmp_path, plan_of(host="10.0.0.3"))
    choice = desk_of(held).findChild(QComboBox)
    assert choice is not None
    assert choice.currentData() == "10.0.0.3"
    held.room.close()


def test_the_projector_is_opened_and_closed(qtbot: QtBot, desk: DeskPage) -> None:
    """The button follows the window, which may be closed by itself."""
    with qtbot.waitSignal(desk.projector_wanted) as wanted:
        press(qtbot, desk, "Projector")
    assert wanted.args == [True]
    desk.show_projector(True)
    with qtbot.waitSignal(desk.projector_wanted) as wanted:
        press(qtbot, desk, "Projector")
    assert wanted.args == [False]
    desk.show_projector(False)
    assert not button(desk, "Projector").isChecked()


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


def test_notes_stay_where_they_were_scrolled_to(
    qtbot: QtBot, desk: DeskPage, held: Conductor
) -> None:
    """Votes that come in don't move what a facilitator is reading."""
    begin(qtbot, desk)
    notes = next(one for one in desk.findChildren(Sections) if one.isVisible())
    bar = notes.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    at = bar.value()
    vote(held, "listen-on", "paraphrase")
    qtbot.waitUntil(lambda: "2 of 2 have voted" in words(desk))
    assert bar.value() == at


def test_everything_is_reached_by_tab(qtbot: QtBot, desk: DeskPage, held: Conductor) -> None:
    """Every button and field that is visible, and each says what it is."""
    begin(qtbot, desk)
    held.count("listen-on", 1)
    held.step()
    says(qtbot, desk, f"Play {letter(held, 'listen-on')}, the room’s choice")
    want = {one for one in (*_buttons(desk), *desk.findChildren(QLineEdit)) if _works(one)}
    reached: set[QWidget] = set()
    for _ in range(80):
        reached.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert want <= reached
    assert all(one.text() or one.accessibleName() for one in want)


def test_the_keyboard_is_never_left_on_what_is_gone(
    qtbot: QtBot, desk: DeskPage, held: Conductor
) -> None:
    """Where a control goes, the large button has the keys: what comes next is one key away."""
    begin(qtbot, desk)
    button(desk, "Count down 30 seconds on the projector").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is primary(desk))
    hands(desk)[2].setFocus()
    held.step()
    says(qtbot, desk, "Pick a reply to play")
    assert QApplication.focusWidget() is primary(desk)
    button(desk, "Pick A").setFocus()
    held.play(held.lesson.options[0].id)
    says(qtbot, desk, "Go on")
    assert QApplication.focusWidget() is primary(desk)


def test_while_how_to_join_is_shown_no_reply_is_tapped(
    qtbot: QtBot, desk: DeskPage, held: Conductor
) -> None:
    """The room doesn't see the replies then."""
    begin(qtbot, desk)
    held.count("listen-on", 1)
    press(qtbot, desk, "How to join")
    says(qtbot, desk, "Back to the talk")
    assert button(desk, "How to join").isChecked()
    assert not any(one.isEnabled() for one in rows(desk))
    press(qtbot, desk, "How to join")
    says(qtbot, desk, "Show how the room voted")
    assert all(one.isEnabled() for one in rows(desk))


def test_story_text_is_plain_text(
    qtbot: QtBot,
    small: str,
    story_of: ReadStory,
    rules: Rulebook,
    tmp_path: Path,
    desk_of: Callable[[Conductor], DeskPage],
) -> None:
    """Nothing of a story is read as markup."""
    hostile = small.replace("brief: A parcel", "brief: <h1>A</h1> parcel")
    hostile = hostile.replace("  counter:\n", '  counter:\n    note: "<b>x</b>"\n')
    held = conductor_of(Engine(story_of(hostile), rules), tmp_path)
    page = desk_of(held)
    assert "<h1>A</h1> parcel" in words(page)
    begin(qtbot, page)
    assert "<b>x</b>" in words(page)
    plain = Qt.TextFormat.PlainText
    assert all(one.textFormat() == plain for one in page.findChildren(QLabel) if "<" in one.text())
    held.room.close()


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("room", [(880, 560), (1024, 640), (1920, 1080)])
def test_it_fits_every_window(
    qtbot: QtBot, desk: DeskPage, held: Conductor, theme: Theme, size: int, room: tuple[int, int]
) -> None:
    """Nothing is wider than the window, and no button is cut off; the talk moves into a tab."""
    theme.use(Settings(scheme="dark", text_size=size, motion="reduced"))
    desk.resize(*room)
    begin(qtbot, desk)
    held.count("listen-on", 5)
    held.step()
    says(qtbot, desk, f"Play {letter(held, 'listen-on')}, the room’s choice")
    assert desk.width() == room[0]
    tabs = desk.findChild(QTabWidget)
    assert tabs is not None
    assert tabs.count() == (3 if room[0] < theme.px(760) else 2)
    for one in _buttons(desk):
        if one.isVisible() and isinstance(one, QPushButton):
            assert one.width() >= one.minimumSizeHint().width(), one.text()
            assert one.mapTo(desk, one.rect().topRight()).x() < room[0], one.text()
    theme.use(Settings(scheme="light", motion="reduced"))


def _buttons(page: QWidget) -> list[QAbstractButton]:
    return page.findChildren(QAbstractButton)


def _works(one: QWidget) -> bool:
    return one.isVisible() and one.isEnabled() and one.focusPolicy() != Qt.FocusPolicy.NoFocus
