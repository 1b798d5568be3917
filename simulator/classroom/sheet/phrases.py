"""The class sheet's own sentences, in the reader's language."""

from collections.abc import Sequence

from simulator.classroom.sheet.sheet import Tally
from simulator.classroom.sheet.teams import FEWEST
from simulator.debrief.export.phrases import SheetPhrases
from simulator.story.model import Grade
from simulator.story.words import Translate, grade_word


class ClassPhrases(SheetPhrases):
    """Sentences about many people, none of whom is named."""

    def __init__(self, tr: Translate = str) -> None:
        super().__init__(tr)
        self.tr = tr

    def tally(self, count: int, of: int) -> Tally:
        """So many of so many."""
        if not of:
            return Tally(0, 0, "", "")
        words = self.tr("{count} of {of}").format(count=count, of=of)
        return Tally(count, of, words, percent(count, of))

    def votes(self, many: int) -> str:
        """So many votes."""
        return self.tr("1 vote") if many == 1 else self.tr("{n} votes").format(n=many)

    def few(self, many: int) -> str:
        """So many people, where one or two of them are nobody's business."""
        if many >= FEWEST:
            return str(many)
        return self.tr("a few") if many else self.tr("none")

    def hardly(self, many: int) -> str:
        """So many votes, where one or two of them are nobody's business."""
        if many >= FEWEST:
            return self.votes(many)
        return self.tr("hardly any votes") if many else self.tr("no votes")

    def hands(self, many: int) -> str:
        """So many hands."""
        return self.tr("1 hand") if many == 1 else self.tr("{n} hands").format(n=many)

    def choices(self, many: int) -> str:
        """So many choices."""
        return self.tr("1 choice") if many == 1 else self.tr("{n} choices").format(n=many)

    def alone(self, many: int) -> str:
        """So many choices of people on their own, beside those of the class."""
        told = self.tr("1 choice made alone") if many == 1 else self.tr("{n} choices made alone")
        return told.format(n=many)

    def attempts(self, many: int) -> str:
        """So many attempts."""
        return self.tr("1 attempt") if many == 1 else self.tr("{n} attempts").format(n=many)

    def people(self, many: int) -> str:
        """So many people."""
        return self.tr("1 person") if many == 1 else self.tr("{n} people").format(n=many)

    def listed(self, parts: Sequence[str]) -> str:
        """Such as "one, two and three"; "" for none."""
        if len(parts) < 2:
            return "".join(parts)
        most = ", ".join(parts[:-1])
        return self.tr("{most} and {last}").format(most=most, last=parts[-1])

    def card(self, number: int, grade: Grade | None, came: int, line: str) -> str:
        """What a card of the graph says."""
        if grade is not None:
            what = self.tr("Ending, {grade}").format(grade=grade_word(grade, self.tr))
        else:
            what = self.tr("Scene {number}").format(number=number)
        who = self.choices(came) if came else self.tr("nobody")
        return self.tr("{what}: {line} ({who})").format(what=what, line=line, who=who)

    def graph(self, reached: int, scenes: int) -> str:
        """What the graph shows."""
        told = self.tr(
            "The story's scenes and endings with the roads between them. {reached} of {scenes} "
            "scenes were reached. The table below says the same, scene by scene."
        )
        return told.format(reached=reached, scenes=scenes)

    def legend(self, *, by_class: bool) -> str:
        """How the graph is to be read."""
        told = self.tr(
            "Under a scene stand the share of its choices that took a road, and their replies; the "
            "thicker the line, the more there were. The number on the right of a card is how many "
            "choices were made there. Nobody took a dashed road."
        )
        road = self.tr(
            "The road that the class took is the coloured one; its scenes have a double frame."
        )
        return f"{told} {road}" if by_class else told


def percent(count: int, of: int) -> str:
    """A part in whole per cent; 0 and 100 only where nobody and everybody is meant."""
    whole = round(100 * count / of)
    if 0 < count < of:
        whole = min(max(whole, 1), 99)
    return f"{whole}%"
