"""What people did who chose a reply, as a room is told of it, and what is peculiar about it."""

from enum import Enum, auto

from simulator.classroom.lesson import Lesson
from simulator.mood.rulebook import Approach, Rule, Side
from simulator.story.words import Translate

_DID = {
    "greet": "greeted {name}",
    "listen": "let {name} talk",
    "paraphrase": "summed up what {name} said",
    "empathise": "spoke to how {name} feels",
    "ask": "asked",
    "apologise": "apologised",
    "explain": "explained",
    "offer": "offered a way out",
    "involve": "gave {name} a say",
    "promise": "promised something",
    "follow-up": "came back to {name} with news",
    "thank": "thanked {name}",
    "extra-care": "did a little extra",
    "hold-asked": "asked for a moment",
    "transfer-warm": "introduced a colleague",
    "escalate": "brought in somebody with more say",
    "interrupt": "cut in",
    "assume": "went by a guess",
    "defend": "stood up for your own side",
    "dismiss": "played it down",
    "blame": "said whose fault it was",
    "argue": "argued the point",
    "over-promise": "made a big promise",
    "hold-unasked": "kept {name} waiting",
    "transfer-cold": "passed {name} on",
    "promise-broken": "let a promise go",
    "boundary": "drew a line",
}
"""Each completes "Half of you …", and none says yet whether it was wise."""


def did(approach: Approach, name: str, tr: Translate = str) -> str:
    """Completes "Half of you …" for a kind of move, towards a customer called `name`."""
    told = _DID.get(approach.id)
    if told is None:  # an organisation's own kind of move
        return tr("chose “{move}”").format(move=approach.name)
    return tr(told).format(name=name)


class Turn(Enum):
    """What is peculiar about a move at one moment; the customer's answer will show it."""

    AGAIN = auto()
    """The same kind of move as just before, or one more apology."""
    UNHEARD = auto()
    """Help, before the customer feels heard."""
    TOO_HOT = auto()
    """Help, while the customer is too angry to take it in."""
    ENOUGH = auto()
    """More listening, when it is time that something is done."""
    HANDED_UP = auto()
    """Somebody with more say, before there is need of one."""
    LINE_DRAWN = auto()
    """A limit where nobody has overstepped one."""
    HARM = auto()
    """A kind of move that does harm."""


def turn_of(lesson: Lesson, option: str) -> Turn | None:
    """What is peculiar about a reply on offer; None where it is an ordinary good move."""
    session, step = lesson.session, lesson.after(option)
    kind = next(one.approach for one in lesson.options if one.id == option)
    approach, state = session.engine.rulebook.approaches[kind], session.step.state
    rules = {rule for change in step.changes for rule in change.rules}
    if "same-again" in rules or (approach.rule is Rule.APOLOGY and state.apologies):
        return Turn.AGAIN
    if "too-soon" in rules:
        unheard = state.mood.heard < session.engine.customer.persona.gate
        return Turn.UNHEARD if unheard else Turn.TOO_HOT
    for rule, turn in _TURNS.items():
        if rule in rules:
            return turn
    harms = approach.side is Side.HARMS and approach.rule is not Rule.BOUNDARY
    return Turn.HARM if harms else None


_TURNS = {
    "enough-talk": Turn.ENOUGH,
    "premature": Turn.HANDED_UP,
    "unprovoked": Turn.LINE_DRAWN,
}
