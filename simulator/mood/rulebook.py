"""A rulebook: the skills, techniques, approaches, personas and bands that stories speak of."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from simulator.mood.state import Mood, State, score
from simulator.story.vocabulary import Vocabulary


class Rule(StrEnum):
    """Which of rules 2-6 of DESIGN.md, section 4, may replace an approach's row."""

    NONE = ""
    TOO_SOON = "too-soon"
    APOLOGY = "apology"
    ENOUGH_TALK = "enough-talk"
    ESCALATE = "escalate"
    BOUNDARY = "boundary"


class Side(StrEnum):
    """Whether an approach is meant to help or does harm."""

    HELPS = "helps"
    HARMS = "harms"


@dataclass(frozen=True, slots=True)
class Skill:
    """What the debrief reports on; `practise` is one thing to try in the next talk."""

    id: str
    name: str
    means: str
    practise: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Technique:
    """A way to show a skill; `sources` are the titles of the articles it came from."""

    id: str
    skill: str
    name: str
    means: str
    looks_like: str
    breaks: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Approach:
    """A kind of move. `row` is its change of (temper, heard, trust), unless its rule says else.

    `did` completes "Heard rose by 1: …"; `skills` are the levels (0-3) it shows by default.
    """

    id: str
    name: str
    did: str
    means: str
    side: Side
    row: tuple[int, int, int]
    rule: Rule
    skills: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Persona:
    """A temperament: where the mood starts, and how easily it opens, flares and trusts.

    `gate` is how heard the customer must be before help is welcome; `spark` is added to every
    rise of temper; `guard` is taken off every rise of trust.
    """

    id: str
    name: str
    means: str
    hint: str
    start: Mood
    gate: int
    spark: int
    guard: int


@dataclass(frozen=True, slots=True)
class Band:
    """A named range of a dial, both ends included."""

    name: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Rulebook:
    """One organisation's rules, or Rapport's own. `revision` is its file's sha256."""

    id: str
    title: str
    skills: Mapping[str, Skill]
    techniques: Mapping[str, Technique]
    approaches: Mapping[str, Approach]
    personas: Mapping[str, Persona]
    bands: Mapping[str, tuple[Band, ...]]
    revision: str = ""

    def vocabulary(self) -> Vocabulary:
        """The names that this rulebook lends to stories."""
        return Vocabulary(
            approaches={id_: one.skills for id_, one in self.approaches.items()},
            personas=frozenset(self.personas),
            skills=frozenset(self.skills),
            techniques=frozenset(self.techniques),
            bands={dial: tuple(band.name for band in bands) for dial, bands in self.bands.items()},
        )

    def band(self, dial: str, value: int) -> str:
        """The name of the band in which a dial's value lies."""
        bands = self.bands[dial]
        return next((band.name for band in bands if value <= band.high), bands[-1].name)

    def mood_band(self, state: State) -> str:
        """The name of the whole mood's band."""
        return self.band("mood", score(state))
