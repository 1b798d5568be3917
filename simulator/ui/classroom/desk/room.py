"""The room, for the facilitator: phones, and who is here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from simulator.ui.classroom.desk.phones import FindNetworks, PhonesSwitch
from simulator.ui.classroom.desk.section import Sections
from simulator.ui.classroom.desk.view import DeskView
from simulator.ui.classroom.projector.stage_view import Join
from simulator.ui.theme import Theme


class RoomPanel(Sections):
    """How phones join, how many are here, their teams and the names that they gave."""

    phones_wanted = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, find: FindNetworks | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("The room"))
        self._switch = PhonesSwitch(theme, find=find)
        self._switch.wanted.connect(self.phones_wanted)
        self.section(self.tr("Phones")).add(self._switch)
        here = self.section(self.tr("People"))
        self._here = here.say("")
        self._teams = here.say("", "note")
        self._names = here.say("", "note")

    def show_view(self, view: DeskView) -> None:
        """Show who is here."""
        people = view.people
        for label, text in (
            (self._here, people.told),
            (self._teams, people.teams),
            (self._names, people.names),
        ):
            if text != label.text():
                label.setText(text)
            label.setVisible(bool(text))

    def offer(self, host: str) -> None:
        """See which networks there are, and choose one where it is among them."""
        self._switch.look(host)

    def show_phones(self, join: Join | None, error: str = "") -> None:
        """Show how people join, or why they can't."""
        self._switch.show_phones(join, error)
