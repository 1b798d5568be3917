"""What a change does to everything that can happen is found over every state."""

from collections.abc import Callable

from simulator.analysis.difference.comparing import Difference, compare, version
from simulator.analysis.difference.reach import BestChange, EndingReach, MoodChange, Way
from simulator.analysis.outcomes import Outcomes
from simulator.analysis.space import explore
from simulator.mood.loading import load_story
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.story.model import Grade, Story

Differ = Callable[..., Difference]
SHORTEST = ("paraphrase", "offer-trace", "follow-up-kept")


def test_an_ending_that_is_lost_is_told_with_the_way_there_was(differ: Differ) -> None:
    """Nobody can be pleased any more; a shortest way there had been with steady."""
    found = differ(("keeps: ring-by-six", "sets: rang"))
    assert found.reach is not None
    (lost,) = found.reach.endings
    assert (lost.ending, lost.old, lost.new) == ("pleased", ("steady", "firecracker"), ())
    assert (lost.way.persona, len(lost.way.choose)) == ("steady", len(SHORTEST))


def test_an_ending_that_is_new_is_told_with_the_way_there_is(differ: Differ) -> None:
    """It is reached by both, in a single decision."""
    found = differ(
        ("The driver was new, you know.", "New driver."),
        ("misses: [take-it-on]\n        go: counter", "go: slammed"),
        ("  gone: {grade", '  slammed: {grade: fair, text: "Bang."}\n  gone: {grade'),
    )
    assert found.reach is not None
    way = Way("steady", ("blame-the-driver",))
    both = ("steady", "firecracker")
    assert EndingReach("slammed", Grade.FAIR, (), both, way) in found.reach.endings


def test_the_best_outcome_is_compared_for_each_persona(differ: Differ) -> None:
    """Once nothing is kept, the poor ending is the best there is."""
    found = differ(("keeps: ring-by-six", "sets: rang"))
    assert found.reach is not None
    best: dict[str, BestChange] = {one.persona: one for one in found.reach.best}
    assert set(best) == {"steady", "firecracker"}
    assert best["steady"].old is not None
    assert best["steady"].new is not None
    assert (best["steady"].old.grade, best["steady"].new.grade) == (Grade.GREAT, Grade.POOR)


def test_moods_on_arrival_are_compared_dial_by_dial(differ: Differ) -> None:
    """An offer that heats lets her be hot on the next day, where she was not before."""
    found = differ(("      offer-trace:\n", "      offer-trace:\n        mood: {temper: 10}\n"))
    assert found.reach is not None
    assert all(one.old != one.new for one in found.reach.moods)
    assert MoodChange("next-day", "steady", "temper", (0, 3), (0, 8)) in found.reach.moods


def test_the_best_outcome_is_the_start_s(differ: Differ, story: Story, rules: Rulebook) -> None:
    """What is found over the endings is what is worked back to the start."""
    found = differ(("keeps: ring-by-six", "sets: rang"))
    assert found.reach is not None
    engine = Engine(story, rules, "steady")
    start = engine.start()
    old = next(one.old for one in found.reach.best if one.persona == "steady")
    assert old == Outcomes(explore(engine)).best(start.place.id, start.state)


def test_words_alone_need_no_search(differ: Differ) -> None:
    """What only reads otherwise can't change what can happen."""
    assert differ(("[waits]", "[nods]")).reach is None


def test_a_search_that_was_stopped_says_so(versions) -> None:  # type: ignore[no-untyped-def]
    """With a limit the differences found are not proved."""
    found = compare(*versions(("keeps: ring-by-six", "sets: rang")), limit=5)
    assert found.reach is not None
    assert not found.reach.complete


def test_skills_and_minutes_are_counted(differ: Differ) -> None:
    """In how many scenes a skill is at stake, and about how long a talk takes."""
    long = " ".join(["word"] * 900)
    found = differ(
        ("active-listening: works", "active-listening: model"),
        ("active-listening: harmful, ", ""),
        ("active-listening: weak, ", ""),
        ("A parcel is two days late.", long),
    )
    assert [(one.skill, one.old, one.new) for one in found.skills] == [("active-listening", 2, 1)]
    assert found.minutes == (1, 6)


def test_a_copy_under_another_name_is_a_version(small: str, tmp_path) -> None:  # type: ignore[no-untyped-def]
    """The file's name is forgiven, any other error is not."""
    path = tmp_path / "before.yaml"
    path.write_text(small, encoding="utf-8")
    assert version(load_story(path)) is not None
    path.write_text(small.replace("to: counter", "to: nowhere"), encoding="utf-8")
    assert version(load_story(path)) is None
