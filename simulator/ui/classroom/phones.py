"""The phones of one class: switched on at an address of this computer, and off again."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.classroom.errors import ClassroomError
from simulator.classroom.folder import ClassFolder, on_phones
from simulator.classroom.room import Room
from simulator.story.words import Translate
from simulator.ui.classroom.projector.stage_view import Join
from simulator.ui.widgets.faces import expression_for, face_svg

if TYPE_CHECKING:
    from simulator.classroom.service import Service


class Phones:
    """Serves a class's page while it is on. What is on comes back after a crash: it is planned."""

    def __init__(self, folder: ClassFolder, room: Room, faces: Path, tr: Translate = str) -> None:
        """`faces` is the folder that keeps drawn faces between starts."""
        self._folder = folder
        self._room = room
        self._faces = faces
        self._tr = tr
        self._lobby = False
        self._service: Service | None = None

    @property
    def join(self) -> Join | None:
        """How people come in; None while phones are off."""
        service = self._service
        if service is None:
            return None
        return Join(service.url, service.address, self._room.plan.code)

    def switch_on(self, host: str, port: int = 0) -> None:
        """Listen at an address from now on; ClassroomError where that can't be."""
        from simulator.classroom.service import Service

        self.switch_off()
        service = Service(self._room, self._drawn(), self._folder.hand_ins, self._tr)
        service.set_lobby(self._lobby)
        port = service.start(host, port)
        self._service = service
        try:
            self._plan(host, port)
        except ClassroomError:  # nobody could come back to it after a crash
            self.close()
            raise

    def switch_off(self) -> None:
        """Listen no more."""
        self.close()
        if self._room.plan.host:
            self._plan("", 0)

    def set_lobby(self, lobby: bool) -> None:
        """Whether phones say that the class is about to begin."""
        self._lobby = lobby
        if self._service is not None:
            self._service.set_lobby(lobby)

    def close(self) -> None:
        """Stop, and leave it to the next start to listen again."""
        if self._service is not None:
            self._service.stop()
            self._service = None

    def _plan(self, host: str, port: int) -> None:
        plan = on_phones(self._room.plan, host, port)
        self._folder.write_plan(plan)
        self._room.plan = plan

    def _drawn(self) -> Mapping[str, bytes]:
        """The customer's face in each band of the whole mood."""
        engine = self._room.lesson.session.engine
        portrait = engine.story.customer.portrait
        return {
            band.name: face_svg(portrait, expression_for(band.name, portrait), folder=self._faces)
            for band in engine.rulebook.bands["mood"]
        }
