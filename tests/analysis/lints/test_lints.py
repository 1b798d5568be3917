"""The table of lints, and the stories that ship."""

from collections.abc import Callable

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints import LINTS
from simulator.assets import stories_folder
from simulator.story.diagnostics import Severity
from simulator.story.explanations import explained_codes, explanation
from simulator.story.model import Story

LENGTHS = [("Yes, and all of it, please.", "No."), *[("Yes, the whole of it.", "No.")] * 5]
STORIES = sorted(stories_folder().glob("*.yaml"))


def test_each_lint_has_a_code_of_its_own_with_a_page() -> None:
    """A writer can look up what any of them says; all are warnings."""
    codes = [lint.code for lint in LINTS]
    assert len(set(codes)) == len(codes)
    assert set(codes) <= set(explained_codes())
    assert {explanation(code).severity for code in codes} == {Severity.WARNING}


def test_each_lint_says_in_a_line_what_it_looks_for() -> None:
    """`means` completes "Look out for …": no full stop, no capital, one line."""
    for lint in LINTS:
        assert not lint.means.endswith(".")
        assert "\n" not in lint.means
        assert len(lint.means) < 60


def test_findings_are_warnings_of_the_lint_s_own_code(
    scenes_of: Callable[..., Story], chain: Callable, analysed: Callable[..., Analysis]
) -> None:
    """Whatever a lint yields carries its code, warns, and says what to do."""
    analysis = analysed(scenes_of(*chain(LENGTHS)))
    found = [(lint, one) for lint in LINTS for one in lint(analysis)]
    assert {lint.code for lint, _ in found} >= {"best-by-length", "best-by-place", "missing-why"}
    for lint, one in found:
        assert (one.code, one.severity) == (lint.code, Severity.WARNING)
        assert one.message.endswith(".")
        assert one.hint.endswith((".", "?"))


def test_nothing_is_concluded_from_a_search_that_was_stopped(
    scenes_of: Callable[..., Story], chain: Callable, analysed: Callable[..., Analysis]
) -> None:
    """Where states are missing, only what the text itself shows is told."""
    analysis = analysed(scenes_of(*chain(LENGTHS)), limit=3)
    assert not analysis.complete
    codes = {one.code for lint in LINTS for one in lint(analysis)}
    assert codes <= {"missing-why", "unexplained-swing", "long-line", "hard-to-read"}
