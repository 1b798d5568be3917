"""What is asked before a class, one below the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QPushButton, QWidget

from simulator.classroom.plan import LONGEST_NAME
from simulator.ui.briefing.about import About
from simulator.ui.briefing.choices import TemperamentChoice
from simulator.ui.classroom.setup.view import SetUp, SetUpView, Teams, teams_in
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.reading_column import ReadingColumn
from simulator.ui.widgets.wrap_label import WrapLabel

_LONGEST_LINE = 600
"""Characters of all team names together."""


class SetUpForm(ReadingColumn):
    """The class's name, the customer's temperament, and how the room takes part."""

    left = Signal()
    """Another story is wanted."""
    changed = Signal()
    """Something was answered otherwise."""

    def __init__(self, theme: Theme, view: SetUpView, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view = view
        self.temperaments = TemperamentChoice(theme, view.briefing.own, view.briefing.others)
        self._make_fields(view)
        self._fill(theme, view)
        for button in self.temperaments.buttons:
            button.toggled.connect(self._follow)
        self.temperaments.chosen.connect(self.changed)
        self._teams.textChanged.connect(self._weigh_teams)
        self._weigh_teams()

    @property
    def teams(self) -> Teams:
        """The teams as they are typed now."""
        return teams_in(self._teams.text(), self.tr)

    @property
    def set_up(self) -> SetUp:
        """The answers; teams that must be mended count as none."""
        return SetUp(
            self._view.path,
            self.temperaments.temperament.id,
            " ".join(self._name.text().split()) or self._view.unnamed,
            self._nicknames.isChecked(),
            self.teams.names,
            self._foresight.isChecked(),
        )

    def show_problem(self) -> None:
        """Go where something must be mended."""
        self._teams.setFocus()
        self.ensureWidgetVisible(self._told)
        announce(self, self._told.text())

    def _make_fields(self, view: SetUpView) -> None:
        usual = view.usual
        self._name = self._field(self.tr("Name of the class"), usual.name, view.unnamed)
        self._name.setMaxLength(LONGEST_NAME)
        self._teams = self._field(
            self.tr("Team names, with commas between them"),
            ", ".join(usual.teams),
            self.tr("Blue, Green, Yellow"),
        )
        self._teams.setMaxLength(_LONGEST_LINE)
        self._told = WrapLabel(kind="note")
        self._foresight = QCheckBox(self.tr("Ask also how the customer will feel"))
        self._foresight.setChecked(usual.foresight)
        self._nicknames = QCheckBox(self.tr("People may give a nickname"))
        self._nicknames.setChecked(usual.nicknames)

    def _field(self, name: str, text: str, hint: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        return field

    def _fill(self, theme: Theme, view: SetUpView) -> None:
        tr, briefing = self.tr, view.briefing
        back = QPushButton(tr("‹ Another story"))
        back.setProperty("kind", "quiet")
        back.setAutoDefault(True)
        back.clicked.connect(self.left)
        self._column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(WrapLabel(briefing.title, "title"))
        self.add(About(theme, briefing.about))
        self._head(tr("Name of the class"))
        self.add(self._name)
        self.add(WrapLabel(tr("Stands over the record and the sheet."), "note"))
        self._head(tr("How the room takes part"))
        hands = tr("Hands can be counted at any time. Phones stay off until you switch them on.")
        self.add(WrapLabel(hands))
        self._tick(self._foresight, tr("Before the reveal, phones ask where the reply will lead."))
        self._tick(self._nicknames, tr("Else nobody on a phone is asked who they are."))
        self._head(tr("Teams"))
        self.add(self._teams)
        self.add(self._told)
        self._head(tr("{customer}'s temperament").format(customer=briefing.customer))
        self.add(self.temperaments)
        self.close_up()

    def _head(self, text: str) -> None:
        self.add(WrapLabel(text, "heading"), space=20)

    def _tick(self, box: QCheckBox, means: str) -> None:
        box.setAccessibleDescription(means)
        self.add(box, space=4)
        self.add(WrapLabel(means, "note"))

    def _weigh_teams(self) -> None:
        teams = self.teams
        kind = "error" if teams.problem else "note"
        if self._told.property("kind") != kind:
            self._told.setProperty("kind", kind)
            self._told.style().polish(self._told)
        self._told.setText(teams.problem or teams.told)
        self._teams.setAccessibleDescription(self._told.text())
        self.changed.emit()

    def _follow(self, checked: bool) -> None:
        """Keep in sight what the arrow keys choose."""
        button = self.sender()
        if checked and isinstance(button, QAbstractButton):
            self.ensureWidgetVisible(button)
