"""Every good move is the wrong one somewhere: who makes it wherever it is on offer must fail."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.naming import named
from simulator.analysis.lints.tells import ENOUGH_SCENES
from simulator.analysis.lints.verdicts import verdicts
from simulator.mood.rulebook import Side
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Severity
from simulator.story.model import Option, Scene


class Use(NamedTuple):
    """An option of an approach, in a scene where another was worth less or more."""

    scene: Scene
    option: Option
    right: bool
    """Whether it costs nothing wherever it is on offer."""


def always_right(analysis: Analysis) -> Iterator[Finding]:
    """An approach that helps costs nothing in all the scenes that offer it."""
    for approach, found in uses(analysis).items():
        scenes = {one.scene.id for one in found}
        if len(scenes) >= ENOUGH_SCENES and all(one.right for one in found):
            message = f"To {approach} is right in all of the {len(scenes)} scenes that offer it."
            hint = f"Let it come too soon or too late in some of {named(scenes)}."
            path = (*option_path(found[0].scene, found[0].option), "say")
            yield Finding("always-right", path, message, hint, severity=Severity.WARNING)


def uses(analysis: Analysis) -> Mapping[str, list[Use]]:
    """For each approach that helps, its options in scenes where it matters what is chosen."""
    found: defaultdict[str, list[Use]] = defaultdict(list)
    for scene, choices in verdicts(analysis):
        for option in scene.options:
            met = [one for one in choices if option in one.offered]
            side = analysis.rulebook.approaches[option.approach].side
            if met and side is Side.HELPS:
                right = all(option in one.best for one in met)
                found[option.approach].append(Use(scene, option, right))
    return found


LINT = Lint("always-right", "a good move that is never the wrong one", always_right)
