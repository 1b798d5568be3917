"""Where the talk stands: the customer, how they are, and what they just said."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from simulator.ui.classroom.desk.view import DeskView, PlaceView
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.theme import Theme
from simulator.ui.widgets.band_badge import BandBadge
from simulator.ui.widgets.faces import EXPRESSIONS
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.widgets.paragraph import Paragraph
from simulator.ui.widgets.portrait import PortraitView
from simulator.ui.widgets.wrap_label import WrapLabel


class PlaceCard(QWidget):
    """The customer's face and line; before the talk its brief, after it how it ended."""

    def __init__(
        self, theme: Theme, view: DeskView, faces: Path | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        place = view.place
        self._face = PortraitView(faces, self)
        self._face.set_motion(False)
        self._face.show_face(place.portrait, place.band if place.band in EXPRESSIONS else "neutral")
        looks = self.tr("{name} looks {band}").format(name=place.customer, band=place.band)
        self._face.setAccessibleName(looks)
        self._badge = BandBadge(theme, self)
        self._badge.set_band(place.band)
        self._head = FlowLayout()
        self._name = self._plain(place.customer, "heading")
        self._where = self._plain(self._moment(view), "small")
        for widget in (self._name, self._badge, self._where):
            self._head.addWidget(widget)
        self._words = QVBoxLayout()
        self._words.addLayout(self._head)
        self._add_words(view.lobby, place)
        self._words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)
        theme.changed.connect(self._restyled)
        self._restyled()

    def _add_words(self, lobby: bool, place: PlaceView) -> None:
        if place.ended:
            self._words.addWidget(WrapLabel(place.ended, "strong", self))
            self._words.addWidget(Paragraph(place.text, "text", self))
            self._add_heading(self.tr("The road taken"))
            for line in place.road:
                self._words.addWidget(WrapLabel(line, "note", self))
        elif lobby and place.brief:
            self._words.addWidget(Paragraph(place.brief, "text", self))
            self._add_heading(self.tr("Before you begin"))
            for line in self._first_steps():
                self._words.addWidget(Paragraph(line, "note", self))
        else:
            self._words.addWidget(SpokenLine(self._theme, place.line, self, size=20))

    def _add_heading(self, text: str) -> None:
        self._words.addSpacing(self._theme.px(12))
        self._words.addWidget(WrapLabel(text, "strong", self))

    def _first_steps(self) -> tuple[str, ...]:
        return (
            self.tr("1.  Open the projector: it shows the brief and how to join."),
            self.tr("2.  Switch phones on, at the right, or take a show of hands instead."),
            self.tr("3.  Read the brief out and begin. The votes stay hidden until you show them."),
        )

    def _moment(self, view: DeskView) -> str:
        if view.place.ended:
            return ""
        if view.lobby and view.place.brief:
            return self.tr("The brief")
        return self.tr("Decision {n}").format(n=view.place.number)

    def _plain(self, text: str, kind: str) -> QLabel:
        label = WrapLabel(text, kind, self)
        label.setWordWrap(False)
        return label

    def _restyled(self) -> None:
        theme, px = self._theme, self._theme.px
        self._face.setFixedSize(px(84), px(96))
        self._face.set_corners(px(12), px(12))
        self._face.set_colours(theme.colour("tint"), theme.colour("line"), theme.colour("ink"))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(16))
        self._words.setSpacing(px(8))
        self._head.setSpacing(px(12))
        for label in (self._name, self._where):
            label.setMinimumHeight(self._badge.sizeHint().height())
