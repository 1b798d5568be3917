"""The class that is being held: its desk, its projector and its phones, all of one conductor."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from simulator.classroom.errors import ClassroomError
from simulator.classroom.folder import ClassFolder
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.desk.page import DeskPage
from simulator.ui.classroom.phones import Phones
from simulator.ui.classroom.projector.window import ProjectorWindow
from simulator.ui.theme import Theme


class HeldClass(QObject):
    """One class from its folder, at the scene and with the votes where it was left."""

    ended = Signal()
    """The facilitator ended the class."""
    left = Signal()
    """The desk was left; the class goes on."""

    def __init__(self, theme: Theme, folder: ClassFolder, faces: Path, parent: QObject) -> None:
        """`faces` is a folder that keeps drawn faces. ClassroomError where it can't be read."""
        super().__init__(parent)
        self._theme = theme
        self._faces = faces
        self.folder = folder
        self.room = folder.open()
        self.phones = Phones(folder, self.room, faces, self.tr)
        self.conductor = Conductor(self.room, self.tr)
        self.desk = DeskPage(theme, faces)
        self.desk.open(self.conductor)
        self.desk.phones_wanted.connect(self._switch)
        self.desk.projector_wanted.connect(self._show_projector)
        self.desk.keys.full_screen_wanted.connect(self._fill_screen)
        self.desk.keys.full_screen_left.connect(lambda: self._projector.leave_full_screen())
        self.desk.keys.size_wanted.connect(lambda steps: self._projector.enlarge(steps))
        self.desk.ended.connect(self.ended)
        self.desk.back.connect(self.left)
        self._deaf = self.conductor.listen(self._lead_phones)
        if self.room.plan.host:  # they were on when the class was left
            self._switch(self.room.plan.host, self.room.plan.port)

    def close(self) -> None:
        """Leave the class as it stands; ClassroomError where the disk refuses what's left."""
        self._deaf()
        self.desk.leave()
        self.phones.close()
        if "_projector" in vars(self):
            self._projector.follow(None)
            self._projector.deleteLater()
        self.conductor.close()
        self.desk.deleteLater()
        self.room.close()

    def _switch(self, host: str, port: int = 0) -> None:
        """Serve phones at an address of this computer; "" serves none."""
        error = ""
        try:
            if host:
                self.phones.switch_on(host, port)
            else:
                self.phones.switch_off()
        except ClassroomError as problem:
            error = str(problem)
        self._lead_phones()
        join = self.phones.join
        self.desk.show_phones(join, error)
        if "_projector" in vars(self):
            self._projector.set_join(join)

    def _lead_phones(self) -> None:
        """Phones wait while the lobby is on the screen."""
        self.phones.set_lobby(self.conductor.lobby)

    def _show_projector(self, wanted: bool) -> None:
        """Open the projector's view beside the desk, or close it."""
        if wanted:
            self._projector.set_join(self.phones.join)
            self._projector.follow(self.conductor)
            self._projector.open_beside(self.desk.window())
        elif "_projector" in vars(self):
            self._projector.close()
        self.desk.show_projector(wanted)

    def _fill_screen(self) -> None:
        """The projector's view on the whole screen, or in a window again; opened if it isn't."""
        if self._projector.isVisible():
            self._projector.toggle_full_screen()
        else:
            self._show_projector(True)

    @cached_property
    def _projector(self) -> ProjectorWindow:
        made = ProjectorWindow(self._theme, self._faces)
        made.closed.connect(lambda: self.desk.show_projector(False))
        return made
