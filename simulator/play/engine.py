"""A story made ready for one temperament: ask for a step, choose, get the next.

Guards are bound once; what a scene offers under each pattern of guards is made once and then
looked up; a step refers to the one before it, so that history and undo cost nothing.
"""

from typing import NamedTuple

from simulator.mood.arithmetic import Temperament
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Change, State, new_tuple
from simulator.play.errors import (
    OptionUnavailableError,
    TalkOverError,
    UnknownOptionError,
    UnknownPersonaError,
)
from simulator.play.prepared import Goal, Preparation, PreparedScene, View
from simulator.story.model import Ending, Option, Scene, SceneId, Story

_NOTHING: tuple[Change, ...] = ()


class Step(NamedTuple):
    """One moment of a talk: where it stands, and the decision that led there.

    `view` is None at an ending. `entry` is what entering this scene changed. `option`,
    `changes`, `reply` and `after` (the state right after the decision, before the scene was
    entered) tell of the decision; at the start there is none. `before` is the step in which
    it was taken.
    """

    place: Scene | Ending
    state: State
    view: View | None
    entry: tuple[Change, ...]
    before: "Step | None"
    option: Option | None
    changes: tuple[Change, ...]
    after: State
    reply: str
    walked_out: bool

    @property
    def ending(self) -> Ending | None:
        """The ending that was reached, if the talk is over."""
        return self.place if isinstance(self.place, Ending) else None

    @property
    def stuck(self) -> bool:
        """True where a scene offers nothing at all, which is a mistake of its writer."""
        return self.view is not None and not self.view.options

    def __repr__(self) -> str:
        return f"Step({self.place.id!r}, {self.state!r})"


class Engine:
    """One story under one rulebook with one persona; any number of talks share it."""

    def __init__(self, story: Story, rulebook: Rulebook, persona: str | None = None) -> None:
        name = persona or story.customer.persona
        if name not in rulebook.personas:
            raise UnknownPersonaError(name, tuple(rulebook.personas))
        self.story = story
        self.rulebook = rulebook
        self.customer = Temperament(rulebook, rulebook.personas[name])
        prepared = Preparation(self.customer, story)
        self._scenes = prepared.scenes
        self._walk_out = prepared.endings[story.walk_out]

    def start(self) -> Step:
        """The first step of a talk."""
        state = self.customer.start(self.story.facts)
        scene = self._scenes[self.story.start.id]
        entered, entry = self.customer.enter(state, scene.place)
        view = scene.view(entered)
        return Step(scene.place, entered, view, entry, None, None, (), state, "", False)

    def at(self, scene: SceneId, state: State) -> Step:
        """A step in a scene with a state of one's own choosing, as if a talk began there.

        KeyError for a scene that the story does not have.
        """
        prepared = self._scenes[scene]
        view = prepared.view(state)
        return Step(prepared.place, state, view, _NOTHING, None, None, _NOTHING, state, "", False)

    def choose(self, step: Step, option_id: str) -> Step:
        """The step that a choice leads to; linear in nothing but the scene's own guards.

        Raises TalkOverError at an ending, UnknownOptionError for an id that the scene does not
        have, OptionUnavailableError for one whose `when` does not hold.
        """
        view = step.view
        choice = view.choices.get(option_id) if view is not None else None
        if choice is None:
            raise _refusal(step, option_id)
        state = step.state
        after, changes = choice.move(state)
        reply = choice.reply(after) if choice.replies else ""
        walks_out = state.boiling and after.boiling
        goal: Goal
        goal = self._walk_out if walks_out else choice.goal or choice.route(after)
        entered, shown, entry = after, None, _NOTHING
        if type(goal) is PreparedScene:
            if not goal.quiet:
                entered, entry = self.customer.enter(after, goal.place)
            shown = goal.view(entered)
        option = choice.option
        return new_tuple(
            Step,
            (goal.place, entered, shown, entry, step, option, changes, after, reply, walks_out),
        )


def _refusal(step: Step, option_id: str) -> Exception:
    """Why a choice can't be taken here."""
    place = step.place
    if isinstance(place, Ending):
        return TalkOverError(place.id)
    if any(option.id == option_id for option in place.options):
        return OptionUnavailableError(place.id, option_id)
    return UnknownOptionError(place.id, option_id, tuple(one.id for one in place.options))
