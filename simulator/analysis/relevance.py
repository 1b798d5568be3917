"""What a scene's future can still ask about, so that all else may be forgotten.

Two states that differ only in what nothing ahead reads before it is written anew have the same
future; forgetting the difference keeps the number of states in proportion to the story.
"""

from collections import defaultdict

from simulator.analysis.contexts import CAPS, Code, Contexts
from simulator.mood.rulebook import Rule, Rulebook
from simulator.mood.state import State
from simulator.story.model import Option, OptionId, Scene, SceneId, Story

_READ = {
    Rule.ENOUGH_TALK: frozenset({"need-met"}),
    Rule.ESCALATE: frozenset({"asked-to-escalate", "safety", "beyond-authority"}),
    Rule.BOUNDARY: frozenset({"abuse"}),
}
"""The facts that each rule reads."""


class Relevance:
    """For every scene of a story, what a state may not forget there."""

    def __init__(self, story: Story, rulebook: Rulebook) -> None:
        self.contexts = Contexts(story, rulebook)
        self._approaches = rulebook.approaches
        self._scenes = story.scenes
        self._reads: dict[tuple[SceneId, OptionId], Code] = {}
        self._always = self.contexts.facts(CAPS)
        ahead = self._close(story)
        self._masks = {id_: self._mask(scene, ahead[id_]) for id_, scene in story.scenes.items()}

    def mask(self, place: SceneId) -> Code:
        """The bits that matter from a scene on; at an ending, what caps the mood."""
        return self._masks.get(place, self._always)

    def before(self, place: SceneId) -> Code:
        """The bits that matter when a place is about to be entered."""
        scene = self._scenes.get(place)
        if scene is None:
            return self._always
        lost = self.contexts.lasts | self.contexts.boiling if scene.later else 0
        due = self.contexts.open(scene.breaks) | self.contexts.apologies if scene.breaks else 0
        return self.mask(place) & ~lost | due

    def forget(self, state: State, place: SceneId) -> State:
        """The state without what nothing from `place` on can ask about."""
        code = self.contexts.code(state) & self.mask(place)
        return self.contexts.state(code)._replace(mood=state.mood)

    def read(self, scene: SceneId, option: Option) -> Code:
        """What an option's answer and its way on depend on, and what they may change."""
        key = (scene, option.id)
        if key not in self._reads:
            self._reads[key] = self._read(option)
        return self._reads[key]

    def _read(self, option: Option) -> Code:
        contexts, rule = self.contexts, self._approaches[option.approach].rule
        promises = (option.promises, option.keeps, option.breaks)
        read = contexts.last(option.approach) | contexts.boiling
        read |= contexts.facts((*_READ.get(rule, ()), *option.sets, *option.clears))
        read |= contexts.open(*promises) | contexts.kept(*promises)
        if option.meets_need or option.keeps or option.approach == "extra-care":
            read |= self._always
        if option.breaks or rule is Rule.APOLOGY:
            read |= contexts.apologies
        read |= contexts.asked(option.when, *(route.when for route in option.go))
        for route in option.go:
            scene = self._scenes.get(route.to)
            if scene is not None and (scene.sets or scene.breaks):
                read |= contexts.facts(scene.sets)
                read |= contexts.open(scene.breaks) | contexts.apologies
        return read

    def _mask(self, scene: Scene, ahead: Code) -> Code:
        """What lies ahead of a scene, with the last approach where it can be said again here."""
        lasts = (self.contexts.last(option.approach) for option in scene.options)
        return ahead | self.contexts.boiling | sum(set(lasts))

    def _close(self, story: Story) -> dict[SceneId, Code]:
        """Each scene's own questions with those of all scenes ahead, until they are settled."""
        before: defaultdict[SceneId, list[tuple[SceneId, Code]]] = defaultdict(list)
        for scene, option in story.options():
            written = self._written(option)
            for to in {route.to for route in option.go} & story.scenes.keys():
                before[to].append((scene.id, ~written))
        ahead = {id_: self._own(scene) for id_, scene in story.scenes.items()}
        waiting = dict.fromkeys(ahead)
        while waiting:
            here, _ = waiting.popitem()
            scene = story.scenes[here]
            asked = ahead[here] & ~self.contexts.facts(scene.sets)
            asked |= self.contexts.open(scene.breaks)
            for earlier, passes in before[here]:
                joined = ahead[earlier] | asked & passes
                if joined != ahead[earlier]:
                    ahead[earlier] = joined
                    waiting[earlier] = None
        return ahead

    def _own(self, scene: Scene) -> Code:
        """What a scene asks about: in its lines, its options and all that follows from them."""
        own = self._always | self.contexts.asked(*(variant.when for variant in scene.customer))
        for option in scene.options:
            rule = self._approaches[option.approach].rule
            own |= self.contexts.facts(_READ.get(rule, ()))
            own |= self.contexts.open(option.keeps, option.breaks)
            own |= self.contexts.apologies if rule is Rule.APOLOGY else 0
            own |= self.contexts.asked(option.when, *(one.when for one in option.reply))
            own |= self.contexts.asked(*(route.when for route in option.go))
        return own

    def _written(self, option: Option) -> Code:
        """What stands written anew after an option, whatever was there before.

        An open promise isn't among it, though it may be made again: once it is forgotten, it
        stays open.
        """
        written = self.contexts.facts(option.clears)
        if self._approaches[option.approach].rule is not Rule.TOO_SOON:
            written |= self.contexts.facts(option.sets)
            if option.meets_need:
                written |= self.contexts.facts({"need-met"})
            written |= self.contexts.kept(option.promises)
        return written
