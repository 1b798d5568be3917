"""What the inspector is given about a scene."""

import pytest

from simulator.mood.rulebook import Rulebook
from simulator.story.model import Option, Story
from simulator.ui.writer.effects import approach_words, effect_words, row_words
from simulator.ui.writer.sheets import Leader, LineSheet, Sheets, WaySheet


@pytest.fixture
def sheets(story: Story, rules: Rulebook) -> Sheets:
    return Sheets(story, rules)


def test_a_scene_says_what_stands_in_the_file(sheets: Sheets) -> None:
    """Lines with conditions, options with effects, who leads here."""
    sheet = sheets.of("counter", "steady")
    assert sheet is not None
    assert (sheet.number, sheet.grade, sheet.entry) == (1, "", ("Every talk begins here.",))
    assert [(line.say, line.when) for line in sheet.lines] == [
        ("So you do listen.", "heard is partly or higher"),
        ("Two days. [taps the counter] Two.", ""),
    ]
    offer = sheet.options[2]
    assert (offer.id, offer.when, offer.approach) == ("offer-trace", "not need-met", "Offer")
    assert offer.effects == ("sets traced", "promises ring-by-six", "meets the need")
    assert offer.skills == "Active listening: weak · Ownership: model"
    assert [(way.to, way.when) for way in offer.ways] == [("next-day", "traced"), ("counter", "")]
    assert Leader("counter", "listen-on") in sheet.leaders


def test_conditions_know_where_they_stand(sheets: Sheets) -> None:
    """So that what was proved of each can stand beside it."""
    sheet = sheets.of("counter", "steady")
    assert sheet is not None
    assert sheet.lines[0].at == ("scenes", "counter", "customer", 0, "when")
    offer = sheet.options[2]
    own = ("scenes", "counter", "options", "offer-trace")
    assert offer.at == (*own, "when")
    assert offer.ways[0] == WaySheet("next-day", "traced", (*own, "go", 0, "when"))


def test_a_scene_s_own_way_is_its_options_way(story_of, rules: Rulebook, small: str) -> None:
    """A default route is proved where it is written: in the scene."""
    text = small.replace(
        "      ask-again:", "      listen-more:\n        say: Hm.\n      ask-again:"
    )
    text = text.replace("  next-day:\n", "  next-day:\n    go: gone\n")
    sheet = Sheets(story_of(text), rules).of("next-day", "steady")
    assert sheet is not None
    listen = next(option for option in sheet.options if option.id == "listen-more")
    assert listen.ways[0].at == ("scenes", "next-day", "go", 0, "when")


def test_entering_and_endings_are_told(sheets: Sheets) -> None:
    """What time does, and where a customer who has had enough goes."""
    day, gone = sheets.of("next-day", "steady"), sheets.of("gone", "steady")
    assert day is not None
    assert day.entry == ("Time passes: The next day",)
    assert gone is not None
    assert (gone.number, gone.grade) == (0, "poor")
    assert gone.lines == (LineSheet("The door swings."),)
    assert gone.entry == ("Here a customer who has had enough ends the talk.",)
    assert sheets.of("nowhere", "steady") is None


def test_a_draft_s_unknown_names_are_shown_as_written(story: Story, rules: Rulebook) -> None:
    """A story with errors opens in the writer's view, whatever it names."""
    sheet = Sheets(story, rules).of("counter", "nobody")
    assert sheet is not None
    assert sheet.options[0].does == ""


@pytest.mark.parametrize(
    ("approach", "persona", "words"),
    [
        ("greet", "steady", "heard +1"),
        ("offer", "steady", "temper −2, trust +2; before heard 4, or at temper 8 and over: "
         "temper +1, heard −1"),
        ("listen", "storyteller", "temper −1, heard +2; from heard 10, need not met: temper +1"),
        ("boundary", "steady", "after abuse: temper −2, trust +1; else temper +2, heard −2, "
         "trust −1"),
    ],
)  # fmt: skip
def test_approaches_say_their_change_for_a_persona(
    rules: Rulebook, approach: str, persona: str, words: str
) -> None:
    """The rule that may replace the row is told with that persona's own numbers."""
    assert approach_words(rules.approaches[approach], rules.personas[persona]) == words


def test_every_approach_has_words(rules: Rulebook) -> None:
    """None is left out."""
    for approach in rules.approaches.values():
        assert approach_words(approach, rules.personas["steady"])


def test_effects_are_told_one_by_one(story: Story) -> None:
    """Nothing is said of what an option does not do."""
    options: dict[str, Option] = {option.id: option for _, option in story.options()}
    assert list(effect_words(options["listen-on"])) == []
    assert list(effect_words(options["explain-why-not"])) == ["breaks ring-by-six"]
    assert row_words((0, 0, 0)) == "no change"
