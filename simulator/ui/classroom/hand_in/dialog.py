"""The dialogue in which a trainee hands in an attempt to the facilitator."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from simulator.classroom.handing_in.hand_in import HandInError
from simulator.ui.classroom.hand_in.errand import Errand
from simulator.ui.classroom.hand_in.fields import AskFolder, HandInFields
from simulator.ui.classroom.hand_in.presenter import HandInPresenter, HandInView, Problem, Way
from simulator.ui.export.dialog import AskPath, ask_in_a_dialog
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.choice_row import ChoiceRow
from simulator.ui.widgets.wrap_label import WrapLabel


class HandInDialog(QDialog):
    """Asks which way, hands in beside the window, and says how that went."""

    handed_in = Signal()
    """The attempt is where it was to go."""

    def __init__(
        self,
        theme: Theme,
        presenter: HandInPresenter,
        parent: QWidget | None = None,
        ask_path: AskPath | None = None,
        ask_folder: AskFolder | None = None,
    ) -> None:
        """`ask_path` and `ask_folder` are the system's own dialogues unless said otherwise."""
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self._ask_path = ask_path or ask_in_a_dialog
        self._errand = Errand(self)
        self._errand.done.connect(self._finish)
        self._errand.failed.connect(self._fail)
        view = presenter.view
        self._ways = {one.way: one for one in view.ways}
        self.setWindowTitle(view.title)
        self.setMinimumWidth(theme.px(520))
        names = [(one.way, one.name) for one in view.ways]
        self._row = ChoiceRow(theme, self.tr("Hand it in to"), names, self)
        self._row.chosen.connect(self._choose)
        self._good_for = WrapLabel(kind="note", parent=self)
        self._fields = HandInFields(theme, presenter, self, ask_folder)
        self._fields.edited.connect(self._unsay)
        self._told = WrapLabel(kind="note", parent=self)
        self._told.hide()
        self._go = QPushButton(self)
        self._go.setProperty("kind", "primary")
        self._go.setDefault(True)
        self._go.clicked.connect(self._ask)
        self._close = QPushButton(self.tr("Cancel"), self)
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.reject)
        self._lay_out(view)
        self._row.show_choice(presenter.way)
        self._choose(presenter.way)
        self._begin()

    def reject(self) -> None:
        """Stop what is on its way; where nothing is, close."""
        if not self._errand.busy:
            super().reject()
            return
        self._errand.stop()
        self._rest(self._presenter.stopped())
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        """The keyboard stands where something is to be typed."""
        if self._presenter.way is Way.FILE:
            self._row.focus_choice()
        else:
            self._fields.focus_first()

    def _choose(self, way: Way) -> None:
        self._presenter.way = way
        self._good_for.setText(self._ways[way].good_for)
        self._go.setText(self._ways[way].button)
        self._fields.show_way(way)
        self._unsay()

    def _ask(self) -> None:
        problem = self._presenter.problem()
        if problem is not None:
            self._show(problem)
        elif self._presenter.way is Way.FILE:
            self._ask_path(self, self._presenter.proposed_name(), self._start)
        else:
            self._start("")

    def _start(self, file: str) -> None:
        work = self._presenter.work(Path(file) if file else None)
        self._enable(on=False)
        self._say(self._presenter.waiting())
        self._close.setText(self.tr("Cancel"))
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self._errand.start(work)

    def _finish(self, told: str) -> None:
        self._rest(told, "strong")
        self._close.setText(self.tr("Close"))
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self.handed_in.emit()

    def _fail(self, error: HandInError) -> None:
        self._enable(on=True)
        self._show(self._presenter.problem_of(error))

    def _show(self, problem: Problem) -> None:
        """Say what is wrong, and go where it can be mended."""
        self._rest(problem.told, "error")
        if problem.field is None:
            self._go.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._fields.focus_field(problem.field)

    def _rest(self, told: str, kind: str = "note") -> None:
        self._enable(on=True)
        self._say(told, kind)

    def _say(self, told: str, kind: str = "note") -> None:
        if self._told.property("kind") != kind:
            self._told.setProperty("kind", kind)
            self._told.style().polish(self._told)
        self._told.setText(told)
        self._told.show()
        announce(self, told)

    def _unsay(self) -> None:
        """What was said of another way, or of what was typed before, holds no longer."""
        self._told.hide()
        self._close.setText(self.tr("Cancel"))

    def _enable(self, *, on: bool) -> None:
        for one in (self._row, self._fields, self._go):
            one.setEnabled(on)

    def _lay_out(self, view: HandInView) -> None:
        px = self._theme.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(24)] * 4)
        column.setSpacing(px(12))
        column.addWidget(WrapLabel(view.title, "heading", self))
        column.addWidget(WrapLabel(view.attempt, "note", self))
        for one in (self._row, self._good_for, self._fields, self._told):
            column.addWidget(one)
        column.addWidget(WrapLabel(f"{view.goes}\n{view.stays}", "aside", self))
        column.addStretch(1)
        column.addLayout(buttons)
