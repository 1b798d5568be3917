"""In stories drawn by lot, the proofs tell exactly what walking every state shows."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from simulator.analysis.analysis import analyse
from simulator.analysis.proofs import PROOFS
from simulator.mood.guards import guard
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Engine, Step
from simulator.story.diagnostics import Finding
from simulator.story.model import Route, Scene, Story

from ..conftest import OddStory, Walk

SEEDS = range(28, 66)
Told = defaultdict[str, set[object]]


@dataclass
class Seen:
    """What some talk meets. Texts tell variants apart: in these stories each is unique."""

    places: set[str] = field(default_factory=set)
    stuck: set[str] = field(default_factory=set)
    offered: set[tuple[str, str]] = field(default_factory=set)
    said: set[str] = field(default_factory=set)
    taken: set[tuple[str, str, int]] = field(default_factory=set)
    left_open: set[str] = field(default_factory=set)
    endless: bool = False


def seen(story: Story, rules: Rulebook, walk: Walk) -> Seen:
    found = Seen()
    for persona in story.customer.personas:
        engine = Engine(story, rules, persona)
        steps = walk(engine)
        for step in steps.values():
            note(found, engine, step)
        found.endless |= goes_round(engine, steps)
    return found


def note(found: Seen, engine: Engine, step: Step) -> None:
    found.places.add(step.place.id)
    if step.view is None:
        return
    found.said.add(step.view.line)
    if step.stuck:
        found.stuck.add(step.place.id)
    for option in step.view.options:
        after = engine.choose(step, option.id)
        found.offered.add((step.place.id, option.id))
        found.said.add(after.reply)
        if not after.walked_out:
            found.taken.add((step.place.id, option.id, first(option.go, after, engine)))
            if after.ending:
                found.left_open |= after.after.open


def first(ways: tuple[Route, ...], after: Step, engine: Engine) -> int:
    """The way that is taken: the first whose condition holds right after the decision."""
    whens = [way.when is None or guard(way.when, engine.rulebook)(after.after) for way in ways]
    return whens.index(True)


def goes_round(engine: Engine, steps: dict[tuple[str, object], Step]) -> bool:
    """Whether some state leads neither to an ending nor to a place where the talk is stuck."""
    ends = {key for key, step in steps.items() if step.ending or step.stuck}
    size = -1
    while size < len(ends):
        size = len(ends)
        for key, step in steps.items():
            if key not in ends and step.view:
                nexts = (engine.choose(step, option.id) for option in step.view.options)
                if any((one.place.id, one.state) in ends for one in nexts):
                    ends.add(key)
    return ends != steps.keys()


def told(story: Story, rules: Rulebook) -> tuple[Told, list[Finding]]:
    """The paths that are told, by their codes."""
    analysis = analyse(story, rules)
    findings = [one for proof in PROOFS for one in proof(analysis)]
    codes: Told = defaultdict(set)
    for one in findings:
        codes[one.code].add(one.path)
    return codes, findings


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_never_used(odd_story: OddStory, rules: Rulebook, walk: Walk, seed: int) -> None:
    """Endings, options, lines, replies and ways on: those unused are told, and no others."""
    story = odd_story(seed)
    found, (codes, _) = seen(story, rules, walk), told(story, rules)
    named = {route.to for _, option in story.options() for route in option.go}
    linked = linked_endings(story)
    assert codes["ending-never-reached"] == {
        ("endings", id_) for id_ in story.endings if id_ in linked & named - found.places
    }
    assert codes["option-never-offered"] == {
        ("scenes", scene.id, "options", option.id, "when")
        for scene, option in story.options()
        if scene.id in found.places and (scene.id, option.id) not in found.offered
    }
    assert codes["line-never-said"] == set(unsaid_lines(story, found))
    assert codes["reply-never-given"] == set(unsaid_replies(story, found))
    assert codes["route-never-taken"] == set(untaken(story, found))


def linked_endings(story: Story) -> set[str]:
    """The endings that some scene names that is linked from the start."""
    seen_, waiting = {story.start.id}, [story.start.id]
    while waiting:
        place = story.scenes.get(waiting.pop())
        for option in place.options if isinstance(place, Scene) else ():
            new = {route.to for route in option.go} - seen_
            seen_ |= new
            waiting += new
    return {*seen_}


def unsaid_lines(story: Story, found: Seen) -> Iterator[object]:
    for scene in story.scenes.values():
        for index, variant in enumerate(scene.customer):
            if scene.id in found.places and variant.say not in found.said:
                yield ("scenes", scene.id, "customer", index)


def unsaid_replies(story: Story, found: Seen) -> Iterator[object]:
    for scene, option in story.options():
        for index, reply in enumerate(option.reply):
            if (scene.id, option.id) in found.offered and reply.say not in found.said:
                yield ("scenes", scene.id, "options", option.id, "reply", index)


def untaken(story: Story, found: Seen) -> Iterator[object]:
    for scene, option in story.options():
        for index, route in enumerate(option.go if len(option.go) > 1 else ()):
            taken = (scene.id, option.id, index) in found.taken
            if (scene.id, option.id) in found.offered and route.to in found.places and not taken:
                yield ("scenes", scene.id, "options", option.id, "go", index)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_goes_wrong(odd_story: OddStory, rules: Rulebook, walk: Walk, seed: int) -> None:
    """Talks that are stuck, that never end, and promises left open."""
    story = odd_story(seed)
    found, (codes, findings) = seen(story, rules, walk), told(story, rules)
    assert codes["stuck"] == {("scenes", id_, "options") for id_ in found.stuck}
    assert bool(codes["endless-loop"]) == found.endless
    promises = {named(one) for one in findings if one.code == "promise-left-open"}
    assert promises >= found.left_open


@pytest.mark.parametrize("seed", SEEDS)
def test_playthroughs_show_what_they_say(odd_story: OddStory, rules: Rulebook, seed: int) -> None:
    """What a hint gives to be pasted leads where the finding says."""
    story = odd_story(seed)
    for one in told(story, rules)[1]:
        shown = re.search(r"--persona (\S+)(?: --choose (\S+))?$", one.hint)
        if shown is None:
            assert one.code not in {"stuck", "endless-loop", "promise-left-open"}
            continue
        step = played(Engine(story, rules, shown[1]), (shown[2] or "").split(","))
        if one.code == "stuck":
            assert step.stuck
            assert step.place.id == one.path[1]
        elif one.code == "promise-left-open":
            assert step.ending
            assert named(one) in step.state.open
        else:
            assert step.place.id == one.path[1]


def played(engine: Engine, way: list[str]) -> Step:
    step = engine.start()
    for option in filter(None, way):
        step = engine.choose(step, option)
    return step


def named(finding: Finding) -> str:
    """The first name in a message."""
    found = re.search(r"`([^`]+)`", finding.message)
    assert found
    return found[1]
