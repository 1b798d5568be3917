"""What the progress page says, without Qt."""

from datetime import datetime

import pytest

from simulator.mood.rulebook import Rulebook
from simulator.play.catalogue import Card
from simulator.play.engine import Engine
from simulator.play.session import Mode, Session
from simulator.records.attempt import Retry, State
from simulator.records.database import MEMORY, open_database
from simulator.records.edition import Edition
from simulator.records.errors import RecordsError
from simulator.records.past import Review, Wanted
from simulator.records.progress import Progress
from simulator.records.store import Records
from simulator.story.model import Level
from simulator.ui.progress.phrases import Phrases
from simulator.ui.progress.presenter import PAGE, ProgressPresenter
from simulator.ui.progress.views import OutcomeView

from .library_fakes import card
from .past_fakes import DAY, NOW, FakePast, past, talk

CARDS = (
    card("parcel", skills=("empathy",)),
    card("ward", skills=("empathy", "patience"), customer="Mo Bell", level=Level.STRETCH),
    card("queue", skills=("apology",), title="The queue", customer="Lin"),
    card("broken", skills=("empathy",), problem="line 1"),
)


def presenter(
    rules: Rulebook, held: FakePast, cards: tuple[Card, ...] = CARDS
) -> ProgressPresenter:
    return ProgressPresenter(held, lambda: cards, rules, lambda: NOW, name="Ann Reed")


def test_before_the_first_talk(rules: Rulebook) -> None:
    """A kind sentence, and nothing that looks like a failure."""
    view = presenter(rules, FakePast()).view()
    assert view.nothing
    assert (view.practices, view.skills, view.stories, view.note) == ((), (), (), "")


def test_head(rules: Rulebook) -> None:
    """Whose progress it is, and how much there was."""
    view = presenter(rules, past()).view()
    assert view.title == "Progress of Ann Reed"
    assert view.note == "14 talks with two customers, so far."
    nameless = ProgressPresenter(past(), lambda: CARDS, rules, lambda: NOW)
    assert nameless.view().title == "Progress"


def test_practise_next(rules: Rulebook) -> None:
    """What is due, why, and with whom; the story just played waits."""
    first, second = presenter(rules, past()).view().practices
    assert (first.skill, first.card.id) == ("Empathy", "ward")
    assert first.reason == (
        "You last practised empathy nine days ago, and won three of eight points."
    )
    assert first.about == "Ward: you have not met Mo Bell yet."
    assert (second.skill, second.card.id) == ("Apology", "queue")
    assert second.reason == "None of your talks so far has put apology to the test."


def test_met_before(rules: Rulebook) -> None:
    """How often and when, where there is no other story."""
    first = presenter(rules, past(), CARDS[:1]).view().practices[0]
    assert first.about == "Parcel: you met Kim Doe 13 times, last today."


def test_skills(rules: Rulebook) -> None:
    """Evidence behind each point; a skill with too little of it comes last and has no share."""
    empathy, patience = presenter(rules, past()).view().skills
    assert (empathy.name, empathy.evidence) == ("Empathy", "17 of 24 points from 9 opportunities")
    assert empathy.share == pytest.approx(17 / 24)
    assert [one.enough for one in empathy.groups] == [True, False, True]
    day = datetime.fromtimestamp((NOW - 3 * DAY) / 1000).date().isoformat()
    assert empathy.groups[0].told == f"{day}: 3 of 9 points from 3 opportunities"
    assert empathy.groups[1].told.endswith("2 opportunities; not enough to go by alone")
    assert (patience.share, patience.evidence) == (None, "not enough evidence")
    assert patience.until == ""


def test_stories(rules: Rulebook) -> None:
    """First and best outcome; a story that was only broken off says so."""
    parcel, kettle = presenter(rules, past()).view().stories
    assert (parcel.title, parcel.times) == ("Parcel", "13 times")
    assert parcel.first == OutcomeView("furious", "poor ending")
    assert parcel.best == OutcomeView("satisfied", "good ending")
    assert (kettle.times, kettle.best) == ("Once", OutcomeView("", "broken off"))


def test_talks_and_older_ones(rules: Rulebook) -> None:
    """A page of them, then the rest."""
    made = presenter(rules, past())
    view = made.narrow(Wanted())
    assert (len(view.talks), view.more) == (PAGE, True)
    assert view.note == "The newest 12 of 14 talks"
    view = made.more()
    assert (len(view.talks), view.more, view.note) == (14, False, "14 talks")
    assert [one.attempt for one in view.talks[:2]] == ["talk-0", "left"]


def test_what_a_talk_says_of_itself(rules: Rulebook) -> None:
    """With whom, how, and whether it was a second try."""
    held = FakePast(
        [talk("a", mode="assessment", note="Ask.", retry=Retry("b", 3), persona="gone-one")]
    )
    (view,) = presenter(rules, held).narrow(Wanted()).talks
    assert view.about == (
        "Ida Brandt · Gone one · assessment · tried again from decision 4 · with your note"
    )
    assert (view.length, view.outcome) == ("9 decisions", OutcomeView("satisfied", "good ending"))


def test_narrowed_to_nothing(rules: Rulebook) -> None:
    """A sentence instead of an empty table."""
    made = presenter(rules, past())
    assert made.narrow(Wanted(outcome=State.LEFT)).note == "One talk"
    view = made.narrow(Wanted(story="kettle", mode=Mode.PRACTICE))
    assert (view.talks, view.note, view.more) == ((), "", False)
    assert view.empty


def test_records_that_cant_be_read(rules: Rulebook) -> None:
    """The page is told, and says so."""
    with pytest.raises(RecordsError, match="away"):
        presenter(rules, FakePast(failure="The disk is away.")).view()


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "yesterday"),
        (9, "nine days ago"),
        (13, "13 days ago"),
        (14, "two weeks ago"),
        (59, "eight weeks ago"),
        (60, "two months ago"),
        (800, "two years ago"),
        (-3, "today"),
    ],
)
def test_how_long_ago(days: int, words: str) -> None:
    """In words that a person would use."""
    assert Phrases().ago(NOW - days * DAY, NOW) == words


@pytest.mark.parametrize(
    ("points", "words"), [(0, "none of eight points"), (8, "all eight points"), (1, "one of eight")]
)
def test_none_some_or_all(rules: Rulebook, points: int, words: str) -> None:
    """The reason reads as a person would say it."""
    held = past()
    held.reviews_ = (Review("empathy", NOW - 90 * DAY, points, 8, 3),)
    assert words in presenter(rules, held).view().practices[0].reason


def test_going_ahead(rules: Rulebook) -> None:
    """Where nothing is due, there is something to do all the same."""
    held = past()
    held.reviews_ = (Review("empathy", NOW, 5, 8, 3), Review("apology", NOW, 8, 8, 3))
    reasons = [one.reason for one in presenter(rules, held).view().practices]
    assert reasons[0].startswith("It comes due ")
    assert reasons[0].endswith("; nothing keeps you from going ahead.")


def test_records_as_they_are(rules: Rulebook, engine: Engine, small: str) -> None:
    """A talk that was kept is seen, and its skills are at stake in what is suggested."""
    records = Records(open_database(MEMORY), lambda: NOW)
    ann = records.add_profile("Ann").id
    session = Session.start(engine)
    for option in ("listen-on", "paraphrase", "offer-trace", "follow-up-kept"):
        session = session.choose(option)
    edition = Edition("test.yaml", small.encode(), rules)
    records.save(records.begin(edition, ann, coach=False), session)
    progress = Progress(lambda: records.database, ann)
    made = ProgressPresenter(progress, lambda: CARDS, rules, lambda: NOW)
    view = made.view()
    assert view.note == "One talk with one customer, so far."
    assert view.stories[0].best == OutcomeView("delighted", "great ending")
    assert "Active listening" in [one.name for one in view.skills]
    assert view.practices[0].card.id == "parcel"
    assert [one.title for one in made.narrow(Wanted(skill="ownership")).talks] == [
        "The late parcel"
    ]
    records.close()
