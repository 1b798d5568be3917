"""What the debrief page shows: frozen values in words, ready to be laid out."""

from dataclasses import dataclass
from pathlib import Path

from simulator.story.portrait import Portrait


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One band that the trainee may guess, with its key ("1" to "9", "" for any further)."""

    band: str
    key: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The question that opens the debrief, the worst band first."""

    text: str
    hint: str
    choices: tuple[ChoiceView, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """How the customer left, beside what the trainee thought.

    `calibration` says how far off the guess was; "" where it was right or there was none.
    """

    headline: str
    calibration: str
    outcome: str
    text: str
    epilogue: str
    band: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The reach of a band on the chart: from `low` to `high`, in points of the whole mood."""

    band: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class PointView:
    """The mood at one moment; `decision` is None at the start and where time ran on after all.

    `score` is the whole mood, -20 to 20; `label` names the moment in a few words.
    """

    decision: int | None
    label: str
    score: int
    band: str
    temper: int
    heard: int
    trust: int


@dataclass(frozen=True, slots=True)
class CourseView:
    """The course of the mood from the start to the end, and the bands it ran through."""

    strips: tuple[Strip, ...]
    points: tuple[PointView, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class MoveView:
    """What a decision made of the mood's band; the two are equal where it stayed."""

    before: str
    after: str
    text: str


@dataclass(frozen=True, slots=True)
class LevelView:
    """How well an option did by one skill: the level from 0 (harmful) to 3 (model)."""

    skill: str
    level: int
    word: str


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One decision: `short` is what was said in a few words, the rest is for who opens it."""

    number: int
    short: str
    move: MoveView
    customer: str
    heard: str
    said: str
    reply: str
    approach: str
    approach_means: str
    because: tuple[str, ...]
    why: str
    levels: tuple[LevelView, ...]
    shown: tuple[str, ...]
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StrengthView:
    """A skill that went well: the techniques that showed it, and the decisions."""

    skill: str
    shown: str
    decisions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SkillView:
    """A skill's evidence in words; `share` (0 to 1) is None where there is too little of it."""

    skill: str
    evidence: str
    where: str
    share: float | None


@dataclass(frozen=True, slots=True)
class TechniqueView:
    """A technique, with what was said that showed it, or that missed it, in short."""

    technique: str
    shown: bool
    words: str
    decisions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story to play next: its title, and its file."""

    title: str
    path: Path


@dataclass(frozen=True, slots=True)
class GoalView:
    """The one thing to try next, what is worth knowing about it, and where to practise it."""

    skill: str
    practise: str
    decisions: tuple[int, ...]
    notes: tuple[str, ...]
    story: StoryView | None


@dataclass(frozen=True, slots=True)
class PersonaView:
    """Another temperament to play against; `suits` says that the story names it."""

    id: str
    name: str
    means: str
    suits: bool


@dataclass(frozen=True, slots=True)
class DebriefView:
    """The whole page but for the answer, which waits for the trainee's guess.

    `question` is None where nothing was said; then `nothing` says so and the rest is empty.
    """

    title: str
    subtitle: str
    nothing: str
    question: QuestionView | None
    portrait: Portrait
    course: CourseView
    decisions: tuple[DecisionView, ...]
    closing: tuple[str, ...]
    recovery: str
    strengths: tuple[StrengthView, ...]
    no_strengths: str
    skills: tuple[SkillView, ...]
    techniques: tuple[TechniqueView, ...]
    goal: GoalView | None
    no_goal: str
    questions: tuple[str, ...]
    personas: tuple[PersonaView, ...]
