"""A trainee's talk: order of the options, undo, replay."""

import pytest

from simulator.play.engine import Engine
from simulator.play.errors import UndoRefusedError
from simulator.play.session import Mode, Session, replay
from simulator.play.transcript import Voice, transcript
from simulator.story.speech import spans

KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")


def test_the_seed_only_shuffles_what_is_shown(engine: Engine) -> None:
    """The same seed shows the same order; some seed another; the same options always."""
    orders = {
        tuple(option.id for option in Session.start(engine, seed).options) for seed in range(12)
    }
    again = tuple(option.id for option in Session.start(engine, 3).options)
    assert again == tuple(option.id for option in Session.start(engine, 3).options)
    assert len(orders) > 1
    assert len({frozenset(order) for order in orders}) == 1


def test_undo_takes_the_last_decision_back(engine: Engine) -> None:
    """Undo returns to the very step before, with its time forgotten."""
    start = Session.start(engine)
    said = start.choose("paraphrase", at=4.0)
    assert said.times == (4.0,)
    assert said.undo() == start


def test_an_assessment_has_no_undo(engine: Engine) -> None:
    """In an assessment, and before the first word, nothing can be taken back."""
    session = Session.start(engine, mode=Mode.ASSESSMENT).choose("paraphrase")
    with pytest.raises(UndoRefusedError):
        session.undo()
    with pytest.raises(UndoRefusedError):
        Session.start(engine).undo()


def test_replaying_ids_gives_the_same_talk(engine: Engine) -> None:
    """The ids are the whole attempt."""
    played = replay(Session.start(engine), KEPT)
    assert played.vanished is None
    assert played.session.path == KEPT
    assert replay(Session.start(engine), played.session.path) == played


def test_replay_stops_at_the_first_id_that_vanished(engine: Engine) -> None:
    """What can still be played is kept, and the lost id is named."""
    played = replay(Session.start(engine), ("paraphrase", "no-such-thing", "listen-on"))
    assert played.session.path == ("paraphrase",)
    assert played.vanished == "no-such-thing"
    assert replay(played.session, ("paraphrase",)).session.path[-1] == "paraphrase"


def test_replay_follows_a_renamed_id(engine: Engine) -> None:
    """An option that carries `was:` is found by its former id."""
    played = replay(Session.start(engine), ("listen-on", "offer-trace", "ask-number"))
    assert played.session.path[-1] == "ask-again"


def test_the_transcript_reads_as_the_talk_went(engine: Engine) -> None:
    """Line, reply, answer, what time passed, and the ending with its epilogue."""
    session = replay(Session.start(engine), ("listen-on", *KEPT[1:])).session
    entries = [(entry.voice, entry.text) for entry in transcript(session)]
    assert entries[:4] == [
        (Voice.CUSTOMER, "Two days. [taps the counter] Two."),
        (Voice.TRAINEE, "[waits]"),
        (Voice.CUSTOMER, "It was for my sister."),
        (Voice.CUSTOMER, "So you do listen."),
    ]
    assert (Voice.NARRATOR, "The next day") in entries
    assert entries[-2:] == [
        (Voice.NARRATOR, "She nods."),
        (Voice.NARRATOR, "She came back in May."),
    ]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Two. [taps] Two.", [("Two.", False), ("taps", True), ("Two.", False)]),
        ("[waits]", [("waits", True)]),
        ("No [end", [("No [end", False)]),
        ("a ] b", [("a ] b", False)]),
        ("[]", []),
        ("  spread\n  out ", [("spread out", False)]),
    ],
)
def test_stage_directions_stand_apart(line: str, parts: list[tuple[str, bool]]) -> None:
    """Text in square brackets is a direction; a lone bracket is a word."""
    assert [tuple(span) for span in spans(line)] == parts
