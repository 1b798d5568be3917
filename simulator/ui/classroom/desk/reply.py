"""One reply on the desk: its letter, its words, what comes of it, and what can be done with it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.classroom.lesson import Phase
from simulator.ui.bands import band_shape
from simulator.ui.classroom.desk.hands import HandsBox
from simulator.ui.classroom.desk.letter import LetterButton
from simulator.ui.classroom.desk.replies import ReplyView
from simulator.ui.classroom.desk.share import ShareBar
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_ASIDE = 112
"""Px of the design kept for what can be done, so that no phase breaks the words otherwise."""


class ReplyRow(QWidget):
    """A reply on offer. Its letter does what the letter's key does."""

    tapped = Signal()
    """The letter was pressed, or "Pick", or "Show beside"."""
    counted = Signal(int)
    """So many hands were up for it."""
    counted_out = Signal()
    """Enter was pressed in the hands: the next reply's are due."""
    played = Signal()
    """It is to be played instead of the one on the screen."""

    def __init__(self, theme: Theme, view: ReplyView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: ReplyView | None = None
        self._phase: Phase | None = None
        self._letter = LetterButton(theme, view.letter, self)
        self._say = SpokenLine(theme, view.say, self)
        self._lead = WrapLabel(_told(view), "small", self)
        self._split = QWidget(self)
        self._share = ShareBar(theme, self._split)
        self._votes = QLabel(self._split)
        self._votes.setProperty("kind", "note")
        self._hands = HandsBox(theme, self)
        self._pick = self._button(self.tr("Pick"))
        self._beside = self._button(self.tr("Show beside"))
        self._instead = self._button(self.tr("Play instead"))
        self._instead.setCheckable(False)
        self._on_screen = WrapLabel(self.tr("On the screen"), "small", self)
        self._on_screen.setWordWrap(False)
        self._name(view)
        self._lay_out()
        self._letter.clicked.connect(self.tapped)
        self._pick.clicked.connect(self.tapped)
        self._beside.clicked.connect(self.tapped)
        self._instead.clicked.connect(self.played)
        self._hands.counted.connect(self.counted)
        self._hands.done.connect(self.counted_out)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_reply(self, view: ReplyView, phase: Phase) -> None:
        """Show how the room stands to it."""
        if (view, phase) == (self._view, self._phase):
            return
        self._view, self._phase = view, phase
        self._hands.show_hands(view.hands)
        self._share.show_share(view.share or 0.0)
        self._votes.setText(view.votes)
        self._split.setVisible(view.share is not None)
        for button, on in ((self._letter, self._marked(view)), (self._pick, view.picked)):
            button.setChecked(on)
        self._beside.setChecked(view.beside)
        self._pick.setText(self.tr("Picked") if view.picked else self.tr("Pick"))
        self._show_controls(view, phase)
        self.update()

    def votes_width(self) -> int:
        """How wide the words beside the bar are, in px."""
        return self._votes.sizeHint().width()

    def fit_votes(self, width: int) -> None:
        """Give them so much room."""
        self._votes.setMinimumWidth(width)

    def focus_hands(self) -> None:
        """Ask for the hands."""
        self._hands.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, marked = self._theme, self._view is not None and self._marked(self._view)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("tint" if marked else "card"))
        painter.setPen(QPen(theme.colour("accent" if marked else "line"), 2 if marked else 1.5))
        radius = theme.px(12)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _show_controls(self, view: ReplyView, phase: Phase) -> None:
        answered = phase is Phase.ANSWERED
        self._hands.setVisible(phase is Phase.ASKING)
        self._pick.setVisible(phase is Phase.REVEALED)
        self._beside.setVisible(answered and not view.shown)
        self._instead.setVisible(answered and not view.shown)
        self._on_screen.setVisible(answered and view.shown)
        what = {
            Phase.ASKING: self.tr("one more hand"),
            Phase.REVEALED: self.tr("pick it"),
            Phase.ANSWERED: self.tr("show it beside"),
        }.get(phase, "")
        self._letter.setAccessibleName(f"{view.letter}: {what}")
        self._letter.setToolTip(what)
        self._letter.setEnabled(not (answered and view.shown))

    @staticmethod
    def _marked(view: ReplyView) -> bool:
        return view.picked or view.shown or view.beside

    def _name(self, view: ReplyView) -> None:
        letter = view.letter
        self.setAccessibleName(f"{letter}: {view.say}")
        self._letter.setAccessibleDescription(view.say)
        self._hands.setAccessibleName(self.tr("Hands for {letter}").format(letter=letter))
        self._hands.setToolTip(self.tr("Hands counted; Enter goes to the next"))
        self._pick.setAccessibleName(self.tr("Pick {letter}").format(letter=letter))
        beside = self.tr("Show the answer to {letter} beside the other")
        self._beside.setAccessibleName(beside.format(letter=letter))
        self._beside.setToolTip(beside.format(letter=letter))
        instead = self.tr("Play {letter} instead")
        self._instead.setAccessibleName(instead.format(letter=letter))
        self._instead.setToolTip(instead.format(letter=letter))

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", "link")
        button.setCheckable(True)
        button.setAutoDefault(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _lay_out(self) -> None:
        self._line = QHBoxLayout(self._split)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._share, 1)
        self._line.addWidget(self._votes)
        self._words = QVBoxLayout()
        self._words.addWidget(self._say)
        self._words.addWidget(self._lead)
        self._words.addWidget(self._split)
        self._row = QHBoxLayout(self)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self._letter, 0, top)
        self._row.addLayout(self._words, 1)
        self._aside = QWidget(self)
        self._controls = QVBoxLayout(self._aside)
        self._controls.setContentsMargins(0, 0, 0, 0)
        for alone in (self._hands, self._pick, self._on_screen):
            self._controls.addWidget(alone, 0, Qt.AlignmentFlag.AlignRight)
        for button in (self._beside, self._instead):
            self._controls.addWidget(button)
        self._controls.addStretch(1)
        self._row.addWidget(self._aside, 0, top)

    def _restyled(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(12), px(10), px(12), px(10))
        self._row.setSpacing(px(12))
        self._words.setSpacing(px(4))
        self._controls.setSpacing(px(6))
        self._aside.setMinimumWidth(px(_ASIDE))
        self._line.setSpacing(px(12))
        self.update()


def _told(view: ReplyView) -> str:
    """What comes of a reply, in one quiet line."""
    lead = view.lead
    band = f"{band_shape(lead.band)} {lead.band}"
    return " · ".join(one for one in (lead.approach, band, lead.slip, lead.then) if one)
