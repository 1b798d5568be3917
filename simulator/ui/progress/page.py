"""The progress page: what was played, how the skills stand, and what to practise next."""

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from simulator.records.errors import RecordsError
from simulator.records.past import Wanted
from simulator.ui.progress.nothing import NothingYet
from simulator.ui.progress.practice_card import PracticeCard
from simulator.ui.progress.presenter import ProgressPresenter
from simulator.ui.progress.skills_card import SkillsCard
from simulator.ui.progress.stories_card import StoriesCard
from simulator.ui.progress.talks_card import TalksCard
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_WIDEST = 1040
_MARGIN = 40


class ProgressPage(QWidget):
    """One trainee's progress; looked at anew each time the page is shown."""

    attempt_opened = Signal(str)
    """The id of an attempt whose debrief is wanted."""
    story_chosen = Signal(object)
    """The library's `Card` of a story to meet."""
    stories_wanted = Signal()
    """On to the stories, or back to them: nothing was played yet, or Escape was pressed."""
    profiles_wanted = Signal()
    """Somebody else wants to play."""

    def __init__(
        self, theme: Theme, presenter: ProgressPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self.setProperty("kind", "page")
        self._practice = PracticeCard(theme)
        self._skills = SkillsCard(theme)
        self._talks = TalksCard(theme)
        self._stories = StoriesCard(theme)
        self._nothing = NothingYet(theme)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)

    def use(self, presenter: ProgressPresenter) -> None:
        """Show another trainee's progress, or the same by other rules."""
        self._presenter = presenter
        if self.isVisible():  # else showing the page will look
            self.refresh()

    def refresh(self) -> None:
        """Look at the records anew; where they can't be read, say why and stay."""
        try:
            view = self._presenter.view()
            talks = self._presenter.narrow(self._talks.wanted)
        except RecordsError as error:
            self._say_error(str(error))
            return
        self._say_error("")
        self._title.setText(view.title)
        self._note.setText(view.note)
        self._note.setVisible(bool(view.note))
        self._practice.show_practices(view.practices)
        self._skills.show_view(view)
        self._stories.show_stories(view.stories)
        self._talks.offer(view.choices)
        if self._talks.wanted != self._presenter.wanted:  # a story or a skill is gone
            self._narrow(self._talks.wanted)
        else:
            self._talks.show_talks(talks)
        self._nothing.say(view.nothing)
        for card in (self._skills, self._talks, self._stories):
            card.setVisible(not view.nothing)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if event.spontaneous():
            return
        self.refresh()
        self._scroll.verticalScrollBar().setValue(0)
        for first in (self._practice.go, self._nothing.go, self._talks.table):
            if first.isVisible():
                first.setFocus()
                break

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        self._title = WrapLabel("", "title")
        self._note = WrapLabel("", "text")
        self._error = WrapLabel("", "error")
        self._others = QPushButton(self.tr("Who is playing?"))
        self._others.setProperty("kind", "quiet")
        self._others.setAutoDefault(True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._others, 0, Qt.AlignmentFlag.AlignTop)
        flow = QWidget()
        flow.setProperty("kind", "flow")
        self._column = QVBoxLayout(flow)
        self._column.addLayout(head)
        cards = (self._practice, self._skills, self._talks, self._stories)
        for widget in (self._note, self._error, self._nothing, *cards):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(flow)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _connect(self) -> None:
        self._others.clicked.connect(self.profiles_wanted)
        self._practice.story_chosen.connect(self.story_chosen)
        self._nothing.stories_wanted.connect(self.stories_wanted)
        self._talks.opened.connect(self.attempt_opened)
        self._talks.narrowed.connect(self._narrow)
        self._talks.more_wanted.connect(self._show_more)
        escape = QKeySequence(Qt.Key.Key_Escape)
        QShortcut(escape, self, self.stories_wanted.emit)

    def _narrow(self, wanted: Wanted) -> None:
        try:
            self._talks.show_talks(self._presenter.narrow(wanted))
        except RecordsError as error:
            self._say_error(str(error))
        else:
            self._talks.tell()

    def _show_more(self) -> None:
        try:
            self._talks.show_talks(self._presenter.more())
        except RecordsError as error:
            self._say_error(str(error))
        else:
            self._talks.table.setFocus()

    def _say_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def _fit(self) -> None:
        px, room = self._theme.px, self.width()
        side = max(px(_MARGIN), (room - px(_WIDEST)) // 2)
        self._column.setContentsMargins(side, px(28), side, px(28))
        self._column.setSpacing(px(16))


def local_day(at: int) -> str:
    """The date of a moment (ms since 1970) as this computer's language writes it in short."""
    day: QDate = QDateTime.fromMSecsSinceEpoch(at).date()
    return QLocale().toString(day, "d MMM yyyy")
