"""The facilitator's desk: what the room doesn't see, and everything that moves a class along."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from simulator.classroom.lesson import Phase
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.desk.bar import DeskBar
from simulator.ui.classroom.desk.edge import Edge
from simulator.ui.classroom.desk.end import EndDialog
from simulator.ui.classroom.desk.foot import DeskFoot
from simulator.ui.classroom.desk.phones import FindNetworks
from simulator.ui.classroom.desk.quotes import QuotePad
from simulator.ui.classroom.desk.room import RoomPanel
from simulator.ui.classroom.desk.scene import SceneNotes
from simulator.ui.classroom.desk.stage import DeskStage
from simulator.ui.classroom.desk.view import DeskView, desk_view
from simulator.ui.classroom.hearing import Hearing
from simulator.ui.classroom.keys import ClassKeys
from simulator.ui.classroom.keys_dialog import KeysDialog
from simulator.ui.classroom.projector.stage_view import Join
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce

_SIDE = 420
"""The notes' width at most, in px of the design."""
_SHARES = (16, 9)
"""How the talk and the notes share the width of a smaller window."""
_ANY = 16_777_215
"""Qt's "no limit" for a width."""
_NARROW = 760
"""Px of the design below which the talk and the notes aren't seen side by side."""


class DeskPage(QWidget):
    """One class in a facilitator's hands; `open` shows it, `leave` lets it go.

    `keys` are the keys of the class; what they want of the projector is told by their signals.
    """

    phones_wanted = Signal(str)
    """The address at which phones are to be served, "" for none; `show_phones` is due."""
    projector_wanted = Signal(bool)
    """The projector's view is to be opened (True) or closed; `show_projector` is due."""
    ended = Signal()
    """The class is to be ended; it was asked for twice."""
    back = Signal()
    """The desk is left; the class goes on."""

    def __init__(
        self,
        theme: Theme,
        faces: Path | None = None,
        parent: QWidget | None = None,
        *,
        find: FindNetworks | None = None,
    ) -> None:
        """`faces` is a folder that keeps drawn faces; `find` looks for networks, in tests."""
        super().__init__(parent)
        self._theme = theme
        self._conductor: Conductor | None = None
        self._deaf: Callable[[], None] | None = None
        self._view: DeskView | None = None
        self._peeking = False
        self.setProperty("kind", "page")
        self._bar = DeskBar(theme, self)
        self._stage = DeskStage(theme, faces, self)
        self._foot = DeskFoot(theme, self)
        self._notes = SceneNotes(theme)
        self._room = RoomPanel(theme, find=find)
        self._tab: QWidget = self._room
        self._quotes = QuotePad(theme, self)
        self._hearing = Hearing(self)
        self.keys = ClassKeys(self)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._restyled)
        self._restyled()

    def open(self, conductor: Conductor) -> None:
        """Show a class, and every change of it from now on."""
        self.leave()
        self._conductor, self._peeking = conductor, False
        self._deaf = conductor.listen(self._hearing.hear)
        self.keys.conduct(conductor)
        self._room.offer(conductor.room.plan.host)
        self._room.show_phones(None)
        self._refresh()
        self._turn_to(self._room if conductor.lobby else self._scene)
        self._foot.focus_step()

    def leave(self) -> None:
        """Show no more changes of the class."""
        if self._deaf is not None:
            self._deaf()
        self._conductor = self._deaf = self._view = None
        self.keys.conduct(None)

    def show_phones(self, join: Join | None, error: str = "") -> None:
        """Show how people join by phone; None while phones are off, with what went wrong."""
        self._room.show_phones(join, error)

    def show_projector(self, opened: bool) -> None:
        """Show whether the projector's view is open."""
        self._bar.show_projector(opened)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._foot.focus_step()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._restyled()

    def _lay_out(self) -> None:
        self._scene = QWidget()
        notes = QVBoxLayout(self._scene)
        notes.addWidget(self._notes, 1)
        notes.addWidget(self._quotes)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.addTab(self._scene, self.tr("This scene"))
        self._tabs.addTab(self._room, self.tr("The room"))
        self._line = Edge(self._theme, self)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._stage, _SHARES[0])
        self._middle.addWidget(self._line)
        self._middle.addWidget(self._tabs, _SHARES[1])
        column = QVBoxLayout(self)
        column.addWidget(self._bar)
        column.addLayout(self._middle, 1)
        column.addWidget(self._foot)
        for layout in (notes, self._middle, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    def _connect(self) -> None:
        self._hearing.changed.connect(self._refresh)
        self._bar.back.connect(self.back)
        self._bar.projector_wanted.connect(self.projector_wanted)
        self._bar.end_wanted.connect(self._ask_end)
        self._bar.keys_wanted.connect(self._show_keys)
        self.keys.list_wanted.connect(self._show_keys)
        self._room.phones_wanted.connect(self.phones_wanted)
        self._stage.peeked.connect(self._peek)
        self._stage.finished.connect(self._foot.focus_step)
        self._foot.stepped.connect(self._step)
        acts = (
            (self._bar.lobby_wanted, Conductor.toggle_lobby),
            (self._foot.back_wanted, Conductor.back),
            (self._foot.again_wanted, Conductor.ask_again),
            (self._foot.timer_wanted, Conductor.timer),
            (self._stage.tapped, Conductor.letter),
            (self._stage.counted, Conductor.count),
            (self._stage.played, Conductor.play),
            (self._quotes.noted, Conductor.quote),
        )
        for signal, act in acts:
            signal.connect(lambda *what, act=act: self._do(act, *what))

    def _do(self, act: Callable[..., None], *what: object) -> None:
        if self._conductor is not None:
            act(self._conductor, *what)

    def _step(self) -> None:
        """What comes next; at the end of the talk that is the end of the class."""
        if self._conductor is None:
            return
        if self._conductor.lesson.phase is Phase.OVER and not self._conductor.lobby:
            self._ask_end()
        else:
            self._conductor.step()

    def _peek(self, peeking: bool) -> None:
        self._peeking = peeking
        self._refresh()

    def _refresh(self) -> None:
        conductor = self._conductor
        if conductor is None:
            return
        before, view = self._view, desk_view(conductor, self.tr, peeking=self._peeking)
        self._view = view
        self._peeking = view.peeking  # the next votes are hidden again
        held = self.focusWidget()
        self._bar.show_class(view.name, view.about)
        self._bar.show_lobby(view.lobby)
        self._stage.show_view(view)
        self._foot.show_view(view, lambda: conductor.room.now)
        self._notes.show_view(view)
        self._room.show_view(view)
        self._quotes.show_quotes(len(view.quotes))
        if before is not None and before.lobby and not view.lobby and not view.place.number > 1:
            self._turn_to(self._scene)
        if held is not None and not (held.isVisibleTo(self) and held.isEnabled()):
            self._foot.focus_step()
        if before is not None and before.news != view.news:
            announce(self, view.news)

    def _turn_to(self, tab: QWidget) -> None:
        """Show a tab beside the talk; where the talk itself is one, that is shown."""
        self._tab = tab
        self._tabs.setCurrentWidget(self._stage if self._tabs.indexOf(self._stage) >= 0 else tab)

    def _ask_end(self) -> None:
        if self._conductor is None:
            return
        over = self._conductor.lesson.phase is Phase.OVER
        dialog = EndDialog(self._theme, over=over, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(self.ended)
        dialog.open()

    def _show_keys(self) -> None:
        dialog = KeysDialog(self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _restyled(self) -> None:
        """The talk beside the notes; where there is no room for both, as a tab before theirs."""
        px, room = self._theme.px, self.width()
        narrow, was = room < px(_NARROW), self._tabs.indexOf(self._stage) >= 0
        if narrow and not was:
            self._middle.removeWidget(self._stage)
            self._tabs.insertTab(0, self._stage, self.tr("The talk"))
            self._tabs.setCurrentIndex(0)
        elif was and not narrow:
            self._tabs.removeTab(0)
            self._middle.insertWidget(0, self._stage, _SHARES[0])
            self._stage.show()
            self._tabs.setCurrentWidget(self._tab)
        self._line.setVisible(not narrow)
        self._tabs.setMaximumWidth(_ANY if narrow else px(_SIDE))
