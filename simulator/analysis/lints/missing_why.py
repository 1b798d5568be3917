"""The `why` of an option is what a trainee learns from in the debrief."""

from collections import defaultdict
from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.naming import named
from simulator.analysis.lints.swings import silent_options
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Severity
from simulator.story.model import Option, SceneId


def missing_why(analysis: Analysis) -> Iterator[Finding]:
    """Options of a scene have no `why`; told once a scene, and not where a swing is told of."""
    silent: defaultdict[SceneId, list[Option]] = defaultdict(list)
    for scene, option, swings in silent_options(analysis):
        if not swings:
            silent[scene.id].append(option)
    for id_, options in silent.items():
        ids = named(option.id for option in options)
        message = f"Without a `why` in this scene: {ids}."
        hint = "Say in a sentence what the words did to this person; the debrief shows it."
        path = option_path(analysis.story.scenes[id_], options[0])
        warning = Severity.WARNING
        yield Finding("missing-why", path, message, hint, at_key=True, severity=warning)


LINT = Lint("missing-why", "options that the debrief can say nothing of", missing_why)
