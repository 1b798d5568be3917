"""A script on paper and on the screen."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from simulator.analysis.script.whole import whole_script
from simulator.bootstrap import Settings
from simulator.mood.rulebook import Rulebook
from simulator.story.model import Story
from simulator.ui.theme import Theme
from simulator.ui.writer.page import WriterPage
from simulator.ui.writer.read_through import document, print_script, save_page, save_pdf


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, tmp_path: Path, small: str, rules: Rulebook):
    path = tmp_path / "test.yaml"
    path.write_text(small, encoding="utf-8")
    made = WriterPage(Theme(qapp, Settings(scheme="light", motion="reduced")))
    qtbot.addWidget(made)
    made.show()
    made.open(path, rules)
    yield made
    made.close_story()


def action(page: WriterPage, words: str) -> QAction:
    return next(one for one in page._bar.read.menu().actions() if one.text() == words)


def test_a_pdf_is_written(story: Story, tmp_path: Path, qapp: QApplication) -> None:
    """A real one, with the story's words laid out for paper."""
    path = tmp_path / "script.pdf"
    save_pdf(whole_script(story), path)
    assert path.read_bytes().startswith(b"%PDF-")
    assert "Two days late, and nobody rang you." in document(whole_script(story)).toPlainText()


def test_a_page_is_written_whole(story: Story, tmp_path: Path, qapp: QApplication) -> None:
    """It needs nothing beside it."""
    path = tmp_path / "script.html"
    save_page(whole_script(story), path)
    text = path.read_text(encoding="utf-8")
    assert text.startswith("<!doctype html>")
    assert text.rstrip().endswith("</html>")


def test_it_prints(story: Story, tmp_path: Path, qapp: QApplication) -> None:
    """On any printer; here into a file."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    path = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(path))
    print_script(whole_script(story), printer)
    assert path.read_bytes().startswith(b"%PDF-")


def test_story_text_is_never_markup(story_of, small: str, qapp: QApplication) -> None:
    """Tags in a line are read aloud as they stand."""
    story = story_of(small.replace("You said six.", "<b>You</b> said <img src='x'> six."))
    assert "<b>You</b> said <img src='x'> six." in document(whole_script(story)).toPlainText()


@pytest.mark.parametrize("write", [save_pdf, save_page])
def test_a_disk_that_refuses_is_an_error(
    story: Story, tmp_path: Path, qapp: QApplication, write
) -> None:
    """Not a file that is not there."""
    with pytest.raises(OSError):
        write(whole_script(story), tmp_path / "nowhere" / "script")


@pytest.mark.parametrize("what", ["The whole story", "This talk"])
def test_the_menu_saves_where_it_is_told(
    page: WriterPage, tmp_path: Path, qtbot: QtBot, what: str
) -> None:
    """And says where."""
    action(page, f"{what}: save as a web page …").trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    path = tmp_path / "script.html"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    assert path.exists()
    assert f"Written to {path}" in [one.text() for one in page.findChildren(QLabel)]


def test_a_file_that_can_t_be_written_is_told(
    page: WriterPage, tmp_path: Path, qtbot: QtBot
) -> None:
    """In a sentence, and nothing is lost."""
    action(page, "The whole story: save as PDF …").trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "script.pdf"))
    dialog.reject()
    texts = [one.text() for one in page.findChildren(QLabel)]
    assert any("can't be written" in text for text in texts)


def test_a_story_that_was_never_whole_has_no_script(
    page: WriterPage, tmp_path: Path, rules: Rulebook, qtbot: QtBot
) -> None:
    """That is said, and no empty file is made."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("story: [", encoding="utf-8")
    page.open(broken, rules)
    action(page, "The whole story: save as PDF …").trigger()
    texts = [one.text() for one in page.findChildren(QLabel)]
    assert "No version of this story can be played yet." in texts
    assert page.findChild(QFileDialog) is None
