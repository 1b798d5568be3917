"""What a sheet says by itself, beside what decisions cost."""

from simulator.debrief.phrases import Phrases
from simulator.story.model import Grade


def clock(seconds: float) -> str:
    """A time after the start, such as "1:05"; "" where nobody kept it."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}" if seconds > 0 else ""


class SheetPhrases(Phrases):
    """A sheet's own sentences, in the reader's language."""

    def headline(self, name: str, left: str, *, ended: bool, walked_out: bool) -> str:
        """How the customer left."""
        if walked_out:
            told = self._tr("{name} walked out {left}.")
        elif ended:
            told = self._tr("{name} left {left}.")
        else:
            told = self._tr("The talk was broken off. {name} was {left}.")
        return told.format(name=name, left=left)

    def outcome(self, grade: Grade | None) -> str:
        """What an ending is worth, or that there is none."""
        match grade:
            case Grade.GREAT:
                return self._tr("A great ending. There is none better.")
            case Grade.GOOD:
                return self._tr("A good ending.")
            case Grade.FAIR:
                return self._tr("A fair ending, with room for a better one.")
            case Grade.POOR:
                return self._tr("A poor ending. The decisions show how it came to that.")
            case None:
                return self._tr("It has no ending.")

    def evidence(self, points: int, best: int, chances: int) -> str:
        """What a skill's score rests on."""
        told = self._tr("{points} of {best} from {n} opportunities")
        if chances == 1:
            told = self._tr("{points} of {best} from 1 opportunity")
        return told.format(points=points, best=best, n=chances)
