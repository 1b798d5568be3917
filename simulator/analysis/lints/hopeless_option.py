"""A rude option that is the worst in every state teaches nothing: it is passed over unread."""

from collections.abc import Iterable, Iterator, Mapping

from simulator.analysis import moods
from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.offers import Met, met
from simulator.analysis.lints.rudeness import rude
from simulator.analysis.moods import Moods
from simulator.analysis.worth import worth
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Severity
from simulator.story.model import OptionId, Scene, SceneId


def hopeless_option(analysis: Analysis) -> Iterator[Finding]:
    """An option is rude, and in every reached state each other on offer leads further.

    A polite option may be the worst everywhere: it still tempts. A rude one may stay where
    some other is now and then no better.
    """
    if not analysis.complete:
        return
    spots = met(analysis)
    for scene, option in analysis.story.options():
        if rude(option, analysis.rulebook) and _hopeless(analysis, scene, option.id, spots):
            message = f"`{option.id}` is rude, and every other option is better in every state."
            hint = "Say it as somebody under pressure might, or take it away."
            path = (*option_path(scene, option), "say")
            yield Finding("hopeless-option", path, message, hint, severity=Severity.WARNING)


def _hopeless(
    analysis: Analysis, scene: Scene, option: OptionId, spots: Mapping[SceneId, Iterable[Met]]
) -> bool:
    """Whether it is offered beside others, and is the worst of them wherever it is."""
    side_by_side = False
    for persona, space, spot in spots.get(scene.id, ()):
        offered = {one.id: space.arcs.offered(spot, one) for one in scene.options}
        own = offered.pop(option) & space.reached[spot]
        beside = own & _union(offered.values())
        if beside:
            side_by_side = True
            better = worth(analysis, persona).better(spot, option)
            for other, where in offered.items():
                if beside & where & ~better.get(other, moods.NONE):
                    return False
    return side_by_side


def _union(sets: Iterable[Moods]) -> Moods:
    union = moods.NONE
    for some in sets:
        union |= some
    return union


LINT = Lint("hopeless-option", "rude options that are never worth a thought", hopeless_option)
