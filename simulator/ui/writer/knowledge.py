"""What the analyst has found out so far, and how far it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from simulator.analysis.envelope import Envelope
from simulator.debrief.words import Translate
from simulator.ui.writer.analyst import Explored, Exploring, Passed, Proved, Told, Unplayable


class Stage(Enum):
    """How far the analysis of the newest version is."""

    NOTHING = auto()
    EXPLORING = auto()
    PROVING = auto()
    DONE = auto()
    STOPPED = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The newest answers; those of the version before stand until there are new ones.

    `envelopes` are those of every scene and ending of `revision`, `shares` the parts of the
    players (0 to 1) that pass them.
    """

    stage: Stage = Stage.NOTHING
    states: int = 0
    complete: bool = True
    revision: str = ""
    envelopes: Mapping[str, Envelope] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
    why: str = ""

    @property
    def busy(self) -> bool:
        """Whether something is still being found out."""
        return self.stage in {Stage.EXPLORING, Stage.PROVING}

    def begun(self) -> "Knowledge":
        """A new version is being explored."""
        return replace(self, stage=Stage.EXPLORING, states=0)

    def idle(self) -> "Knowledge":
        """The newest version can't be explored; what is known of the last good one stands."""
        return replace(self, stage=Stage.NOTHING)

    def stopped(self) -> "Knowledge":
        """The writer stopped it."""
        return replace(self, stage=Stage.STOPPED)

    def failed(self, why: str) -> "Knowledge":
        """It could not be done; nothing is known."""
        return Knowledge(Stage.FAILED, why=why)

    def with_told(self, told: Told) -> "Knowledge":
        """With one more thing that the analyst told."""
        match told:
            case Exploring(_, states):
                return replace(self, states=states)
            case Explored(revision, states, complete, envelopes):
                return Knowledge(Stage.PROVING, states, complete, revision, envelopes, self.shares)
            case Proved():
                return replace(self, stage=Stage.DONE)
            case Passed(_, shares):
                return replace(self, shares=shares)
            case Unplayable():
                return self.idle()
            case _:
                return self

    def status(self, tr: Translate = str) -> str:
        """How far it is, in a sentence; "" where there is nothing to say."""
        states = f"{self.states:,}".replace(",", "\u202f")
        match self.stage:
            case Stage.NOTHING:
                return ""
            case Stage.EXPLORING if not self.states:
                return tr("Finding every state …")
            case Stage.EXPLORING:
                return tr("Finding every state … {states} so far").format(states=states)
            case Stage.PROVING:
                return tr("{states} states found. Proving …").format(states=states)
            case Stage.DONE if self.complete:
                return tr("Proved over all {states} states").format(states=states)
            case Stage.DONE:
                told = tr("Stopped at {states} states: what was not met there is not proved")
                return told.format(states=states)
            case Stage.STOPPED:
                return tr("Stopped: this version is not proved")
            case Stage.FAILED:
                return tr("Nothing can be proved: {why}").format(why=self.why)
