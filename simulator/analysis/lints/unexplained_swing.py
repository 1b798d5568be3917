"""Where the mood swings, the trainee will ask why, and the debrief must have an answer."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.swings import SWING, silent_options
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Severity


def unexplained_swing(analysis: Analysis) -> Iterator[Finding]:
    """An option moves the whole mood by 6 or more, and no `why` says what it did."""
    for scene, option, swings in silent_options(analysis):
        if swings:
            message = f"`{option.id}` can move the whole mood by {SWING} or more, and has no `why`."
            hint = "Add a `why`: what did these words do to this person?"
            path = option_path(scene, option)
            warning = Severity.WARNING
            yield Finding("unexplained-swing", path, message, hint, at_key=True, severity=warning)


LINT = Lint("unexplained-swing", "great swings of the mood without a `why`", unexplained_swing)
