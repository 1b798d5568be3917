"""The settings driven as a person would, by keyboard and by mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from simulator.assets import asset_path
from simulator.bootstrap import Places, Settings
from simulator.ui.settings.page import SettingsPage
from simulator.ui.settings.presenter import SettingsPresenter
from simulator.ui.theme import Theme
from simulator.ui.widgets.chip import Chip

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    return Theme(qapp, Settings(scheme="light"))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, tmp_path: Path) -> SettingsPage:
    places = Places(tmp_path / "config", tmp_path / "cache", tmp_path / "data")
    made = SettingsPage(theme, SettingsPresenter(Settings(scheme="light"), places))
    qtbot.addWidget(made)
    made.changed.connect(theme.use)
    made.resize(1024, 640)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def chip(page: SettingsPage, name: str) -> Chip:
    return next(one for one in page.findChildren(Chip) if one.accessibleName() == name)


def button(page: SettingsPage, name: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.text() == name)


def shown(page: SettingsPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def pick(qtbot: QtBot, page: SettingsPage, path: Path) -> None:
    """Choose a path in the dialog that is open, as a person would."""
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def test_arrow_keys_change_the_scheme_at_once(
    qtbot: QtBot, page: SettingsPage, theme: Theme
) -> None:
    light = chip(page, "Colours: Light")
    assert light.hasFocus()
    assert light.isChecked()
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.keyClick(light, Key.Key_Right)
    assert changed.args == [Settings(scheme="dark")]
    assert theme.dark
    assert chip(page, "Colours: Dark").hasFocus()


def test_text_size_and_motion_are_chosen_by_mouse(
    qtbot: QtBot, page: SettingsPage, theme: Theme
) -> None:
    before = theme.px(100)
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.mouseClick(chip(page, "Text size: 150 %"), LEFT)
    assert changed.args == [Settings(scheme="light", text_size=150)]
    assert theme.px(100) == pytest.approx(before * 1.5, abs=1)
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.mouseClick(chip(page, "Motion: Reduced"), LEFT)
    assert changed.args == [Settings(scheme="light", text_size=150, motion="reduced")]


@pytest.mark.parametrize(("words", "name"), [("spoken", "typing"), ("coach", "coach")])
def test_ticks_turn_off_and_on(qtbot: QtBot, page: SettingsPage, words: str, name: str) -> None:
    box = next(one for one in page.findChildren(QCheckBox) if words in one.text())
    box.setFocus()
    for wanted in (False, True):
        with qtbot.waitSignal(page.changed) as changed:
            qtbot.keyClick(box, Key.Key_Space)
        assert getattr(changed.args[0], name) is wanted


def test_a_rulebook_is_chosen_and_dropped(qtbot: QtBot, page: SettingsPage, tmp_path: Path) -> None:
    text = asset_path("rulebook.yaml").read_text(encoding="utf-8")
    ours = tmp_path / "house.yaml"
    ours.write_text(text.replace("Rapport's own rulebook", "House rules"), encoding="utf-8")
    assert not button(page, "Use Rapport's own").isVisible()
    button(page, "Choose a file …").setFocus()
    qtbot.keyClick(button(page, "Choose a file …"), Key.Key_Return)
    with qtbot.waitSignal(page.changed) as changed:
        pick(qtbot, page, ours)
    assert changed.args[0].rulebook == str(ours)
    assert "House rules" in shown(page)
    assert str(ours) in shown(page)
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.mouseClick(button(page, "Use Rapport's own"), LEFT)
    assert changed.args[0].rulebook == ""
    assert "House rules" not in shown(page)


def test_a_broken_rulebook_is_refused_and_says_why(
    qtbot: QtBot, page: SettingsPage, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("rulebook: x\nskils: {}\n", encoding="utf-8")
    qtbot.mouseClick(button(page, "Choose a file …"), LEFT)
    with qtbot.assertNotEmitted(page.changed):
        pick(qtbot, page, bad)
    texts = shown(page)
    assert any("bad.yaml" in text and "can't be used" in text for text in texts)
    qtbot.waitUntil(lambda: any("Line 2" in text and "`skils`" in text for text in shown(page)))
    assert "Rapport's own rulebook" in texts


def test_folders_are_added_and_removed(qtbot: QtBot, page: SettingsPage, tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text("", encoding="utf-8")
    qtbot.mouseClick(button(page, "Add a folder …"), LEFT)
    with qtbot.waitSignal(page.changed) as changed:
        pick(qtbot, page, tmp_path)
    assert changed.args[0].story_folders == (str(tmp_path),)
    qtbot.waitUntil(lambda: {str(tmp_path), "1 story"} <= set(shown(page)))
    remove = button(page, "Remove")
    assert remove.accessibleName() == f"Remove {tmp_path}"
    remove.setFocus()
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.keyClick(remove, Key.Key_Return)
    assert changed.args[0].story_folders == ()
    assert str(tmp_path) not in shown(page)
    assert button(page, "Add a folder …").hasFocus()


def test_escape_leads_back(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.back):
        qtbot.keyClick(chip(page, "Colours: Light"), Key.Key_Escape)


def test_tab_reaches_everything(qtbot: QtBot, page: SettingsPage) -> None:
    seen = []
    for _ in range(7):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName() or focused.property("text"))
        qtbot.keyClick(focused, Key.Key_Tab)
    assert seen[:3] == ["Colours: Light", "Text size: 100 %", "Motion: Like the system"]
    assert [text[:8] for text in seen[3:]] == ["The cust", "Practice", "Choose a", "Add a fo"]


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_is_clipped_at_any_text_size(
    qtbot: QtBot, page: SettingsPage, theme: Theme, percent: int
) -> None:
    theme.use(Settings(text_size=percent))
    area = page.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: area.widget().width() == area.viewport().width())
    for label in page.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
    for one in page.findChildren(Chip):
        assert one.size() == one.sizeHint()
        assert page.rect().right() > one.mapTo(page, one.rect().topRight()).x()


def test_talks_are_kept_in_a_database_by_its_address(
    qtbot: QtBot, page: SettingsPage, tmp_path: Path
) -> None:
    """Typed and taken by Enter; the field is emptied, and the password is masked."""
    field = page.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    qtbot.keyClicks(field, "http://here")
    with qtbot.assertNotEmitted(page.changed):
        qtbot.keyClick(field, Key.Key_Return)
    assert any("not the address of a database" in text for text in shown(page))
    assert field.text() == "http://here"
    field.clear()
    qtbot.keyClicks(field, "postgresql://ann:secret@host/records")
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.keyClick(field, Key.Key_Return)
    assert changed.args[0].records == "postgresql://ann:secret@host/records"
    assert field.text() == ""
    assert "postgresql://ann:•••@host/records" in shown(page)
    assert not any("secret" in text or "not the address" in text for text in shown(page))
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.mouseClick(button(page, "Keep them in the file"), LEFT)
    assert changed.args[0].records == ""
    assert str(tmp_path / "data" / "records.sqlite") in shown(page)
    assert field.hasFocus()
