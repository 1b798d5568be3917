"""Which techniques and skills a library teaches: shown, broken and at stake, story by story."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.offers import offered_together
from simulator.analysis.lints.rudeness import rude
from simulator.mood.rulebook import Rulebook
from simulator.story.model import Option, Story
from simulator.story.stakes import skills_at_stake

SHOWN_IN, BROKEN_IN, AT_STAKE_IN = 2, 1, 4
"""Stories that should show a technique, break it, and put a skill at stake, at least."""


@dataclass(frozen=True, slots=True)
class StoryCoverage:
    """One story: techniques with the options that show and that break them; skills at stake.

    Rude options are left out of those that break one: nobody learns from what nobody says.
    A skill is at stake where two options that are on offer together name different levels.
    """

    story: str
    shown: Mapping[str, int]
    broken: Mapping[str, int]
    skills: frozenset[str]


@dataclass(frozen=True, slots=True)
class Missing:
    """A technique or skill of which a library has too little: `found` stories out of `wanted`."""

    name: str
    lack: str
    """One of "shown", "broken" and "at stake"."""
    found: int
    wanted: int


def story_coverage(
    story: Story, rulebook: Rulebook, analysis: Analysis | None = None
) -> StoryCoverage:
    """What a story teaches; without its analysis, options of a scene count as offered together."""
    options = [option for _, option in story.options()]
    shown = _counted(name for option in options for name in option.technique)
    tempting = [option for option in options if not rude(option, rulebook)]
    broken = _counted(name for option in tempting for name in option.misses)
    skills = {skill for offer in _offers(story, analysis) for skill in skills_at_stake(offer)}
    return StoryCoverage(story.id, shown, broken, frozenset(skills))


def missing(found: Sequence[StoryCoverage], rulebook: Rulebook) -> Iterator[Missing]:
    """What the stories together lack, skill by skill."""
    for skill in rulebook.skills:
        stake = sum(skill in one.skills for one in found)
        if stake < AT_STAKE_IN:
            yield Missing(skill, "at stake", stake, AT_STAKE_IN)
        for name in techniques_of(skill, rulebook):
            shown = sum(name in one.shown for one in found)
            broken = sum(name in one.broken for one in found)
            if shown < SHOWN_IN:
                yield Missing(name, "shown", shown, SHOWN_IN)
            if broken < BROKEN_IN:
                yield Missing(name, "broken", broken, BROKEN_IN)


def techniques_of(skill: str, rulebook: Rulebook) -> tuple[str, ...]:
    """The ids of a skill's techniques, in the rulebook's order."""
    return tuple(id_ for id_, one in rulebook.techniques.items() if one.skill == skill)


def _counted(names: Iterator[str]) -> Mapping[str, int]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return counts


def _offers(story: Story, analysis: Analysis | None) -> Iterator[tuple[Option, ...]]:
    if analysis is None or not analysis.complete:
        yield from (scene.options for scene in story.scenes.values())
        return
    for _, offers in offered_together(analysis):
        yield from offers
