"""The debrief driven as a person would, by keyboard and by mouse."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.records.settings import Settings
from simulator.ui.debrief.band_choice import BandChoice
from simulator.ui.debrief.course_table import CourseTable
from simulator.ui.debrief.decision_header import DecisionHeader
from simulator.ui.debrief.decision_row import DecisionRow
from simulator.ui.debrief.guess import GuessView
from simulator.ui.debrief.mood_chart import MoodChart
from simulator.ui.debrief.page import DebriefPage
from simulator.ui.debrief.presenter import DebriefPresenter
from simulator.ui.debrief.result import ResultView
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Key = Qt.Key
KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")
LONG = ("listen-on", "paraphrase") * 6
MakePage = Callable[..., DebriefPage]


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    theme = Theme(qapp, Settings(scheme="light", motion="reduced"))
    yield theme
    theme.use(Settings(scheme="light", motion="reduced"))


@pytest.fixture
def page_of(qtbot: QtBot, theme: Theme, engine: Engine, tmp_path: Path) -> MakePage:
    """Opens the page on an attempt; with `answered`, past the question."""

    def make(*path: str, answered: bool = True, width: int = 1280) -> DebriefPage:
        session = Session.start(engine)
        for option in path:
            session = session.choose(option)
        presenter = DebriefPresenter(session)
        if answered:
            presenter.guess("wary")
        page = DebriefPage(theme, tmp_path)
        qtbot.addWidget(page)
        page.resize(width, 800)
        page.show_attempt(presenter)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return make


def press(qtbot: QtBot, *keys: Key) -> None:
    """Press keys on whatever has the focus."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def words(page: QWidget) -> str:
    """All the text a person can see."""
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    lines = [one.accessibleName() for one in page.findChildren(SpokenLine) if one.isVisible()]
    return "\n".join(labels + lines)


def button(page: QWidget, text: str) -> QPushButton:
    found = [one for one in page.findChildren(QPushButton) if one.text() == text]
    return next(one for one in found if one.isVisible())


def chart(page: QWidget) -> MoodChart:
    return page.findChildren(MoodChart)[0]


def headers(page: QWidget) -> list[DecisionHeader]:
    return page.findChildren(DecisionHeader)


def opened(page: QWidget) -> list[int]:
    rows = page.findChildren(DecisionRow)
    return [one.number for one in rows if one.details is not None and one.details.isVisible()]


# -- the question --------------------------------------------------------------------------------


def test_a_digit_answers_the_question(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(*KEPT, answered=False)
    assert not page.findChildren(ResultView)
    press(qtbot, Key.Key_3)
    assert "Ida left delighted. You guessed wary." in words(page)


def test_enter_alone_guesses_nothing(qtbot: QtBot, page_of: MakePage) -> None:
    """Whoever still presses Enter from the talk has not chosen yet."""
    page = page_of(*KEPT, answered=False)
    press(qtbot, Key.Key_Return)
    assert not page.findChildren(ResultView)


@pytest.mark.parametrize(
    ("keys", "guess"),
    [
        ((Key.Key_Right,), "furious"),
        ((Key.Key_Right, Key.Key_Right), "annoyed"),
        ((Key.Key_Down, Key.Key_Down), "neutral"),
        ((Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Up), "annoyed"),
        ((Key.Key_Left, Key.Key_Left), "furious"),
    ],
)
def test_arrows_and_enter_choose_a_band(
    qtbot: QtBot, page_of: MakePage, keys: tuple[Key, ...], guess: str
) -> None:
    page = page_of(*KEPT, answered=False)
    press(qtbot, *keys, Key.Key_Return)
    assert f"You guessed {guess}." in words(page)


def test_a_click_chooses_a_band(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(*KEPT, answered=False)
    choices = page.findChildren(BandChoice)
    assert choices[0].accessibleName() == "furious"
    qtbot.mouseClick(choices[-1], Qt.MouseButton.LeftButton)
    assert "Ida left delighted, as you thought." in words(page)


def test_the_question_can_be_skipped(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(*KEPT, answered=False)
    button(page, "Skip, and just show me").setFocus()
    press(qtbot, Key.Key_Return)
    assert "Ida left delighted." in words(page)


def test_an_attempt_seen_before_is_not_asked_again(page_of: MakePage) -> None:
    page = page_of(*KEPT)
    assert not page.findChildren(GuessView)
    assert "You guessed wary." in words(page)


# -- the course ----------------------------------------------------------------------------------


def test_arrow_keys_walk_along_the_chart(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(*KEPT)
    chart(page).setFocus()
    press(qtbot, Key.Key_Right, Key.Key_Right)
    assert chart(page).current == 2
    assert "Decision 2: still neutral" in words(page)
    assert (
        chart(page).accessibleName() == "Decision 2: “Two days late, and nobody rang you.” neutral"
    )
    press(qtbot, Key.Key_End, Key.Key_Right)
    assert chart(page).current == 4
    press(qtbot, Key.Key_Home, Key.Key_Left)
    assert chart(page).current == 1


def test_enter_on_the_chart_opens_the_decision(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(*KEPT)
    chart(page).setFocus()
    press(qtbot, Key.Key_Return)
    assert opened(page) == []
    press(qtbot, Key.Key_End, Key.Key_Return)
    assert opened(page) == [4]
    assert headers(page)[3].hasFocus()


def test_pointing_at_the_chart_shows_and_a_click_opens(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(*KEPT)
    qtbot.mouseMove(chart(page), chart(page).centre_of(3) + QPoint(3, 60))
    qtbot.waitUntil(lambda: chart(page).current == 3)
    assert opened(page) == []
    spot = chart(page).centre_of(2)
    qtbot.mouseClick(chart(page), Qt.MouseButton.LeftButton, pos=spot)
    assert opened(page) == [2]


def test_the_chart_offers_no_menu_and_no_zoom(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(*KEPT)
    chart(page).setFocus()
    before = chart(page).grab().toImage()
    qtbot.mouseClick(chart(page), Qt.MouseButton.RightButton, pos=QPoint(300, 100))
    assert QApplication.activePopupWidget() is None
    assert opened(page) == []
    assert chart(page).grab().toImage() == before


def test_every_decision_has_a_point_of_its_own(page_of: MakePage) -> None:
    page = page_of(*LONG)
    across = [chart(page).centre_of(number).x() for number in range(1, 13)]
    assert across == sorted(set(across))
    assert across[-1] < chart(page).width()


def test_the_same_stands_in_a_table(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(*KEPT)
    button(page, "Show as a table").click()
    table = page.findChildren(CourseTable)[0]
    assert table.isVisible()
    assert not chart(page).isVisible()
    row = [item.text() for column in range(6) if (item := table.item(3, column))]
    assert row == ["3", "“I'll trace it now, and ring you by six.”", "▽ satisfied", "0", "6", "7"]
    table.setFocus()
    table.setCurrentCell(0, 0)
    press(qtbot, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert opened(page) == [2]
    button(page, "Show as a chart").click()
    assert chart(page).isVisible()
    assert chart(page).current == 2


def test_the_table_shows_all_its_rows(page_of: MakePage) -> None:
    page = page_of(*LONG)
    button(page, "Show as a table").click()
    table = page.findChildren(CourseTable)[0]
    last = table.visualItemRect(table.item(12, 0))
    assert table.viewport().rect().contains(last)


# -- the decisions -------------------------------------------------------------------------------


def test_decisions_open_by_keyboard(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(*KEPT)
    headers(page)[0].setFocus()
    press(qtbot, Key.Key_Down, Key.Key_Return)
    assert opened(page) == [2]
    assert chart(page).current == 2
    press(qtbot, Key.Key_End, Key.Key_Space)
    assert opened(page) == [2, 4]
    press(qtbot, Key.Key_Down, Key.Key_Space)
    assert opened(page) == [2]
    press(qtbot, Key.Key_Home, Key.Key_Up)
    assert headers(page)[0].hasFocus()


def test_tab_passes_the_list_in_one_step(qtbot: QtBot, page_of: MakePage) -> None:
    """And comes back to where the focus was."""
    page = page_of(*KEPT)
    headers(page)[0].setFocus()
    press(qtbot, Key.Key_Down, Key.Key_Tab)
    assert not isinstance(QApplication.focusWidget(), DecisionHeader)
    press(qtbot, Key.Key_Backtab)
    assert headers(page)[1].hasFocus()


def test_a_decision_opens_by_mouse_and_tells_all(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(*KEPT)
    qtbot.mouseClick(headers(page)[0], Qt.MouseButton.LeftButton)
    told = words(page)
    for part in (
        "Two days. [taps the counter] Two.",
        "It was for my sister.",
        "Temper fell by 1, heard rose by 2: you let them talk and followed what they said.",
        "She got to the end of it.",
        "Active listening: model",
        "Ownership: weak",
        "Let them finish: shown",
    ):
        assert part in told
    qtbot.mouseClick(headers(page)[0], Qt.MouseButton.LeftButton)
    assert opened(page) == []


def test_all_open_and_close_together(page_of: MakePage) -> None:
    page = page_of(*KEPT)
    button(page, "Open all").click()
    assert opened(page) == [1, 2, 3, 4]
    button(page, "Close all").click()
    assert opened(page) == []


def test_whether_a_decision_is_open_can_be_heard(page_of: MakePage) -> None:
    page = page_of(*KEPT)
    header = headers(page)[0]
    assert header.accessibleName() == "Decision 1: [waits] wary → neutral"
    assert header.accessibleDescription() == "closed"
    header.click()
    assert header.accessibleDescription() == "open"


@pytest.mark.parametrize("number", [1, 12])
def test_what_is_opened_comes_into_view(qtbot: QtBot, page_of: MakePage, number: int) -> None:
    page = page_of(*LONG, width=1024)
    result = page.findChildren(ResultView)[0]
    result.verticalScrollBar().setValue(result.verticalScrollBar().maximum())
    result.open(number)
    header = headers(page)[number - 1]
    area = result.viewport()

    def seen() -> bool:
        return area.rect().contains(header.mapTo(area, header.rect().center()))

    qtbot.waitUntil(seen)


def test_a_number_leads_to_its_decision(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of("listen-on", "blame-the-driver")
    links = [
        one
        for one in page.findChildren(QPushButton)
        if one.accessibleName() == "Open decision 2" and one.isVisible()
    ]
    links[0].setFocus()
    press(qtbot, Key.Key_Return)
    assert opened(page) == [2]


# -- what it comes to ----------------------------------------------------------------------------


def test_the_right_side_is_in_words(page_of: MakePage) -> None:
    told = words(page_of("listen-on", "offer-trace"))
    for part in (
        "What went well",
        "Not enough evidence",
        "One thing to try",
        "What did she want to know first?",
    ):
        assert part in told


def test_the_note_stays_with_the_attempt(
    qtbot: QtBot, theme: Theme, engine: Engine, page_of: MakePage
) -> None:
    page = page_of(*KEPT)
    presenter = DebriefPresenter(Session.start(engine).choose("listen-on"))
    presenter.guess(None)
    page.show_attempt(presenter)
    note = next(one for one in page.findChildren(QPlainTextEdit) if one.isVisible())
    note.setFocus()
    qtbot.keyClicks(note, "Ask her first.")
    assert presenter.note == "Ask her first."
    page.show_attempt(DebriefPresenter(Session.start(engine).choose("paraphrase")))
    page.show_attempt(presenter)
    note = next(one for one in page.findChildren(QPlainTextEdit) if one.isVisible())
    assert note.toPlainText() == "Ask her first."


def test_play_again_back_and_other_temperaments(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(*KEPT)
    with qtbot.waitSignal(page.again):
        button(page, "Play again").click()
    with qtbot.waitSignal(page.back):
        button(page, "‹ Stories").click()
    offered = page.findChildren(QMenu)[0].actions()
    assert offered[0].text() == "Firecracker"
    assert offered[1].isSeparator()
    with qtbot.waitSignal(page.another_persona) as asked:
        offered[0].trigger()
    assert asked.args == ["firecracker"]


def test_an_attempt_without_a_word_offers_to_play(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(answered=False)
    assert "There is nothing to debrief yet" in words(page)
    with qtbot.waitSignal(page.again):
        press(qtbot, Key.Key_Return)


def test_a_broken_off_attempt_says_so(page_of: MakePage) -> None:
    told = words(page_of(*KEPT[:3]))
    assert "The talk broke off after 3 decisions, so it has no ending." in told
    assert "time has passed" in told


# -- how it fits ---------------------------------------------------------------------------------


def overflowing(view: ResultView) -> list[str]:
    """What is cut off at the side, or stands in less height than its text needs."""
    flow = view.widget()
    wide = [
        type(one).__name__
        for one in flow.findChildren(QWidget)
        if one.isVisible() and one.mapTo(flow, one.rect().topRight()).x() > flow.width()
    ]
    low = [
        one.text()
        for one in flow.findChildren(QLabel)
        if one.isVisible() and one.heightForWidth(one.width()) > one.height()
    ]
    return wide + low


@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_nothing_is_cut_off(
    qtbot: QtBot, theme: Theme, page_of: MakePage, width: int, text_size: int
) -> None:
    theme.use(Settings(scheme="dark", motion="reduced", text_size=text_size))
    page = page_of(*KEPT, width=width)
    button(page, "Open all").click()
    view = page.findChildren(ResultView)[0]
    qtbot.waitUntil(lambda: not overflowing(view))
    assert view.widget().width() <= view.viewport().width()
    assert page.width() == width


def test_one_column_where_it_is_narrow(page_of: MakePage) -> None:
    def side_by_side(page: DebriefPage) -> bool:
        skills = next(one for one in page.findChildren(QLabel) if "their evidence" in one.text())
        decisions = next(one for one in page.findChildren(QLabel) if "decisions" in one.text())
        return skills.mapTo(page, QPoint()).x() > decisions.mapTo(page, QPoint()).x() + 300

    assert side_by_side(page_of(*KEPT, width=1280))
    assert not side_by_side(page_of(*KEPT, width=1024))


def test_it_follows_the_theme_while_it_is_open(theme: Theme, page_of: MakePage) -> None:
    page = page_of(*KEPT)
    light = chart(page).grab().toImage().pixelColor(200, 4)
    small = chart(page).height()
    theme.use(Settings(scheme="dark", motion="reduced", text_size=150))
    dark = chart(page).grab().toImage().pixelColor(200, 4)
    assert light == "#fffdf7"
    assert dark == "#26231f"
    assert chart(page).sizeHint().height() > small


def test_everything_that_can_be_used_has_a_name(page_of: MakePage) -> None:
    page = page_of(*KEPT)
    nameless = [
        one
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and not (one.text() or one.accessibleName())
    ]
    assert nameless == []
