"""How the customer left, at the head of the debrief."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from simulator.story.portrait import Portrait
from simulator.ui.debrief.views import AnswerView
from simulator.ui.theme import Theme
from simulator.ui.widgets.band_badge import BandBadge
from simulator.ui.widgets.faces import EXPRESSIONS
from simulator.ui.widgets.paragraph import Paragraph
from simulator.ui.widgets.portrait import PortraitView
from simulator.ui.widgets.wrap_label import WrapLabel


class AnswerHead(QWidget):
    """The customer's face, how they left, what was guessed, and what came of it."""

    def __init__(
        self,
        theme: Theme,
        answer: AnswerView,
        portrait: Portrait,
        faces: Path | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(
            " ".join((answer.headline, answer.calibration, answer.outcome, answer.text))
        )
        self._face = PortraitView(faces, self)
        self._face.show_face(portrait, answer.band if answer.band in EXPRESSIONS else "neutral")
        self._badge = BandBadge(theme, self)
        self._badge.set_band(answer.band)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._words.addWidget(WrapLabel(answer.headline, "title", self))
        self._verdict = QHBoxLayout()
        self._verdict.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._verdict.addWidget(WrapLabel(answer.outcome, "note", self), 1)
        self._words.addLayout(self._verdict)
        told = ((answer.calibration, "note"), (answer.text, "text"), (answer.epilogue, "note"))
        for text, kind in told:
            if text:
                self._words.addWidget(Paragraph(text, kind, self))
        self._words.addStretch(1)
        self._row.addLayout(self._words, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        theme, px = self._theme, self._theme.px
        self._face.setFixedSize(px(112), px(128))
        self._face.set_corners(px(14), px(14))
        self._face.set_colours(theme.colour("tint"), theme.colour("line"), theme.colour("ink"))
        self._face.set_motion(theme.motion)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(20))
        self._words.setSpacing(px(8))
        self._verdict.setSpacing(px(12))
