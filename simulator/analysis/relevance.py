"""What a scene's future can still ask about, so that all else may be forgotten.

Two states that differ only in what nothing ahead reads have the same future; forgetting the
difference keeps the number of states in proportion to the story.
"""

from collections import defaultdict
from dataclasses import dataclass

from simulator.mood.rulebook import Rule, Rulebook
from simulator.mood.state import State
from simulator.story.conditions import Condition, Holds, InBand, Kept, atoms
from simulator.story.model import Option, Scene, SceneId, Story

_ALWAYS = frozenset({"need-met", "exceeded"})
"""They cap the whole mood, by which every ending is judged."""
_READ_BY_RULE = {
    Rule.ESCALATE: frozenset({"asked-to-escalate", "safety", "beyond-authority"}),
    Rule.BOUNDARY: frozenset({"abuse"}),
}
TOO_MANY_APOLOGIES = 2
"""From the third on, apologies are all alike (rule 3)."""


@dataclass(frozen=True, slots=True)
class Relevant:
    """Facts, open promises and kept promises that matter from a scene on."""

    facts: frozenset[str] = _ALWAYS
    open: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    apologies: bool = False

    def __or__(self, other: "Relevant") -> "Relevant":
        return Relevant(
            self.facts | other.facts,
            self.open | other.open,
            self.kept | other.kept,
            self.apologies or other.apologies,
        )


class Relevance:
    """For every scene of a story, what a state may not forget there."""

    def __init__(self, story: Story, rulebook: Rulebook) -> None:
        self._approaches = rulebook.approaches
        self._next: dict[SceneId, frozenset[str]] = {
            scene.id: frozenset(self._repeatable(option) for option in scene.options)
            for scene in story.scenes.values()
        }
        self._ahead = self._close(story)

    def forget(self, state: State, scene: SceneId) -> State:
        """The state without what nothing from `scene` on can ask about; at an ending, all."""
        keep = self._ahead.get(scene, _NOTHING)
        last = state.last if state.last in self._next.get(scene, ()) else ""
        return State(
            state.mood,
            state.facts & keep.facts,
            state.open & keep.open,
            state.kept & keep.kept,
            min(state.apologies, TOO_MANY_APOLOGIES) if keep.apologies else 0,
            last,
            state.boiling and scene in self._ahead,
        )

    def _repeatable(self, option: Option) -> str:
        """The approach, where saying it twice running is told apart (rule 7)."""
        rule = self._approaches[option.approach].rule
        return "" if rule is Rule.APOLOGY else option.approach

    def _close(self, story: Story) -> dict[SceneId, Relevant]:
        """Each scene's own questions with those of all scenes ahead of it."""
        ahead = {id_: self._own(scene) for id_, scene in story.scenes.items()}
        before: defaultdict[SceneId, set[SceneId]] = defaultdict(set)
        for scene, option in story.options():
            for route in option.go:
                before[route.to].add(scene.id)
        waiting = list(ahead)
        while waiting:
            here = waiting.pop()
            for earlier in before[here]:
                joined = ahead[earlier] | ahead[here]
                if joined != ahead[earlier]:
                    ahead[earlier] = joined
                    waiting.append(earlier)
        return ahead

    def _own(self, scene: Scene) -> Relevant:
        asked = [_asked(variant.when) for variant in scene.customer]
        for option in scene.options:
            rule = self._approaches[option.approach].rule
            asked.append(_asked(option.when))
            asked += [_asked(reply.when) for reply in option.reply]
            asked += [_asked(route.when) for route in option.go]
            asked.append(
                Relevant(
                    facts=_READ_BY_RULE.get(rule, frozenset()),
                    open=frozenset(filter(None, (option.keeps, option.breaks))),
                    apologies=rule is Rule.APOLOGY,
                )
            )
        own = Relevant(open=frozenset({scene.breaks} if scene.breaks else ()))
        for one in asked:
            own |= one
        return own


_NOTHING = Relevant()


def _asked(condition: Condition | None) -> Relevant:
    if condition is None:
        return _NOTHING
    facts = {atom.fact for atom in atoms(condition) if isinstance(atom, Holds)}
    kept = {atom.promise for atom in atoms(condition) if isinstance(atom, Kept)}
    if any(isinstance(atom, InBand) and atom.dial == "mood" for atom in atoms(condition)):
        facts |= _ALWAYS
    return Relevant(facts=frozenset(facts), kept=frozenset(kept))
