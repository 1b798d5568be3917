"""A story's scenes bound to one customer: guards, moves and ready-made views."""

from typing import NamedTuple, TypeVar

from simulator.mood.arithmetic import Move, Temperament
from simulator.mood.guards import Guard, guard
from simulator.mood.state import State
from simulator.story.conditions import Condition
from simulator.story.model import Option, Route, Scene, SceneId, Variant

Part = TypeVar("Part", Variant, Route, Option)
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


class PreparedOption:
    """An option with its move, its reply and its ways on."""

    __slots__ = ("_replies", "_routes", "move", "option", "replies", "target")

    def __init__(
        self,
        option: Option,
        move: Move,
        replies: Guarded[Variant],
        routes: Guarded[Route],
    ) -> None:
        self.option = option
        self.move = move
        self.replies = bool(replies)
        self.target: SceneId | None = routes[0][1].to if routes[0][0] is None else None
        self._replies = replies
        self._routes = routes

    def reply(self, state: State) -> str:
        """The customer's answer, chosen after the mood moved."""
        return _first(self._replies, state).say

    def route(self, state: State) -> SceneId:
        """Where it leads, tested after the mood moved."""
        return _first(self._routes, state).to


class PreparedScene:
    """A scene whose views are made once for each pattern of guards that hold.

    `quiet` says that entering it changes nothing.
    """

    __slots__ = ("_guards", "_lines", "_options", "_views", "quiet", "scene")

    def __init__(
        self,
        scene: Scene,
        lines: Guarded[Variant],
        options: "tuple[tuple[Guard | None, PreparedOption], ...]",
    ) -> None:
        self.scene = scene
        self.quiet = not (scene.later or scene.breaks or scene.sets)
        self._lines = lines
        self._options = options
        self._guards = tuple(
            {held for held, _ in (*lines, *options) if held is not None}  # each asked once
        )
        self._views: dict[int, View] = {}

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


class Preparation:
    """Binds a story's parts to one customer; equal conditions share one guard."""

    def __init__(self, customer: Temperament) -> None:
        self._customer = customer
        self._guards: dict[Condition, Guard] = {}

    def scene(self, scene: Scene) -> PreparedScene:
        """The scene with everything in it bound."""
        options = tuple((self._guard(one.when), self._option(one)) for one in scene.options)
        return PreparedScene(scene, self._guarded(scene.customer), options)

    def _option(self, option: Option) -> PreparedOption:
        move = self._customer.move(option)
        return PreparedOption(option, move, self._guarded(option.reply), self._guarded(option.go))

    def _guarded(self, parts: tuple[Part, ...]) -> Guarded[Part]:
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
