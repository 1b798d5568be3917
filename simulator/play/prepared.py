"""A story's scenes bound to one customer: guards, moves and ready-made views."""

from typing import NamedTuple, TypeVar

from simulator.mood.arithmetic import Move, Temperament
from simulator.mood.guards import Guard, guard
from simulator.mood.state import State
from simulator.story.conditions import Condition
from simulator.story.model import Ending, Option, Scene, SceneId, Story, Variant

Part = TypeVar("Part")
Guarded = tuple[tuple[Guard | None, Part], ...]
"""Parts with the guards of their `when`, in the writer's order."""


class View(NamedTuple):
    """What a scene shows: the customer's line, and the available options in writer's order.

    `texts` are what the options say; `choices` maps their ids to what choosing them does.
    """

    line: str
    options: tuple[Option, ...]
    texts: tuple[str, ...]
    choices: "dict[str, PreparedOption]"


class PreparedEnding:
    """An ending as a goal of options."""

    __slots__ = ("place",)

    def __init__(self, ending: Ending) -> None:
        self.place = ending


class PreparedOption:
    """An option with its move, its reply and its ways on.

    `goal` is where it leads whatever the mood, or None where its routes have to be asked.
    """

    __slots__ = ("_replies", "_routes", "goal", "move", "option", "replies")

    def __init__(
        self,
        option: Option,
        move: Move,
        replies: Guarded[Variant],
        routes: "tuple[tuple[Guard | None, Goal], ...]",
    ) -> None:
        self.option = option
        self.move = move
        self.replies = bool(replies)
        self.goal = routes[0][1] if routes[0][0] is None else None
        self._replies = replies
        self._routes = routes

    def reply(self, state: State) -> str:
        """The customer's answer, chosen after the mood moved."""
        return _first(self._replies, state).say

    def route(self, state: State) -> "Goal":
        """Where it leads, tested after the mood moved."""
        return _first(self._routes, state)


class PreparedScene:
    """A scene whose views are made once for each pattern of guards that hold.

    `quiet` says that entering it changes nothing.
    """

    __slots__ = ("_guards", "_lines", "_options", "_views", "place", "quiet")

    def __init__(self, scene: Scene, lines: Guarded[Variant]) -> None:
        self.place = scene
        self.quiet = not (scene.later or scene.breaks or scene.sets)
        self._lines = lines
        self._options: tuple[tuple[Guard | None, PreparedOption], ...] = ()
        self._guards: tuple[Guard, ...] = ()
        self._views: dict[int, View] = {}

    def offer(self, options: tuple[tuple[Guard | None, PreparedOption], ...]) -> None:
        """Give the scene its options, once the scenes they lead to are there."""
        self._options = options
        guards = [held for held, _ in (*self._lines, *options) if held is not None]
        self._guards = tuple(dict.fromkeys(guards))  # each is asked once

    def view(self, state: State) -> View:
        """What the scene shows in `state`."""
        pattern = 1
        for held in self._guards:
            pattern += pattern + held(state)
        view = self._views.get(pattern)
        if view is None:
            view = self._views[pattern] = self._make(state)
        return view

    def _make(self, state: State) -> View:
        line = _first(self._lines, state).say
        offered = tuple(one for held, one in self._options if held is None or held(state))
        options = tuple(one.option for one in offered)
        texts = tuple(option.say for option in options)
        return View(line, options, texts, {one.option.id: one for one in offered})


Goal = PreparedScene | PreparedEnding
"""Where an option can lead."""


class Preparation:
    """Binds a story's parts to one customer; equal conditions share one guard."""

    def __init__(self, customer: Temperament, story: Story) -> None:
        self._customer = customer
        self._guards: dict[Condition, Guard] = {}
        self.endings = {id_: PreparedEnding(ending) for id_, ending in story.endings.items()}
        self.scenes = {
            id_: PreparedScene(scene, self._guarded(scene.customer))
            for id_, scene in story.scenes.items()
        }
        for scene in self.scenes.values():
            scene.offer(
                tuple((self._guard(one.when), self._option(one)) for one in scene.place.options)
            )

    def _option(self, option: Option) -> PreparedOption:
        routes = tuple((self._guard(route.when), self._goal(route.to)) for route in option.go)
        move = self._customer.move(option)
        return PreparedOption(option, move, self._guarded(option.reply), routes)

    def _goal(self, id_: SceneId) -> Goal:
        return self.scenes.get(id_) or self.endings[id_]

    def _guarded(self, parts: tuple[Variant, ...]) -> Guarded[Variant]:
        return tuple((self._guard(part.when), part) for part in parts)

    def _guard(self, condition: Condition | None) -> Guard | None:
        if condition is None:
            return None
        known = self._guards.get(condition)
        if known is None:
            known = self._guards[condition] = guard(condition, self._customer.rulebook)
        return known


def _first(parts: Guarded[Part], state: State) -> Part:
    """The first part whose guard holds; the last, which a checked story leaves unguarded."""
    for held, part in parts:
        if held is None or held(state):
            return part
    return parts[-1][1]
