"""The slides of the projector, as values; no Qt."""

from dataclasses import dataclass

from simulator.play.transcript import Voice
from simulator.story.portrait import Portrait


@dataclass(frozen=True, slots=True)
class Join:
    """How phones come in: what the QR code says, what is typed instead, and the code."""

    url: str
    address: str
    code: str


@dataclass(frozen=True, slots=True)
class Who:
    """The customer at a moment; `channel` says how the two talk, "" for face to face.

    `backdrop` is a drawing of `assets/backdrops`; who is `agitated` leans in.
    """

    name: str
    channel: str
    portrait: Portrait
    backdrop: str
    band: str
    agitated: bool


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said before, or told between two of them."""

    voice: Voice
    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """One thing that can be said."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A reply with its votes; `share` is 0 to 1, `before` what it had when asked the time before.

    `before` is None where the room was asked once; `picked` is what is played next.
    """

    reply: Reply
    count: int
    share: float
    before: int | None
    picked: bool


@dataclass(frozen=True, slots=True)
class Team:
    """How a team voted: (letter, votes) for the replies that got any."""

    name: str
    votes: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a reply: the mood before and after, the customer's words, what comes next.

    `reply` may be ""; `later` tells that time passes; `line` is the customer's next line, or ""
    where the talk ends, and then `closing` says so.
    """

    title: str
    said: Reply
    who: Who
    before: str
    reply: str
    later: str
    line: str
    closing: str


@dataclass(frozen=True, slots=True)
class Lobby:
    """Before the talk, or when somebody comes late: what it is about, and the way in.

    `brief` has its paragraphs.
    """

    title: str
    setting: str
    brief: tuple[str, ...]
    who: Who
    invitation: str
    join: Join | None


@dataclass(frozen=True, slots=True)
class Asking:
    """The room decides; nothing here says how."""

    who: Who
    talk: tuple[Said, ...]
    line: str
    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Revealed:
    """How the room decided, and what to talk about."""

    who: Who
    line: str
    prompt: str
    bars: tuple[Bar, ...]
    teams: tuple[Team, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to one reply, or to two side by side."""

    answers: tuple[Answer, ...]
    prompt: str


@dataclass(frozen=True, slots=True)
class Passed:
    """A decision on the road: what was said in short, and how it left the customer."""

    said: str
    band: str


@dataclass(frozen=True, slots=True)
class Over:
    """How it ended, by which road, and what divided the room most ("" for nothing)."""

    who: Who
    title: str
    text: str
    epilogue: str
    road: tuple[Passed, ...]
    divided: str
    votes: tuple[tuple[Reply, int], ...]
    prompt: str


Slide = Lobby | Asking | Revealed | Answered | Over


@dataclass(frozen=True, slots=True)
class Foot:
    """The line below: who has voted (`share` 0 to 1, or None), the countdown, the way in.

    `notice` stands in for the status where the last key could do nothing. `until` is in ms since
    1970, 0 where no countdown runs.
    """

    status: str
    notice: str
    share: float | None
    until: int
    join: Join | None


@dataclass(frozen=True, slots=True)
class StageView:
    """The whole screen; `news` is what a screen reader is told when the slide changes."""

    title: str
    slide: Slide
    foot: Foot
    news: str
