"""What a writer did to a story is told part by part and field by field."""

from collections.abc import Callable

import pytest

from simulator.analysis.difference.comparing import Difference, Version, compare

Differ = Callable[..., Difference]
Versions = Callable[..., tuple[Version, Version]]
RENAMED = (
    ("      listen-on:\n", "      listen-longer:\n        was: listen-on\n"),
    ("[listen-on, ", "[listen-longer, "),
)


def told(found: Difference) -> list[str]:
    """Each edit in short: what was done to what, and with which lines."""
    return [
        f"{one.change} {one.kind} {one.id} {one.field or one.was}: "
        f"{' | '.join(one.old)} → {' | '.join(one.new)}"
        for one in found.edits
    ]


def test_a_story_does_not_differ_from_itself(differ: Differ) -> None:
    """Nothing was done, and nothing is in play."""
    found = differ()
    assert found.edits == ()
    assert not found.in_play
    assert found.reach is None


@pytest.mark.parametrize(
    ("words", "others", "edit"),
    [
        ("The late parcel", "Late", "story test title: The late parcel → Late"),
        ("[waits]", "[nods]", "option listen-on say: [waits] → [nods]"),
        ("not need-met", "traced", "option offer-trace when: not need-met → traced"),
        ("sets: traced", "sets: [traced, x]", "option offer-trace sets:  → x"),
        ("So you do", "You", "scene counter customer: {0} So you do listen. → {0} You listen."),
        (
            "[taps the counter]",
            "[waits]",
            "scene counter customer: {1} Two. → Two days. [waits] Two.",
        ),
        (
            "ship: weak",
            "ship: works",
            "option listen-on skills: ownership: weak → ownership: works",
        ),
        ("grade: great", "grade: good", "ending pleased grade: great → good"),
        ("The next day", "Monday", "scene next-day later: The next day → Monday"),
        ("to: next-day}, {to", "to: gone}, {to", "option offer-trace go: {2}next-day → {2}gone"),
    ],
)
def test_a_changed_field_is_told_with_both_readings(
    differ: Differ, words: str, others: str, edit: str
) -> None:
    """Only the lines of the field that differ, in the story file's own words."""
    found = differ((words, others))
    heard, tapped, traced = (
        "[if heard is partly or higher]",
        "Two days. [taps the counter]",
        "[if traced] ",
    )
    assert told(found) == [f"changed {edit.format(heard, tapped, traced)}"]
    assert found.in_play


def test_a_renamed_part_is_the_same_part(differ: Differ) -> None:
    """With its `was`, an option keeps its history; nothing changes in play."""
    found = differ(*RENAMED)
    assert told(found) == ["renamed option listen-longer listen-on:  → "]
    assert not found.in_play
    assert found.playthroughs == ()


def test_a_renamed_ending_is_the_same_target(differ: Differ) -> None:
    """Routes, the walk-out and playthroughs that name it by its new id have not changed."""
    found = differ(("gone", "out"), ("  out: {grade: poor,", "  out: {was: gone, grade: poor,"))
    assert told(found) == ["renamed ending out gone:  → "]
    assert not found.in_play


def test_without_was_a_new_name_is_a_new_part(differ: Differ) -> None:
    """One option was added and another removed, each with what it says."""
    found = differ(("      paraphrase:", "      ask-back:"), (", paraphrase", ""))
    says = "Two days late, and nobody rang you."
    assert [edit for edit in told(found) if "option" in edit] == [
        f"added option ask-back :  → {says}",
        f"removed option paraphrase : {says} → ",
    ]


def test_a_scene_s_default_way_is_told_once(versions: Versions) -> None:
    """Where options go by the scene's own `go`, it is the scene that changed."""
    ways = ("She got to the end of it.\n        go: counter\n", "She did.\n")
    scene, default = "    options:\n      listen-on", "    go: {}\n    options:\n      listen-on"
    _, counter = versions(ways, (scene, default.format("counter")))
    _, next_day = versions(ways, (scene, default.format("next-day")))
    assert told(compare(counter, next_day)) == ["changed scene counter go: counter → next-day"]


def test_writing_a_default_way_is_no_change(differ: Differ) -> None:
    """An option that goes where it went, by the scene's `go` now, is as it was."""
    scene = "    options:\n      listen-on"
    assert differ((scene, f"    go: counter\n{scene}")).edits == ()


def test_notes_and_playthroughs_are_not_in_play(differ: Differ) -> None:
    """What no trainee meets is told all the same."""
    found = differ(
        ("  next-day:\n", "  next-day:\n    note: She means it.\n"),
        ("name: kept", "name: kept her word"),
    )
    assert [edit.field for edit in found.edits] == ["playthroughs", "note"]
    assert not found.in_play
