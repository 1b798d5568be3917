"""What a sheet says of a class, of attempts, and of both."""

import json
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta

import pytest

from simulator.classroom.sheet.content import class_sheet
from simulator.classroom.sheet.material import Material
from simulator.classroom.sheet.sheet import ClassSheet, Decision
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.story.model import Grade
from simulator.story.reading import read_story
from simulator.story.source import Source, decode

from .conftest import BROKEN, KEPT, SEATS, recorded, seated, solo, voted


def at(sheet: ClassSheet, number: int) -> Decision:
    return sheet.decisions[number - 1]


def counts(decision: Decision) -> dict[str, tuple[list[int], int | None]]:
    return {
        one.letter: ([vote.count for vote in one.votes], one.alone.count if one.alone else None)
        for one in decision.replies
    }


def test_a_split_has_each_time_asked_and_those_alone(sheet: ClassSheet) -> None:
    """First and asked again, by the letters that the room saw, and beside them the attempts."""
    assert counts(at(sheet, 1)) == {
        "A": ([5, 1], 3),
        "B": ([1, 0], 9),
        "C": ([6, 11], 10),
        "D": ([0, 0], 9),
    }
    assert at(sheet, 1).about == "12 votes, asked twice; 31 choices made alone"
    told = "Asked again, the room moved: A from 5 to 1, B from 1 to 0 and C from 6 to 11."
    assert at(sheet, 1).changed == told


def test_attempts_stand_beside_the_first_decision_of_a_scene(sheet: ClassSheet) -> None:
    """So that they are in one place only, though the class came to the scene three times."""
    assert [decision.scene for decision in sheet.decisions] == [1, 1, 1, 2]
    alone = [[reply.alone is not None for reply in one.replies] for one in sheet.decisions]
    assert [any(one) for one in alone] == [True, False, False, True]


def test_hands_and_quotes(sheet: ClassSheet) -> None:
    """Hands count as votes, and what somebody said stands with its decision."""
    assert at(sheet, 3).about == "31 hands"
    assert at(sheet, 3).quotes == ("She only wants a time.",)
    assert [one.percent for reply in at(sheet, 3).replies for one in reply.votes] == [
        *("35%", "0%", "0%", "65%")
    ]


def test_the_road_that_was_taken(sheet: ClassSheet) -> None:
    """Each reply with how many had wanted it, the answer, and the mood after it."""
    road = [(one.letter, one.wanted.words, one.band) for one in sheet.road]
    assert road == [
        ("C", "11 of 12", "neutral"),
        ("B", "12 of 12", "neutral"),
        ("D", "20 of 31", "satisfied"),
        ("A", "7 of 12", "delighted"),
    ]
    assert sheet.road[0].reply == "It was for my sister."
    assert sheet.ending == "She nods.\nShe came back in May."
    taken = [[one.letter for one in decision.replies if one.taken] for decision in sheet.decisions]
    assert taken == [["C"], ["B"], ["D"], ["A"]]
    assert [one.letter for one in at(sheet, 1).replies if one.played] == ["A", "C"]


def test_how_it_ended(sheet: ClassSheet, held: Material, alone: Material) -> None:
    """The class first; attempts by their grades, those without an ending too."""
    assert sheet.headline == "Ida left delighted."
    grades = "6 of 10 attempts ended well. Great 6, poor 3, without an ending 1."
    assert sheet.outcome == f"A great ending. There is none better. {grades}"
    assert class_sheet(held).outcome == "A great ending. There is none better."
    assert class_sheet(alone).headline == "6 of 10 attempts ended well."
    ends = [(one.grade, one.by_class, one.alone.count) for one in sheet.endings if one.alone]
    assert ends == [(Grade.GREAT, True, 6), (Grade.POOR, False, 3)]


def test_techniques_in_the_rulebooks_words(sheet: ClassSheet) -> None:
    """Of the choices where a reply shows or misses them, the most missed first."""
    told = [(one.name, one.skill, one.shown.words, one.missed.words) for one in sheet.techniques]
    assert told == [
        ("Take it on", "Ownership", "0 of 86", "15 of 86"),
        ("Let them finish", "Active listening", "21 of 86", "0 of 86"),
    ]


def test_facts(sheet: ClassSheet, held: Material, alone: Material) -> None:
    """What was held, when, and how many there were."""
    facts = {one.name: one.value for one in sheet.facts}
    assert facts["Class"] == "Onboarding May"
    assert facts["Held"] == "2025-11-21 14:05"
    assert (facts["Voted"], facts["Handed in"]) == ("31 people", "10 attempts")
    assert "Handed in" not in {one.name for one in class_sheet(held).facts}
    later = replace(alone.attempts[0], begun=datetime(2025, 11, 21, tzinfo=UTC) + timedelta(9))
    mixed = replace(alone, attempts=(*alone.attempts, later))
    assert ("Played", "2025-11-21 – 2025-11-30") in {
        (one.name, one.value) for one in class_sheet(mixed).facts
    }


def test_temperaments_are_counted(engine: Engine, alone: Material) -> None:
    """Where not all met the same."""
    other = Engine(engine.story, engine.rulebook, "firecracker")
    mixed = replace(alone, attempts=(*alone.attempts, solo(other, "listen-on")))
    sheet = class_sheet(mixed)
    assert sheet.subtitle == "Ida Brandt as Steady and Firecracker"
    assert ("Temperaments", "Steady (10) and Firecracker (1)") in {
        (one.name, one.value) for one in sheet.facts
    }


def test_what_is_not_counted_is_said(alone: Material) -> None:
    """Other versions, other stories, unreadable files: those by number, since names are names."""
    material = replace(
        alone, apart=4, others=(("The lost bag", 2),), unread=("anna.rapport.json is broken",)
    )
    sheet = class_sheet(material)
    assert sheet.notices == (
        "Not counted: 4 attempts at another version of this story.",
        "Not counted: attempts at other stories, The lost bag (2).",
        "1 file can't be read.",
    )
    assert sheet.unread == "anna.rapport.json is broken"


def test_a_sheet_of_very_few_says_so(engine: Engine) -> None:
    """Two attempts give each other away."""
    sheet = class_sheet(Material(engine, attempts=(solo(engine, *KEPT), solo(engine, *BROKEN))))
    assert sheet.notices == ("With so few attempts, this sheet may show who said what.",)


def test_nobody_is_named(sheet: ClassSheet) -> None:
    """No seat, no nickname, no class's id or code, nor anybody's note, anywhere in it."""
    told = json.dumps(asdict(sheet), default=str)
    assert not [one for one in (*SEATS, "Nick", "K7QP", "secret") if one in told]


def test_what_a_second_try_took_over_counts_once(engine: Engine) -> None:
    """Its own decisions count; those of the first try are counted there."""
    first, again = solo(engine, *BROKEN), solo(engine, *BROKEN[:4], "follow-up-kept", known=4)
    sheet = class_sheet(Material(engine, attempts=(first, again)))
    assert [reply.alone.count for reply in at(sheet, 1).replies if reply.alone] == [1, 1, 1, 1]
    assert [reply.alone.of for reply in at(sheet, 2).replies if reply.alone] == [2, 2, 2]


def test_a_class_that_has_not_voted(engine: Engine) -> None:
    """There is a sheet of it, with its three questions and nothing made up."""
    sheet = class_sheet(Material(engine, recorded(seated(engine))))
    assert sheet.headline == "The class has decided nothing yet."
    assert (sheet.decisions, sheet.road, sheet.techniques, sheet.divided) == ((), (), (), ())
    assert len(sheet.questions) == 3
    assert sheet.undivided == ""


def test_a_class_without_votes(engine: Engine) -> None:
    """A facilitator who only plays replies gets the road, and no shares."""
    lesson = seated(engine).play("listen-on").go_on(1)
    sheet = class_sheet(Material(engine, recorded(lesson)))
    assert sheet.headline == "The class came as far as 1 decision. Ida was neutral."
    assert sheet.decisions[0].about == "no vote"
    assert [one.said for one in sheet.road] == ["[waits]"]
    assert {one.words for reply in sheet.decisions[0].replies for one in reply.votes} == set()


def test_replies_that_only_attempts_had(small: str, rules: Rulebook) -> None:
    """They stand behind those that the class saw, by the letter that the graph gives them."""
    late = "blame-the-driver:\n        when: heard is partly or higher"
    source = decode("test.yaml", small.replace("blame-the-driver:", late).encode())
    assert isinstance(source, Source)
    story = read_story(source, rules.vocabulary()).story
    assert story is not None
    engine = Engine(story, rules)
    lesson = voted(seated(engine), {"paraphrase": 12}).play("paraphrase").go_on(1)
    attempts = (solo(engine, "listen-on", "listen-on", "blame-the-driver"),)
    sheet = class_sheet(Material(engine, recorded(lesson), attempts=attempts))
    assert counts(at(sheet, 1)) == {
        "A": ([12], 0),
        "B": ([0], 2),
        "C": ([0], 0),
        "D": ([], 1),
    }
    assert "D" in {one.letters[-1] for one in sheet.graph.tags}


def test_a_road_left_is_told_as_left(engine: Engine) -> None:
    """The class went back and took another: both decisions stand there, one is on the road."""
    lesson = voted(seated(engine), {"blame-the-driver": 12}).play("blame-the-driver").go_on(1)
    lesson = voted(lesson, {"listen-on": 12}).play("listen-on").go_on(2)
    lesson = lesson.go_back().go_back().go_back().go_back()
    lesson = lesson.play("listen-on").go_on(3)
    sheet = class_sheet(Material(engine, recorded(lesson)))
    assert [(one.on_road, one.heard) for one in sheet.decisions] == [
        (True, "Two days. [taps the counter] Two."),
        (False, "Two days. [taps the counter] Two."),
    ]
    assert [one.said for one in sheet.road] == ["[waits]"]


def test_attempts_by_other_rules_count(small: str, alone: Material, rules: Rulebook) -> None:
    """An organisation's rulebook may see other moves; the sheet speaks by its own."""
    other = replace(rules, approaches={**rules.approaches, "listen-on": rules.approaches["ask"]})
    source = decode("test.yaml", small.encode())
    assert isinstance(source, Source)
    story = read_story(source, other.vocabulary()).story
    assert story is not None
    attempts = (*alone.attempts, solo(Engine(story, other), "listen-on"))
    first = at(class_sheet(replace(alone, attempts=attempts)), 1)
    told = {(one.approach, one.alone.count) for one in first.replies if one.alone}
    assert ("Listen", 11) in told


@pytest.mark.parametrize("kind", ["held", "alone", "both"])
def test_the_same_comes_out_twice(kind: str, request: pytest.FixtureRequest) -> None:
    """A sheet is decided by what it is made from alone."""
    material = request.getfixturevalue(kind)
    assert class_sheet(material) == class_sheet(material)


def test_it_is_said_in_the_readers_language(both: Material) -> None:
    """Every sentence of the sheet's own goes through the translation; the story's words don't."""
    told = class_sheet(both, lambda text: f"«{text}»")
    assert told.headline == "«Ida left «delighted».»"
    about = "«12 votes», «asked twice»; «31 choices made alone»"
    assert told.decisions[0].about == about
    assert told.decisions[0].heard == "Two days. [taps the counter] Two."
    own = (told.graph.legend, told.graph.summary, *(one.text for one in told.questions[:2]))
    assert all(one.startswith("«") for one in own)
