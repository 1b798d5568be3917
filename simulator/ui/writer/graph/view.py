"""The graph of a story: scenes as cards from top to bottom, endings, and every way between."""

from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.writer.graph.camera import Camera
from simulator.ui.writer.graph.course import Course, marked
from simulator.ui.writer.graph.items import NEAR_FROM, POSTER_FROM
from simulator.ui.writer.graph.job import Laid, Layouter
from simulator.ui.writer.graph.overlays import Overlays
from simulator.ui.writer.graph.snapshot import GraphSnapshot
from simulator.ui.writer.graph.stage import Stage
from simulator.ui.writer.graph.walk import Step
from simulator.ui.writer.graph.words import Words

_STEPS = {
    Qt.Key.Key_Down: Step.ON,
    Qt.Key.Key_Up: Step.BACK,
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PLAIN = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})
_BY_TAB = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
_NARROWEST, _WIDEST = 0.6, 2.4
"""A drawing fits no window narrower or wider than that, by width to height."""


class GraphView(Camera):
    """Shows a story's graph, laid out on another thread; one scene can be selected."""

    scene_selected = Signal(str)
    """By click, by an arrow key, or by coming here with Tab."""
    scene_activated = Signal(str)
    """By double click or Enter."""
    laid_out = Signal()
    """The story last asked for is shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words = Words(self.tr)
        self._stage = Stage(self.scene(), theme, self._words)
        self._marked: Course | None = None
        self._selected: str | None = None
        self._came_from: str | None = None
        self._layouter = Layouter(self)
        self._layouter.made.connect(self._show)
        self._overlays = Overlays(theme, self)
        self._overlays.minimap.moved.connect(lambda place: self.centre_on(place, glide=False))
        bar = self._overlays.bar
        bar.smaller.connect(self.zoom_out)
        bar.larger.connect(self.zoom_in)
        bar.actual.connect(self.actual_size)
        bar.whole.connect(lambda: self.fit())
        self.looked.connect(self._look_changed)
        theme.changed.connect(self._restyle)
        self.setAccessibleName(self.tr("Graph of the story"))
        keys = self.tr(
            "Arrow keys follow the lines, Enter opens a scene, Home goes to the start. "
            "Plus and minus zoom, 0 is the actual size, F fits everything. "
            "Control with an arrow key moves the view."
        )
        self.setAccessibleDescription(keys)
        self._restyle()

    @property
    def selected(self) -> str | None:
        """The selected scene or ending."""
        return self._selected

    @property
    def busy(self) -> bool:
        """Whether a layout is still being made."""
        return self._layouter.busy

    def show_story(self, snapshot: GraphSnapshot) -> None:
        """Show this as soon as it is laid out; until then what was shown before stays."""
        aspect = self.width() / max(1, self.height())
        aspect = max(_NARROWEST, min(_WIDEST, aspect))
        self._layouter.ask(snapshot, self._stage.laid, self.tr, aspect)

    def select(self, scene_id: str) -> None:
        """Select a scene or ending and bring it into sight; an unknown id selects nothing."""
        self._came_from = None
        self._choose(scene_id)

    def mark(self, visited: frozenset[str], current: str | None) -> None:
        """Mark where the current play has been and where it stands."""
        self._marked = Course(visited, current)
        self._stage.mark(self._marked)
        self._overlays.minimap.restyle()

    def fit(self, below: int = 0) -> None:
        """Show everything, above the zoom buttons if they would hide a card."""
        super().fit(below)
        bar = self._overlays.bar
        if self._stage.any_card_in(self.mapToScene(bar.geometry()).boundingRect()):
            super().fit(self.height() - bar.y())

    def covered(self, rect: QRectF) -> bool:
        return any(
            self.mapToScene(hidden).boundingRect().intersects(rect)
            for hidden in self._overlays.covering()
        )

    def clicked(self, place: QPointF) -> None:
        node = self._stage.node_at(place)
        if node is not None:
            self._go(node.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        node = self._stage.node_at(self.mapToScene(event.position().toPoint()))
        if node is not None and event.button() == Qt.MouseButton.LeftButton:
            self.scene_activated.emit(node.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            over = self._stage.node_at(self.mapToScene(event.position().toPoint()))
            hand = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(hand if over is not None else self._cursor())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and event.modifiers() in _PLAIN:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_Home:
            self._go_to_start()
        elif key in _ENTER and self._selected is not None:
            self.scene_activated.emit(self._selected)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._stage.set_focused(True)
        if event.reason() in _BY_TAB:
            if self._selected is None:
                self._go_to_start()
            else:
                self._announce(self._selected)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hold_space(held=False)
        self._stage.set_focused(False)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            told = self.tip(self.mapToScene(event.pos()))
            rich = escape(told).replace("\n", "<br>")
            QToolTip.showText(event.globalPos(), f"<qt>{rich}</qt>" if told else "", self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._overlays.place()

    def tip(self, place: QPointF) -> str:
        """What is told about the card or label at a place."""
        return self._stage.tip(place, labels=self.zoom >= NEAR_FROM)

    def _show(self, laid: Laid) -> None:
        """Show a layout; after an edit, what one looked at stays where it was."""
        stage = self._stage
        kept = self._kept(laid) if stage.laid is not None else None
        before = None if kept is None else self.mapFromScene(stage.rect(kept).center())
        stage.course = self._marked or marked(laid.snapshot)
        stage.show(laid)
        self.set_content(stage.size)
        self._overlays.show_stage(stage)
        if kept is None or before is None:
            self._open()
        else:
            off = self.mapFromScene(stage.rect(kept).center()) - before
            self.pan(off.x(), off.y())
        self._choose(self._selected, move=False)
        self.setAccessibleName(self.tr("Graph of {title}").format(title=laid.snapshot.title))
        self.laid_out.emit()

    def _kept(self, laid: Laid) -> str | None:
        """The node to hold on to: the selected one if in sight, else the one in the middle."""
        seen = self.seen()
        held = self._selected
        if held is None or not seen.intersects(self._stage.rect(held)):
            held = self._stage.nearest(seen.center())
        return held if held in laid.drawing.places else None

    def _open(self) -> None:
        """Show everything if it can be made out, or else where the story begins."""
        self.fit()
        if self.zoom < POSTER_FROM and (start := self._start()) is not None:
            self.zoom_to(NEAR_FROM)
            top = self._stage.rect(start)
            down = self.seen().height() / 2 - 2 * top.height()
            self.centre_on(top.center() + QPointF(0, down), glide=False)

    def _start(self) -> str | None:
        laid = self._stage.laid
        return laid.snapshot.nodes[0].id if laid is not None and laid.snapshot.nodes else None

    def _go_to_start(self) -> None:
        start = self._start()
        if start is not None:
            self._go(start)

    def _step(self, step: Step) -> None:
        if self._selected is None or self._stage.laid is None:
            self._go_to_start()
            return
        following = self._stage.laid.walk.step(self._selected, step, self._came_from)
        if following is not None:
            came_from = self._selected
            self._go(following)
            self._came_from = came_from

    def _go(self, id_: str) -> None:
        """Select as a person does: others hear of it."""
        self.select(id_)
        self._announce(id_)
        self.scene_selected.emit(id_)

    def _choose(self, id_: str | None, *, move: bool = True) -> None:
        stage = self._stage
        known = id_ is not None and stage.node(id_) is not None
        self._selected = id_ if known or stage.laid is None else None
        stage.choose(self._selected)
        if known and move and id_ is not None:
            self.bring_into_sight(stage.rect(id_), self._overlays.strip)

    def _announce(self, id_: str) -> None:
        node = self._stage.node(id_)
        if node is not None:
            told = self._words.told(node, self._stage.course.of(id_), self._stage.out(id_))
            announce(self, told)

    def _look_changed(self) -> None:
        self._overlays.follow(self.seen(), self._stage.size, self.zoom)

    def _restyle(self) -> None:
        self.setBackgroundBrush(self._theme.colour("paper"))
        self._stage.restyle()
        self._overlays.show_stage(self._stage)
        self.zoom_to(self.zoom)
