"""How a talk could have gone on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from simulator.ui.debrief.annotations import ExchangeView, OtherReplyView
from simulator.ui.debrief.column import Column
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel

_FEW = 3
"""So many exchanges are shown at once; the rest unfolds."""


class TalkLines(QWidget):
    """Why a reply would have done what it does, then the best talk after it, a few lines first."""

    def __init__(self, theme: Theme, view: OtherReplyView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self._rest: list[QWidget] = []
        self._column = QVBoxLayout(self)
        for text in (*view.because, view.why):
            if text:
                self._column.addWidget(WrapLabel(text, "note", self))
        for one in view.on[:_FEW]:
            self._column.addWidget(_Exchange(theme, view.customer, one, self))
        if len(view.on) > _FEW:
            self._more = self._unfolding()
            self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        if view.ends:
            self._column.addWidget(WrapLabel(view.ends, "note", self))
        theme.changed.connect(self._space)
        self._space()

    def _unfolding(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "link")
        button.setAutoDefault(True)
        button.clicked.connect(self._turn)
        button.setText(self._counted())
        return button

    def _counted(self) -> str:
        return self.tr("… and {n} more").format(n=len(self._view.on) - _FEW)

    def _turn(self) -> None:
        """Show the rest, or take it away again."""
        shown = not any(one.isVisibleTo(self) for one in self._rest)
        if not self._rest:
            self._rest = [
                _Exchange(self._theme, self._view.customer, one, self)
                for one in self._view.on[_FEW:]
            ]
            for one in self._rest:
                self._column.insertWidget(self._column.indexOf(self._more), one)
        for one in self._rest:
            one.setVisible(shown)
        self._more.setText(self.tr("Show fewer") if shown else self._counted())

    def _space(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(12), 0, 0, px(4))
        self._column.setSpacing(px(8))


class _Exchange(Column):
    """What the customer says, what the trainee could answer, and how that is taken."""

    def __init__(
        self, theme: Theme, customer: str, view: ExchangeView, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, gap=2)
        you = self.tr("You ({n})").format(n=view.number)
        for who, line in ((customer, view.heard), (you, view.said), (customer, view.reply)):
            if line:
                self.add(SpokenLine(theme, f"{who}: {line}", self, size=14))
