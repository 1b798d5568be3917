"""The example of DESIGN.md, section 3, is read as that page says."""

from pathlib import Path

import pytest

from simulator.play.checking import check_story
from simulator.story.conditions import AllOf, Holds, InBand, Reach
from simulator.story.model import (
    Card,
    Channel,
    Customer,
    Ending,
    Grade,
    Level,
    Option,
    Playthrough,
    Route,
    Setting,
    Story,
    Variant,
)
from simulator.story.portrait import Portrait
from simulator.story.source import Source, read_source

PATH = Path(__file__).parent / "examples" / "running-late.yaml"


@pytest.fixture(scope="module")
def example() -> Story:
    """The story as it was read, with its playthrough walked."""
    loaded = check_story(PATH)
    assert loaded.diagnostics == ()
    assert loaded.story is not None
    return loaded.story


def test_head(example: Story) -> None:
    """What stands above the scenes."""
    assert (example.id, example.title) == ("running-late", "Forty minutes late")
    assert example.summary.startswith("A patient has waited")
    assert example.level is Level.STARTER
    assert example.setting == Setting("A dental clinic", "Receptionist", Channel.IN_PERSON)
    assert example.brief == "What the trainee knows before the talk."
    assert example.cards == (Card("Clinic policy", "…"),)
    assert example.facts == {"beyond-authority"}
    assert example.walk_out == "stormed-out"
    assert example.reflect == ("What did she need before she needed the slot?",)


def test_customer(example: Story) -> None:
    """Her name, her looks and her temperaments, her own first."""
    look = Portrait(head="medium1", skin="brown", clothing="teal")
    assert example.customer == Customer("Marta Okafor", look, "firecracker", ("steady", "worrier"))
    assert example.customer.personas == ("firecracker", "steady", "worrier")


def test_scenes_stand_in_order(example: Story) -> None:
    """The first scene is the start."""
    assert list(example.scenes) == ["arrival", "story-so-far", "fix"]
    assert example.start.id == "arrival"
    assert [variant.when for variant in example.start.customer] == [None]


def test_options(example: Story) -> None:
    """An option's approach is the first words of its id; its skills are the approach's own."""
    greet, defend = example.start.options
    assert (greet.approach, defend.approach) == ("greet", "defend")
    assert greet.go == (Route("story-so-far"),)
    assert defend.reply == (Variant("So my afternoon doesn't count?"),)
    assert defend.why == "True, and no comfort; it puts the schedule before her."
    assert dict(defend.skills) == {"ownership": 0, "self-control": 1}
    assert example.scenes["fix"].options[0].approach == "offer"


def test_conditions(example: Story) -> None:
    """The customer's lines and the ways on carry their conditions, the last none."""
    scene = example.scenes["story-so-far"]
    heated = InBand("temper", "heated", Reach.UP)
    assert [variant.when for variant in scene.customer] == [heated, None]
    met_and_calm = AllOf((Holds("need-met"), InBand("mood", "neutral", Reach.UP)))
    assert scene.options[1].go == (Route("relieved", met_and_calm), Route("fix"))


def test_what_an_option_shows(example: Story) -> None:
    """Skills that the writer gives stand instead of the approach's; techniques beside them."""
    paraphrase, offer = example.scenes["story-so-far"].options
    assert dict(paraphrase.skills) == {"active-listening": 3, "empathy": 2}
    assert paraphrase.technique == ("repeat-back", "confirm-understanding")
    assert (paraphrase.meets_need, offer.meets_need) == (False, True)
    assert paraphrase == Option(
        id=paraphrase.id,
        approach="paraphrase",
        say="So the delay also means your son is waiting. Have I got that right?",
        go=(Route("fix"),),
        skills=paraphrase.skills,
        technique=paraphrase.technique,
    )


def test_endings(example: Story) -> None:
    """Endings with their grades; what is left out is empty."""
    relieved, stormed = example.endings.values()
    assert relieved == Ending("relieved", Grade.GOOD, "…", "…")
    assert stormed == Ending("stormed-out", Grade.POOR, "…")


def test_playthrough(example: Story) -> None:
    """The recorded walk, which `check_story` has walked."""
    walk = ("greet-by-name", "paraphrase", "offer-next-slot")
    recorded = Playthrough("hears her first", walk, "relieved", "firecracker")
    assert example.playthroughs == (recorded,)


def test_revision(example: Story) -> None:
    """The story carries the sha256 of its file's bytes."""
    source = read_source(PATH)
    assert isinstance(source, Source)
    assert example.revision == source.revision
    assert len(example.revision) == 64
