"""What could have been said instead, and how the talk could have gone on from there."""

from collections.abc import Iterable
from dataclasses import dataclass

from simulator.debrief.debrief import Point, point_at
from simulator.debrief.judgement import Alternative, Judged, Judgement, Prospect, Verdict
from simulator.debrief.words import Sentences, Translate
from simulator.play.engine import Engine, Step
from simulator.play.session import Session
from simulator.story.model import Ending

_FROM_BEST = tuple(Verdict)


@dataclass(frozen=True, slots=True)
class Exchange:
    """One decision of a talk that was not held; `heard` is the line that it answers."""

    heard: str
    said: str
    reply: str
    after: Point


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk that was not held, to its end; `ending` is None where it stops before one.

    `start` is the mood at its beginning and `left` the band at its end.
    """

    start: Point
    exchanges: tuple[Exchange, ...]
    ending: Ending | None
    left: str


@dataclass(frozen=True, slots=True)
class OtherReply:
    """A reply that was on offer, with what it would have done and the best talk after it.

    `because` says its ledger in words; `prospect` is None where it leads to no ending.
    """

    option: str
    said: str
    approach: str
    reply: str
    because: tuple[str, ...]
    why: str
    after: Point
    verdict: Verdict
    prospect: Prospect | None
    on: Talk


def other_replies(session: Session, judged: Judged, tr: Translate = str) -> tuple[OtherReply, ...]:
    """All that was on offer beside what was said at a decision, what costs least first.

    Among those that cost the same stands first what does the mood most good at once.
    """
    before = before_decision(session, judged.number)
    engine = session.engine
    words = Sentences(engine.rulebook, engine.customer.persona, tr)
    others = [
        _reply(engine, before, judged.number, one, words)
        for one in judged.alternatives
        if one.option != judged.option
    ]
    others.sort(key=lambda one: (_cost(judged, one), -one.after.score))
    return tuple(others)


def best_talk(session: Session, judgement: Judgement) -> Talk:
    """The best talk there was from the attempt's start."""
    start = before_decision(session, 1) if session.decisions else session.step
    return _talk(session.engine, start, 0, judgement.best)


def before_decision(session: Session, number: int) -> Step:
    """The step in which a decision was taken, counted from 1; IndexError where there is none."""
    before = session.decisions[number - 1].before
    assert before is not None
    return before


def _reply(
    engine: Engine, before: Step, number: int, other: Alternative, words: Sentences
) -> OtherReply:
    step = engine.choose(before, other.option)
    option = step.option
    assert option is not None
    return OtherReply(
        option=option.id,
        said=option.say,
        approach=option.approach,
        reply=step.reply,
        because=tuple(words.ledger(step.changes, before.state.mood, option.mood)),
        why=option.why,
        after=point_at(number, step.after, engine.rulebook),
        verdict=other.verdict,
        prospect=other.prospect,
        on=_talk(engine, step, number, other.on),
    )


def _talk(engine: Engine, step: Step, decided: int, path: Iterable[str]) -> Talk:
    """The talk that follows a step by some option ids, after so many decisions."""
    rules, exchanges = engine.rulebook, []
    start = point_at(decided, step.after, rules)
    for number, option_id in enumerate(path, start=decided + 1):
        heard = step.view.line if step.view is not None else ""
        step = engine.choose(step, option_id)
        assert step.option is not None
        after = point_at(number, step.after, rules)
        exchanges.append(Exchange(heard, step.option.say, step.reply, after))
    return Talk(start, tuple(exchanges), step.ending, rules.mood_band(step.state))


def _cost(judged: Judged, other: OtherReply) -> tuple[int, int]:
    """The rank of a reply's verdict, then how much M of the best outcome it would have lost."""
    rank = _FROM_BEST.index(other.verdict)
    if judged.before is None or other.prospect is None:
        return rank, 0
    return rank, judged.before.score - other.prospect.score
