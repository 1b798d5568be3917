"""How one team voted, in a strip that is parted by its votes."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.ui.classroom.projector.block import Block, stage_font
from simulator.ui.classroom.projector.stage import Team
from simulator.ui.theme import Theme

_TALL, _LETTERS = 46, 26
_NAME = 0.24
"""The share of the width that the name takes."""
_LEAST = 84
"""A part that shows its letter and number, in the design's px."""


class TeamStrip(Block):
    """A team's name, and a part for each reply: its letter, its votes, as wide as its share."""

    def __init__(self, theme: Theme, team: Team, parent: QWidget) -> None:
        told = ", ".join(f"{letter} {many}" for letter, many in team.votes)
        super().__init__(theme, f"{team.name}: {told}", parent)
        self._team = team

    def tall(self, width: int, unit: float) -> int:
        """One line."""
        return round(_TALL * unit)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold = stage_font(self.theme, _LETTERS, self.unit, bold=True)
        wide = self.width() * _NAME
        painter.setFont(bold)
        painter.setPen(self.colour("ink"))
        name = QFontMetricsF(bold).elidedText(
            self._team.name, Qt.TextElideMode.ElideRight, wide - self.px(16)
        )
        area = QRectF(0, 0, wide, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)
        most = max(many for _, many in self._team.votes)
        for part, letter, many in self._parts(wide):
            leads = many == most
            painter.setPen(QPen(self.colour("ink" if leads else "edge"), max(1.5, 2 * self.unit)))
            painter.setBrush(self.colour("tint" if leads else "card"))
            painter.drawRoundedRect(part, self.px(8), self.px(8))
            painter.setPen(self.colour("ink"))
            painter.drawText(part, Qt.AlignmentFlag.AlignCenter, f"{letter} {many}")
        painter.end()

    def _parts(self, left: float) -> Iterator[tuple[QRectF, str, int]]:
        """The parts; none is too narrow for its letter."""
        votes, gap = self._team.votes, self.px(6)
        whole = sum(many for _, many in votes)
        room = self.width() - left - gap * (len(votes) - 1) - 2
        least = min(self.px(_LEAST), room / len(votes))
        spare, x = room - least * len(votes), left
        for letter, many in votes:
            wide = least + spare * many / whole
            yield QRectF(x, 1, wide, self.height() - 2), letter, many
            x += wide + gap
