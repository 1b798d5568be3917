"""Skill scores: DESIGN.md, section 6."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.play.engine import Step
from simulator.story.stakes import skills_at_stake

ENOUGH_OPPORTUNITIES = 3
"""Under so many opportunities a score reads "not enough evidence"."""


@dataclass(frozen=True, slots=True)
class Opportunity:
    """One decision in which the options differed on a skill; levels run from 0 to 3.

    `decision` counts from 1. A chosen option that is silent on the skill shows it at 0.
    """

    decision: int
    level: int
    best: int


@dataclass(frozen=True, slots=True)
class SkillScore:
    """Points of one skill: those chosen out of the best that were on offer."""

    skill: str
    opportunities: tuple[Opportunity, ...]

    @property
    def points(self) -> int:
        """The sum of the chosen levels."""
        return sum(one.level for one in self.opportunities)

    @property
    def best(self) -> int:
        """The sum of the best levels that were available."""
        return sum(one.best for one in self.opportunities)

    @property
    def lost(self) -> int:
        """The points left on the table."""
        return self.best - self.points

    @property
    def enough(self) -> bool:
        """Whether there is evidence enough to speak of a score."""
        return len(self.opportunities) >= ENOUGH_OPPORTUNITIES

    @property
    def ratio(self) -> float:
        """Points as a share of the best, 0 to 1."""
        return self.points / self.best if self.best else 0.0


def skill_scores(decisions: Iterable[Step], skills: Iterable[str]) -> tuple[SkillScore, ...]:
    """A score for each of `skills` that had an opportunity, in their order."""
    found: dict[str, list[Opportunity]] = {skill: [] for skill in skills}
    for number, step in enumerate(decisions, start=1):
        if step.option is None or step.before is None or step.before.view is None:
            continue
        offered = step.before.view.options
        for skill in skills_at_stake(offered):
            best = max(one.skills.get(skill, 0) for one in offered)
            level = step.option.skills.get(skill, 0)
            found.setdefault(skill, []).append(Opportunity(number, level, best))
    return tuple(SkillScore(skill, tuple(chances)) for skill, chances in found.items() if chances)
