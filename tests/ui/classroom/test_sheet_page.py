"""The page of a class sheet, by keyboard and by mouse, while attempts arrive."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from simulator.classroom.folder import ClassFolder
from simulator.mood.rulebook import Rulebook
from simulator.records.settings import Settings
from simulator.ui.classroom.sheet import watch as sheet_watch
from simulator.ui.classroom.sheet.page import SheetPage
from simulator.ui.export.dialog import ExportDialog
from simulator.ui.progress.quiet_table import QuietTable
from simulator.ui.theme import Theme
from tests.classroom.holding import GREAT, POOR
from tests.ui.classroom.front_classes import DAY, School

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
Open = Callable[[ClassFolder | Path], SheetPage]


@pytest.fixture
def school(tmp_path: Path, small: str, rules: Rulebook) -> School:
    """Without any class."""
    return School(tmp_path / "classes", tmp_path / "stories", small, rules)


@pytest.fixture
def page_of(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Opens the page on a class or a folder; it looks for attempts often."""
    monkeypatch.setattr(sheet_watch, "EVERY", 0.02)
    pages: list[SheetPage] = []

    def made(source: ClassFolder | Path) -> SheetPage:
        page = SheetPage(Theme(qapp, Settings(scheme="light", motion="reduced")))
        qtbot.addWidget(page)
        pages.append(page)
        page.resize(1100, 600)
        page.show()
        page.activateWindow()
        page.show_sheet(source)
        qtbot.waitUntil(
            lambda: (page.isActiveWindow() and page.message != "Reading …") or shown(page)
        )
        return page

    yield made
    for page in pages:
        page.close_sheet()


def shown(page: SheetPage) -> bool:
    return page.sheet is not None and not page.body.busy


def tells(page: SheetPage, fact: str) -> bool:
    return shown(page) and page.sheet is not None and fact in str(page.sheet.facts)


def words(page: SheetPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_the_sheet_of_a_class_says_what_came_of_it(page_of: Open, school: School) -> None:
    """Its story, questions, decisions with figures, quotes; nobody's ticket."""
    page = page_of(school.end("one", "Onboarding May", DAY))
    assert shown(page)
    told = words(page)
    for part in ("The late parcel", "Onboarding May", "Three questions", "“Let her finish.”"):
        assert part in told
    assert "2 of 3 · 67%" in told
    assert len(page.body.decisions) == 4
    assert "s0" not in told.split()


def test_an_empty_folder_says_that_it_is_waited_for(
    qtbot: QtBot, page_of: Open, school: School, tmp_path: Path
) -> None:
    """Then the first attempt makes the sheet."""
    folder = tmp_path / "shared"
    folder.mkdir()
    page = page_of(folder)
    assert str(folder) in page.message
    assert not page.bar.export.isEnabled()
    school.hand_in(folder, *GREAT)
    qtbot.waitUntil(lambda: shown(page))
    assert page.bar.export.isEnabled()


def test_what_is_read_stays_where_it_is_while_attempts_arrive(
    qtbot: QtBot, page_of: Open, school: School
) -> None:
    """The sheet counts them; the part at the top of the window doesn't move."""
    folder = school.end("one", "Onboarding May", DAY)
    page = page_of(folder)
    read = page.body.decisions[1]
    page.body.verticalScrollBar().setValue(read.y() + 30)
    before = page.body.top_of(read)
    assert before == -30
    for path in (GREAT, POOR, ("blame-the-driver",), GREAT):
        school.hand_in(folder.hand_ins, *path)
    qtbot.waitUntil(lambda: tells(page, "4 attempts"))
    assert page.body.top_of(read) == before
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: page.body.top_of(read) == before)


def test_the_keyboard_stays_where_it_is_while_attempts_arrive(
    qtbot: QtBot, page_of: Open, school: School
) -> None:
    """In the part that is made anew under it; nothing scrolls for its sake."""
    folder = school.end("one", "Onboarding May", DAY)
    page = page_of(folder)
    table = page.body.techniques.findChild(QuietTable)
    assert isinstance(table, QuietTable)
    page.body.verticalScrollBar().setValue(page.body.techniques.y() + 20)
    table.setFocus()
    before = page.body.top_of(page.body.techniques)
    school.hand_in(folder.hand_ins, *POOR)
    qtbot.waitUntil(lambda: tells(page, "1 attempt"))
    assert page.body.top_of(page.body.techniques) == before
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.body.techniques is focus or page.body.techniques.isAncestorOf(focus)


def test_what_did_not_change_is_not_made_anew(qtbot: QtBot, page_of: Open, school: School) -> None:
    """A part that says the same keeps its widgets."""
    folder = school.end("one", "Onboarding May", DAY)
    page = page_of(folder)
    road, head = page.body.road._content, page.body._head
    school.hand_in(folder.hand_ins, *POOR)
    qtbot.waitUntil(lambda: tells(page, "1 attempt"))
    assert page.body.road._content is road
    assert page.body._head is not head


def test_of_several_stories_one_is_chosen(
    qtbot: QtBot, page_of: Open, school: School, tmp_path: Path
) -> None:
    """At first the one with the most attempts."""
    folder = tmp_path / "shared"
    for story, many in (("test", 2), ("other", 1)):
        for _ in range(many):
            school.hand_in(folder, *GREAT, story=story)
    page = page_of(folder)
    assert page.bar.stories.isVisible()
    assert page.bar.stories.count() == 2
    assert page.sheet is not None
    first = page.sheet
    page.bar.stories.setFocus()
    qtbot.keyClick(page.bar.stories, Key.Key_Down)
    qtbot.waitUntil(lambda: page.sheet is not None and page.sheet.sources != first.sources)


def test_one_more_folder_is_counted_too(
    qtbot: QtBot, page_of: Open, school: School, tmp_path: Path
) -> None:
    """A class's own hand-ins and a shared folder together."""
    folder = school.end("one", "Onboarding May", DAY)
    school.hand_in(folder.hand_ins, *GREAT)
    school.hand_in(tmp_path / "shared", *POOR)
    page = page_of(folder)
    qtbot.mouseClick(page.bar.folder, LEFT)
    (dialog,) = page.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "shared"))
    dialog.close()
    qtbot.waitUntil(lambda: tells(page, "2 attempts"))


def test_a_class_that_cannot_be_read_says_so(page_of: Open, school: School) -> None:
    """And nothing can be exported."""
    folder = school.end("one", "Onboarding May", DAY)
    (folder.path / "record.json").write_text("{", encoding="utf-8")
    page = page_of(folder)
    assert "record.json" in page.message
    assert not page.bar.export.isEnabled()


def test_escape_leaves_and_stops_looking(qtbot: QtBot, page_of: Open, school: School) -> None:
    """No thread stays behind."""
    page = page_of(school.end("one", "Onboarding May", DAY))
    with qtbot.waitSignal(page.back):
        qtbot.keyClick(page, Key.Key_Escape)
    assert page._watch._thread is None


def test_the_keyboard_scrolls(qtbot: QtBot, page_of: Open, school: School) -> None:
    """By pages and by lines, as soon as the page is there."""
    page = page_of(school.end("one", "Onboarding May", DAY))
    bar = page.body.verticalScrollBar()
    qtbot.keyClick(page, Key.Key_PageDown)
    far = bar.value()
    assert far > 0
    qtbot.keyClick(page, Key.Key_Up)
    assert 0 < bar.value() < far


@pytest.mark.parametrize("ending", ["pdf", "html", "csv"])
def test_the_sheet_is_written_in_every_format(
    qtbot: QtBot,
    page_of: Open,
    school: School,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
) -> None:
    """Whole, under a name that says what it is."""
    proposed: list[str] = []

    def ask(_: object, name: str, use: Callable[[str], None]) -> None:
        proposed.append(name)
        use(str(tmp_path / name))

    monkeypatch.setattr("simulator.ui.export.dialog.ask_in_a_dialog", ask)
    page = page_of(school.end("one", "Onboarding May", DAY))
    qtbot.mouseClick(page.bar.export, LEFT)
    (dialog,) = page.findChildren(ExportDialog)
    chip = next(one for value, one in dialog._row._chips if value == ending)
    qtbot.mouseClick(chip, LEFT)
    with qtbot.waitSignal(dialog.exported, timeout=10_000) as exported:
        qtbot.mouseClick(dialog._save, LEFT)
    assert proposed == [f"class-sheet-the-late-parcel.{ending}"]
    assert exported.args == [tmp_path / proposed[0]]
    assert (tmp_path / proposed[0]).stat().st_size > 500
    dialog.reject()
