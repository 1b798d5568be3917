"""An attempt with everything that puts it into words."""

from collections.abc import Iterable, Sequence

from simulator.debrief.cost_phrases import MARK_SHAPES, CostPhrases
from simulator.debrief.debrief import Debrief, debrief
from simulator.debrief.export.attempt import Attempt
from simulator.debrief.export.phrases import SheetPhrases
from simulator.debrief.export.sheet import Mark
from simulator.debrief.judgement import Judged, Verdict
from simulator.debrief.phrases import called
from simulator.debrief.reading_phrases import ReadingPhrases
from simulator.debrief.words import Translate
from simulator.mood.rulebook import Rulebook
from simulator.story.words import skill_level_word


class Wording:
    """One attempt's debrief, its rulebook, and the sentences about them."""

    def __init__(self, attempt: Attempt, tr: Translate = str) -> None:
        self.attempt = attempt
        self.tr = tr
        self.told: Debrief = debrief(attempt.session, tr)
        self.rules: Rulebook = attempt.session.engine.rulebook
        self.name = called(self.told.customer)
        self.phrases = SheetPhrases(tr)
        self.costs = CostPhrases(self.rules, self.name, tr)
        self.readings = ReadingPhrases(self.rules, self.name, tr)

    def judged(self, number: int) -> Judged | None:
        """What is known of a decision, counted from 1."""
        judgement = self.attempt.judgement
        return judgement.decisions[number - 1] if judgement else None

    def mark(self, judged: Judged | None) -> Mark | None:
        """A decision's mark; None where it was not judged."""
        return self.verdict(judged.verdict, self.costs.cost(judged)) if judged else None

    def verdict(self, verdict: Verdict, cost: str) -> Mark:
        """A verdict as a mark."""
        return Mark(verdict, MARK_SHAPES[verdict], self.costs.word(verdict), cost)

    def band(self, band: str) -> str:
        """A band in the reader's language."""
        return self.tr(band)

    def skill(self, skill: str) -> str:
        """A skill's name."""
        return self.rules.skills[skill].name

    def level(self, skill: str, level: int) -> str:
        """Such as "Empathy: works"."""
        return f"{self.skill(skill)}: {skill_level_word(level, self.tr)}"

    def techniques(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The names of techniques, each once."""
        return tuple(self.rules.techniques[one].name for one in dict.fromkeys(ids))

    def where(self, decisions: Sequence[int]) -> str:
        """Such as "decisions 1 and 4"."""
        return self.phrases.numbers(decisions)
