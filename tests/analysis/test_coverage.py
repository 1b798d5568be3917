"""What a library teaches, and what it lacks."""

from collections.abc import Callable

from simulator.analysis.analysis import analyse
from simulator.analysis.coverage import missing, story_coverage, techniques_of
from simulator.mood.rulebook import Rulebook
from simulator.story.model import Story

HEAD = """
story: test
title: The late parcel
setting: {place: A parcel shop, role: Clerk, channel: in person}
customer: {name: Ida Brandt, persona: steady}
brief: A parcel is two days late.
walk-out: gone
scenes:
  desk:
    customer: "Two days late."
    go: pleased
    options:
"""
FOOT = """
endings:
  pleased: {grade: great, text: "She nods."}
  gone: {grade: poor, text: "The door swings."}
"""
Read = Callable[[str], Story]


def of(story_of: Read, *options: str) -> Story:
    return story_of(HEAD + "".join(f"      {one}\n" for one in options) + FOOT)


def test_techniques_are_counted_by_option(story_of: Read, rules: Rulebook) -> None:
    """Shown by two and broken by one; what a rude option breaks doesn't count."""
    found = story_coverage(
        of(
            story_of,
            'listen: {say: "Go on.", technique: [let-them-finish, look-at-them]}',
            'ask: {say: "When?", technique: look-at-them, misses: let-them-finish}',
            'blame: {say: "Your own fault.", misses: golden-rule}',
        ),
        rules,
    )
    assert found.shown == {"let-them-finish": 1, "look-at-them": 2}
    assert found.broken == {"let-them-finish": 1}


def test_a_skill_is_at_stake_only_between_options_that_are_offered_together(
    story_of: Read, rules: Rulebook
) -> None:
    """Two that exclude each other differ on nothing; without the analysis that isn't known."""
    story = of(
        story_of,
        'listen: {say: "Go on.", skills: {empathy: model}, when: trust is low}',
        'ask: {say: "When?", skills: {empathy: weak}, when: trust is some or higher}',
        'thank: {say: "Thanks.", skills: {respect: model}}',
        'greet: {say: "Hello.", skills: {respect: weak}}',
    )
    assert story_coverage(story, rules).skills == {"empathy", "respect"}
    assert story_coverage(story, rules, analyse(story, rules)).skills == {"respect"}


def test_what_is_missing(story_of: Read, rules: Rulebook) -> None:
    """Two stories show, one breaks, four put the skill at stake."""
    story = of(
        story_of,
        'listen: {say: "Go on.", skills: {respect: model}, technique: use-their-name}',
        'ask: {say: "When?", skills: {respect: weak}, misses: use-their-name}',
    )
    one = story_coverage(story, rules)
    lacks = {(lack.name, lack.lack): lack.found for lack in missing([one], rules)}
    assert lacks["use-their-name", "shown"] == 1
    assert ("use-their-name", "broken") not in lacks
    assert lacks["respect", "at stake"] == 1
    lacks = {(lack.name, lack.lack): lack.found for lack in missing([one] * 4, rules)}
    assert ("use-their-name", "shown") not in lacks
    assert ("respect", "at stake") not in lacks
    assert lacks["empathy", "at stake"] == 0


def test_every_technique_belongs_to_a_skill(rules: Rulebook) -> None:
    """So that the table, skill by skill, holds them all."""
    listed = [name for skill in rules.skills for name in techniques_of(skill, rules)]
    assert sorted(listed) == sorted(rules.techniques)
