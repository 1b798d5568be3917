"""A script as plain text: who says what, when, and where it leads."""

from pathlib import Path

import pytest

from simulator.analysis.script.parts import Script
from simulator.analysis.script.talk import talk_script
from simulator.analysis.script.text import WIDTH, as_text
from simulator.analysis.script.whole import whole_script
from simulator.assets import stories_folder
from simulator.mood.loading import load_story
from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.play.transcript import transcript
from simulator.story.model import Story
from simulator.story.speech import spans

GOLDEN = Path(__file__).parent / "golden"
KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")


def talk(engine: Engine, *path: str) -> Script:
    """The script of one talk."""
    return talk_script(replay(Session.start(engine), path).session)


def test_a_whole_story(story: Story) -> None:
    """Every scene with its lines and options, when each is met, and where it leads."""
    assert as_text(whole_script(story)) == (GOLDEN / "whole.txt").read_text(encoding="utf-8")


def test_one_talk(engine: Engine) -> None:
    """Line for line as it goes, with the customer's looks beside the name."""
    assert as_text(talk(engine, *KEPT)) == (GOLDEN / "talk.txt").read_text(encoding="utf-8")


def test_a_talk_that_stops_says_so(engine: Engine) -> None:
    """Nobody is left waiting for the next line."""
    says = "before any ending.)"
    assert as_text(talk(engine, "paraphrase")).endswith(f"{says}\n")
    assert says not in as_text(talk(engine, *KEPT))


@pytest.mark.parametrize("path", sorted(stories_folder().glob("*.yaml")), ids=lambda one: one.stem)
def test_nothing_that_is_said_is_left_out(path: Path) -> None:
    """All of a shipped story's texts stand in its script, and each talk's in that talk's."""
    loaded = load_story(path)
    assert loaded.story is not None
    told = " ".join(as_text(whole_script(loaded.story)).split())
    for _, option in loaded.story.options():
        for one in (
            *spans(option.say),
            *(span for line in option.reply for span in spans(line.say)),
        ):
            assert " ".join(one.text.split()) in told
    for walk in loaded.story.playthroughs:
        engine = Engine(loaded.story, loaded.rulebook, walk.persona)
        session = replay(Session.start(engine), walk.choose).session
        told = " ".join(as_text(talk_script(session)).split())
        for entry in transcript(session):
            for span in spans(entry.text):
                assert " ".join(span.text.split()) in told


def test_lines_keep_to_their_width(story: Story) -> None:
    """No line is longer than asked for, but for a word that is."""
    for width in (40, WIDTH):
        lines = as_text(whole_script(story), width).splitlines()
        assert max(map(len, lines)) <= width
        assert not [line for line in lines if line != line.rstrip()]
