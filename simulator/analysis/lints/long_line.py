"""People speak in short turns, and a trainee has several options to read at once."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.story.checks.walk import lines
from simulator.story.diagnostics import Finding, Severity
from simulator.story.model import Channel
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
    for path, scene, line, by_trainee in lines(story):
        most = OPTION_WORDS if by_trainee else CUSTOMER_WORDS
        if story.channel_in(scene) is Channel.EMAIL:
            most *= LETTER
        words = word_count(line)
        if words > most:
            message = f"{words} words at a stretch; {most} are about as many as people say."
            hint = "Cut what the next line can say, or let the other one speak in between."
            yield Finding("long-line", path, message, hint, severity=Severity.WARNING)


LINT = Lint("long-line", "lines longer than people speak", long_line)
