"""Words like "always" and "never" must not sort the right options from the wrong ones."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.lints.naming import named
from simulator.analysis.lints.verdicts import Verdict, verdicts
from simulator.analysis.wording import ABSOLUTE, found
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Severity
from simulator.story.model import Option, OptionId, Scene

CHANCE = 0.05
"""If so many options would all be on one side less often than this by chance, it is no chance.

With two wrong options in three, that is eight absolute words in wrong ones, or three in right.
"""


def absolute_words(analysis: Analysis) -> Iterator[Finding]:
    """Absolute words stand only in wrong options, or only in right ones."""
    judged = [
        (scene, option, right)
        for scene, choices in verdicts(analysis)
        for option, right in _judged(choices)
    ]
    sure = [
        (scene, option, right) for scene, option, right in judged if ABSOLUTE.search(option.say)
    ]
    sides = {right for _, _, right in sure}
    if len(sides) != 1:
        return
    side = sides.pop()
    share = sum(right is side for _, _, right in judged) / len(judged)
    if share ** len(sure) < CHANCE:
        yield _told([(scene, option) for scene, option, _ in sure], side=side)


def _judged(choices: tuple[Verdict, ...]) -> Iterator[tuple[Option, bool]]:
    """Each option of a scene, and whether it is right: best more often than chance has it."""
    options: dict[OptionId, Option] = {}
    ahead: dict[OptionId, float] = {}
    for choice in choices:
        for option in choice.offered:
            options[option.id] = option
            won = 1 / len(choice.best) if option in choice.best else 0.0
            won = choice.states * (won - 1 / len(choice.offered))
            ahead[option.id] = ahead.get(option.id, 0.0) + won
    for id_, option in options.items():
        yield option, ahead[id_] > 0


def _told(sure: list[tuple[Scene, Option]], *, side: bool) -> Finding:
    scene, option = sure[0]
    words = dict.fromkeys(word for _, one in sure for word in found(ABSOLUTE, one.say))
    some = ", ".join(f"“{word}”" for word in list(words)[:4])
    message = f"Words such as {some} stand only in {'right' if side else 'wrong'} options"
    message += f" ({len(sure)} of them)."
    hint = f"Let a {'wrong' if side else 'right'} option say such a word too, or take some away: "
    hint += f"{named(one.id for _, one in sure)}."
    path = (*option_path(scene, option), "say")
    return Finding("absolute-words", path, message, hint, severity=Severity.WARNING)


LINT = Lint("absolute-words", "“always”, “never” and their like on one side only", absolute_words)
