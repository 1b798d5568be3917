"""The 400 worked sequences of DESIGN.md, section 4, step by step."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from simulator.mood.arithmetic import Temperament
from simulator.mood.rulebook import Rulebook
from simulator.mood.state import Change, State, score
from simulator.story.model import Option, OptionId, Scene, SceneId

VECTORS = [
    json.loads(line)
    for line in (Path(__file__).parent / "mood-vectors.jsonl").read_text("utf-8").splitlines()
]


def test_there_are_400_sequences() -> None:
    """The file is whole."""
    assert len(VECTORS) == 400


@pytest.mark.parametrize("number", range(len(VECTORS)))
def test_sequence(number: int, rules: Rulebook) -> None:
    """Each step gives the mood, the sources, the facts and the walk-out that are worked out."""
    vector = VECTORS[number]
    assert list(_played(vector, rules)) == vector["expect"]


def _played(vector: dict[str, Any], rules: Rulebook) -> Iterator[dict[str, Any]]:
    customer = Temperament(rules, rules.personas[vector["persona"]])
    state = customer.start(frozenset(vector["facts"]))
    for step in vector["steps"]:
        before = state
        if step.get("later"):
            state, changes = customer.enter(state, _scene(step))
            walks_out = False
        else:
            state, changes = customer.move(_option(step))(state)
            walks_out = before.boiling and state.boiling
        yield _outcome(rules, state, changes, walks_out=walks_out)


def _scene(step: dict[str, Any]) -> Scene:
    return Scene(SceneId("next"), (), (), later="Next day", breaks=step.get("breaks"))


def _option(step: dict[str, Any]) -> Option:
    line = step.get("mood", {})
    return Option(
        OptionId("said"),
        step["approach"],
        "…",
        (),
        mood=(line.get("temper", 0), line.get("heard", 0), line.get("trust", 0)),
        sets=tuple(step.get("sets", ())),
        promises=step.get("promises"),
        keeps=step.get("keeps"),
        breaks=step.get("breaks"),
        meets_need=step.get("meets-need", False),
    )


def _outcome(
    rules: Rulebook, state: State, changes: tuple[Change, ...], *, walks_out: bool
) -> dict[str, Any]:
    return {
        "temper": state.mood.temper,
        "heard": state.mood.heard,
        "trust": state.mood.trust,
        "score": score(state),
        "band": rules.mood_band(state),
        "sources": [name for change in changes for name in (change.source, *change.rules)],
        "facts": sorted(state.facts),
        "walk-out": walks_out,
    }
