"""What the tests of analysis share: walking every state by asking the engine, and odd stories."""

from collections.abc import Callable, Iterator
from random import Random

import pytest

from simulator.play.engine import Engine, Step
from simulator.story.model import Story

Walk = Callable[[Engine], dict[tuple[str, object], Step]]
OddStory = Callable[[int], Story]


@pytest.fixture(scope="session")
def walk() -> Walk:
    """Every state of an engine's story, one by one: a step for each (place, state)."""
    return walked


def walked(engine: Engine) -> dict[tuple[str, object], Step]:
    steps: dict[tuple[str, object], Step] = {}
    waiting = [engine.start()]
    while waiting:
        step = waiting.pop()
        if (step.place.id, step.state) in steps:
            continue
        steps[step.place.id, step.state] = step
        options = step.view.options if step.view else ()
        waiting += [engine.choose(step, option.id)._replace(before=None) for option in options]
    return steps


@pytest.fixture
def odd_story(story_of: Callable[[str], Story]) -> OddStory:
    """A small story drawn by lot: facts, promises, days that pass, ways that lead anywhere."""

    def drawn(seed: int) -> Story:
        return story_of("\n".join(Lot(Random(seed)).story()) + "\n")

    return drawn


class Lot:
    """Draws a story's text. Every text in it is unique, so that it tells where it stands."""

    APPROACHES = (
        *("listen", "paraphrase", "apologise", "offer", "promise", "explain", "ask", "thank"),
        *("escalate", "boundary", "extra-care", "follow-up", "defend", "dismiss", "blame"),
    )
    BANDS = (
        *("temper is heated or higher", "temper is calm", "heard is partly or higher"),
        *("heard is unheard", "trust is some or higher", "mood is wary or better"),
        *("mood is satisfied or better", "mood is furious"),
    )
    FACTS = ("told", "seen", "beyond-authority")
    PROMISES = ("ring", "write")

    def __init__(self, draw: Random) -> None:
        self.draw = draw
        self.scenes = [f"s{number}" for number in range(draw.randint(2, 4))]
        self.texts = 0

    def story(self) -> Iterator[str]:
        yield from (
            "story: test",
            "title: Odd",
            "setting: {place: A desk, role: Clerk, channel: phone}",
            "customer: {name: Ida Brandt, persona: steady, also: [firecracker]}",
            "brief: Whatever.",
            "facts: [told, seen]",
            "walk-out: gone",
            "scenes:",
        )
        for scene in self.scenes:
            yield from self.scene(scene)
        yield from (
            "endings:",
            '  glad: {grade: great, text: "a"}',
            '  even: {grade: fair, text: "b"}',
            '  gone: {grade: poor, text: "c"}',
        )

    def scene(self, name: str) -> Iterator[str]:
        yield f"  {name}:"
        if self.draw.random() < 0.3:
            yield "    later: Next day"
        if self.draw.random() < 0.3:
            yield f"    breaks: {self.draw.choice(self.PROMISES)}"
        if self.draw.random() < 0.3:
            yield f"    sets: {self.draw.choice(self.FACTS)}"
        yield f"    customer: [{self.variants(self.draw.randint(0, 2))}]"
        yield "    options:"
        for number, promise in enumerate((*self.PROMISES, None)):
            first = name == self.scenes[0] and promise is not None
            yield from self.option(number, promise if first else None)

    def option(self, number: int, promise: str | None) -> Iterator[str]:
        draw = self.draw
        yield f"      {draw.choice(self.APPROACHES)}-{number}:"
        yield f"        say: {self.text()}"
        if draw.random() < 0.5:
            yield f"        when: {self.condition()}"
        if draw.random() < 0.4:
            yield f"        reply: [{self.variants(draw.randint(0, 2))}]"
        if promise or draw.random() < 0.15:
            yield f"        promises: {promise or draw.choice(self.PROMISES)}"
        for key, names in (("sets", self.FACTS), ("clears", self.FACTS), ("keeps", self.PROMISES)):
            if draw.random() < 0.25:
                yield f"        {key}: {draw.choice(names)}"
        if draw.random() < 0.2:
            yield f"        breaks: {draw.choice(self.PROMISES)}"
        if draw.random() < 0.25:
            yield "        meets-need: true"
        if draw.random() < 0.2:
            yield f"        mood: {{temper: {draw.randint(-2, 3)}}}"
        yield f"        go: [{self.routes(draw.randint(0, 2))}]"

    def variants(self, guarded: int) -> str:
        whens = [f"{{when: {self.condition()}, say: {self.text()}}}" for _ in range(guarded)]
        return ", ".join((*whens, f"{{say: {self.text()}}}"))

    def routes(self, guarded: int) -> str:
        places = (*self.scenes, *self.scenes, "glad", "even", "gone")
        choice = self.draw.choice
        whens = [f"{{when: {self.condition()}, to: {choice(places)}}}" for _ in range(guarded)]
        return ", ".join((*whens, f"{{to: {choice(places)}}}"))

    def condition(self) -> str:
        draw = self.draw
        fact = draw.choice(("told", "seen", "need-met", "kept ring", "kept write"))
        one = draw.choice(self.BANDS) if draw.random() < 0.6 else fact
        if draw.random() < 0.3:
            one = f"not ({one})"
        if draw.random() < 0.25:
            one = f"{one} {draw.choice(('and', 'or'))} {draw.choice(self.BANDS)}"
        return one

    def text(self) -> str:
        self.texts += 1
        return f'"text {self.texts}"'
