"""A person in a talk weighs a handful of replies; of more, the last are skimmed."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.offers import offered_together
from simulator.story.diagnostics import Finding, Severity

MOST = 5
"""Five replies are some ninety words to weigh while somebody waits for an answer."""


def too_many_options(analysis: Analysis) -> Iterator[Finding]:
    """More than five options are offered at once in some state."""
    for scene, offers in offered_together(analysis):
        most = max(len(offer) for offer in offers)
        if most > MOST:
            message = f"Up to {most} replies are on offer at once in `{scene.id}`."
            hint = f"{MOST} are about as many as people weigh; take one away, or give it a `when`."
            path = ("scenes", scene.id, "options")
            warning = Severity.WARNING
            yield Finding("too-many-options", path, message, hint, at_key=True, severity=warning)


LINT = Lint("too-many-options", "more replies than people weigh", too_many_options)
