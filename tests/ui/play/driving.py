"""Finding what is on the play page, as a person would."""

from typing import TypeVar

from PySide6.QtWidgets import QPushButton, QWidget

from simulator.ui.play.conversation import Conversation
from simulator.ui.play.page import PlayPage
from simulator.ui.play.presenter import PlayPresenter
from simulator.ui.play.reply_card import ReplyCard
from simulator.ui.play.speech import Speech

Part = TypeVar("Part", bound=QWidget)


def part(page: PlayPage, kind: type[Part]) -> Part:
    """The only widget of that kind on the page."""
    (found,) = page.findChildren(kind)
    return found


def number_of(presenter: PlayPresenter, option: str) -> str:
    return str(next(one.number for one in presenter.view().replies if one.id == option))


def said(page: PlayPage) -> list[str]:
    """What can be read in the transcript."""
    conversation = part(page, Conversation)
    return [one.line.text for one in conversation.transcript.speeches if one.isVisible()]


def last(page: PlayPage) -> Speech:
    conversation = part(page, Conversation)
    return conversation.transcript.speeches[-1]


def cards(page: PlayPage) -> list[ReplyCard]:
    return [one for one in page.findChildren(ReplyCard) if one.isVisible()]


def button(page: PlayPage, text: str) -> QPushButton:
    found = (one for one in page.findChildren(QPushButton) if one.isVisible())
    return next(one for one in found if one.text() == text)
