"""What an exported debrief says: frozen values in words, ready to be laid out on any paper.

What a story or a trainee wrote stands here as it is, `[stage directions]` among it; whoever lays
it out treats it as plain text.
"""

from dataclasses import dataclass

from simulator.debrief.judgement import Verdict


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known of the attempt, such as its date."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What a decision cost: a shape and a word for it, and a sentence with the evidence."""

    verdict: Verdict
    shape: str
    word: str
    cost: str


@dataclass(frozen=True, slots=True)
class Spot:
    """The mood at one moment of the chart, -20 to 20. `number` is 0 at the start.

    `number` is None where time ran on after the last decision; `mark` where nothing was judged.
    """

    number: int | None
    label: str
    score: int
    band: str
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class Chart:
    """The course of the mood over its bands, the lowest first, each with its lower edge.

    `best` are the scores of the best talk there was, its start among them; it may be empty.
    """

    summary: str
    best_summary: str
    best_label: str
    bands: tuple[tuple[str, float], ...]
    spots: tuple[Spot, ...]
    best: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """A reply that was on offer and not chosen; `move` is what it would have done to the mood."""

    said: str
    reply: str
    approach: str
    move: str
    why: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; `at` is its time after the start, or "". `mood` is (temper, heard, trust)."""

    number: int
    at: str
    heard: str
    said: str
    short: str
    reply: str
    approach: str
    move: str
    band: str
    score: int
    mood: tuple[int, int, int]
    because: tuple[str, ...]
    why: str
    levels: tuple[str, ...]
    shown: tuple[str, ...]
    missed: tuple[str, ...]
    mark: Mark | None
    others: tuple[Other, ...]


@dataclass(frozen=True, slots=True)
class Turning:
    """One of the decisions that decided the talk; `instead` and its `answer` may be ""."""

    number: int
    said: str
    mark: Mark
    instead: str
    answer: str


@dataclass(frozen=True, slots=True)
class SkillLine:
    """A skill with its evidence; `enough` says whether that is evidence enough for a score."""

    name: str
    evidence: str
    where: str
    share: float
    enough: bool


@dataclass(frozen=True, slots=True)
class TechniqueLine:
    """A technique with the decisions that showed and missed it, in words."""

    name: str
    skill: str
    shown: str
    missed: str


@dataclass(frozen=True, slots=True)
class Advice:
    """A skill with what to say of it: what went well, or what to try."""

    skill: str
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Line:
    """One exchange of the best talk there was."""

    number: int
    heard: str
    said: str
    reply: str
    band: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One attempt's debrief. Whatever is "" or empty has nothing to say."""

    title: str
    subtitle: str
    customer: str
    trainee_role: str
    facts: tuple[Fact, ...]
    headline: str
    outcome: str
    ending: tuple[str, ...]
    calibration: str
    turning: tuple[Turning, ...]
    no_turning: str
    chart: Chart
    recovery: str
    strengths: tuple[Advice, ...]
    goal: Advice | None
    skills: tuple[SkillLine, ...]
    techniques: tuple[TechniqueLine, ...]
    decisions: tuple[Decision, ...]
    closing: tuple[str, ...]
    best: tuple[Line, ...]
    best_end: str
    reflect: tuple[str, ...]
    note: str
    sources: tuple[Fact, ...]
