"""All the parts of the workshop together, each shown what is its own."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.wrap_label import WrapLabel
from simulator.ui.writer.fold_panel import FoldPanel
from simulator.ui.writer.graph.from_story import snapshot_of
from simulator.ui.writer.graph_pane import GraphPane
from simulator.ui.writer.inspector import Inspector
from simulator.ui.writer.knowledge import Stage
from simulator.ui.writer.outline_view import OutlineView
from simulator.ui.writer.panes import Pane, Panes
from simulator.ui.writer.player import Player
from simulator.ui.writer.presenter import WriterPresenter
from simulator.ui.writer.problem_panel import ProblemPanel
from simulator.ui.writer.problems import tally, tally_words
from simulator.ui.writer.status_strip import StatusStrip


class Benches(QWidget):
    """Outline, problems, scene, graph and talk, with a notice above and the proofs below."""

    scene_selected = Signal(str)
    scene_opened = Signal(str)
    problem_opened = Signal(object)
    problem_edited = Signal(object)
    edit_wanted = Signal(str, str)
    """The editor is to show a scene, or one of its options ("" for the scene itself)."""
    start_wanted = Signal(str)
    """A talk is to be started in this scene."""

    def __init__(self, theme: Theme, faces: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._problems_there = False
        self.outline = OutlineView(theme, self)
        self.problems = ProblemPanel(theme, self)
        self.inspector = Inspector(theme, self)
        self.graph = GraphPane(theme, self)
        self.player = Player(theme, faces, self)
        self.status = StatusStrip(theme, self)
        self._outline_fold = FoldPanel(theme, self.tr("Outline"), self.outline, self)
        self._problem_fold = FoldPanel(theme, self.tr("Problems"), self.problems, self)
        self._panes = Panes(
            theme,
            {
                Pane.OUTLINE: (self._outline_fold, self.tr("Outline")),
                Pane.PROBLEMS: (self._problem_fold, self.tr("Problems")),
                Pane.SCENE: (self.inspector, self.tr("Scene")),
                Pane.GRAPH: (self.graph, self.tr("Graph")),
                Pane.TALK: (self.player, self.tr("Talk")),
            },
            self,
        )
        self._notice = WrapLabel(kind="note", parent=self)
        self._lay_out()
        self._connect()
        self._notice_bar.hide()
        self._problem_fold.fold()
        self.player.show_talk(None)
        theme.changed.connect(self._restyled)
        self._restyled()

    def show_story(self, presenter: WriterPresenter) -> None:
        """Show the newest version of the file."""
        view = presenter.story_view()
        self._tell(view.notice)
        self.outline.show_rows(view.outline)
        stale = presenter.knowledge.busy and presenter.proofs_are_old
        note = self.tr("What was proved of the version before stands until the new proofs are in.")
        self.problems.show_problems(view.problems, note if stale else "")
        counted = tally_words(tally(view.problems), self.tr)
        self._problem_fold.set_detail(counted or self.tr("none known"))
        self._fold_problems(bool(view.problems))
        self._outline_fold.set_detail(view.size)
        self.player.show_personas(view.personas, presenter.persona)
        story = presenter.manuscript.story
        if story is not None:
            marks = {
                place: (worst, one.count)
                for place, one in presenter.tallies().items()
                if (worst := one.worst) is not None
            }
            shares = presenter.knowledge.shares
            self.graph.show_story(snapshot_of(story, marks, shares, self.tr))
        self.show_selection(presenter)

    def show_selection(self, presenter: WriterPresenter) -> None:
        """Show the selected scene everywhere."""
        self.outline.select(presenter.selected)
        self.graph.select(presenter.selected)
        self.inspector.show_scene(presenter.inspected())

    def show_talk(self, presenter: WriterPresenter) -> None:
        """Show the talk as it stands."""
        view = presenter.talk_view()
        self.player.show_talk(view)
        visited = view.visited if view is not None else ()
        here = visited[-1] if visited else ""
        self.outline.show_talk(visited, here)
        self.graph.mark(frozenset(visited), here or None)

    def show_knowledge(self, presenter: WriterPresenter) -> None:
        """Show how far the proofs are, and what they say of the selected scene."""
        self.status.show_knowledge(presenter.knowledge)
        if presenter.knowledge.stage is not Stage.EXPLORING:
            self.inspector.show_scene(presenter.inspected())

    def open_pane(self, pane: Pane) -> None:
        """Have a part in sight and give it the keyboard."""
        self._panes.bring_up(pane)
        focus: dict[Pane, Callable[[], None]] = {
            Pane.OUTLINE: self.outline.setFocus,
            Pane.PROBLEMS: self._focus_problems,
            Pane.SCENE: self.inspector.focus_first,
            Pane.GRAPH: self.graph.focus_graph,
            Pane.TALK: self.player.focus_talk,
        }
        focus[pane]()

    def focus_outline(self) -> None:
        """Give the keyboard to the outline."""
        self.open_pane(Pane.OUTLINE)

    def _focus_problems(self) -> None:
        """Go to the list; where nothing is wrong, to the heading that says so."""
        if self._problems_there:
            self._problem_fold.open()
            self.problems.focus_list()
        else:
            self._problem_fold.focus_heading()

    def _fold_problems(self, there: bool) -> None:
        """Where there are problems suddenly, show them; where there are none, make room."""
        if there and not self._problems_there:
            self._problem_fold.open()
        elif not there:
            self._problem_fold.fold()
        self._problems_there = there

    def _tell(self, notice: str) -> None:
        if notice and notice != self._notice.text():
            announce(self, notice)
        self._notice.setText(notice)
        self._notice_bar.setVisible(bool(notice))

    def _turn(self, by: int) -> None:
        """Give the keyboard to the next part, or the one before."""
        order = list(Pane)
        here = next((at for at, pane in enumerate(order) if self._holds_focus(pane)), 0)
        self.open_pane(order[(here + by) % len(order)])

    def _holds_focus(self, pane: Pane) -> bool:
        parts: dict[Pane, QWidget] = {
            Pane.OUTLINE: self._outline_fold,
            Pane.PROBLEMS: self._problem_fold,
            Pane.SCENE: self.inspector,
            Pane.GRAPH: self.graph,
            Pane.TALK: self.player,
        }
        focus = self.focusWidget()
        return focus is not None and (parts[pane] is focus or parts[pane].isAncestorOf(focus))

    def _find(self) -> None:
        self.open_pane(Pane.PROBLEMS)
        if self._problems_there:
            self.problems.focus_filter()

    def _lay_out(self) -> None:
        self._notice_bar = QFrame(self)
        self._notice_bar.setProperty("kind", "tint")
        self._notice_row = QHBoxLayout(self._notice_bar)
        self._notice_row.addWidget(self._notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notice_bar)
        column.addWidget(self._panes, 1)
        column.addWidget(self.status)

    def _connect(self) -> None:
        self.outline.chosen.connect(self.scene_selected)
        self.outline.opened.connect(self.scene_opened)
        self.graph.scene_selected.connect(self.scene_selected)
        self.graph.scene_activated.connect(self.scene_opened)
        self.inspector.scene_wanted.connect(self.scene_selected)
        self.inspector.line_wanted.connect(self.edit_wanted)
        self.inspector.start_wanted.connect(self.start_wanted)
        self.problems.scene_wanted.connect(self.problem_opened)
        self.problems.line_wanted.connect(self.problem_edited)
        for number, pane in enumerate(Pane, start=1):
            QShortcut(
                QKeySequence(f"Ctrl+{number}"),
                self,
                lambda pane=pane: self.open_pane(pane),
            )
        QShortcut(QKeySequence("F6"), self, lambda: self._turn(1))
        QShortcut(QKeySequence("Shift+F6"), self, lambda: self._turn(-1))
        find = QKeySequence(QKeySequence.StandardKey.Find)
        QShortcut(find, self, self._find)

    def _restyled(self) -> None:
        px = self._theme.px
        self._notice_row.setContentsMargins(px(24), px(8), px(24), px(8))
