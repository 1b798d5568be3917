"""What a script is made of: plain frozen values, ready to be set as text or as a page."""

from dataclasses import dataclass

from simulator.play.transcript import Voice
from simulator.story.model import Card, Channel, Grade, SceneId
from simulator.story.speech import Span


@dataclass(frozen=True, slots=True)
class Line:
    """What one voice says, words and stage directions in order.

    `when` is None where it is always said, "" where it is what is left when nothing else holds,
    else the condition's text. `looks` is the band of the customer's mood, in one talk only.
    """

    voice: Voice
    spans: tuple[Span, ...]
    when: str | None = None
    looks: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """Where an option leads; `when` is that of a line."""

    to: SceneId
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One option: its line, the customer's answers to it, and the ways on."""

    id: str
    line: Line
    replies: tuple[Line, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A scene or an ending, as far as it is read.

    `number` is the scene's place in the story, from 1; an ending has 0 and a `grade`. `choices`
    stand in a whole story only; in one talk what was said stands among the lines.
    """

    id: SceneId
    number: int
    heading: str
    lines: tuple[Line, ...]
    choices: tuple[Choice, ...] = ()
    note: str = ""
    grade: Grade | None = None


@dataclass(frozen=True, slots=True)
class Script:
    """A whole story, or one talk with a `persona` (its name in the rulebook).

    `trainee` is the role by which the trainee's voice is called. `walk_out` is the ending of a
    customer who has had enough. `open_end` says that a talk stops before any ending.
    """

    title: str
    place: str
    channel: Channel
    customer: str
    trainee: str
    brief: str
    cards: tuple[Card, ...]
    passages: tuple[Passage, ...]
    walk_out: SceneId
    persona: str = ""
    manner: str = ""
    open_end: bool = False

    @property
    def whole(self) -> bool:
        """Whether it holds every scene rather than one talk."""
        return not self.persona
