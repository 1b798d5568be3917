"""The story at hand and the talk that is held in it, from the briefing to the last word."""

from functools import cached_property
from pathlib import Path
from random import SystemRandom
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from simulator.bootstrap import App
from simulator.mood.loading import Loaded
from simulator.play.engine import Engine
from simulator.play.session import Mode, Session
from simulator.records.attempt import Retry
from simulator.records.edition import Edition
from simulator.ui.archive import Archive
from simulator.ui.looking_back import Past
from simulator.ui.theme import Theme

if TYPE_CHECKING:
    from simulator.records.store import Kept
    from simulator.ui.briefing.page import BriefingPage
    from simulator.ui.play.page import PlayPage


class Talking(QObject):
    """One talk at a time, kept as it is held; one that was left can be gone on with."""

    page_wanted = Signal(object)
    """A page of this part is to be shown."""
    problems_wanted = Signal(object)
    """The story at a Path can't be played."""
    left = Signal()
    """Back to the stories; what was begun waits."""
    waits = Signal(object)
    """The Session that can be gone on with; None where there is none."""
    held = Signal(object)
    """A talk is held with this Engine."""
    finished = Signal(object, object)
    """A Session is over, at an ending or before, and its Past."""
    told = Signal(str)
    """Something to tell the person."""

    def __init__(self, theme: Theme, app: App, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._app = app
        self._archive = archive
        self._coach = app.settings.coach
        self._session: Session | None = None
        self._edition: Edition | None = None
        self._on_page = False

    @property
    def session(self) -> Session | None:
        """The talk that is open, if one is."""
        return self._session

    def meet(self, path: Path) -> None:
        """Go to a story's briefing, or say what keeps it from being played."""
        from simulator.ui.briefing.presenter import BriefingPresenter

        if not self._take_up(self._app.load(path)):
            self.problems_wanted.emit(path)
            return
        engine, coach = self._engine, self._app.settings.coach
        presenter = BriefingPresenter(engine.story, engine.rulebook, coach=coach, tr=self.tr)
        self._briefing.show_briefing(presenter)
        self.page_wanted.emit(self._briefing)

    def begin(self, persona: str, mode: Mode, coach: bool) -> None:
        """Start a talk in the story at hand with a temperament."""
        if self._edition is None:
            self.told.emit(self.tr("The story's file has errors now, and can't be played."))
            return
        engine = Engine(self._engine.story, self._engine.rulebook, persona)
        self._coach = coach
        self._start(Session.start(engine, SystemRandom().randrange(1_000_000), mode))

    def again(self, persona: str = "") -> None:
        """The story at hand once more, with the temperament it had or another."""
        self.begin(persona or self._engine.customer.persona.id, self._mode, self._coach)

    def retry(self, session: Session, retry: Retry | None) -> None:
        """Go on from an earlier decision, as an attempt of its own."""
        self._mode = session.mode
        self._start(session, retry)

    def resume(self) -> None:
        """Go on with the talk that waits."""
        if self._session is not None and self._on_page:
            self._play.set_typing(self._app.settings.typing)
            self.page_wanted.emit(self._play)
        elif self._session is not None:
            self._hold(self._session)

    def look_for_unfinished(self) -> None:
        """Find a talk that an earlier window left, unless one is open here."""
        found = self._archive.unfinished() if self._session is None else None
        if found is not None:
            self._coach, self._edition = found.coach, found.edition
            self._engine, self._mode = found.session.engine, found.session.mode
            self._on_page = False
            self._remember(found.session)

    def forget(self) -> None:
        """Somebody else plays: the open talk, which is kept, is not theirs."""
        self._remember(None)

    def recall(self, kept: "Kept") -> None:
        """Have the story of an attempt at hand, as it was then."""
        self._edition, self._engine = kept.edition, kept.session.engine
        self._mode, self._coach = kept.session.mode, kept.row.coach

    def review(self, session: Session, draft: Path | None) -> None:
        """Have the story of a talk in a preview at hand, as its file is now."""
        self._engine, self._mode, self._edition = session.engine, session.mode, None
        if draft is not None:
            self._take_up(self._app.load(draft), session.engine.customer.persona.id)

    def _take_up(self, loaded: Loaded, persona: str | None = None) -> bool:
        """Have a story at hand, to be played from now on; False where it can't be."""
        if loaded.story is None or loaded.source is None:
            return False
        self._engine = Engine(loaded.story, loaded.rulebook, persona)
        self._edition = Edition(Path(loaded.file).name, loaded.source.data, loaded.rulebook)
        return True

    def _start(self, session: Session, retry: Retry | None = None) -> None:
        """Hold a new talk; one that is still open is broken off for good."""
        keeper = self._archive.keeper
        if self._session is not None:
            keeper.leave(self._session)
        if self._edition is not None:
            keeper.begin(self._edition, coach=self._coach, retry=retry)
        keeper.keep(session)
        self._hold(session)

    def _hold(self, session: Session) -> None:
        """Show a talk from where it stands."""
        from simulator.ui.play.presenter import PlayPresenter

        self._remember(session)
        presenter = PlayPresenter(
            session, self._coach, monotonic, self.tr, self._archive.keeper.keep
        )
        self._play.set_typing(self._app.settings.typing)
        self._play.show_talk(presenter)
        self.held.emit(session.engine)
        self._on_page = True
        self.page_wanted.emit(self._play)

    def _remember(self, session: Session | None) -> None:
        """Keep the talk as it stands, so that it can be left and gone on with."""
        self._session = session
        self.waits.emit(session if session is not None and session.path else None)

    def _finish(self, session: Session) -> None:
        self._remember(None)
        past = Past(self._archive.keeper.leave(session))
        self._app.history.add(session)
        self._engine, self._mode = session.engine, session.mode
        self.finished.emit(session, past)

    @cached_property
    def _briefing(self) -> "BriefingPage":
        from simulator.ui.briefing.page import BriefingPage

        page = BriefingPage(self._theme, self._app.portrait_cache)
        page.begin.connect(self.begin)
        page.back.connect(self.left)
        return page

    @cached_property
    def _play(self) -> "PlayPage":
        from simulator.ui.play.page import PlayPage

        page = PlayPage(self._theme, self._app.portrait_cache)
        page.left.connect(self.left)
        page.changed.connect(self._remember)
        page.finished.connect(self._finish)
        return page
