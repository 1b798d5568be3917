"""What a class sheet says: frozen values in words, ready to be laid out on any paper.

What a story or somebody in the room said stands here as it is, `[stage directions]` among it;
whoever lays it out treats it as plain text. Nobody is named, and nothing here has an id of
somebody's.
"""

from dataclasses import dataclass

from simulator.classroom.sheet.graph import Graph
from simulator.debrief.export.sheet import Fact
from simulator.story.model import Grade

__all__ = [
    "ClassSheet", "Decision", "Divided", "EndingLine", "Fact", "Place", "Question", "Reply",
    "Road", "Stop", "Tally", "TeamSplit", "TechniqueLine",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of so many; `words` is such as "12 of 30", `percent` such as "40%"; "" of nobody."""

    count: int
    of: int
    words: str
    percent: str

    @property
    def share(self) -> float:
        """The part, 0 to 1; 0 of nobody."""
        return self.count / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Road:
    """Where the replies with these letters led so many; `to` is such as "4 “So it's cash.”"."""

    letters: str
    said: tuple[str, ...]
    tally: Tally
    to: str


@dataclass(frozen=True, slots=True)
class Place:
    """A scene in the graph's text alternative: its number, its first words, who decided there.

    `roads` has every way on, those that nobody took too. `on_road` says that the class's own
    road led through it.
    """

    number: int
    title: str
    came: str
    on_road: bool
    roads: tuple[Road, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """One exchange on the road that the class took; `wanted` is who had voted for the reply.

    `band` is the customer's mood after it.
    """

    number: int
    heard: str
    letter: str
    said: str
    reply: str
    band: str
    wanted: Tally


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply at a decision, with who was for it.

    `votes` has one tally for each time the room was asked, the last counts; it is empty where
    the class did not decide. `alone` are the attempts of people on their own, None where there
    were none. `band` is the customer's mood after it, "" where that differed. `played` says that
    the class heard the answer, `taken` that it went on with it.
    """

    letter: str
    said: str
    approach: str
    votes: tuple[Tally, ...]
    alone: Tally | None
    band: str
    played: bool
    taken: bool


@dataclass(frozen=True, slots=True)
class TeamSplit:
    """How one team of three or more voted; `tallies` stand in the order of the replies."""

    name: str
    people: str
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision, counted from 1: what the class was asked, then what only attempts came to.

    `about` says who decided. `division` is 0 where all agreed, towards 1 the more they differed.
    `changed`, `foresight` are sentences, or "".
    """

    number: int
    scene: int
    heard: str
    about: str
    on_road: bool
    replies: tuple[Reply, ...]
    division: float
    changed: str
    foresight: str
    teams: tuple[TeamSplit, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Divided:
    """A decision that split the room, in a sentence."""

    number: int
    heard: str
    told: str


@dataclass(frozen=True, slots=True)
class TechniqueLine:
    """A technique in the rulebook's words, and how often it was shown and missed.

    Both are of the choices where a reply on offer shows or misses it.
    """

    name: str
    skill: str
    means: str
    shown: Tally
    missed: Tally


@dataclass(frozen=True, slots=True)
class EndingLine:
    """An ending of the story; `alone` are the attempts that came to it, None where none came in.

    `by_class` says that the class came to it.
    """

    grade: Grade
    grade_word: str
    text: str
    by_class: bool
    alone: Tally | None


@dataclass(frozen=True, slots=True)
class Question:
    """Something to discuss, and what it is grounded in."""

    text: str
    because: str


@dataclass(frozen=True, slots=True)
class ClassSheet:
    """One class's sheet. Whatever is "" or empty has nothing to say.

    `notices` say what is not in the figures: other stories, other revisions, unreadable files.
    `unread` names those files, each with why: for the screen of who gathers them and not for
    what is handed out, since people call files by their names. `questions` are always three.
    """

    title: str
    subtitle: str
    customer: str
    facts: tuple[Fact, ...]
    notices: tuple[str, ...]
    unread: str
    headline: str
    outcome: str
    questions: tuple[Question, ...]
    graph: Graph
    places: tuple[Place, ...]
    road: tuple[Stop, ...]
    ending: str
    divided: tuple[Divided, ...]
    undivided: str
    decisions: tuple[Decision, ...]
    techniques: tuple[TechniqueLine, ...]
    endings: tuple[EndingLine, ...]
    sources: tuple[Fact, ...]
