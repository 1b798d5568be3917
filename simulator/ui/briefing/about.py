"""Where the talk happens, who the trainee is, and how the two talk."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.widgets.wrap_label import WrapLabel


class About(QWidget):
    """Small labels over their values, side by side where there is room."""

    def __init__(
        self, theme: Theme, facts: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        for label, value in facts:
            self._flow.addWidget(self._fact(label, value))
        theme.changed.connect(self._restyled)
        self._restyled()

    def _fact(self, label: str, value: str) -> QWidget:
        fact = QWidget(self)
        column = QVBoxLayout(fact)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for text, kind in ((label, "small"), (value, "text")):
            line = WrapLabel(text, kind, fact)
            line.setWordWrap(len(text) > 40)
            column.addWidget(line)
        return fact

    def _restyled(self) -> None:
        self._flow.setSpacing(self._theme.px(32))
        self._flow.set_between_lines(self._theme.px(8))
