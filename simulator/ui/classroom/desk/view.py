"""What the facilitator's desk shows: frozen values in words, ready to be laid out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from simulator.classroom.lesson import Lesson, Phase, Round
from simulator.classroom.notes import notes_of
from simulator.classroom.split import split_of
from simulator.debrief.phrases import in_short
from simulator.play.engine import Step
from simulator.play.session import Session
from simulator.story.model import Card
from simulator.story.portrait import Portrait
from simulator.story.words import Translate, grade_word
from simulator.ui.bands import band_shape
from simulator.ui.classroom.conductor import Conductor
from simulator.ui.classroom.desk.replies import (
    AnswerView,
    ReplyView,
    answer_views,
    common_way,
    reply_views,
)
from simulator.ui.classroom.desk.words import DeskWords


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where the talk stands. `brief` is for the beginning; `ended` is "" until the talk is over.

    `road` says each decision that was taken, in a line.
    """

    story: str
    number: int
    customer: str
    portrait: Portrait
    band: str
    line: str
    brief: str
    ended: str
    text: str
    road: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleView:
    """Who is here; `names` and `teams` are "" where there are none."""

    here: int
    told: str
    names: str
    teams: str


@dataclass(frozen=True, slots=True)
class DeskView:
    """The desk at one moment; see the fields' own types.

    `step` says what comes next and `back` what can be undone ("" for nothing); `until` is the end
    of the countdown in ms since 1970, 0 for none; `timed` says whether one may be started.
    """

    name: str
    about: str
    lobby: bool
    phase: Phase
    place: PlaceView
    replies: tuple[ReplyView, ...]
    answers: tuple[AnswerView, ...]
    turnout: str
    peeking: bool
    step: str
    back: str
    again: bool
    timed: bool
    until: int
    notice: str
    trouble: str
    note: str
    skills: tuple[str, ...]
    then: str
    cards: tuple[Card, ...]
    quotes: tuple[str, ...]
    people: PeopleView

    @property
    def news(self) -> str:
        """What a screen reader says when this moment has come."""
        if self.place.ended:
            return self.place.ended
        if self.answers:
            last = self.answers[-1]
            return f"{last.letter}: {last.reply} {last.before} → {last.after}"
        if self.phase is Phase.REVEALED:
            return "; ".join(f"{one.letter}: {one.votes}" for one in self.replies)
        return self.place.line


def desk_view(conductor: Conductor, tr: Translate = str, *, peeking: bool = False) -> DeskView:
    """The desk as it stands; the split is in it once revealed, or while the facilitator peeks."""
    lesson, words = conductor.lesson, DeskWords(tr)
    plan, engine = conductor.room.plan, lesson.session.engine
    split, notes = split_of(lesson), notes_of(lesson, tr)
    persona = engine.rulebook.personas[plan.persona].name
    asked = len(lesson.round.ballots)
    return DeskView(
        plan.name or engine.story.title,
        f"{engine.story.title} · {persona}" if plan.name else persona,
        conductor.lobby,
        lesson.phase,
        _place(lesson, tr),
        tuple(reply_views(conductor, lesson, notes, words, peeking=peeking)),
        tuple(answer_views(lesson)),
        words.turnout(len(conductor.room.present), split, asked, answered=bool(lesson.shown)),
        peeking and lesson.phase is Phase.ASKING,
        words.step(conductor, lesson, split.leaders),
        words.back(conductor, lesson),
        lesson.phase is Phase.REVEALED and not conductor.lobby,
        lesson.phase in (Phase.ASKING, Phase.REVEALED) and not conductor.lobby,
        lesson.until,
        conductor.notice,
        conductor.room.trouble,
        notes.note,
        notes.skills,
        common_way(notes, words),
        engine.story.cards,
        _quotes(lesson),
        _people(conductor, lesson, words),
    )


def _place(lesson: Lesson, tr: Translate) -> PlaceView:
    session = lesson.session
    engine, step = session.engine, session.step
    ending = step.ending
    return PlaceView(
        engine.story.title,
        len(session.path) + 1,
        engine.story.customer.name,
        engine.story.customer.portrait,
        engine.rulebook.mood_band(step.state),
        step.view.line if step.view else "",
        "" if session.path else engine.story.brief,
        _ended(step, tr),
        "\n\n".join(one for one in (ending.text, ending.epilogue) if one) if ending else "",
        tuple(_road(session)),
    )


def _road(session: Session) -> Iterator[str]:
    rules = session.engine.rulebook
    for number, step in enumerate(session.decisions, start=1):
        if step.option is not None:
            band = rules.mood_band(step.after)
            said = in_short(step.option.say)
            yield f"{number}.  {said}  {band_shape(band)} {band}"


def _quotes(lesson: Lesson) -> tuple[str, ...]:
    """What was said at the decision at hand; at the end, at the last one."""
    road = lesson.session.path[:-1] if lesson.session.over else lesson.session.path
    return lesson.rounds.get(road, Round()).quotes


def _ended(step: Step, tr: Translate) -> str:
    if step.ending is None:
        return ""
    grade = grade_word(step.ending.grade, tr)
    if step.walked_out:
        return tr("The customer walked out. The ending is {grade}.").format(grade=grade)
    return tr("The talk is over. The ending is {grade}.").format(grade=grade)


def _people(conductor: Conductor, lesson: Lesson, words: DeskWords) -> PeopleView:
    present = conductor.room.present
    seats = [seat for id_, seat in lesson.seats.items() if id_ in present]
    names = sorted((one.name for one in seats if one.name), key=str.casefold)
    teams = Counter(one.team for one in seats if one.team)
    told = " · ".join(f"{team}: {teams[team]}" for team in conductor.room.plan.teams)
    return PeopleView(len(present), words.people(len(present)), words.names(names), told)
