"""People speak in short turns, and a trainee has several options to read at once."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Path, Severity
from simulator.story.model import Channel, Story, Variant
from simulator.story.speech import word_count

CUSTOMER_WORDS = 45
"""Some eighteen seconds of speech at 150 words a minute."""
OPTION_WORDS = 35
"""Four of them are 140 words, over half a minute's reading before anything is said."""
LETTER = 3
"""An email is a letter and not a turn of talk: so many times as long."""


def long_line(analysis: Analysis) -> Iterator[Finding]:
    """A customer's line or reply, or an option, has more words than people say at a time."""
    story = analysis.story
    times = LETTER if story.setting.channel is Channel.EMAIL else 1
    for path, line, most in _lines(story):
        words = word_count(line)
        if words > most * times:
            message = f"{words} words at a stretch; {most * times} are about as many as people say."
            hint = "Cut what the next line can say, or let the other one speak in between."
            yield Finding("long-line", path, message, hint, severity=Severity.WARNING)


def _lines(story: Story) -> Iterator[tuple[Path, str, int]]:
    """Every line with its path and its limit."""
    for scene in story.scenes.values():
        yield from _spoken(("scenes", scene.id, "customer"), scene.customer)
        for option in scene.options:
            path = option_path(scene, option)
            yield (*path, "say"), option.say, OPTION_WORDS
            yield from _spoken((*path, "reply"), option.reply)


def _spoken(path: Path, variants: tuple[Variant, ...]) -> Iterator[tuple[Path, str, int]]:
    for index, variant in enumerate(variants):
        yield (*path, index, "say"), variant.say, CUSTOMER_WORDS


LINT = Lint("long-line", "lines longer than people speak", long_line)
