"""How often a mark stands on the best option, counted fairly."""

from collections.abc import Callable

import pytest

from simulator.analysis.analysis import Analysis
from simulator.analysis.lints.best_by_length import MARKS
from simulator.analysis.lints.tells import ENOUGH_SCENES, Moment, Tell, tell
from simulator.analysis.lints.verdicts import verdicts
from simulator.story.diagnostics import Finding
from simulator.story.model import Option, Story

Make = Callable[..., Story]
Says = Callable[[Story, str], list[Finding]]
LONG, SHORT = "Yes, the whole of it, and more.", "No, none."


def test_marks_dealt_out_blindly_come_to_one_in_as_many(
    scenes_of: Make, chain: Callable, analysed: Callable[..., Analysis]
) -> None:
    """Over all places in a scene the shares sum to 1, however many options are equally good."""
    words = [(LONG, SHORT)] * 6
    scenes = chain(words)
    scenes[0][1]["ask-more"] = 'say: "And then?"'
    scenes[2][1]["empathise-too"] = 'say: "Two days, too."'
    analysis = analysed(scenes_of(*scenes))

    def nth(place: int) -> Callable[[tuple[Option, ...]], tuple[Option, ...]]:
        return lambda offered: offered[place : place + 1]

    marked = [tell(analysis, nth(place)) for place in range(3)]
    shares: dict[str, float] = {}
    for one in marked:
        for moment in one.moments:
            shares[moment.scene.id] = shares.get(moment.scene.id, 0.0) + moment.share
    assert shares == pytest.approx({f"scene-{number}": 1.0 for number in range(1, 7)})


def test_a_state_in_which_all_options_are_as_good_counts_for_nothing(
    scenes_of: Make, analysed: Callable[..., Analysis]
) -> None:
    """The same move in two wordings has no best, so that the scene is left out."""
    same = {"listen-on": 'say: "Go on."', "listen-longer": 'say: "Go on, all of it."'}
    harm = {"thank": 'say: "Thank you."', "blame": 'say: "You did it."'}
    analysis = analysed(scenes_of(("Well?", same), ("Well?", harm)))
    assert [scene.id for scene, _ in verdicts(analysis)] == ["scene-2"]


@pytest.mark.parametrize(
    ("share", "chance", "tells"),
    [(0.34, 0.25, True), (0.33, 0.25, False), (0.55, 0.5, False), (0.6, 0.5, True)],
)
def test_a_limit_rises_where_chance_alone_would_pass_it(
    story: Story, share: float, chance: float, tells: bool
) -> None:
    """A third is for four options; between two, half of the best are the longest anyway."""
    moment = Moment(story.start, share, chance, story.start.options[0])
    assert Tell((moment,) * ENOUGH_SCENES).gives_away(MARKS[0]) is tells


def test_few_scenes_tell_nothing(story: Story) -> None:
    """Five of five may be luck."""
    moment = Moment(story.start, 1.0, 0.25, story.start.options[0])
    assert not Tell((moment,) * (ENOUGH_SCENES - 1)).gives_away(MARKS[0])


@pytest.mark.parametrize(
    ("words", "name"), [((LONG, SHORT), "longest"), ((SHORT, LONG), "shortest")]
)
def test_the_best_known_by_its_length(
    scenes_of: Make, chain: Callable, told: Says, words: tuple[str, str], name: str
) -> None:
    """Told once for the story, at the words of a best option, with the scenes to look at."""
    (found,) = told(scenes_of(*chain([words] * 6)), "best-by-length")
    assert f"is the {name} on offer in 6 of 6 scenes" in found.message
    assert "`scene-1`" in found.hint
    assert found.path[-1] == "say"


def test_lengths_that_differ_both_ways_tell_nothing(
    scenes_of: Make, chain: Callable, told: Says
) -> None:
    """Half the best ones are the longer of two: chance."""
    story = scenes_of(*chain([(LONG, SHORT), (SHORT, LONG)] * 3))
    assert told(story, "best-by-length") == []


def test_the_best_known_by_its_place(scenes_of: Make, chain: Callable, told: Says) -> None:
    """First in six of six; with half of them moved to the end, nothing."""
    scenes = chain([(LONG, SHORT)] * 6)
    (found,) = told(scenes_of(*scenes), "best-by-place")
    assert "stands first in 6 of 6 scenes" in found.message
    turned = [(line, dict(reversed(options.items()))) for line, options in scenes]
    (found,) = told(scenes_of(*turned), "best-by-place")
    assert "stands last" in found.message
    assert told(scenes_of(*scenes[:3], *turned[3:]), "best-by-place") == []


def test_sorry_on_the_best_option_only(scenes_of: Make, chain: Callable, told: Says) -> None:
    """Told where sorry is always right; not where the wrong ones say it too, or no one does."""
    (found,) = told(scenes_of(*chain([("Sorry. Yes.", "No.")] * 6)), "sorry-is-best")
    assert found.message.startswith("In 6 of 6 scenes where an option says sorry")
    assert told(scenes_of(*chain([("Sorry. Yes.", "Sorry, no.")] * 6)), "sorry-is-best") == []
    assert told(scenes_of(*chain([("Yes.", "Sorry, no.")] * 6)), "sorry-is-best") == []
    assert told(scenes_of(*chain([("Yes.", "No.")] * 6)), "sorry-is-best") == []


def test_absolute_words_on_one_side(scenes_of: Make, chain: Callable, told: Says) -> None:
    """Five wrong ones of six, half of all options wrong: once in 32, no chance; four may be."""
    sure, unsure = ("Yes.", "We never do."), ("Yes.", "No.")
    (found,) = told(scenes_of(*chain([sure] * 5 + [unsure])), "absolute-words")
    assert found.message == "Words such as “never” stand only in wrong options (5 of them)."
    assert told(scenes_of(*chain([sure] * 4 + [unsure] * 2)), "absolute-words") == []
    both = [*[sure] * 5, ("We always do.", "No.")]
    assert told(scenes_of(*chain(both)), "absolute-words") == []
    (found,) = told(scenes_of(*chain([("Always.", "No.")] * 6)), "absolute-words")
    assert "only in right options" in found.message
