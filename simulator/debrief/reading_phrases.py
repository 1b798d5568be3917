"""How the trainee recovered, and how well they read the customer, each in a sentence."""

from simulator.debrief.calibration import Calibration
from simulator.debrief.recovery import Recovery
from simulator.debrief.words import Translate
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood


class ReadingPhrases:
    """Sentences about the way back up and about the guess, for a customer called `name`."""

    def __init__(self, rules: Rulebook, name: str, tr: Translate = str) -> None:
        self._rules = rules
        self._name = name
        self._tr = tr

    def recovery(self, found: Recovery | None) -> str:
        """The way from the low point back to neutral, whatever had gone wrong before it."""
        neutral = self._tr(self._rules.band("mood", 0))
        if found is None:
            return self._tr("Recovery: the mood never fell under {neutral}.").format(
                neutral=neutral
            )
        return self._told(found).format(
            name=self._name,
            low=self._tr(found.low.band),
            number=found.low.decision,
            n=found.decisions,
            last=self._tr(found.last.band),
            neutral=neutral,
        )

    def _told(self, found: Recovery) -> str:
        came_in = found.low.decision == 0
        match found.decisions:
            case None if came_in:
                return self._tr(
                    "Recovery: {name} came in {low} and was not brought up to {neutral}."
                )
            case None if found.low == found.last:
                return self._tr(
                    "Recovery: the low point ({low}) was the end, so there was no way back up."
                )
            case None if found.low.band == found.last.band:
                return self._tr(
                    "Recovery: after the low point at decision {number}, {name} stayed {low} to "
                    "the end."
                )
            case None:
                return self._tr(
                    "Recovery: from the low point at decision {number} ({low}) it went up to "
                    "{last}, not back to {neutral}."
                )
            case 1 if came_in:
                return self._tr(
                    "Recovery: {name} came in {low} and was {neutral} 1 decision later."
                )
            case 1:
                return self._tr(
                    "Recovery: after the low point at decision {number} ({low}), 1 decision "
                    "brought {name} back to {neutral}."
                )
            case _ if came_in:
                return self._tr(
                    "Recovery: {name} came in {low} and was {neutral} {n} decisions later."
                )
            case _:
                return self._tr(
                    "Recovery: after the low point at decision {number} ({low}), {n} decisions "
                    "brought {name} back to {neutral}."
                )

    def calibration(self, found: Calibration | None, mood: Mood) -> str:
        """How far off the guess was, and what the signs were; "" where it was right, or none."""
        if found is None or found.off == 0:
            return ""
        signs = self._tr("The signs: temper {temper}, heard {heard}, trust {trust}, of 10 each.")
        told = signs.format(temper=mood.temper, heard=mood.heard, trust=mood.trust)
        return f"{self._off(found.off)} {told}"

    def _off(self, off: int) -> str:
        match off:
            case 1:
                return self._tr("Your guess was one step too kind.")
            case -1:
                return self._tr("Your guess was one step too harsh.")
            case _ if off > 0:
                return self._tr("Your guess was {n} steps too kind.").format(n=off)
            case _:
                return self._tr("Your guess was {n} steps too harsh.").format(n=-off)
