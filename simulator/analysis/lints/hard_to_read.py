"""What is spoken should be as plain as speech: the whole story's reading level."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.reading_grade import is_english, reading_grade, word_total
from simulator.story.checks.walk import option_path
from simulator.story.diagnostics import Finding, Path, Severity
from simulator.story.model import Story, Variant
from simulator.story.speech import spoken

GRADE = 8
"""What most grown-ups read with ease, second languages included; real talk lies at 1 to 4."""
ENOUGH_WORDS = 100
"""The formula was made for passages of this length; under it, one long word weighs too much."""


def hard_to_read(analysis: Analysis) -> Iterator[Finding]:
    """All spoken lines together read above grade 8; the finding stands at the hardest one."""
    lines = [(path, said) for path, line in _lines(analysis.story) if (said := spoken(line))]
    texts = [said for _, said in lines]
    if word_total(texts) < ENOUGH_WORDS or not is_english(texts):
        return
    grade = reading_grade(texts)
    if grade > GRADE:
        path, _ = max(lines, key=lambda line: _weight(line[1]))
        message = f"The story's lines read at school grade {grade:.1f} (Flesch–Kincaid), above "
        message += f"{GRADE}; this one is the hardest."
        hint = "Split long sentences, and say it in the words people use aloud."
        yield Finding("hard-to-read", path, message, hint, severity=Severity.WARNING)


def _weight(line: str) -> float:
    """How much a line does to raise the grade of the whole."""
    return word_total([line]) * (reading_grade([line]) - GRADE)


def _lines(story: Story) -> Iterator[tuple[Path, str]]:
    """Everything that either of the two says, with its path."""
    for scene in story.scenes.values():
        yield from _spoken(("scenes", scene.id, "customer"), scene.customer)
        for option in scene.options:
            path = option_path(scene, option)
            yield (*path, "say"), option.say
            yield from _spoken((*path, "reply"), option.reply)


def _spoken(path: Path, variants: tuple[Variant, ...]) -> Iterator[tuple[Path, str]]:
    for index, variant in enumerate(variants):
        yield (*path, index, "say"), variant.say


LINT = Lint("hard-to-read", "a story that is harder to read than speech", hard_to_read)
