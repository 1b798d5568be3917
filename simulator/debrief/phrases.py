"""What a debrief says by itself, on a page of the window and on a sheet alike."""

from collections.abc import Sequence

from simulator.story.speech import spans
from simulator.story.words import Translate

_SHORT = 60
"""How many characters of what was said name a decision."""
_TITLES = frozenset(
    {"dr", "father", "frau", "herr", "lady", "lord", "madam", "madame", "miss", "mr", "mrs", "ms"}
    | {"mx", "prof", "professor", "rabbi", "rev", "reverend", "señor", "señora", "sir", "sister"}
)


def called(name: str) -> str:
    """What a customer is called in passing: the first name, or the whole where a title leads."""
    first, _, rest = name.strip().partition(" ")
    return name.strip() if not rest or first.lower().rstrip(".") in _TITLES else first


def shortened(text: str, limit: int = _SHORT) -> str:
    """The text up to the last word that fits, with an ellipsis where something is left out."""
    if len(text) <= limit:
        return text
    head = text[: limit + 1].rpartition(" ")[0] or text[:limit]
    return head.rstrip(" ,;:.–—-") + "…"


def in_short(said: str, limit: int = _SHORT) -> str:
    """A line in a few words: what was spoken in quotes, or else what was done."""
    parts = spans(said)
    words = " ".join(part.text for part in parts if not part.direction)
    if words:
        return f"“{shortened(words, limit)}”"
    return f"[{shortened(' '.join(part.text for part in parts), limit)}]"


class Phrases:
    """Sentences in the reader's language."""

    def __init__(self, tr: Translate = str) -> None:
        self._tr = tr

    def length(self, count: int) -> str:
        """How many decisions a talk had."""
        return self._tr("1 decision") if count == 1 else self._tr("{n} decisions").format(n=count)

    def numbers(self, decisions: Sequence[int]) -> str:
        """Such as "decisions 1, 3 and 4"; "" for none."""
        if not decisions:
            return ""
        if len(decisions) == 1:
            return self._tr("decision {one}").format(one=decisions[0])
        most = ", ".join(map(str, decisions[:-1]))
        return self._tr("decisions {most} and {last}").format(most=most, last=decisions[-1])

    def move(self, before: str, after: str) -> str:
        """What became of the mood's band."""
        if before == after:
            return self._tr("still {band}").format(band=after)
        return f"{before} → {after}"
