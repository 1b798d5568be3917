"""How the mood answers one decision: DESIGN.md, section 4, rule by rule.

`change` is a pure function over a small domain, and `Temperament` remembers its answers: the
arithmetic is written to be read, and play looks up what was worked out once.
"""

from typing import NamedTuple

from simulator.mood.rulebook import Approach, Persona, Rule, Rulebook
from simulator.mood.state import HIGH, LOW, Change, Mood, State, new_tuple
from simulator.story.model import Option, Scene

Row = tuple[int, int, int]
"""A change of (temper, heard, trust)."""

TOO_SOON: Row = (1, -1, 0)
TOO_HOT = 8
"""From this temper on, help is unwelcome however heard the customer is (rule 2)."""
APOLOGY_HEARD: Row = (-2, 1, 1)
APOLOGY_UNHEARD: Row = (-1, 0, 0)
APOLOGY_AGAIN: Row = (0, 0, 0)
APOLOGY_TOO_OFTEN: Row = (1, 0, -1)
ENOUGH_TALK: Row = (1, 0, 0)
ENOUGH = 4
"""Heard this far above the gate, more listening without a remedy tires (rule 4)."""
ESCALATED: Row = (-1, 1, 2)
PREMATURE: Row = (2, -1, -2)
BOUNDARY: Row = (-2, 0, 1)
UNPROVOKED: Row = (2, -2, -1)
TIME: Row = (-2, -2, 0)

NO_LINE: Row = (0, 0, 0)
BROKEN = "promise-broken"
_NO_FACTS: frozenset[str] = frozenset()
_READ = {
    Rule.ENOUGH_TALK: frozenset({"need-met"}),
    Rule.ESCALATE: frozenset({"asked-to-escalate", "safety", "beyond-authority"}),
    Rule.BOUNDARY: frozenset({"abuse"}),
}
"""The facts that each rule reads."""


class _Question(NamedTuple):
    """All that a change depends on, for one temperament and one approach with its line."""

    mood: Mood
    facts: frozenset[str]
    apologies: int
    again: bool


class Reaction:
    """How one temperament takes one approach, with what the writer's line adds to it.

    Answers are remembered: `again` holds those to the same approach twice running, `fresh` all
    others. Their key is the mood alone where the approach is `plain`, for then no rule reads
    more than that; else it is (mood, the facts of `reads` that hold, apologies).
    """

    __slots__ = ("again", "approach", "fresh", "line", "persona", "plain", "reads")

    def __init__(self, persona: Persona, approach: Approach, line: Row) -> None:
        self.persona = persona
        self.approach = approach
        self.line = line
        self.reads = _READ.get(approach.rule, _NO_FACTS)
        self.plain = approach.rule in {Rule.NONE, Rule.TOO_SOON}
        self.fresh: dict[object, tuple[Change]] = {}
        self.again: dict[object, tuple[Change]] = {}

    def learn(self, question: _Question) -> tuple[Change]:
        """Work the one change out, as the ledger has it, and remember it."""
        answers = self.again if question.again else self.fresh
        key = question.mood if self.plain else question[:3]
        answers[key] = (self._work_out(question),)
        return answers[key]

    def _work_out(self, question: _Question) -> Change:
        row, rules = _row(self.approach, self.persona, question)
        if question.again and self.approach.rule is not Rule.APOLOGY:
            row = (max(row[0], 0), min(row[1], 0), min(row[2], 0))
            rules = (*rules, "same-again")
        if self.line != NO_LINE:
            row = (row[0] + self.line[0], row[1] + self.line[1], row[2] + self.line[2])
            rules = (*rules, "line")
        return _felt(self.approach.id, rules, row, question.mood, self.persona)


class Temperament:
    """A persona under a rulebook: everything that says how this customer answers."""

    def __init__(self, rulebook: Rulebook, persona: Persona) -> None:
        self.rulebook = rulebook
        self.persona = persona
        self._reactions: dict[tuple[str, Row], Reaction] = {}

    def start(self, facts: frozenset[str]) -> State:
        """The state before the first word."""
        return State(self.persona.start, facts)

    def reaction(self, approach: str, line: Row = NO_LINE) -> Reaction:
        """How this customer takes an approach; the same object for the same question."""
        key = (approach, line)
        known = self._reactions.get(key)
        if known is None:
            known = Reaction(self.persona, self.rulebook.approaches[approach], line)
            self._reactions[key] = known
        return known

    def move(self, option: Option) -> "Move":
        """An option as this customer takes it."""
        return Move(self, option)

    def break_promise(self, state: State, promise: str) -> tuple[State, tuple[Change, ...]]:
        """The state once an open promise is broken; nothing happens to one that is not open."""
        if promise not in state.open:
            return state, ()
        row = self.rulebook.approaches[BROKEN].row
        change = _felt(BROKEN, (), row, state.mood, self.persona)
        after = state._replace(mood=change.mood, open=state.open - {promise}, apologies=0)
        return after, (change,)

    def enter(self, state: State, scene: Scene) -> tuple[State, tuple[Change, ...]]:
        """What entering a scene does: time passes, a promise breaks, facts come true."""
        changes: tuple[Change, ...] = ()
        if scene.later:
            change = Change("time", (), *TIME, _moved(state.mood, TIME))
            state = state._replace(mood=change.mood, last="", boiling=False)
            changes = (change,)
        if scene.breaks:
            state, broken = self.break_promise(state, scene.breaks)
            changes = (*changes, *broken)
        if scene.sets:
            state = state._replace(facts=state.facts.union(scene.sets))
        return state, changes


class Move:
    """What saying one option does to one customer: rules 1-11 in their order."""

    __slots__ = ("_approach", "_customer", "_effective", "_option", "_reaction", "_sorry")

    def __init__(self, customer: Temperament, option: Option) -> None:
        self._customer = customer
        self._option = option
        self._approach = option.approach
        self._reaction = customer.reaction(option.approach, option.mood)
        self._sorry = self._reaction.approach.rule is Rule.APOLOGY
        self._effective = _has_effects(option)

    def __call__(self, state: State) -> tuple[State, tuple[Change, ...]]:
        """The state after the option was said, and the ledger of it."""
        mood, facts, promised, kept, apologies, last, _ = state
        reaction = self._reaction
        again = last == self._approach
        key = mood if reaction.plain else (mood, facts & reaction.reads, apologies)
        changes = (reaction.again if again else reaction.fresh).get(key)
        if changes is None:
            changes = reaction.learn(_Question(mood, facts & reaction.reads, apologies, again))
        change = changes[0]
        mood = change.mood
        if self._sorry and apologies < 3:
            apologies += 1
        after = new_tuple(
            State, (mood, facts, promised, kept, apologies, self._approach, mood[0] == HIGH)
        )
        if not self._effective:
            return after, changes
        after = self._effects(after, welcome="too-soon" not in change.rules)
        if self._option.breaks is None:
            return after, changes
        after, broken = self._customer.break_promise(after, self._option.breaks)
        return after._replace(boiling=after.mood.temper == HIGH), (change, *broken)

    def _effects(self, state: State, *, welcome: bool) -> State:
        """Rule 11 without `breaks`; an unwelcome option sets, promises and meets nothing."""
        option = self._option
        facts, promised, kept = state.facts, state.open, state.kept
        if welcome:
            facts = facts.union(option.sets)
        facts = facts.difference(option.clears)
        if welcome and option.promises:
            promised = promised | {option.promises}
            kept = kept - {option.promises}
        keeps = option.keeps in promised
        if keeps and option.keeps:
            promised = promised - {option.keeps}
            kept = kept | {option.keeps}
        if welcome and option.meets_need:
            facts = facts | {"need-met"}
        if "need-met" in facts and (keeps or option.approach == "extra-care"):
            facts = facts | {"exceeded"}
        return state._replace(facts=facts, open=promised, kept=kept)


def _has_effects(option: Option) -> bool:
    """Whether an option does more than move the mood (rule 11)."""
    return bool(
        option.sets
        or option.clears
        or option.promises
        or option.keeps
        or option.breaks
        or option.meets_need
        or option.approach == "extra-care"
    )


def _row(approach: Approach, persona: Persona, question: _Question) -> tuple[Row, tuple[str, ...]]:
    """Rules 1-6: the approach's row, or the one that replaces it, with that rule's name."""
    mood, facts = question.mood, question.facts
    heard_out = mood.heard >= persona.gate
    match approach.rule:
        case Rule.TOO_SOON if not heard_out or mood.temper >= TOO_HOT:
            return TOO_SOON, ("too-soon",)
        case Rule.APOLOGY:
            first = APOLOGY_HEARD if heard_out else APOLOGY_UNHEARD
            rows = (first, APOLOGY_AGAIN, APOLOGY_TOO_OFTEN)
            return rows[min(question.apologies, 2)], ("apology",)
        case Rule.ENOUGH_TALK if mood.heard >= persona.gate + ENOUGH and "need-met" not in facts:
            return ENOUGH_TALK, ("enough-talk",)
        case Rule.ESCALATE:
            called_for = "asked-to-escalate" in facts or "safety" in facts
            if called_for or ("beyond-authority" in facts and heard_out):
                return ESCALATED, ()
            return PREMATURE, ("premature",)
        case Rule.BOUNDARY:
            return (BOUNDARY, ()) if "abuse" in facts else (UNPROVOKED, ("unprovoked",))
        case _:
            return approach.row, ()


def _felt(source: str, rules: tuple[str, ...], row: Row, mood: Mood, persona: Persona) -> Change:
    """Rules 9 and 10: what this persona makes of a change, and the mood it leads to."""
    temper, heard, trust = row
    if temper > 0:
        temper += persona.spark
    if trust > 0:
        trust = max(trust - persona.guard, 0)
    return Change(source, rules, temper, heard, trust, _moved(mood, (temper, heard, trust)))


def _moved(mood: Mood, row: Row) -> Mood:
    return Mood(
        _clamped(mood.temper + row[0]),
        _clamped(mood.heard + row[1]),
        _clamped(mood.trust + row[2]),
    )


def _clamped(value: int) -> int:
    return max(LOW, min(HIGH, value))
