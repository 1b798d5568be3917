"""The library driven as a person would, by keyboard and by mouse."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from simulator.bootstrap import Settings
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.story.model import Level
from simulator.ui.library.grid import CardGrid
from simulator.ui.library.model import RowModel
from simulator.ui.library.page import LibraryPage
from simulator.ui.library.presenter import LibraryPresenter
from simulator.ui.library.rows import Rows
from simulator.ui.theme import Theme

from .library_fakes import FakeShelves, card

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Key = Qt.Key
STARTER = card("late-bus", level=Level.STARTER)
BROKEN = card("zz-draft", problem="line 3: `lvel` can't stand here.")
SOME = [STARTER, card("apples"), card("call"), card("kettle"), card("lamp"), BROKEN]
MakePage = Callable[..., LibraryPage]


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    return Theme(qapp, Settings(scheme="light", motion="reduced"))


@pytest.fixture
def page_of(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MakePage:
    def make(shelves: FakeShelves, talk: Session | None = None) -> LibraryPage:
        page = LibraryPage(theme, LibraryPresenter(shelves), tmp_path)
        qtbot.addWidget(page)
        page.set_unfinished(talk)
        page.resize(1200, 700)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: page.isActiveWindow() and not page.reading())
        return page

    return make


def grid(page: LibraryPage) -> CardGrid:
    found = page.findChild(CardGrid)
    assert isinstance(found, CardGrid)
    return found


def current(page: LibraryPage) -> str:
    return str(grid(page).currentIndex().data())


def titles(page: LibraryPage) -> list[str]:
    model = grid(page).model()
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def press(qtbot: QtBot, *keys: Key) -> None:
    """Press keys on whatever has the focus."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)


def test_on_first_run_enter_begins_the_starter(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(FakeShelves(SOME))
    assert grid(page).hasFocus()
    with qtbot.waitSignal(page.story_chosen) as chosen:
        press(qtbot, Key.Key_Return)
    assert chosen.args == [STARTER]


@pytest.mark.parametrize("key", [Key.Key_Enter, Key.Key_Space])
def test_arrows_walk_the_cards_and_keys_open_them(
    qtbot: QtBot, page_of: MakePage, key: Key
) -> None:
    page = page_of(FakeShelves(SOME))
    assert grid(page).columns == 3
    seen = [current(page)]
    for way in (Key.Key_Down, Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Home):
        press(qtbot, way)
        seen.append(current(page))
    assert seen == ["Late bus", "Apples", "Call", "Zz draft", "Lamp", "Late bus"]
    press(qtbot, Key.Key_Down)
    with qtbot.waitSignal(page.story_chosen) as chosen:
        press(qtbot, key)
    assert chosen.args == [SOME[1]]


def test_a_click_opens_a_card(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(FakeShelves(SOME))
    cards = grid(page)
    place = cards.visualRect(cards.model().index(2, 0)).center()
    with qtbot.waitSignal(page.story_chosen) as chosen:
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [SOME[2]]


def test_a_broken_story_opens_its_problems(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(FakeShelves(SOME))
    press(qtbot, Key.Key_End)
    with (
        qtbot.assertNotEmitted(page.story_chosen),
        qtbot.waitSignal(page.problems_requested) as asked,
    ):
        press(qtbot, Key.Key_Return)
    assert asked.args == [BROKEN]


def test_an_unfinished_talk_is_offered_first(
    qtbot: QtBot, page_of: MakePage, engine: Engine
) -> None:
    page = page_of(FakeShelves(SOME), Session.start(engine).choose("paraphrase"))
    spoken = grid(page).currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"Continue with {engine.story.customer.name}.")
    with qtbot.waitSignal(page.resume_requested):
        press(qtbot, Key.Key_Return)


@pytest.mark.parametrize("enter", [Key.Key_Return, Key.Key_Down])
def test_search_narrows_and_escape_clears_it(qtbot: QtBot, page_of: MakePage, enter: Key) -> None:
    page = page_of(FakeShelves(SOME))
    qtbot.keyClick(grid(page), Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = QApplication.focusWidget()
    assert isinstance(search, QLineEdit)
    qtbot.keyClicks(search, "ket")
    assert titles(page) == ["Kettle"]
    press(qtbot, Key.Key_Escape)
    assert search.text() == ""
    assert len(titles(page)) == len(SOME)
    qtbot.keyClicks(search, "lamp")
    press(qtbot, enter)
    assert grid(page).hasFocus()
    assert current(page) == "Lamp"
    press(qtbot, Key.Key_Escape)
    assert (search.text(), current(page)) == ("", "Late bus")


def test_a_filter_is_chosen_by_keyboard(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(FakeShelves(SOME))
    level = next(box for box in page.findChildren(QComboBox) if box.accessibleName() == "Level")
    level.setFocus()
    press(qtbot, Key.Key_Down)
    assert level.currentText() == "Starter"
    assert titles(page) == ["Late bus"]
    press(qtbot, Key.Key_Escape)
    assert level.currentIndex() == 0
    assert len(titles(page)) == len(SOME)


def test_where_nobody_fits_show_all_leads_back(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(FakeShelves(SOME))
    search = page.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    qtbot.keyClicks(search, "xyzzy")
    shown = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    assert [one.text() for one in shown] == ["Show all"]
    assert any("Nobody" in one.text() for one in page.findChildren(QLabel) if one.isVisible())
    qtbot.mouseClick(shown[0], Qt.MouseButton.LeftButton)
    assert len(titles(page)) == len(SOME)
    assert grid(page).isVisible()


def test_tab_reaches_everything_and_comes_back(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(FakeShelves(SOME))
    assert grid(page).hasFocus()
    names = []
    for _ in range(5):
        press(qtbot, Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert names == ["Search the stories", "Level", "Channel", "Skill", "Stories"]


def test_every_card_can_be_heard(page_of: MakePage) -> None:
    page = page_of(FakeShelves(SOME))
    model = grid(page).model()
    said = [
        str(model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for place in range(model.rowCount())
    ]
    for line, told in zip(said, SOME, strict=True):
        assert told.title in line
    assert "Core, in person, 7 min. Empathy, Active listening. new." in said[1]
    assert "`lvel`" in said[-1]


def test_the_place_is_kept_when_the_library_is_read_anew(qtbot: QtBot, page_of: MakePage) -> None:
    shelves = FakeShelves(SOME)
    page = page_of(shelves)
    press(qtbot, Key.Key_End, Key.Key_Left)
    assert current(page) == "Lamp"
    shelves.held = [*SOME, card("bells")]
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: not page.reading())
    assert "Bells" in titles(page)
    assert current(page) == "Lamp"


def test_only_what_is_in_sight_gets_a_face(qtbot: QtBot, page_of: MakePage) -> None:
    """A thousand stories: the first paint draws no face, and few are drawn afterwards."""
    many = [card(f"tale-{number:04}") for number in range(1000)]
    page = page_of(FakeShelves(many))
    cards = grid(page)
    assert len(titles(page)) == 1000
    qtbot.waitUntil(lambda: not cards.drawing())
    shelf = cards._shelf._kept
    assert 0 < len(shelf) < 40


def test_a_face_is_painted_after_the_card(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """The first paint leaves the face's ground empty and asks for no face to be drawn."""
    page = LibraryPage(theme, LibraryPresenter(FakeShelves([STARTER])), tmp_path)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.refresh()
    before = page.grab().toImage()
    assert grid(page).drawing()
    assert not list(tmp_path.iterdir())
    qtbot.waitUntil(lambda: not grid(page).drawing())
    assert page.grab().toImage() != before
    assert list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("width", "percent", "columns"),
    [(1920, 100, 4), (1280, 100, 3), (1024, 100, 3), (1024, 200, 1)],
)
def test_columns_follow_the_room_and_the_text(
    qtbot: QtBot, page_of: MakePage, theme: Theme, width: int, percent: int, columns: int
) -> None:
    page = page_of(FakeShelves(SOME))
    page.resize(width, 700)
    theme.use(replace(Settings(), text_size=percent))
    qtbot.waitUntil(lambda: grid(page).columns == columns)
    cards = grid(page)
    for place in range(cards.model().rowCount()):
        cell = cards.visualRect(cards.model().index(place, 0))
        assert 0 <= cell.left() < cell.right() < cards.viewport().width()


def test_in_a_low_window_the_filters_fold_away(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(FakeShelves(SOME))
    search = page.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    page.resize(QSize(700, 400))
    assert not search.isVisible()
    qtbot.keyClick(grid(page), Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert search.hasFocus()


def test_the_hand_is_over_cards_only(qtbot: QtBot, page_of: MakePage) -> None:
    page = page_of(FakeShelves([STARTER]))
    cards = grid(page)
    ground = cards.viewport()
    qtbot.mouseMove(ground, QPoint(60, 60))
    assert ground.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(ground, QPoint(60, ground.height() - 10))
    assert ground.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_model_keeps_qts_contract(qapp: QApplication) -> None:
    """Through growing, changing, shrinking and turning round."""
    model = RowModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    rows = Rows(FakeShelves().rulebook)
    stories = [rows.story(one, None) for one in SOME]
    changed = replace(stories[2], outcome="▽ satisfied · good")
    for shown in (stories[1:3], stories, [*stories[:2], changed], stories[::-1], []):
        model.show_rows(shown)
        assert [model.row(place) for place in range(model.rowCount())] == list(shown)


def test_what_stays_keeps_its_selection_when_rows_come(qapp: QApplication) -> None:
    model = RowModel()
    rows = Rows(FakeShelves().rulebook)
    stories = [rows.story(one, None) for one in SOME]
    model.show_rows(stories[2:3])
    kept = QPersistentModelIndex(model.index(0))
    model.show_rows(stories)
    assert kept.row() == 2
