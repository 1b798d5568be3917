"""One talk as a script: what is said from the first line to the last, and how it is taken."""

from collections.abc import Iterator
from dataclasses import replace

from simulator.analysis.script.parts import Line, Passage, Script
from simulator.analysis.script.whole import ending_passage, headed, heading, narrated
from simulator.mood.rulebook import Rulebook
from simulator.play.engine import Step
from simulator.play.session import Session
from simulator.play.transcript import Voice
from simulator.story.model import Ending, Scene, Story
from simulator.story.speech import spans


def talk_script(session: Session) -> Script:
    """The talk so far; each scene in turn, staying in a scene being one passage of it."""
    engine = session.engine
    persona = engine.customer.persona
    decisions = session.decisions
    first = decisions[0].before if decisions else session.step
    steps = [one for one in (first, *decisions) if one is not None]
    script = headed(engine.story, tuple(_passages(steps, engine.story, engine.rulebook)))
    return replace(script, persona=persona.name, manner=persona.means, open_end=not session.over)


def _passages(steps: list[Step], story: Story, rules: Rulebook) -> Iterator[Passage]:
    numbers = {id_: number for number, id_ in enumerate(story.scenes, start=1)}
    here: Passage | None = None
    for step, coming in zip(steps, (*steps[1:], None), strict=True):
        place = step.place
        if isinstance(place, Ending):
            if here is not None:
                yield here
            here = ending_passage(place)
            continue
        lines = (*_arrival(step, place, rules), *_exchange(coming, rules))
        if here is not None and here.id == place.id:
            here = replace(here, lines=(*here.lines, *lines))
            continue
        if here is not None:
            yield here
        here = Passage(place.id, numbers[place.id], heading(place.id), lines)
    if here is not None:
        yield here


def _arrival(step: Step, scene: Scene, rules: Rulebook) -> Iterator[Line]:
    if scene.later:
        yield narrated(scene.later)
    if step.view is not None:
        looks = rules.mood_band(step.state)
        yield Line(Voice.CUSTOMER, spans(step.view.line), looks=looks)


def _exchange(coming: Step | None, rules: Rulebook) -> Iterator[Line]:
    """What was said in a scene: the decision that the next step was led to by."""
    if coming is None or coming.option is None:
        return
    yield Line(Voice.TRAINEE, spans(coming.option.say))
    if coming.reply:
        looks = rules.mood_band(coming.after)
        yield Line(Voice.CUSTOMER, spans(coming.reply), looks=looks)
