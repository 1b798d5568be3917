"""What the facilitator is told about a decision."""

from simulator.classroom.lesson import Lesson
from simulator.classroom.notes import Lead, Notes, Slip, notes_of
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine
from simulator.play.session import Session
from simulator.story.model import Grade, Story
from tests.conftest import ReadStory


def _notes(engine: Engine, *path: str) -> Notes:
    session = Session.start(engine)
    for option in path:
        session = session.choose(option)
    return notes_of(Lesson(session))


def _lead(notes: Notes, option: str) -> Lead:
    return next(one for one in notes.leads if one.option == option)


def test_replies_stand_in_the_order_of_every_screen(engine: Engine) -> None:
    """That of the lesson's options, whatever order the writer had."""
    lesson = Lesson(Session.start(engine, seed=5))
    leads = notes_of(lesson).leads
    assert [one.option for one in leads] == [one.id for one in lesson.options]


def test_skills_at_stake_are_those_on_which_the_replies_differ(engine: Engine) -> None:
    """Their names stand in the rulebook's words, with each reply's level of them."""
    notes = _notes(engine)
    assert notes.skills == ("Active listening", "Ownership")
    levels = _lead(notes, "paraphrase").levels
    assert levels == (("Active listening", "works"), ("Ownership", "works"))


def test_a_move_that_harms_is_a_likely_mistake(engine: Engine, rules: Rulebook) -> None:
    """With the technique it breaks, in words."""
    notes = _notes(engine)
    blamed = _lead(notes, "blame-the-driver")
    assert blamed.slip is Slip.HARMS
    assert blamed.misses[0].name == rules.techniques["take-it-on"].name
    assert blamed.misses[0].breaks
    assert blamed.because[0].startswith("Temper rose")
    assert blamed in notes.slips


def test_help_before_the_customer_feels_heard_comes_too_soon(engine: Engine) -> None:
    """The same offer is no mistake once they do."""
    assert _lead(_notes(engine), "offer-trace").slip is Slip.TOO_SOON
    heard = _notes(engine, "listen-on", "paraphrase")
    assert _lead(heard, "offer-trace").slip is Slip.NONE


def test_the_same_move_twice_running_is_in_vain(engine: Engine) -> None:
    """It gains nothing, and is told as such and not as harm."""
    assert _lead(_notes(engine, "listen-on"), "listen-on").slip is Slip.IN_VAIN


def test_what_a_reply_leads_to_is_known_beforehand(engine: Engine) -> None:
    """The band after it, the answer, and the next scene with its line."""
    lead = _lead(_notes(engine), "listen-on")
    assert (lead.band, lead.reply) == ("neutral", "It was for my sister.")
    assert (lead.to.id, lead.to.line) == ("counter", "So you do listen.")
    assert lead.to.grade is None


def test_time_that_passes_and_an_ending_are_told(engine: Engine) -> None:
    """Where the next scene is later, and where the talk would be over."""
    offered = ("listen-on", "paraphrase")
    assert _lead(_notes(engine, *offered), "offer-trace").to.later == "The next day"
    over = _lead(_notes(engine, *offered, "offer-trace"), "explain-why-not").to
    assert (over.id, over.grade, over.line) == ("gone", Grade.POOR, "The door swings.")


def test_a_walk_out_is_told(story: Story, rules: Rulebook) -> None:
    """A customer who has had enough goes whatever the writer's own way on says."""
    notes = _notes(Engine(story, rules, "firecracker"), "blame-the-driver")
    assert _lead(notes, "blame-the-driver").to.walked_out


def test_the_writers_note_is_handed_on_as_it_is(
    small: str, story_of: ReadStory, rules: Rulebook
) -> None:
    """Nobody reads it as anything but text."""
    text = small.replace("  counter:\n", '  counter:\n    note: "She <b>rang</b> twice."\n')
    assert _notes(Engine(story_of(text), rules)).note == "She <b>rang</b> twice."


def test_there_is_nothing_to_note_once_it_is_over(engine: Engine) -> None:
    """An ending has neither replies nor a note."""
    path = ("listen-on", "paraphrase", "offer-trace", "explain-why-not")
    assert _notes(engine, *path) == Notes("", (), ())
