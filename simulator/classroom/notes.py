"""What a facilitator may know of the decision at hand and the room must not: where replies lead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from simulator.classroom.lesson import Lesson
from simulator.debrief.words import Sentences, Translate
from simulator.mood.rulebook import Rulebook, Side
from simulator.mood.state import Change, score
from simulator.play.engine import Step
from simulator.story.model import Ending, Grade, Option, Scene
from simulator.story.stakes import skills_at_stake
from simulator.story.words import skill_level_word, skill_word

_TOO_SOON = frozenset({"too-soon", "premature"})
_IN_VAIN = frozenset({"enough-talk", "unprovoked", "same-again"})


class Slip(StrEnum):
    """Why a reply is a likely mistake: it harms, comes too soon, or no longer helps."""

    NONE = ""
    HARMS = "harms"
    TOO_SOON = "too soon"
    IN_VAIN = "in vain"


@dataclass(frozen=True, slots=True)
class Technique:
    """A technique in the rulebook's words; `breaks` is how it looks when it is missed."""

    id: str
    name: str
    looks_like: str
    breaks: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where a reply leads: the next scene with its line, or an ending with its grade.

    `id` is the place's; `line` is what the customer says there, or how the story ends. `later` is
    the time that passes on the way, or "". `grade` is None at a scene.
    """

    id: str
    line: str
    later: str = ""
    grade: Grade | None = None
    walked_out: bool = False


@dataclass(frozen=True, slots=True)
class Lead:
    """One reply on offer and what comes of it.

    `approach` is the move's name; `band` is how the customer is right after it; `because` says
    why, a sentence a change. `shows` and `misses` are techniques; `levels` is what it shows of
    the skills at stake, such as ("Empathy", "works").
    """

    option: str
    say: str
    approach: str
    band: str
    because: tuple[str, ...]
    reply: str
    to: Arrival
    slip: Slip
    why: str
    shows: tuple[Technique, ...]
    misses: tuple[Technique, ...]
    levels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """`note` is the writer's, "" where there is none; `skills` are the names of those at stake.

    `leads` has every reply on offer, in the order shown; nothing at an ending.
    """

    note: str
    skills: tuple[str, ...]
    leads: tuple[Lead, ...]

    @property
    def slips(self) -> tuple[Lead, ...]:
        """The likely mistakes."""
        return tuple(one for one in self.leads if one.slip)


def notes_of(lesson: Lesson, tr: Translate = str) -> Notes:
    """The notes for the decision at which a class stands."""
    place, engine = lesson.session.step.place, lesson.session.engine
    rules, options = engine.rulebook, lesson.options
    stakes = skills_at_stake(options)
    words = Sentences(rules, engine.customer.persona, tr)
    leads = []
    for option in options:
        levels = _levels(option, stakes, rules, tr)
        leads.append(_lead(option, lesson.after(option.id), rules, words, levels))
    note = place.note if isinstance(place, Scene) else ""
    return Notes(note, tuple(_skill(one, rules) for one in stakes), tuple(leads))


def slip_of(step: Step, rules: Rulebook) -> Slip:
    """Whether the decision that led to a step was a likely mistake, and of which kind.

    Too soon or in vain is said of a move that would help at another time; what makes the
    customer's mood worse otherwise harms.
    """
    before, option = step.before, step.option
    if before is None or option is None:
        return Slip.NONE
    if rules.approaches[option.approach].side is Side.HARMS:
        return Slip.HARMS
    shaped = {rule for change in step.changes for rule in change.rules}
    if shaped & _TOO_SOON:
        return Slip.TOO_SOON
    worse = score(step.after) < score(before.state) or _hotter(step.changes, before)
    if shaped & _IN_VAIN and (worse or score(step.after) == score(before.state)):
        return Slip.IN_VAIN
    return Slip.HARMS if worse else Slip.NONE


def _hotter(changes: Sequence[Change], before: Step) -> bool:
    """Whether tempers rose; the whole mood may hide it under its caps."""
    return bool(changes) and changes[-1].mood.temper > before.state.mood.temper


def _lead(
    option: Option,
    step: Step,
    rules: Rulebook,
    words: Sentences,
    levels: tuple[tuple[str, str], ...],
) -> Lead:
    if step.before is None:
        raise ValueError("a lead needs a decision")
    before = step.before.state.mood
    return Lead(
        option.id,
        option.say,
        rules.approaches[option.approach].name,
        rules.mood_band(step.after),
        tuple(words.ledger(step.changes, before, option.mood)),
        step.reply,
        _arrival(step),
        slip_of(step, rules),
        option.why,
        _techniques(option.technique, rules),
        _techniques(option.misses, rules),
        levels,
    )


def _arrival(step: Step) -> Arrival:
    place = step.place
    if isinstance(place, Ending):
        return Arrival(place.id, place.text, grade=place.grade, walked_out=step.walked_out)
    return Arrival(place.id, step.view.line if step.view else "", place.later or "")


def _techniques(ids: Sequence[str], rules: Rulebook) -> tuple[Technique, ...]:
    known = [rules.techniques[id_] for id_ in ids if id_ in rules.techniques]
    return tuple(Technique(one.id, one.name, one.looks_like, one.breaks) for one in known)


def _levels(
    option: Option, stakes: Sequence[str], rules: Rulebook, tr: Translate
) -> tuple[tuple[str, str], ...]:
    levels: Mapping[str, int] = option.skills
    return tuple(
        (_skill(one, rules), skill_level_word(levels[one], tr)) for one in stakes if one in levels
    )


def _skill(skill: str, rules: Rulebook) -> str:
    known = rules.skills.get(skill)
    return known.name if known else skill_word(skill)
