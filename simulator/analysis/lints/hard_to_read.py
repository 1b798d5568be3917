"""What is spoken should be as plain as speech: the whole story's reading level."""

from collections.abc import Iterator

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.lint import Lint
from simulator.analysis.reading_grade import is_english, reading_grade, word_total
from simulator.story.checks.walk import lines
from simulator.story.diagnostics import Finding, Path, Severity
from simulator.story.model import Story
from simulator.story.speech import spoken

GRADE = 8
"""What most grown-ups read with ease, second languages included; real talk lies at 1 to 4."""
ENOUGH_WORDS = 100
"""The formula was made for passages of this length; under it, one long word weighs too much."""


def hard_to_read(analysis: Analysis) -> Iterator[Finding]:
    """All spoken lines together read above grade 8; the finding stands at the hardest one."""
    grade = story_grade(analysis.story)
    if grade is not None and grade > GRADE:
        path, _ = max(_spoken(analysis.story), key=lambda line: _weight(line[1]))
        message = f"The story's lines read at school grade {grade:.1f} (Flesch–Kincaid), above "
        message += f"{GRADE}; this one is the hardest."
        hint = "Split long sentences, and say it in the words people use aloud."
        yield Finding("hard-to-read", path, message, hint, severity=Severity.WARNING)


def story_grade(story: Story) -> float | None:
    """The grade of all that is said in a story; None where it is too little, or not English."""
    texts = [said for _, said in _spoken(story)]
    if word_total(texts) < ENOUGH_WORDS or not is_english(texts):
        return None
    return reading_grade(texts)


def _weight(line: str) -> float:
    """How much a line does to raise the grade of the whole."""
    return word_total([line]) * (reading_grade([line]) - GRADE)


def _spoken(story: Story) -> list[tuple[Path, str]]:
    """Every line of either of the two that has words in it, with its path."""
    return [(line.path, said) for line in lines(story) if (said := spoken(line.text))]


LINT = Lint("hard-to-read", "a story that is harder to read than speech", hard_to_read)
