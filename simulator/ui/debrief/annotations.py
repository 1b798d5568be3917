"""What the debrief page shows once it is known what each decision cost."""

from dataclasses import dataclass

from simulator.debrief.judgement import Verdict
from simulator.ui.debrief.views import GoalView, MoveView


@dataclass(frozen=True, slots=True)
class MarkView:
    """What a decision cost: the verdict, its word, and a sentence that says what was lost."""

    verdict: Verdict
    word: str
    cost: str


@dataclass(frozen=True, slots=True)
class TurningView:
    """One of the decisions that mattered most.

    `instead` and `answer` are what could have been said and the customer's reply to it, in short;
    both are "" where nothing better was on offer.
    """

    number: int
    mark: MarkView
    said: str
    instead: str
    answer: str


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """One exchange of a talk that was not held; `reply` may be ""."""

    number: int
    heard: str
    said: str
    reply: str


@dataclass(frozen=True, slots=True)
class OtherReplyView:
    """Something else that was on offer, what it would have done, and the best talk after it.

    `ends` says how that talk ends, and "" where the reply itself ended it or nothing does.
    """

    said: str
    customer: str
    reply: str
    approach: str
    mark: MarkView
    move: MoveView
    because: tuple[str, ...]
    why: str
    on: tuple[ExchangeView, ...]
    ends: str


@dataclass(frozen=True, slots=True)
class BestPointView:
    """The mood of the best talk after so many decisions; `score` is the whole mood."""

    score: int
    band: str


@dataclass(frozen=True, slots=True)
class AnnotationsView:
    """Marks by decision, the two or three that mattered, the best talk, and the goal.

    `best` begins with the start. `no_turning` says why `turning` is empty.
    """

    turning: tuple[TurningView, ...]
    no_turning: str
    marks: tuple[MarkView, ...]
    best: tuple[BestPointView, ...]
    best_summary: str
    goal: GoalView | None
    no_goal: str
