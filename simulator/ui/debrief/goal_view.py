"""The goal, with a story to practise it in."""

from collections.abc import Iterable

from simulator.debrief.debrief import Debrief, Goal
from simulator.debrief.goal import story_for
from simulator.mood.rulebook import Rulebook
from simulator.play.catalogue import Card
from simulator.ui.debrief.views import GoalView, StoryView


def goal_view(goal: Goal, told: Debrief, rules: Rulebook, stories: Iterable[Card]) -> GoalView:
    """The goal in the words of its skill; no story where none puts it at stake."""
    skill = rules.skills[goal.skill]
    card = story_for(goal.skill, stories, told.story)
    story = StoryView(card.title, card.path) if card else None
    return GoalView(skill.name, goal.practise, goal.decisions, skill.notes, story)
