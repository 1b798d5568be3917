"""Recorded talks are said again in the new version, and what has become of them is told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.analysis.difference.attempts import Felt, NotJudged, attempt_files
from simulator.analysis.difference.comparing import Difference
from simulator.analysis.difference.walks import Stop, Why
from simulator.debrief.report import attempt_report
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Mood
from simulator.play.engine import Engine
from simulator.play.session import Session, replay
from simulator.story.model import Story

Differ = Callable[..., Difference]
KEPT = ("listen-on", "paraphrase", "offer-trace", "follow-up-kept")
REWRITTEN = ("[listen-on, paraphrase, offer-trace, ", "[listen-on, offer-trace, ")
NEVER = ("when: not need-met", "when: need-met")


def saved(story: str, persona: str, *said: str) -> str:
    """As much of an attempt as it takes to say it again."""
    decisions = [{"option": one} for one in said]
    return json.dumps({"story": story, "persona": persona, "decisions": decisions})


@pytest.fixture
def attempt(story: Story, rules: Rulebook, tmp_path: Path) -> Path:
    """A saved attempt at the small story with its firecracker."""
    session = replay(Session.start(Engine(story, rules, "firecracker")), KEPT[:3]).session
    path = tmp_path / "ida.json"
    path.write_text(json.dumps(attempt_report(session)), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("words", "others", "now", "stop"),
    [
        ("    paraphrase:", "    ask-back:", "counter", (2, "paraphrase", Why.GONE)),
        (*NEVER, "counter", (3, "offer-trace", Why.NOT_OFFERED)),
        ("traced, to: next-day", "traced, to: gone", "gone", (4, "follow-up-kept", Why.TALK_OVER)),
        ("keeps: ring-by-six", "sets: rang", "gone", None),
        ("mood is satisfied or better, to: pleased", "traced, to: next-day", "next-day", None),
    ],
)
def test_a_lost_playthrough_says_where_it_is_lost(
    differ: Differ, words: str, others: str, now: str, stop: tuple[int, str, Why] | None
) -> None:
    """An option that is gone, not on offer, or after the end; another ending, or none."""
    (lost,) = differ((words, others)).playthroughs
    assert (lost.name, lost.persona, lost.ends) == ("kept", "steady", "pleased")
    assert (lost.now, lost.rewritten) == (now, False)
    at = lost.stop and (lost.stop.decision, lost.stop.option, lost.stop.why)
    assert at == stop
    assert lost.stop is None or lost.stop.place == now


def test_a_playthrough_that_was_rewritten_is_told_as_such(differ: Differ) -> None:
    """The old walk does not hold any more, and there is a new one under its name."""
    (lost,) = differ(("keeps: ring-by-six", "sets: rang"), REWRITTEN).playthroughs
    assert lost.rewritten


def test_an_attempt_is_touched_where_its_mood_parts(differ: Differ, attempt: Path) -> None:
    """The first decision after which the customer feels otherwise, with both moods."""
    found = differ(
        ("        reply:\n", "        mood: {trust: 1}\n        reply:\n"), attempts=[attempt]
    )
    assert found.attempts is not None
    assert found.attempts.judged == 1
    (touched,) = found.attempts.touched
    assert (touched.file, touched.persona, touched.stop) == ("ida.json", "firecracker", None)
    assert touched.felt == Felt(1, Mood(5, 3, 2), Mood(5, 3, 3), -5, -4)


def test_an_attempt_is_touched_where_it_stops(differ: Differ, attempt: Path) -> None:
    """Its third option is not on offer any more; what was said before is as it was."""
    found = differ(NEVER, attempts=[attempt])
    assert found.attempts is not None
    (touched,) = found.attempts.touched
    assert touched.stop == Stop(3, "counter", "offer-trace", Why.NOT_OFFERED)
    assert (touched.felt, touched.ends) == (None, None)


def test_an_attempt_is_touched_where_it_ends_elsewhere(differ: Differ, attempt: Path) -> None:
    """Both places, and no mood, since that is the same."""
    found = differ(
        ("{when: traced, to: next-day}", "{when: traced, to: counter}"), attempts=[attempt]
    )
    assert found.attempts is not None
    (touched,) = found.attempts.touched
    assert touched.ends == ("next-day", "counter")
    assert touched.felt is None


def test_what_leaves_an_attempt_as_it_was_does_not_touch_it(differ: Differ, attempt: Path) -> None:
    """Other words, an option it did not meet, a name with its `was`."""
    found = differ(
        ("[waits]", "[nods]"),
        ("      explain-why-not:", "      explain-the-queue:"),
        ("      paraphrase:\n", "      paraphrase-it:\n        was: paraphrase\n"),
        (", paraphrase, ", ", paraphrase-it, "),
        attempts=[attempt],
    )
    assert found.attempts is not None
    assert (found.attempts.judged, found.attempts.touched) == (1, ())


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", NotJudged.NO_ATTEMPT),
        ("[]", NotJudged.NO_ATTEMPT),
        ('{"story": "test", "persona": "steady", "decisions": [3]}', NotJudged.NO_ATTEMPT),
        ("[" * 100_000, NotJudged.NO_ATTEMPT),
        (saved("other", "steady"), NotJudged.OTHER_STORY),
        (saved("test", "nobody"), NotJudged.EARLIER),
        (saved("test", "steady", "nothing-such"), NotJudged.EARLIER),
    ],
)
def test_a_file_that_can_t_be_judged_says_why(
    differ: Differ, tmp_path: Path, text: str, why: NotJudged
) -> None:
    """No attempt at all, one at another story, or one that the old version doesn't fit."""
    path = tmp_path / "odd.json"
    path.write_text(text, encoding="utf-8")
    found = differ(attempts=attempt_files(tmp_path))
    assert found.attempts is not None
    assert found.attempts.skipped == (("odd.json", why),)
    assert found.attempts.judged == 0
