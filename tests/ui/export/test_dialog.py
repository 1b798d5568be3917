"""The export's dialogue, driven as a person would."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.formats import Format
from simulator.records.settings import Settings
from simulator.ui.export.dialog import ExportDialog
from simulator.ui.export.presenter import ExportPresenter
from simulator.ui.export.readings import Reading, at_hand
from simulator.ui.export.writing import window_writers
from simulator.ui.theme import Theme

Key = Qt.Key
Open = Callable[..., ExportDialog]


@pytest.fixture
def opened(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Open:
    """Opens the dialogue on attempts; whoever saves chooses `file` in the test's folder."""

    def choose(parent: QWidget, name: str, use: Callable[[str], None]) -> None:
        use(str(tmp_path / f"file{Path(name).suffix}"))

    def make(*readings: Reading) -> ExportDialog:
        presenter = ExportPresenter(readings, window_writers(), "Kim Lee")
        dialog = ExportDialog(theme, presenter, None, choose)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return make


def button(dialog: QWidget, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def says(dialog: QWidget, words: str) -> bool:
    labels = dialog.findChildren(QLabel)
    return any(words in one.text() for one in labels if one.isVisible())


def test_enter_writes_what_is_proposed(
    opened: Open, qtbot: QtBot, attempt: Attempt, tmp_path: Path
) -> None:
    """A PDF, without a name; the dialogue stays to say where it is."""
    dialog = opened(at_hand(attempt))
    with qtbot.waitSignal(dialog.exported) as told:
        qtbot.keyClick(dialog, Key.Key_Return)
    assert told.args == [tmp_path / "file.pdf"]
    assert (tmp_path / "file.pdf").read_bytes().startswith(b"%PDF")
    assert says(dialog, f"Written to {tmp_path / 'file.pdf'}.")
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_arrow_keys_choose_a_format_and_space_the_name(
    opened: Open, qtbot: QtBot, attempt: Attempt, tmp_path: Path
) -> None:
    """From PDF to JSON by three steps."""
    dialog = opened(at_hand(attempt))
    for _ in range(3):
        focused = dialog.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Key.Key_Right)
    assert says(dialog, "Everything as data")
    name, note = dialog.findChildren(QCheckBox)
    assert name.text() == "Put the name Kim Lee on it"
    assert note.isChecked()
    assert not name.isChecked()
    qtbot.keyClick(name, Key.Key_Space)
    qtbot.keyClick(note, Key.Key_Space)
    with qtbot.waitSignal(dialog.exported):
        qtbot.mouseClick(button(dialog, "Save as …"), Qt.MouseButton.LeftButton)
    (one,) = json.loads((tmp_path / "file.json").read_text(encoding="utf-8"))["attempts"]
    assert (one["trainee"], one["note"]) == ("Kim Lee", "")


def test_a_long_export_shows_progress_and_is_cancelled(
    opened: Open, qtbot: QtBot, attempt: Attempt, tmp_path: Path
) -> None:
    """Escape stops it, nothing is left of it, and the dialogue stays."""
    dialog = opened(*[at_hand(attempt)] * 500)
    qtbot.mouseClick(button(dialog, "Save as …"), Qt.MouseButton.LeftButton)
    bar = dialog.findChild(QProgressBar)
    assert bar is not None
    qtbot.waitUntil(lambda: bar.value() >= 2)
    assert bar.isVisible()
    assert says(dialog, " of 500 …")
    assert not button(dialog, "Save as …").isEnabled()
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    assert says(dialog, "Cancelled; nothing was written.")
    assert button(dialog, "Save as …").isEnabled()
    assert list(tmp_path.iterdir()) == []


def test_what_can_t_be_written_is_told(
    theme: Theme, qtbot: QtBot, attempt: Attempt, tmp_path: Path
) -> None:
    """And another place may be tried at once."""
    places = iter([tmp_path / "nowhere" / "a.pdf", tmp_path / "a.pdf"])
    presenter = ExportPresenter([at_hand(attempt)], window_writers())
    dialog = ExportDialog(theme, presenter, None, lambda *asked: asked[2](str(next(places))))
    qtbot.addWidget(dialog)
    dialog.show()
    save = button(dialog, "Save as …")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: says(dialog, "can't be written"))
    with qtbot.waitSignal(dialog.exported):
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert (tmp_path / "a.pdf").exists()


def test_the_system_s_own_dialogue_asks_where(theme: Theme, qtbot: QtBot, attempt: Attempt) -> None:
    """With the proposed name, to save and not to open."""
    presenter = ExportPresenter([at_hand(attempt)], window_writers())
    presenter.format = Format.HTML
    dialog = ExportDialog(theme, presenter)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(button(dialog, "Save as …"), Qt.MouseButton.LeftButton)
    asking = dialog.findChild(QFileDialog)
    assert asking is not None
    assert asking.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert [Path(one).name for one in asking.selectedFiles()] == ["2025-11-21-test.html"]
    asking.reject()


def test_large_text_fits_a_small_screen(
    opened: Open, theme: Theme, attempt: Attempt, qtbot: QtBot
) -> None:
    """At 200 % all is within 1024 × 640, and no button is cut off."""
    theme.use(Settings(scheme="light", motion="reduced", text_size=200))
    dialog = opened(at_hand(attempt))
    assert dialog.width() <= 1024
    assert dialog.height() <= 640
    for one in dialog.findChildren(QPushButton):
        assert one.width() >= one.minimumSizeHint().width()
    theme.use(Settings(scheme="light", motion="reduced"))
