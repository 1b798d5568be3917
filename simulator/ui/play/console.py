"""What stands under the customer's face: the state of the line, the mailbox or the post; no Qt."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from simulator.debrief.words import Translate
from simulator.story.model import Channel, Story
from simulator.ui.play.audience import Audience, grouped
from simulator.ui.play.call import Call

_UNREST = (2, 5, 7)
"""The highest temper of a voice that is even, tight and raised; the rest is loud."""


class Glyph(Enum):
    """The small drawing at the head of a console."""

    HANDSET = auto()
    BUBBLE = auto()
    LOCK = auto()
    ENVELOPE = auto()
    EYE = auto()


@dataclass(frozen=True, slots=True)
class Lamp:
    """One lamp: lit or not, and always with its word; `used` is one that was lit before."""

    word: str
    lit: bool = False
    used: bool = False


@dataclass(frozen=True, slots=True)
class Console:
    """One moment of a console.

    `count` is a number that grows before the reader's eyes, and `figure` what stands in its place
    where there is none. `unrest` of the voice is 0 to 3, None where nobody is heard.
    """

    glyph: Glyph
    state: str
    figure: str = ""
    count: int | None = None
    note: str = ""
    lamps: tuple[Lamp, ...] = ()
    unrest: int | None = None
    voice: str = ""

    @property
    def number(self) -> str:
        """The figure, or the count as it is read."""
        return self.figure if self.count is None else grouped(self.count)

    @property
    def brief(self) -> "Console":
        """The same in one row: what is lit stands for the state."""
        lit = next((lamp.word for lamp in self.lamps if lamp.lit), self.state)
        return replace(self, state=lit, note="", lamps=(), unrest=None)

    @property
    def said(self) -> str:
        """All of it in words."""
        lit = (lamp.word for lamp in self.lamps if lamp.lit or lamp.used)
        head = " ".join(part for part in (self.state, self.number) if part)
        return ". ".join(part for part in (head, *lit, self.note, self.voice) if part)


class Desk:
    """What the trainee has before them besides the words; each deed moves it on.

    One desk goes through one talk from its first line to its last.
    """

    def __init__(self, story: Story, tr: Translate) -> None:
        self._story, self._tr = story, tr
        self._channel: Channel | None = None
        self._call = Call()
        self._audience = Audience()
        self._letters = 0

    def enter(self, channel: Channel, *, later: bool) -> None:
        """Come to a scene; a call ends where time passes or the talk leaves the phone."""
        if later or channel is not self._channel:
            self._call = Call()
        self._channel = channel

    def say(self, line: str, *, goes_on: bool = False) -> None:
        """Somebody says (or writes) a line, or goes on with the one before."""
        self._letters += self._channel is Channel.EMAIL and not goes_on
        if self._channel is Channel.PHONE:
            self._call = self._call.after(line)

    def publish(self, temper: int) -> None:
        """An exchange is over, after which the customer has this temper."""
        if self._channel is Channel.SOCIAL:
            self._audience = self._audience.after(temper)

    def ask_to_hold(self, temper: int) -> Console:
        """The customer is asked whether they can hold, and will answer that."""
        hold = Lamp(self._tr("Asked to hold"), lit=True)
        return self._lit(temper, hold=hold)

    def hold(self, approach: str, temper: int) -> Console:
        """The customer is on hold; what the console shows meanwhile."""
        shown = self._lit(temper, hold=Lamp(self._tr("On hold"), lit=True))
        self._call = self._call.after_hold(approach)
        return replace(shown, unrest=None, voice="")

    def transfer(self, approach: str, temper: int) -> Console:
        """The customer is put through; what the console shows meanwhile."""
        shown = self._lit(temper, transfer=Lamp(self._tr("Putting through"), lit=True))
        self._call = self._call.after_transfer(approach)
        return replace(shown, unrest=None, voice="")

    def console(self, temper: int) -> Console | None:
        """What is shown at rest; None for a talk from face to face."""
        match self._channel:
            case Channel.PHONE:
                return self._phone(temper)
            case Channel.CHAT:
                return self._chat()
            case Channel.EMAIL:
                return self._mail()
            case Channel.SOCIAL:
                return self._post()
            case _:
                return None

    def waiting(self, temper: int) -> Console | None:
        """What is shown while the customer's next words are on their way."""
        shown = self.console(temper)
        if shown is None or self._channel is not Channel.CHAT:
            return shown
        typing = self._tr("{name} is typing").format(name=self._story.customer.name)
        return replace(shown, note=typing)

    def closed(self) -> Console | None:
        """What is shown when the talk is over."""
        tr, call = self._tr, self._call
        if self._channel is Channel.PHONE:
            held = tr("On hold {count}×").format(count=call.holds)
            note = held if call.holds else tr("Never on hold")
            return Console(Glyph.HANDSET, tr("Call ended"), call.clock, note=note)
        if self._channel is Channel.CHAT and self._story.setting.channel is not Channel.SOCIAL:
            return Console(Glyph.BUBBLE, tr("Chat ended"))
        return self.console(0)

    def _lit(
        self, temper: int, *, hold: Lamp | None = None, transfer: Lamp | None = None
    ) -> Console:
        shown = self._phone(temper)
        was_hold, was_transfer = shown.lamps
        return replace(shown, lamps=(hold or was_hold, transfer or was_transfer))

    def _phone(self, temper: int) -> Console:
        tr, call = self._tr, self._call
        held = tr("Held {count}×").format(count=call.holds) if call.holds else tr("Hold")
        put = tr("Put through") if call.transfers else tr("Transfer")
        unrest = sum(temper > most for most in _UNREST)
        voices = tr("Voice even"), tr("Voice tight"), tr("Voice raised"), tr("Voice loud")
        lamps = (Lamp(held, used=call.holds > 0), Lamp(put, used=call.transfers > 0))
        return Console(
            Glyph.HANDSET, tr("Connected"), call.clock, None, "", lamps, unrest, voices[unrest]
        )

    def _chat(self) -> Console:
        tr, name = self._tr, self._story.customer.name
        if self._story.setting.channel is Channel.SOCIAL:
            seen = tr("The post: seen by {count}").format(count=grouped(self._audience.seen))
            return Console(Glyph.LOCK, tr("Private message"), note=seen)
        return Console(Glyph.BUBBLE, tr("Chat"), note=tr("{name} is here").format(name=name))

    def _mail(self) -> Console:
        note = self._tr("Letters so far: {count}").format(count=self._letters)
        return Console(Glyph.ENVELOPE, self._tr("E-mail"), note=note)

    def _post(self) -> Console:
        tr, audience = self._tr, self._audience
        more = tr("{count} more since your last reply").format(count=grouped(audience.rise))
        note = more if audience.rise else tr("Everybody can read along")
        return Console(Glyph.EYE, tr("Seen by"), count=audience.seen, note=note)
