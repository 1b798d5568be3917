"""The page of profiles driven as a person would, by keyboard and by mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from simulator.records.settings import Settings
from simulator.ui.profiles.farewell import FarewellDialog
from simulator.ui.profiles.page import ProfilesPage
from simulator.ui.profiles.presenter import ProfilesPresenter
from simulator.ui.profiles.row import ProfileRow
from simulator.ui.theme import Theme

from .past_fakes import NOW, FakeBook, Written

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
Open = Callable[..., ProfilesPage]


@pytest.fixture
def book() -> FakeBook:
    return FakeBook()


@pytest.fixture
def page_of(qtbot: QtBot, qapp: QApplication, book: FakeBook) -> Open:
    """Opens the page; `export` stands in for the writing of a zip."""
    qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    theme = Theme(qapp, Settings(scheme="light", motion="reduced"))

    def make(export: Callable[[str, Path], Written] = lambda _, __: Written(14)) -> ProfilesPage:
        presenter = ProfilesPresenter(book, "ann", book.holdings, export, lambda: NOW)
        page = ProfilesPage(theme, presenter)
        qtbot.addWidget(page)
        page.resize(1024, 640)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return make


def row(page: ProfilesPage, name: str) -> ProfileRow:
    rows = [one for one in page.findChildren(ProfileRow) if one.isVisible()]
    return next(one for one in rows if one.choose.accessibleName().endswith(name))


def do(page: ProfilesPage, name: str, what: str) -> None:
    """Choose something from a person's menu."""
    actions: list[QAction] = row(page, name).more.menu().actions()
    next(one for one in actions if one.text().startswith(what)).trigger()


def words(page: ProfilesPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def type_into(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_enter_goes_on_as_who_plays(qtbot: QtBot, page_of: Open) -> None:
    """Whose turn it is has the keyboard."""
    page = page_of()
    with qtbot.waitSignal(page.chosen) as chosen:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert chosen.args == ["ann"]


def test_somebody_else_by_mouse(qtbot: QtBot, page_of: Open) -> None:
    page = page_of()
    with qtbot.waitSignal(page.chosen) as chosen:
        qtbot.mouseClick(row(page, "Bob").choose, LEFT)
    assert chosen.args == ["bob"]


def test_somebody_new(qtbot: QtBot, page_of: Open, book: FakeBook) -> None:
    """A name and Enter; a name that is taken is refused with a reason."""
    page = page_of()
    field = next(one for one in page.findChildren(QLineEdit) if one.isVisible())
    type_into(qtbot, field, "bob")
    qtbot.keyClick(field, Key.Key_Return)
    assert "Bob plays here already." in words(page)
    type_into(qtbot, field, "Cleo")
    with qtbot.waitSignal(page.chosen) as chosen:
        qtbot.keyClick(field, Key.Key_Return)
    assert chosen.args == [book.people[-1].id]


def test_another_name(qtbot: QtBot, page_of: Open, book: FakeBook) -> None:
    """Typed where it stands; Escape leaves it as it was, and the page stays."""
    page = page_of()
    do(page, "Bob", "Rename")
    field = row(page, "Bob").findChild(QLineEdit)
    assert field.hasFocus()
    with qtbot.assertNotEmitted(page.back):
        qtbot.keyClick(field, Key.Key_Escape)
    assert not field.isVisible()
    do(page, "Bob", "Rename")
    type_into(qtbot, field, "Robert")
    with qtbot.waitSignal(page.renamed):
        qtbot.keyClick(field, Key.Key_Return)
    assert book.people[1].name == "Robert"
    assert row(page, "Robert").choose.hasFocus()


def test_deleting_takes_the_name_typed(qtbot: QtBot, page_of: Open, book: FakeBook) -> None:
    """What will be gone is said; nothing goes without the name."""
    page = page_of()
    do(page, "Ann Reed", "Delete")
    dialog = page.findChild(FarewellDialog)
    said = "\n".join(one.text() for one in dialog.findChildren(QLabel))
    assert "14 talks with 120 decisions" in said
    delete = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Delete for good")
    field = dialog.findChild(QLineEdit)
    assert not delete.isEnabled()
    qtbot.keyClicks(field, "ann ree")
    assert not delete.isEnabled()
    qtbot.keyClicks(field, "d")
    with qtbot.waitSignal(page.deleted) as deleted:
        qtbot.mouseClick(delete, LEFT)
    assert deleted.args == ["ann"]
    assert [one.name for one in book.people] == ["Bob"]
    with qtbot.assertNotEmitted(page.back):  # nobody plays now
        qtbot.keyClick(page, Key.Key_Escape)


def test_enter_alone_keeps_everything(qtbot: QtBot, page_of: Open, book: FakeBook) -> None:
    """The usual button keeps."""
    page = page_of()
    do(page, "Bob", "Delete")
    dialog = page.findChild(FarewellDialog)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.findChild(QLineEdit), Key.Key_Return)
    assert len(book.people) == 2


def test_an_export_and_a_disk_that_refuses(qtbot: QtBot, page_of: Open, tmp_path: Path) -> None:
    """The person is told where it is, or why it isn't."""
    failures = [OSError(28, "No space left on device")]

    def export(_: str, __: Path) -> Written:
        if failures:
            raise failures.pop()
        return Written(14)

    page = page_of(export)
    for told in ("could not be written", "14 talks of Ann Reed written to"):
        do(page, "Ann Reed", "Export")
        dialog = page.findChild(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "mine.zip"))
        dialog.reject()
        qtbot.waitUntil(lambda: page.findChild(QFileDialog) is None)
        assert told in words(page)


def test_records_that_refuse(qtbot: QtBot, page_of: Open, book: FakeBook) -> None:
    """The reason is shown, and the page goes on."""
    page = page_of()
    book.failure = "The disk is full."
    field = next(one for one in page.findChildren(QLineEdit) if one.isVisible())
    type_into(qtbot, field, "Cleo")
    qtbot.keyClick(field, Key.Key_Return)
    assert "The disk is full." in words(page)


def test_escape_goes_back(qtbot: QtBot, page_of: Open) -> None:
    page = page_of()
    with qtbot.waitSignal(page.back):
        qtbot.keyClick(page, Key.Key_Escape)
