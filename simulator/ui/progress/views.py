"""What the progress page shows, as frozen values."""

from dataclasses import dataclass

from simulator.play.catalogue import Card


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """How a talk ended in words: the mood's band, "" where it was broken off, and the ending."""

    band: str
    ending: str


@dataclass(frozen=True, slots=True)
class TalkView:
    """One talk that is over; `about` says with whom, and what else is worth saying."""

    attempt: str
    day: str
    title: str
    about: str
    outcome: OutcomeView
    length: str


@dataclass(frozen=True, slots=True)
class TalksView:
    """The talks that are shown, newest first; `note` says how many of how many.

    `empty` is a sentence where there are none, else "".
    """

    talks: tuple[TalkView, ...]
    note: str
    empty: str
    more: bool


@dataclass(frozen=True, slots=True)
class GroupView:
    """One point of a skill's course: `share` of 0 to 1, and the opportunities behind it.

    `enough` tells whether there are enough of them to go by; `told` is the whole in a sentence.
    """

    when: str
    share: float
    evidence: str
    opportunities: int
    enough: bool
    told: str


@dataclass(frozen=True, slots=True)
class SkillView:
    """One skill over time; `share` is None where there is not enough evidence.

    `since` and `until` are the days of its first and its last talk, "" for the latter if alone.
    """

    skill: str
    name: str
    evidence: str
    share: float | None
    groups: tuple[GroupView, ...]
    since: str
    until: str
    summary: str


@dataclass(frozen=True, slots=True)
class StoryView:
    """What became of one story."""

    title: str
    times: str
    first: OutcomeView
    best: OutcomeView


@dataclass(frozen=True, slots=True)
class PracticeView:
    """A skill to practise and the story for it; `reason` is a sentence, `about` another."""

    skill: str
    title: str
    reason: str
    about: str
    card: Card


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What the talks can be narrowed down to: values with their words."""

    stories: tuple[tuple[str, str], ...]
    skills: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ProgressView:
    """All beside the talks. `nothing` is a sentence where no talk is over yet, else ""."""

    title: str
    note: str
    nothing: str
    practices: tuple[PracticeView, ...]
    skills: tuple[SkillView, ...]
    skills_note: str
    stories: tuple[StoryView, ...]
    choices: FilterChoices
