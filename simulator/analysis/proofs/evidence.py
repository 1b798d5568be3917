"""How the proofs weigh what they look at, and say what they found."""

from collections.abc import Iterable, Sequence

from simulator.analysis.analysis import Analysis
from simulator.analysis.situations import Situation
from simulator.play.engine import Step
from simulator.story.model import OptionId, Route, Variant


def never_first(
    parts: Sequence[Variant | Route], situations: Iterable[Situation]
) -> tuple[int, ...]:
    """The parts, by index, that are in no situation the first that holds."""
    left = dict.fromkeys(range(len(parts)))
    for space, context, some in situations:
        for index, part in enumerate(parts):
            here = some & space.arcs.holds(context, part.when)
            if here:
                left.pop(index, None)
                some ^= here
        if not left:
            break
    return tuple(left)


def impossible(analysis: Analysis) -> str:
    """The sentence that says over what it was proved."""
    personas = listed(tuple(analysis.spaces))
    return f"Proved impossible in all {analysis.states:,} states, with {personas}."


def playthrough(persona: str, way: Iterable[OptionId]) -> str:
    """A playthrough as it is pasted after `rapport play FILE`."""
    chosen = ",".join(way)
    return f"--persona {persona} --choose {chosen}" if chosen else f"--persona {persona}"


def played(analysis: Analysis, persona: str, way: Iterable[OptionId]) -> Step:
    """Where a playthrough leads."""
    engine = analysis.spaces[persona].engine
    step = engine.start()
    for option in way:
        step = engine.choose(step, option)
    return step


def listed(names: Sequence[str]) -> str:
    """Some names as one says them: a, b and c."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
