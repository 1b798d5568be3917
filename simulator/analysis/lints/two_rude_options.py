"""A rude option is a choice nobody makes; two of them leave little to choose from."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.naming import named
from simulator.analysis.lints.offers import offered_together
from simulator.analysis.lints.rudeness import rude
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Severity


def two_rude_options(analysis: Analysis) -> Iterator[Finding]:
    """Two or more rude options are offered side by side."""
    for scene, offers in offered_together(analysis):
        met = [[one for one in offer if rude(one, analysis.rulebook)] for offer in offers]
        most = max(met, key=len, default=[])
        if len(most) > 1:
            ids = named(one.id for one in most)
            message = f"{ids} are rude, so that the choice is only among the others."
            hint = "Let one of them be said as a decent person under pressure would say it."
            path = (*option_path(scene, most[1]), "say")
            yield Finding("two-rude-options", path, message, hint, severity=Severity.WARNING)


LINT = Lint("two-rude-options", "more than one rude option in a scene", two_rude_options)
