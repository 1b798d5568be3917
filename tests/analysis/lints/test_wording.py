"""Lints for words: how long a line is, how hard to read, and how many are named."""

from collections.abc import Callable

import pytest

from simulator.analysis.lints.naming import named
from simulator.analysis.reading_grade import is_english, reading_grade, syllables_of
from simulator.analysis.wording import ABSOLUTE, HARSH, POLITE, SORRY, found
from simulator.story.diagnostics import Finding
from simulator.story.model import Story

Make = Callable[..., Story]
Says = Callable[[Story, str], list[Finding]]

OFFICIAL = (
    "It is regrettable that the documentation accompanying your application was considered "
    "insufficient, necessitating additional verification of your circumstances. "
)
PLAIN = "I know. It took too long, and nobody told you. So what did they say when you rang? "


def words(number: int) -> str:
    return " ".join(["word"] * number)


@pytest.mark.parametrize(
    ("channel", "customer", "option"),
    [("in person", 45, 35), ("phone", 45, 35), ("email", 135, 105)],
)
def test_lines_longer_than_people_speak(
    scenes_of: Make, told: Says, channel: str, customer: int, option: int
) -> None:
    """One word past the limit is told, at the line; a letter may be longer."""
    keys = f'say: "{words(option)}", reply: "{words(customer)}"'
    assert told(scenes_of((words(customer), {"ask": keys}), channel=channel), "long-line") == []
    keys = f'say: "{words(option + 1)}", reply: "{words(customer + 1)}"'
    story = scenes_of((words(customer + 1), {"ask": keys}), channel=channel)
    scene = ("scenes", "scene-1")
    assert [one.path for one in told(story, "long-line")] == [
        (*scene, "customer", 0, "say"),
        (*scene, "options", "ask", "say"),
        (*scene, "options", "ask", "reply", 0, "say"),
    ]


def test_a_story_in_official_prose_is_hard_to_read(scenes_of: Make, told: Says) -> None:
    """Told once, at the line that weighs most; stage directions are not spoken."""
    keys = {"ask": f'say: "[{OFFICIAL * 8}] Oh?"', "explain": f'say: "{OFFICIAL * 3}"'}
    (one,) = told(scenes_of((OFFICIAL * 4, keys)), "hard-to-read")
    assert one.path == ("scenes", "scene-1", "customer", 0, "say")
    assert "school grade" in one.message


@pytest.mark.parametrize(
    "line",
    [PLAIN * 8, OFFICIAL, "Donaudampfschifffahrtsgesellschaft und Kraftfahrzeughaftpflicht " * 60],
    ids=["plain", "short", "not English"],
)
def test_speech_is_not_hard_to_read(scenes_of: Make, told: Says, line: str) -> None:
    """Nor is anything concluded from a few words, or from another language."""
    assert told(scenes_of((line, {"ask": 'say: "Oh?"'})), "hard-to-read") == []


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        *[("the", 1), ("late", 1), ("whole", 1), ("asked", 1), ("likes", 1), ("don't", 1)],
        *[("little", 2), ("waited", 2), ("buses", 2), ("being", 2), ("table", 2), ("happy", 2)],
        *[("apologise", 4), ("yesterday", 3), ("receptionist", 4), ("mm", 1)],
    ],
)
def test_syllables_by_spelling(word: str, syllables: int) -> None:
    """Silent endings are silent, and a word has one at least."""
    assert syllables_of(word) == syllables


def test_the_grade_is_flesch_and_kincaid_s() -> None:
    """Four words, five syllables, one sentence: 0.39·4 + 11.8·5/4 − 15.59."""
    assert reading_grade(["She waited for us."]) == pytest.approx(0.39 * 4 + 11.8 * 5 / 4 - 15.59)
    assert reading_grade([]) == 0
    assert reading_grade([OFFICIAL]) > 12 > 4 > reading_grade([PLAIN])


def test_english_is_known_by_its_small_words() -> None:
    """Even official English; not German, nor nothing."""
    assert is_english([OFFICIAL])
    assert is_english([PLAIN])
    assert not is_english(["Das tut mir leid, wir haben Sie warten lassen."])
    assert not is_english([])


def test_words_are_found_whole_and_in_any_case() -> None:
    """ "Every" is one and "everything" none; an apology says sorry; a fault is not harsh."""
    assert found(ABSOLUTE, "Never! Every time, everything.") == ["never", "every"]
    assert found(SORRY, "I do apologise. Sorry.") == ["apologise", "sorry"]
    assert found(POLITE, "Please, thank you, I understand") == ["please", "thank", "understand"]
    assert found(HARSH, "It's our fault, and not your problem.") == ["your problem"]


def test_many_names_are_cut_short() -> None:
    """A message names six, and says how many more."""
    assert named(["a"]) == "`a`"
    assert named(["a", "b", "a"]) == "`a` and `b`"
    assert named(f"s{number}" for number in range(9)).endswith("`s5` and 3 more")
