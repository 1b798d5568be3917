"""A choice is one only if something wrong in it looks right: a decent reply at the wrong time."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.rudeness import rude
from simulator.analysis.lints.verdicts import Verdict, verdicts
from simulator.analysis.wording import POLITE
from simulator.mood.rulebook import Rulebook, Side
from simulator.story.diagnostics import Finding, Severity
from simulator.story.model import Option

A_CHOICE = 3
"""Between two options only, the wrong one may be what everybody would rather not say."""


def no_tempting_option(analysis: Analysis) -> Iterator[Finding]:
    """In no state of a scene is any wrong option one that a decent person would pick."""
    for scene, choices in verdicts(analysis):
        wide = [one for one in choices if len(one.offered) >= A_CHOICE]
        if wide and not any(_tempts(one, analysis.rulebook) for one in wide):
            message = f"Every wrong option of `{scene.id}` sounds wrong."
            hint = "Let one be a good move that comes at the wrong time, or a polite one."
            path = ("scenes", scene.id, "options")
            yield Finding(
                "no-tempting-option", path, message, hint, at_key=True, severity=Severity.WARNING
            )


def _tempts(choice: Verdict, rulebook: Rulebook) -> bool:
    return any(tempting(one, rulebook) for one in choice.offered if one not in choice.best)


def tempting(option: Option, rulebook: Rulebook) -> bool:
    """Whether it is a move that helps elsewhere, or says a polite word, and isn't rude."""
    helps = rulebook.approaches[option.approach].side is Side.HELPS
    return (helps or bool(POLITE.search(option.say))) and not rude(option, rulebook)


LINT = Lint("no-tempting-option", "wrong options that tempt nobody", no_tempting_option)
