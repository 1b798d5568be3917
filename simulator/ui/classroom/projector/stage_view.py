"""What the projector shows of a class at one moment; no Qt."""

from collections.abc import Iterator

from simulator.classroom.lesson import Lesson, Phase
from simulator.classroom.prompts.prompt import prompt
from simulator.classroom.prompts.split_prompt import FEW
from simulator.classroom.split import Split, room_splits
from simulator.mood.state import State
from simulator.play.transcript import Voice, transcript
from simulator.story.model import Channel, Scene
from simulator.story.words import Translate, channel_word
from simulator.ui.classroom.conductor import Conductor, letter_of
from simulator.ui.classroom.projector.foot_view import foot
from simulator.ui.classroom.projector.stage import (
    Answer,
    Answered,
    Asking,
    Bar,
    Join,
    Lobby,
    Reply,
    Revealed,
    Said,
    Slide,
    StageView,
    Team,
    Who,
)
from simulator.ui.classroom.projector.stage_news import news
from simulator.ui.classroom.projector.stage_over import over
from simulator.ui.widgets.backdrops import backdrop_for

__all__ = ["Join", "StageView", "stage_view"]

HOT = 8
"""From this temper on the customer leans in."""
_TALK = 4
"""So many of the last things said before the customer's line are shown."""


def stage_view(conductor: Conductor, tr: Translate, join: Join | None = None) -> StageView:
    """The screen as it stands; `join` while phones can come in."""
    lesson = conductor.lesson
    stage = _Stage(lesson, tr)
    slide = stage.lobby(join) if conductor.lobby else stage.slide(conductor.chosen)
    story = lesson.session.engine.story
    return StageView(story.title, slide, foot(conductor, tr, join), news(slide, tr))


class _Stage:
    """The slides of a lesson at one moment."""

    def __init__(self, lesson: Lesson, tr: Translate) -> None:
        self._lesson, self._tr = lesson, tr
        self._session = lesson.session
        self._story = lesson.session.engine.story
        self._replies: dict[str, Reply] = {
            option.id: Reply(letter_of(index), option.say)
            for index, option in enumerate(lesson.options)
        }

    def slide(self, chosen: str) -> Slide:
        """The slide of the lesson's phase."""
        match self._lesson.phase:
            case Phase.ASKING:
                return self._asking()
            case Phase.REVEALED:
                return self._revealed(chosen)
            case Phase.ANSWERED:
                return self._answered()
            case Phase.OVER:
                return over(self._lesson, self._who(self._session.step.after), self._tr)

    def lobby(self, join: Join | None) -> Lobby:
        """The way in, and what the talk is about."""
        tr, setting = self._tr, self._story.setting
        return Lobby(
            self._story.title,
            tr("{place} · you are the {role}").format(
                place=setting.place, role=_lowered(setting.role)
            ),
            tuple(one.strip() for one in self._story.brief.splitlines() if one.strip()),
            self._who(self._session.step.state),
            tr("Join with your phone") if join else tr("Hands up, please"),
            join,
        )

    def _asking(self) -> Asking:
        told = [Said(one.voice, one.text) for one in transcript(self._session)]
        line = told.pop().text if told and told[-1].voice is Voice.CUSTOMER else ""
        who = self._who(self._session.step.state)
        return Asking(who, tuple(told[-_TALK:]), line, tuple(self._replies.values()))

    def _revealed(self, chosen: str) -> Revealed:
        splits = room_splits(self._lesson)
        view = self._session.step.view
        return Revealed(
            self._who(self._session.step.state),
            view.line if view else "",
            prompt(self._lesson, self._tr),
            tuple(self._bars(splits, chosen)),
            tuple(self._teams(splits[-1])),
        )

    def _bars(self, splits: tuple[Split, ...], chosen: str) -> Iterator[Bar]:
        now = splits[-1]
        for id_, reply in self._replies.items():
            before = splits[-2].counts[id_] if len(splits) > 1 else None
            yield Bar(reply, now.counts[id_], now.share(id_), before, id_ == chosen)

    def _teams(self, split: Split) -> Iterator[Team]:
        for name, counts in split.teams.items():
            if sum(counts.values()) < FEW:
                continue  # so few that one could be known by their vote
            votes = [
                (self._replies[id_].letter, counts[id_]) for id_ in self._replies if id_ in counts
            ]
            yield Team(name, tuple(votes))

    def _answered(self) -> Answered:
        lesson, tr = self._lesson, self._tr
        answers = [self._answer(lesson.shown, tr("The road taken") if lesson.beside else "")]
        if lesson.beside:
            answers.append(self._answer(lesson.beside, tr("The road not taken")))
        return Answered(tuple(answers), prompt(lesson, tr))

    def _answer(self, option: str, title: str) -> Answer:
        """What came of a reply; the ending's words stand only beside another road."""
        step = self._lesson.after(option)
        place, closing = step.place, ""
        if step.ending is not None:
            closing = step.ending.text if title else self._tr("This is where the talk ends.")
        return Answer(
            title,
            self._replies[option],
            self._who(step.after),
            self._band(self._session.step.state),
            step.reply,
            (place.later or "") if isinstance(place, Scene) else "",
            step.view.line if step.view else "",
            closing,
        )

    def _who(self, state: State) -> Who:
        customer, place = self._story.customer, self._session.step.place
        channel = self._story.setting.channel
        if isinstance(place, Scene):
            channel = self._story.channel_in(place)
        how = "" if channel is Channel.IN_PERSON else channel_word(channel, self._tr)
        return Who(
            customer.name,
            how,
            customer.portrait,
            backdrop_for(self._story.id, channel.value),
            self._band(state),
            state.mood.temper >= HOT,
        )

    def _band(self, state: State) -> str:
        return self._session.engine.rulebook.mood_band(state)


def _lowered(role: str) -> str:
    """A role within a sentence; one that begins with an abbreviation stays as it is."""
    return role if role[:2].isupper() else role[:1].lower() + role[1:]
