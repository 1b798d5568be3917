"""The workshop: one story's file, beside the editor in which it is written."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.mood.rulebook import Rulebook
from simulator.mood.state import State
from simulator.ui.theme import Theme
from simulator.ui.writer.analyst import StartsFound, Told, WayFound
from simulator.ui.writer.analyst_link import AnalystLink
from simulator.ui.writer.benches import Benches
from simulator.ui.writer.editor import Editor
from simulator.ui.writer.panes import Pane
from simulator.ui.writer.presenter import WriterPresenter
from simulator.ui.writer.problems import Problem
from simulator.ui.writer.start_desk import StartDesk
from simulator.ui.writer.watcher import FileWatcher


class Workshop(QWidget):
    """Watches a story's file and keeps everything shown of it up to date."""

    told = Signal(str)
    """A sentence that the person should read."""
    titled = Signal(str, str)
    """The story's title, and its file's name."""
    debrief_wanted = Signal(object)
    """The debrief of this `Session` is wanted."""

    def __init__(
        self, theme: Theme, faces: Path | None, editor: str, parent: QWidget | None = None
    ) -> None:
        """`faces` is the folder that keeps drawn faces; `editor` is one of the settings'."""
        super().__init__(parent)
        self._theme = theme
        self._presenter: WriterPresenter | None = None
        self._lines = Editor(editor, self)
        self._starts = StartDesk(theme, self)
        self._benches = Benches(theme, faces, self)
        self._watcher = FileWatcher(self)
        self._link = AnalystLink(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._benches)
        self._connect()

    @property
    def presenter(self) -> WriterPresenter | None:
        """What is shown, without its window."""
        return self._presenter

    def open(self, path: Path, rulebook: Rulebook) -> None:
        """Work on a story's file from now on; one that is open stays as it is."""
        if self._is_open(path, rulebook):
            self.reread()
            return
        self.close_story()
        self._presenter = presenter = WriterPresenter(path, rulebook, self.tr)
        self._watcher.watch(presenter.files())
        self._show_all()
        self._study()
        self._benches.focus_outline()

    def _is_open(self, path: Path, rulebook: Rulebook) -> bool:
        open_ = self._presenter
        return open_ is not None and open_.manuscript.path == path and open_.rulebook == rulebook

    def close_story(self) -> None:
        """Stop watching and proving."""
        self._starts.close_dialog()
        self._presenter = None
        self._watcher.watch(())
        self._link.close()

    def use_editor(self, editor: str) -> None:
        """Open lines in this editor from now on."""
        self._lines.name = editor

    def reread(self) -> None:
        """Read the file again, and go on where one was."""
        presenter = self._presenter
        if presenter is None or not presenter.reread():
            return
        self._starts.close_dialog()
        self._watcher.watch(presenter.files())
        self._show_all()
        self._study()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_story()
        super().closeEvent(event)

    def _show_all(self) -> None:
        if self._presenter is not None:
            self._benches.show_story(self._presenter)
            self._benches.show_talk(self._presenter)
            path = self._presenter.manuscript.path
            story = self._presenter.manuscript.story
            self.titled.emit(story.title if story is not None else path.stem, path.name)

    def _study(self) -> None:
        """Have the newest version proved; what cannot be played has nothing to prove."""
        presenter = self._presenter
        if presenter is None:
            return
        if presenter.manuscript.loaded.story is None:
            self._link.close()
            presenter.nothing_to_prove()
        else:
            self._link.study(presenter.study())
        self._benches.show_knowledge(presenter)

    def _stop(self) -> None:
        if self._presenter is not None:
            self._link.close()
            self._presenter.stop_proving()
            self._benches.show_knowledge(self._presenter)

    def _take(self, told: Told) -> None:
        presenter = self._presenter
        if presenter is None:
            return
        if isinstance(told, StartsFound | WayFound):
            self._starts.take(told)
            return
        if presenter.take(told):
            self._benches.show_story(presenter)
        self._benches.show_knowledge(presenter)

    def _fail(self, why: str) -> None:
        if self._presenter is not None:
            self._presenter.fail_proving(why)
            self._benches.show_knowledge(self._presenter)

    def _select(self, place: str) -> None:
        if self._presenter is not None and place:
            self._presenter.select(place)
            self._benches.show_selection(self._presenter)

    def _open_scene(self, place: str) -> None:
        self._select(place)
        self._benches.open_pane(Pane.SCENE)

    def _open_problem(self, problem: Problem) -> None:
        if problem.scene:
            self._open_scene(problem.scene)
        elif not problem.foreign:
            self.told.emit(self.tr("That stands in the head of the file, in no scene."))

    def _choose(self, number: int) -> None:
        if self._presenter is not None and self._presenter.choose_number(number):
            self._show_talk()

    def _step(self, at: int) -> None:
        if self._presenter is not None:
            self._presenter.step_to(at)
            self._show_talk()

    def _restart(self) -> None:
        if self._presenter is not None:
            self._presenter.restart()
            self._show_talk()
            self._benches.open_pane(Pane.TALK)

    def _use_persona(self, persona: str) -> None:
        if self._presenter is not None:
            if lost := self._presenter.use_persona(persona):
                self.told.emit(lost)
            self._benches.show_story(self._presenter)
            self._show_talk()

    def _show_talk(self) -> None:
        """Show the talk as it stands, and the scene that it stands in."""
        presenter = self._presenter
        if presenter is not None and presenter.walk is not None:
            presenter.select(presenter.walk.visited[-1])
            self._benches.show_talk(presenter)
            self._benches.show_selection(presenter)

    def _debrief(self) -> None:
        if self._presenter is not None and self._presenter.walk is not None:
            self.debrief_wanted.emit(self._presenter.walk.session)

    def _ask_start(self, scene: str = "") -> None:
        """Have a start chosen: a scene, and how the customer comes into it."""
        if self._presenter is not None:
            self._starts.begin(self._presenter, scene)

    def _follow(self, way: tuple[str, ...]) -> None:
        if self._presenter is not None:
            self._presenter.follow(way)
            self._show_talk()
            self._benches.open_pane(Pane.TALK)

    def _set_by_hand(self, scene: str, state: State, reached: bool) -> None:
        if self._presenter is not None:
            self._presenter.set_by_hand(scene, state, reached=reached)
            self._show_talk()
            self._benches.open_pane(Pane.TALK)

    def _edit_problem(self, problem: Problem) -> None:
        told = problem.diagnostic
        self._lines.open_line(Path(told.file), told.line, told.column)

    def _edit(self, place: str, option: str) -> None:
        presenter = self._presenter
        if presenter is not None:
            line, column = presenter.spot(place, option)
            self._lines.open_line(presenter.manuscript.path, line, column)

    def _edit_selected(self) -> None:
        if self._presenter is not None:
            self._edit(self._presenter.selected, "")

    def _connect(self) -> None:
        benches = self._benches
        self._watcher.changed.connect(self.reread)
        self._link.told.connect(self._take)
        self._link.failed.connect(self._fail)
        self._lines.told.connect(self.told)
        self._starts.asked.connect(self._link.ask)
        self._starts.way_chosen.connect(self._follow)
        self._starts.state_chosen.connect(self._set_by_hand)
        benches.scene_selected.connect(self._select)
        benches.scene_opened.connect(self._open_scene)
        benches.problem_opened.connect(self._open_problem)
        benches.problem_edited.connect(self._edit_problem)
        benches.edit_wanted.connect(self._edit)
        benches.start_wanted.connect(self._ask_start)
        benches.status.stop_wanted.connect(self._stop)
        benches.status.again_wanted.connect(self._study)
        player = benches.player
        player.chosen.connect(self._choose)
        player.step_wanted.connect(self._step)
        player.restart_wanted.connect(self._restart)
        player.start_wanted.connect(self._ask_start)
        player.persona_wanted.connect(self._use_persona)
        player.debrief_wanted.connect(self._debrief)
        QShortcut(QKeySequence("Ctrl+E"), self, self._edit_selected)
