"""How well the trainee read the customer: the mood that was guessed against what it was."""

from dataclasses import dataclass

from simulator.mood.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Calibration:
    """A guessed band beside the true one.

    `off` counts the bands between them: above 0 the guess was too kind, under 0 too harsh.
    """

    guess: str
    was: str
    off: int


def calibration(guess: str, was: str, rules: Rulebook) -> Calibration | None:
    """The two compared; None where the rulebook has no such band any more."""
    bands = [band.name for band in rules.bands["mood"]]
    if guess not in bands or was not in bands:
        return None
    return Calibration(guess, was, bands.index(guess) - bands.index(was))
