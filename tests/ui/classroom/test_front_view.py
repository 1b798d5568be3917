"""What the classroom's front page says, without a window."""

from pathlib import Path

import pytest

from simulator.classroom.plan import Plan
from simulator.mood.rulebook import Rulebook
from simulator.ui.classroom.front.story_rows import StoryRows
from simulator.ui.classroom.front.words import ClassPhrases
from tests.classroom.holding import GREAT
from tests.ui.classroom.front_classes import DAY, MINUTE, NOW, School


@pytest.fixture
def school(tmp_path: Path, small: str, rules: Rulebook) -> School:
    """Without any class."""
    return School(tmp_path / "classes", tmp_path / "stories", small, rules)


@pytest.mark.parametrize(
    ("passed", "told"),
    [
        (-5, "just now"),
        (MINUTE, "just now"),
        (12 * MINUTE, "12 minutes ago"),
        (2 * DAY, "two days ago"),
        (40 * DAY, "five weeks ago"),
    ],
)
def test_how_long_ago_is_told_as_people_would(passed: int, told: str) -> None:
    """In minutes, then in days and weeks."""
    assert ClassPhrases().ago(NOW - passed, NOW) == told


def test_an_unfinished_class_says_where_it_stands(school: School) -> None:
    """Its story, how far it has come, and the code by which phones join."""
    folder = school.begin("one", "Onboarding May")
    school.play(folder)
    (view,) = school.presenter().unfinished()
    assert view.name == "Onboarding May"
    for part in ("The late parcel", "left ", "at decision 3", "code K7QP"):
        assert part in view.told
    assert not view.problem


def test_a_class_whose_story_is_lost_says_so(school: School) -> None:
    """It can still be deleted; the others are not hurt."""
    broken, whole = school.begin("one", "Broken", 2 * DAY), school.begin("two", "Whole", DAY)
    (broken.path / "story.yaml").unlink()
    two, one = school.presenter().unfinished()
    assert (two.folder.path, two.problem) == (whole.path, "")
    assert "story.yaml" in one.problem
    assert school.presenter().farewell(one.folder).title == "Delete the class “Broken”?"


def test_a_class_that_was_held_says_who_and_how_it_ended(school: School) -> None:
    """Newest first; one that was not played to its end was broken off."""
    school.end("one", "First", 9 * DAY, attempt="")
    folder = school.end("two", "Second", 3 * DAY, GREAT[:2])
    school.hand_in(folder.hand_ins, *GREAT)
    second, first = school.presenter().past()
    assert (second.name, second.attempt) == ("Second", "a1")
    assert second.about == f"day {(NOW - 3 * DAY) // DAY} · The late parcel"
    assert second.told == "3 people · broken off · 1 handed in"
    assert (first.told, first.attempt) == ("3 people · great ending", "")


def test_a_damaged_record_is_a_problem_and_no_crash(school: School) -> None:
    """It is named, with nothing to open."""
    folder = school.end("one", "First", DAY)
    (folder.path / "record.json").write_text("{", encoding="utf-8")
    (view,) = school.presenter().past()
    assert "record.json" in view.problem
    assert view.attempt == ""
    assert school.presenter().last_story() == ""


def test_what_is_asked_starts_as_the_last_class_was_held(school: School) -> None:
    """The newest one counts, over or not."""
    path = school.write("test", "The late parcel")
    assert school.presenter().set_up(path) is not None
    plan = Plan("x", "", "steady", 1, "AAAA", 0, nicknames=True, teams=("A", "B"), foresight=True)
    school.begin("one", "Older", 2 * DAY)
    school.begin("two", "Newer", DAY, plan)
    view = school.presenter().set_up(path)
    assert view is not None
    usual = view.usual
    assert (usual.name, usual.nicknames, usual.teams) == ("Newer", True, ("A", "B"))
    assert usual.foresight
    assert school.presenter().last_story() == "test"


def test_a_farewell_counts_what_would_be_gone(school: School) -> None:
    """And says what stays."""
    over = school.end("one", "First", DAY)
    school.hand_in(over.hand_ins, *GREAT)
    school.hand_in(over.hand_ins, *GREAT)
    view = school.presenter().farewell(over)
    assert view.gone[1:] == ("1 quote", "2 attempts that were handed in")
    assert "attempts" in view.stays
    unfinished = school.begin("two", "Second")
    view = school.presenter().farewell(unfinished)
    assert view.gone == ("how the room voted at 0 decisions",)
    assert view.stays == ""


def test_the_story_played_last_stands_first(school: School) -> None:
    """All others by their title; what has errors is only counted."""
    for id_, title in (("b", "Zebra"), ("c", "Apple"), ("d", "Mango")):
        school.write(id_, title)
    rows = StoryRows(school.cards, school.rules)
    rows.reread("d")
    while rows.read_for(0.0):
        pass
    assert [one.title for one in rows.rows()] == ["Mango", "Apple", "Zebra"]
    assert rows.rows()[0].about.startswith("played last")
    assert [one.title for one in rows.rows("parcel SHOP apple")] == ["Apple"]
    assert "“xyz”" in rows.note(0, " xyz ")
