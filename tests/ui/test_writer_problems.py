"""The problems narrowed down and counted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from simulator.story.diagnostics import Diagnostic, Severity
from simulator.ui.writer.problem_list import ProblemModel
from simulator.ui.writer.problems import (
    Problem,
    Shown,
    Tally,
    narrowed,
    tallies,
    tally,
    tally_words,
)


def problem(code: str, severity: Severity, scene: str, message: str, hint: str = "") -> Problem:
    return Problem(Diagnostic(code, severity, "test.yaml", 1, 1, message, hint), scene)


ERROR = problem("undefined-target", Severity.ERROR, "counter", "There is no `x`.", "Try `y`?")
WARNING = problem("long-line", Severity.WARNING, "counter", "This line is long.")
HEAD = problem("unused-fact", Severity.WARNING, "", "Nothing asks for `y`.")
ALL = (ERROR, WARNING, HEAD)


@pytest.mark.parametrize(
    ("shown", "text", "left"),
    [
        (Shown.ALL, "", ALL),
        (Shown.ERRORS, "", (ERROR,)),
        (Shown.WARNINGS, "", (WARNING, HEAD)),
        (Shown.ALL, "LONG", (WARNING,)),
        (Shown.ALL, "`y`", (ERROR, HEAD)),
        (Shown.ALL, "counter line", (WARNING,)),
        (Shown.ERRORS, "long", ()),
    ],
)
def test_they_are_narrowed_by_kind_and_by_every_word(
    shown: Shown, text: str, left: tuple[Problem, ...]
) -> None:
    """Message, hint, code and scene are searched, whatever the case."""
    assert narrowed(ALL, shown, text) == left


def test_they_are_counted_by_scene() -> None:
    """The worst of a scene is its mark."""
    counted = tallies(ALL)
    assert counted == {"counter": Tally(1, 1), "": Tally(0, 1)}
    assert counted["counter"].worst is Severity.ERROR
    assert counted[""].worst is Severity.WARNING
    assert tally(()).worst is None


@pytest.mark.parametrize(
    ("counted", "words"),
    [
        (Tally(), ""),
        (Tally(1, 0), "1 error"),
        (Tally(2, 1), "2 errors, 1 warning"),
        (Tally(0, 5), "5 warnings"),
    ],
)
def test_counts_are_said_in_words(counted: Tally, words: str) -> None:
    """None is said by saying nothing."""
    assert tally_words(counted) == words


def test_the_list_says_each_in_full(qapp: QApplication) -> None:
    """Kind, line, place, message and hint, under Qt's own tester."""
    model = ProblemModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_problems(ALL)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert [model.index(row).data(role) for row in range(model.rowCount())] == [
        "error, line 1, counter: There is no `x`. Try `y`?",
        "warning, line 1, counter: This line is long.",
        "warning, line 1, the story's head: Nothing asks for `y`.",
    ]
    model.show_problems(ALL[1:])
    assert model.row_of(HEAD) == 1
    assert model.row_of(ERROR) == 0
