"""The debrief's own sentences: short, kind and honest."""

from collections.abc import Sequence

from simulator.debrief.phrases import Phrases
from simulator.story.model import Grade
from simulator.story.words import skill_level_word


class PagePhrases(Phrases):
    """Everything the debrief says by itself, in the reader's language."""

    def level(self, level: int) -> str:
        """A skill's level in a word."""
        return skill_level_word(level, self._tr)

    def lasted(self, seconds: float) -> str:
        """How long a talk took; nothing where nobody kept the time."""
        if seconds <= 0:
            return ""
        if seconds < 60:
            return self._tr("under a minute")
        return self._tr("{n} min").format(n=round(seconds / 60))

    def question(self, *, ended: bool) -> str:
        """What the trainee is asked first."""
        if ended:
            return self._tr("How did the customer leave, do you think?")
        return self._tr("How did the customer feel when you stopped, do you think?")

    def headline(
        self, name: str, left: str, guess: str | None, *, ended: bool, walked_out: bool
    ) -> str:
        """How the customer left, and what was guessed."""
        if walked_out:
            sentence = self._tr("{name} walked out {left}")
        elif ended:
            sentence = self._tr("{name} left {left}")
        else:
            sentence = self._tr("You stopped here. {name} was {left}")
        said = sentence.format(name=name, left=left)
        if guess is None:
            return f"{said}."
        if guess == left:
            return self._tr("{said}, as you thought.").format(said=said)
        return self._tr("{said}. You guessed {guess}.").format(said=said, guess=guess)

    def outcome(self, grade: Grade | None, count: int) -> str:
        """What an ending is worth, or that there is none."""
        match grade:
            case Grade.GREAT:
                return self._tr("A great ending. There is none better.")
            case Grade.GOOD:
                return self._tr("A good ending.")
            case Grade.FAIR:
                return self._tr("A fair ending, with room for a better one.")
            case Grade.POOR:
                return self._tr("A poor ending. The decisions below show how it came to that.")
            case None if count == 1:
                return self._tr("The talk broke off after 1 decision, so it has no ending.")
            case None:
                told = self._tr("The talk broke off after {n} decisions, so it has no ending.")
                return told.format(n=count)

    def evidence(self, points: int, best: int, chances: int, *, enough: bool) -> str:
        """What a skill's score rests on."""
        if not enough:
            return self._tr("not enough evidence")
        told = self._tr("{points} of {best} from {n} opportunities")
        return told.format(points=points, best=best, n=chances)

    def course(self, start: str, end: str, count: int) -> str:
        """The chart in a sentence, for those who can't see it."""
        told = self._tr("The mood went from {start} to {end} in {length}.")
        return told.format(start=start, end=end, length=self.length(count))

    def no_strengths(self) -> str:
        """Where no skill went well."""
        return self._tr(
            "No skill stood out this time. That happens in a hard talk, and the one thing to "
            "try is a good place to start."
        )

    def no_goal(self, *, judged: bool) -> str:
        """Where no skill left anything to gain, or none was asked for."""
        if judged:
            return self._tr(
                "Each time, you chose the best that was on offer. Try the same talk with "
                "another temperament."
            )
        return self._tr("Too little was said to name one thing. Play a little further next time.")

    def no_goal_but_turning(self, decisions: Sequence[int]) -> str:
        """Where every skill was shown, and still something was lost."""
        told = self._tr(
            "By the skills you chose the best on offer each time. What cost was the moment: see "
            "{decisions}."
        )
        return told.format(decisions=self.numbers(decisions))
