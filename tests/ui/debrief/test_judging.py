"""The debrief while its attempt is being judged, and the note that is written meanwhile."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.ui.debrief.other_reply import OtherReply
from simulator.ui.debrief.presenter import DebriefPresenter
from simulator.ui.debrief.seer_link import SeerLink

from .conftest import Judge, Show
from .looking import BROKEN, KEPT, Key, kept, press, result, row, top, words

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class SlowSeer(SeerLink):
    """Takes attempts in, and answers when it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Session] = []

    def judge(self, session: Session) -> None:
        self.asked.append(session)


@pytest.fixture
def seer() -> SlowSeer:
    return SlowSeer()


def test_all_else_is_shown_while_the_seer_is_at_work(
    show: Show, judge: Judge, seer: SlowSeer
) -> None:
    session, _ = judge(*BROKEN)
    page = show(DebriefPresenter(session, seen=True), seer)
    assert seer.asked == [session]
    told = words(page)
    assert "Looking at what each decision cost …" in told
    assert "Being chosen from what cost most …" in told
    assert "The course of the mood" in told


def test_annotations_arrive_and_are_told_to_be_kept(
    qtbot: QtBot, show: Show, judge: Judge, seer: SlowSeer
) -> None:
    session, judgement = judge(*BROKEN)
    page = show(DebriefPresenter(session, seen=True), seer)
    result(page).open(4)
    assert not row(page, 4).findChildren(OtherReply)
    with qtbot.waitSignal(page.judged) as told:
        seer.judged.emit(session, judgement)
    assert told.args == [judgement]
    assert "Until here Ida could still have left delighted" in words(page)
    assert row(page, 4).findChildren(OtherReply)


def test_they_may_arrive_while_the_trainee_still_guesses(
    qtbot: QtBot, show: Show, judge: Judge, seer: SlowSeer
) -> None:
    session, judgement = judge(*BROKEN)
    page = show(DebriefPresenter(session), seer)
    seer.judged.emit(session, judgement)
    with qtbot.waitSignal(page.guessed) as told:
        press(qtbot, Key.Key_3)
    assert told.args == ["wary"]
    assert "Until here Ida could still have left delighted" in words(page)


def test_what_one_looks_at_stays_where_it_is(
    qtbot: QtBot, show: Show, judge: Judge, seer: SlowSeer
) -> None:
    """The chart that has the focus does not move when cards fill above it."""
    session, judgement = judge(*BROKEN)
    page = show(DebriefPresenter(session, seen=True), seer, width=1024)
    view = result(page)
    view.course.chart.setFocus()
    view.verticalScrollBar().setValue(200)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() == 200)
    before, height = top(page, view.course.chart), view.widget().height()
    seer.judged.emit(session, judgement)
    qtbot.waitUntil(lambda: view.widget().height() != height)
    qtbot.waitUntil(lambda: top(page, view.course.chart) == before)


def test_an_answer_about_another_attempt_changes_nothing(
    show: Show, judge: Judge, seer: SlowSeer
) -> None:
    session, judgement = judge(*BROKEN)
    page = show(DebriefPresenter(judge(*KEPT)[0], seen=True), seer)
    seer.judged.emit(session, judgement)
    assert "Looking at what each decision cost …" in words(page)


def test_where_judging_fails_the_page_says_so_and_goes_on(
    show: Show, judge: Judge, seer: SlowSeer
) -> None:
    session, _ = judge(*BROKEN)
    page = show(DebriefPresenter(session, seen=True), seer)
    seer.failed.emit(session, "no memory")
    told = words(page)
    assert "What each decision cost could not be worked out: no memory." in told
    assert "Where it would have helped" in told


def test_an_attempt_without_a_word_is_not_judged(
    show: Show, engine: Engine, seer: SlowSeer
) -> None:
    show(DebriefPresenter(Session.start(engine)), seer)
    assert seer.asked == []


def test_a_note_is_told_once_the_trainee_pauses(qtbot: QtBot, show: Show, judge: Judge) -> None:
    page = show(kept(judge(*BROKEN)))
    note = page.findChildren(QPlainTextEdit)[0]
    note.setFocus()
    with qtbot.waitSignal(page.noted) as told:
        qtbot.keyClicks(note, "Ask her first.")
    assert told.args == ["Ask her first."]


def test_leaving_the_page_tells_the_note_at_once(qtbot: QtBot, show: Show, judge: Judge) -> None:
    page = show(kept(judge(*BROKEN)))
    note = page.findChildren(QPlainTextEdit)[0]
    qtbot.keyClicks(note, "Ask.")
    with qtbot.waitSignal(page.noted, timeout=300) as told:
        page.hide()
    assert told.args == ["Ask."]
    with qtbot.assertNotEmitted(page.noted):
        page.flush()
