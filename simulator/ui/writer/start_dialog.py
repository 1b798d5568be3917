"""Starting a talk anywhere: a scene, and a mood that can be met there or one set by hand."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from simulator.mood.state import State
from simulator.play.engine import Engine
from simulator.story.model import SceneId
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel
from simulator.ui.writer.analyst import StartsAsked, StartsFound, WayAsked, WayFound
from simulator.ui.writer.by_hand import ByHand
from simulator.ui.writer.knowledge import Knowledge, Stage
from simulator.ui.writer.start_list import StartList
from simulator.ui.writer.starts import Start, names


class StartDialog(QDialog):
    """Asks the analyst what can be met in a scene, and tells what was chosen."""

    asked = Signal(object)
    """A question for the analyst."""
    way_chosen = Signal(tuple)
    """The talk is to be led along these option ids."""
    state_chosen = Signal(str, object, bool)
    """A scene and a `State` set by hand to begin with, and whether it can be reached."""

    def __init__(self, theme: Theme, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._engine = engine
        self._can_ask = False
        self._wanted: WayAsked | None = None
        self._way: tuple[str, ...] | None = None
        self._known = False
        self.setWindowTitle(self.tr("Start anywhere"))
        room = parent.window().size() if parent is not None else QSize(9999, 9999)
        wanted = QSize(theme.px(620), theme.px(560))
        self.resize(wanted.boundedTo(room - QSize(48, 48)))
        self._scenes = QComboBox(self)
        self._scenes.setAccessibleName(self.tr("Scene to start in"))
        for scene in engine.story.scenes:
            self._scenes.addItem(scene, scene)
        self._moods = StartList(theme, self)
        self._by_hand = ByHand(theme, engine.rulebook, names(engine.story), self)
        state = State(engine.customer.persona.start, engine.story.facts)
        self._by_hand.show_state(state)
        self._note = WrapLabel(kind="note", parent=self)
        self._lay_out()
        self._connect()

    def begin(self, scene: str, knowledge: Knowledge) -> None:
        """Offer this scene first; whether questions are answered depends on what is known."""
        self._can_ask = knowledge.busy or knowledge.stage is Stage.DONE
        self._can_ask &= self._engine.customer.persona.id in self._engine.story.customer.personas
        self._scenes.setCurrentIndex(max(0, self._scenes.findData(scene)))
        self._tabs.setCurrentIndex(0 if self._can_ask else 1)
        self._ask_moods()
        (self._moods if self._can_ask else self._by_hand).setFocus()

    def take(self, told: StartsFound | WayFound) -> None:
        """Take in what the analyst answers, if it was asked last."""
        if isinstance(told, StartsFound):
            if told.asked == self._starts_asked():
                self._moods.show_bands(told.bands)
                if not told.bands:
                    self._say(self.tr("▲ Nobody can ever come here with this customer."))
        elif told.asked == self._wanted:
            self._way, self._known = told.way, True
            self._show_way()

    def _scene(self) -> SceneId:
        return SceneId(self._scenes.currentData())

    def _starts_asked(self) -> StartsAsked:
        return StartsAsked(self._scene(), self._engine.customer.persona.id)

    def _ask_moods(self) -> None:
        self._moods.clear()
        self._ask_way(None)
        if self._can_ask:
            self._say(self.tr("Finding the moods that can be met here …"))
            self.asked.emit(self._starts_asked())
        self._turned()

    def _ask_way(self, state: State | None) -> None:
        """Ask for the shortest way to a state in the scene."""
        self._way, self._known, self._wanted = None, False, None
        if state is not None:
            self._wanted = WayAsked(self._scene(), self._engine.customer.persona.id, state)
            if self._can_ask:
                self.asked.emit(self._wanted)
        self._show_way()

    def _picked(self, start: Start | None) -> None:
        if not self._is_by_hand():
            self._ask_way(start.state if start is not None else None)

    def _set(self) -> None:
        if self._is_by_hand():
            self._ask_way(self._by_hand.state)

    def _turned(self) -> None:
        """Another tab is open: what it holds is what would be started."""
        if self._is_by_hand():
            self._set()
        else:
            item = self._moods.current_start()
            self._ask_way(item.state if item is not None else None)

    def _is_by_hand(self) -> bool:
        return self._tabs.currentWidget() is self._by_hand

    def _show_way(self) -> None:
        """Say how the state is reached, and whether one can begin there."""
        self._start.setEnabled(self._wanted is not None and (self._known or self._is_by_hand()))
        if self._wanted is None:
            self._say("")
        elif self._way is not None:
            steps = " → ".join(self._way) or self.tr("it is where every talk begins")
            told = self.tr("After {count} decisions: {steps}")
            self._say(told.format(count=len(self._way), steps=steps))
        elif self._known:
            self._say(self.tr("▲ Not reachable: no trainee can come here like this."))
        elif self._can_ask:
            self._say(self.tr("Looking for the shortest way …"))
        else:
            self._say(self.tr("Nothing is proved here, so whether it can be reached is not known."))

    def _say(self, words: str) -> None:
        self._note.setText(words)
        self._start.setAccessibleDescription(words)

    def _accept(self) -> None:
        if not self._start.isEnabled() or self._wanted is None:
            return
        if self._way is not None:
            self.way_chosen.emit(self._way)
        else:
            self.state_chosen.emit(self._wanted.scene, self._wanted.state, not self._known)
        self.accept()

    def _lay_out(self) -> None:
        px = self._theme.px
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.tabBar().setExpanding(False)
        self._tabs.addTab(self._moods, self.tr("Moods met there"))
        self._tabs.addTab(self._by_hand, self.tr("Set by hand"))
        self._start = QPushButton(self.tr("Start here"), self)
        self._start.setProperty("kind", "primary")
        self._start.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._start)
        persona = self._engine.customer.persona
        story = self._engine.story
        told = self.tr("{name} as {persona}, coming into")
        head = QHBoxLayout()
        head.setSpacing(px(12))
        words = told.format(name=story.customer.name, persona=persona.name)
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self._scenes)
        head.addWidget(label)
        head.addWidget(self._scenes, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(24)] * 4)
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._note)
        column.addLayout(row)

    def _connect(self) -> None:
        self._scenes.currentIndexChanged.connect(self._ask_moods)
        self._moods.current.connect(self._picked)
        self._moods.opened.connect(self._accept)
        self._by_hand.changed.connect(self._set)
        self._tabs.currentChanged.connect(self._turned)
        self._start.clicked.connect(self._accept)
