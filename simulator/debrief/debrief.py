"""The content of a debrief: everything that its pages and reports show, as frozen values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simulator.analysis.skills import SkillScore, skill_scores
from simulator.debrief.words import Sentences, Translate
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Change, Mood, State, score
from simulator.play.engine import Step
from simulator.play.session import Session
from simulator.story.model import Ending, Scene

WORKS = 2
"""The level from which a choice is good in itself, and not only the best on offer."""
STRONG = 0.75
"""From this share of the points on, a skill counts as a strength."""


@dataclass(frozen=True, slots=True)
class Point:
    """The mood after `decision` decisions (0 at the start); `score` is M after its caps."""

    decision: int
    mood: Mood
    score: int
    band: str


@dataclass(frozen=True, slots=True)
class Review:
    """One decision, counted from 1, with what it did and why.

    `entry` is what had changed on coming to the scene; `because` says the whole ledger in
    words, the entry's part first. `levels` are the option's skill levels (0-3).
    """

    number: int
    scene: str
    heard_line: str
    option: str
    said: str
    approach: str
    reply: str
    entry: tuple[Change, ...]
    changes: tuple[Change, ...]
    because: tuple[str, ...]
    why: str
    levels: Mapping[str, int]
    shown: tuple[str, ...]
    missed: tuple[str, ...]
    after: Point


@dataclass(frozen=True, slots=True)
class Strength:
    """A skill that went well, with the decisions that say so."""

    skill: str
    decisions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Goal:
    """The one thing to work on: a skill, what to try, and where it was missed."""

    skill: str
    practise: str
    decisions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Debrief:
    """All that can be said of one attempt. `ending` is None where it was abandoned.

    `epilogue` is what entering the last scene changed where the talk stopped there.
    """

    story: str
    title: str
    customer: str
    persona: str
    ending: Ending | None
    walked_out: bool
    left: str
    course: tuple[Point, ...]
    reviews: tuple[Review, ...]
    epilogue: tuple[Change, ...]
    skills: tuple[SkillScore, ...]
    strengths: tuple[Strength, ...]
    goal: Goal | None
    reflect: tuple[str, ...]


def debrief(session: Session, tr: Translate = str) -> Debrief:
    """The debrief of a finished or abandoned attempt; `tr` translates its sentences."""
    engine, decisions = session.engine, session.decisions
    story, rules = engine.story, engine.rulebook
    words = Sentences(rules, engine.customer.persona, tr)
    first = decisions[0].before if decisions else session.step
    opening = point_at(0, first.after if first else session.step.after, rules)
    reviews = tuple(
        _review(number, step, words, rules) for number, step in enumerate(decisions, start=1)
    )
    scores = skill_scores(decisions, rules.skills)
    return Debrief(
        story=story.id,
        title=story.title,
        customer=story.customer.name,
        persona=engine.customer.persona.id,
        ending=session.step.ending,
        walked_out=session.step.walked_out,
        left=rules.mood_band(session.step.state),
        course=(opening, *(review.after for review in reviews)),
        reviews=reviews,
        epilogue=session.step.entry,
        skills=scores,
        strengths=_strengths(scores),
        goal=_goal(scores, rules),
        reflect=story.reflect,
    )


def point_at(decision: int, state: State, rules: Rulebook) -> Point:
    """The mood of a state, met after so many decisions."""
    return Point(decision, state.mood, score(state), rules.mood_band(state))


def _review(number: int, step: Step, words: Sentences, rules: Rulebook) -> Review:
    before, option = step.before, step.option
    if before is None or option is None or before.view is None:
        raise ValueError("a review needs a decision")
    scene = before.place
    entered = words.ledger(before.entry, before.after.mood)
    decided = words.ledger(step.changes, before.state.mood, option.mood)
    return Review(
        number=number,
        scene=scene.id,
        heard_line=before.view.line if isinstance(scene, Scene) else "",
        option=option.id,
        said=option.say,
        approach=option.approach,
        reply=step.reply,
        entry=before.entry,
        changes=step.changes,
        because=(*entered, *decided),
        why=option.why,
        levels=option.skills,
        shown=option.technique,
        missed=option.misses,
        after=point_at(number, step.after, rules),
    )


def _strengths(scores: Sequence[SkillScore]) -> tuple[Strength, ...]:
    """Up to three skills that went well, those with the most points first.

    Where no skill has evidence enough, those with the best decisions stand in.
    """
    strong = [one for one in scores if one.ratio >= STRONG and _best_moments(one)]
    strong.sort(key=lambda one: -one.points)
    proved = [one for one in strong if one.enough]
    return tuple(Strength(one.skill, _best_moments(one)) for one in (proved or strong)[:3])


def _best_moments(score: SkillScore) -> tuple[int, ...]:
    """The decisions that took the best on offer, where that was good in itself."""
    return tuple(
        chance.decision
        for chance in score.opportunities
        if chance.level == chance.best and chance.level >= WORKS
    )


def _goal(scores: Sequence[SkillScore], rules: Rulebook) -> Goal | None:
    """The skill that left most on the table; None where nothing was lost."""
    costly = max(scores, key=lambda one: (one.lost, -one.ratio), default=None)
    if costly is None or costly.lost == 0:
        return None
    missed = [one for one in costly.opportunities if one.level < one.best]
    missed.sort(key=lambda one: one.level - one.best)
    return Goal(
        costly.skill,
        rules.skills[costly.skill].practise,
        tuple(sorted(one.decision for one in missed[:3])),
    )
