"""What the play page shows of a talk, and what the trainee can do in it; no Qt."""

from collections.abc import Callable
from dataclasses import dataclass

from simulator.debrief.words import Sentences, Translate
from simulator.mood.state import Mood
from simulator.play.engine import Step
from simulator.play.session import Mode, Session
from simulator.story.model import Card, Ending
from simulator.story.portrait import Portrait
from simulator.ui.play.channel_words import Answering, answering
from simulator.ui.play.console import Console
from simulator.ui.play.line import BETWEEN, Line, Manner
from simulator.ui.play.told import Told, told
from simulator.ui.widgets.backdrops import backdrop_for

HOT = 8
"""From this temper on the customer leans in."""
_TOLD = BETWEEN | {Manner.ASIDE, Manner.CLOSING}
MOST_KEYS = 9
"""Replies beyond the ninth have no key of their own."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing the trainee can say; `number` counts from 1."""

    number: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class PlayView:
    """One moment of a talk as the page shows it.

    `mood`, `before` (the mood before the last decision) and `why` are there only for a trainee
    with a coach; `said` counts the decisions made; `news` is what a screen reader is told.
    `console` is None where the two stand face to face.
    """

    title: str
    place_role: str
    customer: str
    portrait: Portrait
    backdrop: str
    brief: str
    cards: tuple[Card, ...]
    mode: str
    band: str
    agitated: bool
    mood: Mood | None
    before: Mood | None
    why: str
    lines: tuple[Line, ...]
    console: Console | None
    replies: tuple[Reply, ...]
    answering: Answering
    said: int
    news: str
    takes_back: bool
    stuck: bool
    ending: Ending | None

    @property
    def current(self) -> str:
        """The customer's last words, or "" where the talk has moved past them."""
        return next((line.text for line in self.lines if line.current), "")

    @property
    def can_undo(self) -> bool:
        """Whether a decision can be taken back now."""
        return self.takes_back and self.said > 0

    @property
    def over(self) -> bool:
        """True at an ending."""
        return self.ending is not None


class PlayPresenter:
    """One talk: the page asks for a view, and says what was chosen."""

    def __init__(
        self,
        session: Session,
        coach: bool,
        clock: Callable[[], float],
        tr: Translate,
        keep: Callable[[Session], None] | None = None,
    ) -> None:
        """`clock` gives seconds that only grow; `coach` counts in practice alone.

        `keep` is called with the session after each decision, before its answer can be shown.
        """
        self._session = session
        self._keep = keep
        self._coach = coach and session.mode is Mode.PRACTICE
        self._clock = clock
        self._tr = tr
        self._began = clock() - (session.times[-1] if session.times else 0.0)
        engine = session.engine
        self._words = Sentences(engine.rulebook, engine.customer.persona, tr)
        self._view: PlayView | None = None

    @property
    def session(self) -> Session:
        """The attempt as it stands."""
        return self._session

    def view(self) -> PlayView:
        """What to show now; the same object until something changes."""
        if self._view is None:
            self._view = self._look()
        return self._view

    def choose(self, option_id: str) -> PlayView:
        """Say an option; raises the PlayErrors of `Session.choose`."""
        at = max(0.0, self._clock() - self._began)
        return self._moved(self._session.choose(option_id, at))

    def choose_number(self, number: int) -> bool:
        """Say the reply of that number; False where there is none."""
        options = self._session.options
        if not 1 <= number <= len(options):
            return False
        self.choose(options[number - 1].id)
        return True

    def undo(self) -> PlayView:
        """Take the last decision back; raises UndoRefusedError where that can't be."""
        return self._moved(self._session.undo())

    def _moved(self, session: Session) -> PlayView:
        if self._keep is not None:
            self._keep(session)
        self._session = session
        self._view = None
        return self.view()

    def _look(self) -> PlayView:
        session, story = self._session, self._session.engine.story
        step, tr = session.step, self._tr
        decisions = session.decisions
        talk = told(session, tr)
        setting, practice = story.setting, session.mode is Mode.PRACTICE
        earlier = step.before if self._coach else None
        return PlayView(
            title=story.title,
            place_role=tr("{place} · {role}").format(place=setting.place, role=setting.role),
            customer=story.customer.name,
            portrait=story.customer.portrait,
            backdrop=backdrop_for(story.id, talk.channel.value),
            brief=story.brief,
            cards=story.cards,
            mode=self._mode(),
            band=session.engine.rulebook.mood_band(step.state),
            agitated=step.state.mood.temper >= HOT,
            mood=step.state.mood if self._coach else None,
            before=earlier.state.mood if earlier else None,
            why=self._why(step) if self._coach else "",
            lines=talk.lines,
            console=talk.console,
            replies=tuple(
                Reply(number, option.id, option.say)
                for number, option in enumerate(session.options, start=1)
            ),
            answering=answering(story, talk.channel, tr),
            said=len(decisions),
            news=self._news(talk),
            takes_back=practice,
            stuck=step.stuck,
            ending=step.ending,
        )

    def _mode(self) -> str:
        if self._session.mode is Mode.ASSESSMENT:
            return self._tr("Assessment")
        return self._tr("Practice with coach") if self._coach else self._tr("Practice")

    def _why(self, step: Step) -> str:
        """Why the mood moved at the last decision and on the way here, in a line."""
        if step.before is None or step.option is None:
            return ""
        decided = self._words.ledger(step.changes, step.before.state.mood, step.option.mood)
        entered = self._words.ledger(step.entry, step.after.mood)
        return " ".join((*decided, *entered))

    def _news(self, talk: Told) -> str:
        """What the last decision brought, for ears: the customer's words and what happened."""
        name = self._session.engine.story.customer.name
        heard = []
        for line in talk.lines:
            if line.fade == 0 and line.manner is Manner.CUSTOMER:
                heard.append(self._tr("{name}: {words}").format(name=name, words=line.text))
            elif line.fade == 0 and line.manner in _TOLD:
                heard.append(line.text)
        return " ".join(heard)
