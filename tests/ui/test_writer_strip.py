"""The customer in small beside the writer's preview."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from simulator.bootstrap import Settings
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.story.model import Channel, Story
from simulator.ui.play.presenter import PlayPresenter
from simulator.ui.theme import Theme
from simulator.ui.writer.customer_strip import CustomerStrip


def test_a_call_says_how_it_stands(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, story: Story, rules: Rulebook
) -> None:
    """In words under the name, where height is not short; face to face there is nothing to say."""
    strip = CustomerStrip(Theme(qapp, Settings(motion="reduced")), tmp_path)
    qtbot.addWidget(strip)
    strip.show()

    def shown(channel: Channel) -> list[str]:
        told = replace(story, setting=replace(story.setting, channel=channel))
        session = Session.start(Engine(told, rules))
        strip.show_customer(PlayPresenter(session, True, lambda: 0.0, str).view())
        return [one.text() for one in strip.findChildren(QLabel) if one.isVisible()]

    assert shown(Channel.IN_PERSON) == ["Ida Brandt"]
    assert shown(Channel.PHONE) == ["Ida Brandt", "Connected 00:03. Voice tight"]
    strip.set_low(True)
    assert shown(Channel.PHONE) == ["Ida Brandt"]
