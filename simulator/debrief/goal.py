"""The one thing to work on: chosen from what cost most, with a story to practise it next."""

from collections.abc import Iterable

from simulator.analysis.skills import Opportunity, SkillScore
from simulator.debrief.debrief import Debrief, Goal
from simulator.debrief.judgement import Judgement, Verdict
from simulator.mood.rulebook import Rulebook
from simulator.play.catalogue import Card

_WEIGHT = {Verdict.TURNING_POINT: 9, Verdict.COSTLY: 3, Verdict.SLIP: 1}
"""What a point of a skill weighs that was lost by such a decision; else it weighs nothing."""
_MOST = 3


def costliest_goal(told: Debrief, judgement: Judgement, rules: Rulebook) -> Goal | None:
    """The skill that was missed where it cost most.

    Where no costly decision missed a skill, it is the one that left most points on the table.
    """
    weights = {one.number: _WEIGHT.get(one.verdict, 0) for one in judgement.decisions}
    costs = {
        one: sum(_cost(chance, weights) for chance in one.opportunities) for one in told.skills
    }
    worst = max(costs, key=lambda one: (costs[one], one.lost), default=None)
    if worst is None or costs[worst] == 0:
        return told.goal
    return Goal(worst.skill, rules.skills[worst.skill].practise, _where(worst, weights))


def story_for(skill: str, cards: Iterable[Card], besides: str) -> Card | None:
    """The story to practise a skill in: the one that it is most at stake in, but not `besides`.

    Among equals the one with more scenes, then the first.
    """
    fit = [one for one in cards if skill in one.skills and one.id != besides and not one.problem]
    return min(fit, key=lambda one: (one.skills.index(skill), -one.scenes), default=None)


def _cost(chance: Opportunity, weights: dict[int, int]) -> int:
    return weights.get(chance.decision, 0) * (chance.best - chance.level)


def _where(score: SkillScore, weights: dict[int, int]) -> tuple[int, ...]:
    """The decisions that missed the skill and cost most, in their order."""
    missed = [one for one in score.opportunities if one.level < one.best]
    missed.sort(key=lambda one: (-_cost(one, weights), one.level - one.best))
    return tuple(sorted(one.decision for one in missed[:_MOST]))
