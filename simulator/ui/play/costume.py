"""What each line of a talk wears by the channel in which it was said; no Qt.

The engine knows nothing of it: all is told from the session's steps and the story's channels.
"""

from collections.abc import Iterator
from dataclasses import replace

from simulator.debrief.words import Translate
from simulator.play.engine import Step
from simulator.play.session import Session
from simulator.play.transcript import Entry, Voice, arrival, exchange
from simulator.story.model import Channel, Scene, Story
from simulator.story.speech import spoken
from simulator.ui.play.audience import handle, initials
from simulator.ui.play.call import HOLD_SECONDS, TRANSFER_SECONDS
from simulator.ui.play.channel_words import channel_news
from simulator.ui.play.console import Console, Desk
from simulator.ui.play.line import SPEAKING, Arrival, Line, Manner

_WRITTEN = frozenset({Channel.CHAT, Channel.EMAIL, Channel.SOCIAL})
_ASKED, _WARM = "hold-asked", "transfer-warm"
_ARRIVALS = {
    Channel.IN_PERSON: Arrival.SPOKEN,
    Channel.PHONE: Arrival.SPOKEN,
    Channel.CHAT: Arrival.TYPED,
    Channel.EMAIL: Arrival.DELIVERED,
    Channel.SOCIAL: Arrival.DELIVERED,
}


class Wardrobe:
    """Dresses one talk, from its first line to its last."""

    def __init__(self, session: Session, tr: Translate) -> None:
        self._story, self._tr = session.engine.story, tr
        self._decisions = session.decisions
        first = self._decisions[0].before if self._decisions else session.step
        self._first = first or session.step
        self._desk = Desk(self._story, tr)
        self._channel = _channel_of(self._story, self._first)
        self._letters = 0
        self._speaker: Manner | None = None

    @property
    def channel(self) -> Channel:
        """The channel by which the last line came."""
        return self._channel

    def console(self) -> Console | None:
        """What the console shows at rest after all lines."""
        last = self._decisions[-1] if self._decisions else self._first
        if last.ending is not None:
            return self._desk.closed()
        return self._desk.console(last.state.mood.temper)

    def lines(self) -> Iterator[Line]:
        """Every line after the brief, oldest first, each in its costume.

        To be gone through once, before the rest is asked. What somebody writes at one go is one
        letter, though the story has it as a reply and the line of the next scene.
        """
        last: Line | None = None
        for line in self._each():
            if last is not None and line.channel is Channel.EMAIL and _goes_on(last, line):
                text = f"{last.text}\n{line.text}"
                last = replace(last, text=text, console=line.console)
                continue
            if last is not None:
                yield last
            last = line
        if last is not None:
            yield last

    def _each(self) -> Iterator[Line]:
        self._desk.enter(self._channel, later=False)
        for entry in arrival(self._first, 0):
            if entry.voice is Voice.CUSTOMER:
                yield self._dressed(entry, self._first.state.mood.temper)
            else:
                yield self._told(Manner.LATER, entry.text, 0, None)
        for count, step in enumerate(self._decisions, start=1):
            yield from self._exchange(step, count)
            yield from self._arrival(step, count)

    def _exchange(self, step: Step, count: int) -> Iterator[Line]:
        """What is said before the next place: the trainee's words, hold, the reply, transfer."""
        came = sum(1 for _ in arrival(step, count))
        said = tuple(exchange(step, count))
        temper = step.after.mood.temper
        approach = step.option.approach if step.option is not None and self._stays(step) else ""
        for entry in said[: len(said) - came]:
            yield self._dressed(entry, temper)
            if entry.voice is Voice.TRAINEE:
                self._desk.publish(temper)
                if approach in HOLD_SECONDS:
                    yield self._hold(approach, temper, count, answered=bool(step.reply))
        if approach in TRANSFER_SECONDS:
            yield self._transfer(approach, temper, count)

    def _stays(self, step: Step) -> bool:
        """Whether the same call goes on in the next scene; else nobody is kept on the line."""
        place = step.place
        return (
            self._channel is Channel.PHONE
            and isinstance(place, Scene)
            and not place.later
            and self._story.channel_in(place) is Channel.PHONE
        )

    def _arrival(self, step: Step, count: int) -> Iterator[Line]:
        """What is told and said on coming to the next place, and by which channel."""
        entries = tuple(arrival(step, count))
        if not isinstance(step.place, Scene):
            for entry in entries:
                yield self._told(Manner.CLOSING, entry.text, count, self._desk.closed())
            return
        channel, later = self._story.channel_in(step.place), step.place.later or ""
        news = channel_news(self._story, channel, self._tr) if channel is not self._channel else ""
        self._channel = channel
        self._desk.enter(channel, later=bool(later))
        temper = step.state.mood.temper
        if later or news:
            between = self._tr("{time} · {channel}").format(time=later, channel=news)
            manner = Manner.LATER if later else Manner.CHANNEL
            text = between if later and news else later or news
            yield self._told(manner, text, count, self._desk.console(temper))
        for entry in entries:
            if entry.voice is Voice.CUSTOMER:
                yield self._dressed(entry, temper)

    def _dressed(self, entry: Entry, temper: int) -> Line:
        """A line as it is said, or told where it has no words and is not the trainee's own."""
        if entry.voice is Voice.CUSTOMER and self._channel in _WRITTEN and not spoken(entry.text):
            console = self._desk.console(temper)
            return self._told(Manner.ASIDE, entry.text, entry.decision, console)
        manner = Manner.TRAINEE if entry.voice is Voice.TRAINEE else Manner.CUSTOMER
        goes_on = manner is self._speaker
        fade = self._fade(entry.decision + (entry.voice is Voice.TRAINEE))
        console = self._desk.waiting(temper) if fade == 0 else None
        self._desk.say(entry.text, goes_on=goes_on)
        head = self._head(manner, goes_on=goes_on)
        self._speaker = manner
        return Line(
            manner,
            entry.text,
            fade,
            channel=self._channel,
            head=head,
            arrival=_ARRIVALS[self._channel],
            console=console,
        )

    def _hold(self, approach: str, temper: int, count: int, *, answered: bool) -> Line:
        """Hold, as it is told. Who is asked and answers may say no: that they hold is not told."""
        if approach == _ASKED and answered:
            text, console = self._tr("Asked to hold"), self._desk.ask_to_hold(temper)
        else:
            text, console = self._tr("On hold"), self._desk.hold(approach, temper)
        return self._told(Manner.CALL, text, count, console)

    def _transfer(self, approach: str, temper: int, count: int) -> Line:
        """Transfer, as it is told."""
        warm = self._tr("Putting through · you stay on the line")
        text = warm if approach == _WARM else self._tr("Putting through")
        return self._told(Manner.CALL, text, count, self._desk.transfer(approach, temper))

    def _told(self, manner: Manner, text: str, count: int, console: Console | None) -> Line:
        self._speaker = None
        arrives = Arrival.ENDURED if manner is Manner.CALL else Arrival.TOLD
        fade = self._fade(count)
        return Line(manner, text, fade, channel=self._channel, arrival=arrives, console=console)

    def _fade(self, exchange: int) -> int:
        """How far a line of that exchange has faded by now."""
        return min(len(self._decisions) - exchange, 2)

    def _head(self, manner: Manner, *, goes_on: bool) -> tuple[tuple[str, str], ...]:
        """Who says a line, in the way of its channel."""
        tr, name = self._tr, self._story.customer.name
        ours, role = manner is Manner.TRAINEE, self._story.setting.role
        match self._channel:
            case Channel.CHAT:
                return () if goes_on else (("", tr("You") if ours else name),)
            case Channel.SOCIAL if not goes_on:
                first, second = (tr("You"), role) if ours else (name, handle(name))
                return ((initials(role if ours else name), first), ("", second))
            case Channel.EMAIL if not goes_on:
                self._letters += 1
                subject = self._story.title
                if self._letters > 1:
                    subject = tr("Re: {subject}").format(subject=subject)
                ends = (role, name) if ours else (name, role)
                return ((tr("From"), ends[0]), (tr("To"), ends[1]), (tr("Subject"), subject))
            case _:
                return ()


def _goes_on(before: Line, line: Line) -> bool:
    """Whether the second line is said by the same voice in the same breath."""
    return line.manner in SPEAKING and line.manner is before.manner and not line.head


def _channel_of(story: Story, step: Step) -> Channel:
    place = step.place
    return story.channel_in(place) if isinstance(place, Scene) else story.setting.channel
