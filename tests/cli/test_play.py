"""`rapport play --choose` plays straight through and prints DESIGN.md's object."""

import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import Rapport


def played(rapport: Rapport, story: Path | str, choose: str, *more: str) -> dict[str, Any]:
    """The object that `--json` prints."""
    result = rapport("play", story, "--choose", choose, "--json", *more)
    assert result.exit_code == 0, result.output
    printed: dict[str, Any] = json.loads(result.stdout)
    return printed


def test_object_of_section_5(rapport: Rapport, corner_shop: Path) -> None:
    """Every key of section 5, and no mood but after the decision it belongs to."""
    told = played(rapport, corner_shop, "listen,offer-refund")
    assert set(told) == {
        "story",
        "revision",
        "persona",
        "start",
        "decisions",
        "ending",
        "debrief",
    }
    assert (told["story"], told["persona"]) == ("corner-shop", "steady")
    assert told["start"] == {
        "temper": 4,
        "heard": 2,
        "trust": 4,
        "score": -2,
        "band": "wary",
    }
    assert told["ending"] == {"id": "thanks", "grade": "good"}
    for decision in told["decisions"]:
        assert set(decision) == {"scene", "option", "approach", "ledger", "mood", "facts"}
        assert set(decision["mood"]) == {"temper", "heard", "trust", "score", "band"}
        for change in decision["ledger"]:
            assert set(change) == {"source", "rules", "temper", "heard", "trust"}


def test_first_decision(rapport: Rapport, corner_shop: Path) -> None:
    """Listening moves the mood by its row, and the mood is the one before the next scene."""
    first = played(rapport, corner_shop, "listen,offer-refund")["decisions"][0]
    assert (first["scene"], first["option"], first["approach"]) == ("counter", "listen", "listen")
    row = {"source": "listen", "rules": [], "temper": -1, "heard": 2, "trust": 0}
    assert first["ledger"] == [row]
    assert first["mood"] == {"temper": 3, "heard": 4, "trust": 4, "score": 2, "band": "neutral"}


def test_entering_stands_first(rapport: Rapport, corner_shop: Path) -> None:
    """What entering a scene changed stands first in the ledger of the decision taken there."""
    second = played(rapport, corner_shop, "listen,offer-refund")["decisions"][1]
    assert [one["source"] for one in second["ledger"]] == ["time", "promise-broken", "offer"]
    assert second["ledger"][2]["rules"] == ["too-soon"]


def test_talk_that_is_left(rapport: Rapport, corner_shop: Path) -> None:
    """Without an ending it is null, and what entering changed is the epilogue's."""
    told = played(rapport, corner_shop, "listen")
    assert told["ending"] is None
    sources = [one["source"] for one in told["epilogue"]["ledger"]]
    assert sources == ["time", "promise-broken"]


def test_nothing_chosen(rapport: Rapport, corner_shop: Path) -> None:
    """No choice at all is a talk that was left before the first word."""
    told = played(rapport, corner_shop, "")
    assert (told["decisions"], told["ending"]) == ([], None)


def test_persona(rapport: Rapport, corner_shop: Path) -> None:
    """Any temperament of the rulebook may be played."""
    told = played(rapport, corner_shop, "listen", "--persona", "worrier")
    assert told["persona"] == "worrier"
    assert told["start"]["temper"] == 5


def test_same_call_same_object(rapport: Rapport, corner_shop: Path) -> None:
    """The seed changes nothing but the order in which options are shown."""
    one = played(rapport, corner_shop, "listen,offer-refund", "--seed", "1")
    assert one == played(rapport, corner_shop, "listen,offer-refund", "--seed", "2")


def test_shipped_story_by_its_id(rapport: Rapport) -> None:
    """A story that ships is named by its id."""
    assert played(rapport, "faulty-kettle", "")["story"] == "faulty-kettle"


def test_as_text(rapport: Rapport, corner_shop: Path) -> None:
    """Without --json the talk and its debrief are printed."""
    result = rapport("play", corner_shop, "--choose", "listen, offer-refund")
    assert result.exit_code == 0
    for part in (
        "This milk is sour.",
        "The next day",
        "Debrief",
        "She leaves with a fresh bottle.",
    ):
        assert part in result.stdout


@pytest.mark.parametrize(
    ("choose", "said"),
    [
        ("lisen", "The scene `counter` has no option `lisen`. Did you mean `listen`?"),
        ("listen,offer-refund,listen", "The talk has ended (`thanks`); nothing more can be said."),
    ],
)
def test_choice_that_is_not_there(
    rapport: Rapport, corner_shop: Path, choose: str, said: str
) -> None:
    """A choice that can't be made is told of on the error stream, exit 1."""
    result = rapport("play", corner_shop, "--choose", choose, "--json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert " ".join(result.stderr.split()) == said


def test_unknown_persona(rapport: Rapport, corner_shop: Path) -> None:
    """A persona that the rulebook lacks is a wrong call, exit 2."""
    result = rapport("play", corner_shop, "--persona", "grumpy", "--choose", "listen")
    assert result.exit_code == 2
    assert "There is no persona `grumpy`" in result.stderr


def test_broken_story(rapport: Rapport, broken: Path) -> None:
    """A story with a mistake is told of instead of played, exit 1."""
    result = rapport("play", broken, "--choose", "listen")
    assert result.exit_code == 1
    assert "[undefined-target]" in result.output


def test_no_terminal(rapport: Rapport, corner_shop: Path) -> None:
    """Where nobody can be asked, it says what to do, exit 2."""
    result = rapport("play", corner_shop, typed="1\n")
    assert result.exit_code == 2
    assert "--choose" in result.stderr
