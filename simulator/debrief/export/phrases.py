"""What a sheet says by itself, beside what decisions cost."""

from collections.abc import Sequence

from simulator.debrief.words import Translate
from simulator.story.model import Channel, Grade
from simulator.story.speech import spans

_SHORT = 60
"""How many characters of what was said name a decision."""
_TITLES = frozenset(
    {"dr", "father", "frau", "herr", "lady", "lord", "madam", "madame", "miss", "mr", "mrs", "ms"}
    | {"mx", "prof", "professor", "rabbi", "rev", "reverend", "señor", "señora", "sir", "sister"}
)

_CHANNELS = {
    Channel.IN_PERSON: "in person",
    Channel.PHONE: "by phone",
    Channel.CHAT: "by chat",
    Channel.EMAIL: "by email",
    Channel.SOCIAL: "on social media",
}


def called(name: str) -> str:
    """What a customer is called in passing: the first name, or the whole where a title leads."""
    first, _, rest = name.strip().partition(" ")
    return name.strip() if not rest or first.lower().rstrip(".") in _TITLES else first


def in_short(said: str) -> str:
    """A line in a few words: what was spoken in quotes, or else what was done."""
    parts = spans(said)
    words = " ".join(part.text for part in parts if not part.direction)
    if words:
        return f"“{_shortened(words)}”"
    return f"[{_shortened(' '.join(part.text for part in parts))}]"


def _shortened(text: str) -> str:
    if len(text) <= _SHORT:
        return text
    head = text[: _SHORT + 1].rpartition(" ")[0] or text[:_SHORT]
    return head.rstrip(" ,;:.–—-") + "…"


def clock(seconds: float) -> str:
    """A time after the start, such as "1:05"; "" where nobody kept it."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}" if seconds > 0 else ""


class Phrases:
    """A sheet's own sentences, in the reader's language."""

    def __init__(self, tr: Translate = str) -> None:
        self._tr = tr

    def length(self, count: int) -> str:
        """How many decisions a talk had."""
        return self._tr("1 decision") if count == 1 else self._tr("{n} decisions").format(n=count)

    def channel(self, channel: Channel) -> str:
        """How the two talk, as it stands within a sentence."""
        return self._tr(_CHANNELS[channel])

    def numbers(self, decisions: Sequence[int]) -> str:
        """Such as "decisions 1, 3 and 4"; "" for none."""
        if not decisions:
            return ""
        if len(decisions) == 1:
            return self._tr("decision {one}").format(one=decisions[0])
        most = ", ".join(map(str, decisions[:-1]))
        return self._tr("decisions {most} and {last}").format(most=most, last=decisions[-1])

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

    def move(self, before: str, after: str) -> str:
        """What became of the mood's band."""
        if before == after:
            return self._tr("still {band}").format(band=after)
        return f"{before} → {after}"
