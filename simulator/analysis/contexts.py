"""All of a state but its mood, as the bits of one integer.

A bit stands for each fact, open promise and kept promise that a story knows, for a first and a
second apology, for each approach that may have been the last, and for boiling. So what an
option sets is an `|`, and what a scene forgets is an `&`.
"""

from collections.abc import Iterable, Iterator
from itertools import count

from simulator.mood.rulebook import Rule, Rulebook
from simulator.mood.state import Mood, State
from simulator.story.checks.walk import conditions
from simulator.story.conditions import Condition, Holds, InBand, Kept, atoms
from simulator.story.model import Story
from simulator.story.vocabulary import ENGINE_FACTS

Code = int
"""A context, or a mask of some parts of contexts."""
TOO_MANY_APOLOGIES = 2
"""From the third on, apologies are all alike (rule 3)."""
BLANK = Mood(0, 0, 0)
"""The mood at which a context's state stands."""
CAPS = frozenset({"need-met", "exceeded"})
"""The facts that cap the whole mood, by which every ending is judged."""


class Contexts:
    """The bits of one story's contexts under one rulebook."""

    def __init__(self, story: Story, rulebook: Rulebook) -> None:
        repeatable = (
            option.approach
            for _, option in story.options()
            if rulebook.approaches[option.approach].rule is not Rule.APOLOGY
        )
        bits = (1 << number for number in count())
        promises = tuple(_promises(story))
        self._facts = _Names(zip(_facts(story), bits, strict=False))
        self._open = _Names(zip(promises, bits, strict=False))
        self._kept = _Names(zip(promises, bits, strict=False))
        self._last = dict(zip(dict.fromkeys(repeatable), bits, strict=False))
        self.boiling: Code = next(bits)
        once, twice = next(bits), next(bits)
        self._apologies: tuple[Code, ...] = (0, once, once | twice)
        self.apologies: Code = once | twice
        self.lasts: Code = sum(self._last.values())
        self._states: dict[Code, State] = {}

    def facts(self, names: Iterable[str]) -> Code:
        """The bits of facts."""
        return self._facts.code(frozenset(names))

    def open(self, *promises: str | None) -> Code:
        """The bits of promises that are open; None has none."""
        return self._open.code(frozenset(filter(None, promises)))

    def kept(self, *promises: str | None) -> Code:
        """The bits of promises that were kept; None has none."""
        return self._kept.code(frozenset(filter(None, promises)))

    def last(self, approach: str) -> Code:
        """The bit that says what was said last; none for what may be said again (rule 7)."""
        return self._last.get(approach, 0)

    def asked(self, *conditions: Condition | None) -> Code:
        """What conditions ask about, beside the dials."""
        asked: Code = 0
        for condition in conditions:
            for atom in atoms(condition) if condition is not None else ():
                match atom:
                    case Holds(fact):
                        asked |= self.facts({fact})
                    case Kept(promise):
                        asked |= self.kept(promise)
                    case InBand("mood"):
                        asked |= self.facts(CAPS)
        return asked

    def code(self, state: State) -> Code:
        """The bits of a state, its mood left out."""
        _, facts, promised, kept, apologies, last, boiling = state
        return (
            self._facts.code(facts)
            | self._open.code(promised)
            | self._kept.code(kept)
            | self._apologies[min(apologies, TOO_MANY_APOLOGIES)]
            | self._last.get(last, 0)
            | (self.boiling if boiling else 0)
        )

    def state(self, code: Code) -> State:
        """The state of these bits, with its mood at 0, 0, 0."""
        known = self._states.get(code)
        if known is None:
            last = code & self.lasts
            known = self._states[code] = State(
                BLANK,
                self._facts.names(code),
                self._open.names(code),
                self._kept.names(code),
                self._apologies.index(code & self.apologies),
                next(name for name, bit in self._last.items() if bit == last) if last else "",
                bool(code & self.boiling),
            )
        return known


class _Names:
    """One kind of names with a bit each; equal sets of names are one object."""

    def __init__(self, bits: Iterable[tuple[str, Code]]) -> None:
        self._bits = dict(bits)
        self._mask = sum(self._bits.values())
        self._codes: dict[frozenset[str], Code] = {}
        self._sets: dict[Code, frozenset[str]] = {}

    def code(self, names: frozenset[str]) -> Code:
        """The bits of those names that the story knows."""
        known = self._codes.get(names)
        if known is None:
            known = self._codes[names] = sum(self._bits.get(name, 0) for name in names)
        return known

    def names(self, code: Code) -> frozenset[str]:
        """The names whose bits are set."""
        code &= self._mask
        known = self._sets.get(code)
        if known is None:
            known = frozenset(name for name, bit in self._bits.items() if bit & code)
            self._sets[code] = known
        return known


def _facts(story: Story) -> Iterator[str]:
    """Every fact that can be true or is asked about, each once."""
    found = dict.fromkeys((*sorted(ENGINE_FACTS), *sorted(story.facts)))
    for scene in story.scenes.values():
        found.update(dict.fromkeys(scene.sets))
    for _, option in story.options():
        found.update(dict.fromkeys((*option.sets, *option.clears)))
    for _, condition in conditions(story):
        found.update((atom.fact, None) for atom in atoms(condition) if isinstance(atom, Holds))
    yield from found


def _promises(story: Story) -> Iterator[str]:
    """Every promise that is made, each once: a checked story keeps and asks for no other."""
    yield from dict.fromkeys(one.promises for _, one in story.options() if one.promises)
