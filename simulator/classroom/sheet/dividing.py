"""The decisions that split the room."""

from collections.abc import Iterable, Iterator

from simulator.classroom.sheet.phrases import ClassPhrases
from simulator.classroom.sheet.sheet import Decision, Divided, Reply, Tally
from simulator.debrief.phrases import in_short

DIVIDED = 0.4
"""From this division on a room is split: seven of ten against three is just over it."""
FEWEST = 4
"""So many votes count half of what many would; fewer than this split nothing."""
_MOST = 3


def divided(all_: Iterable[Decision], phrases: ClassPhrases) -> tuple[Divided, ...]:
    """Up to three decisions, those first that split most people most evenly."""
    return tuple(
        Divided(one.number, one.heard, _told(one, phrases)) for one in split_most(all_)[:_MOST]
    )


def split_most(all_: Iterable[Decision]) -> list[Decision]:
    """The decisions that split the room, those first that split most people most evenly."""
    found = [one for one in all_ if one.division >= DIVIDED and _size(one) >= FEWEST]
    return sorted(found, key=lambda one: -one.division * _size(one) / (_size(one) + FEWEST))


def leading(decision: Decision) -> list[tuple[Reply, Tally]]:
    """The replies with their tallies where the room was divided most, the greatest first.

    Empty where nobody voted or chose.
    """
    found = max(_ballots(decision), key=_spread)
    return sorted(found, key=lambda one: -one[1].count)


def _told(decision: Decision, phrases: ClassPhrases) -> str:
    """Such as "12 were for B “I'm sorry…”, 11 for A “Let me see…”, 2 for others"."""
    ranked = [one for one in leading(decision) if one[1].count]
    (first, most), (second, next_), *others = ranked
    parts = [
        phrases.tr("{n} for {letter}, {said}").format(
            n=tally.count, letter=reply.letter, said=in_short(reply.said)
        )
        for reply, tally in ((first, most), (second, next_))
    ]
    rest = sum(tally.count for _, tally in others)
    parts += [phrases.tr("{n} for others").format(n=rest)] if rest else []
    return "; ".join(parts)


def _size(decision: Decision) -> int:
    return leading(decision)[0][1].of


def _ballots(decision: Decision) -> Iterator[list[tuple[Reply, Tally]]]:
    """The class's ballots; where it did not vote, what people did on their own."""
    asked = max((len(one.votes) for one in decision.replies), default=0)
    held = [[(one, one.votes[at]) for one in decision.replies if one.votes] for at in range(asked)]
    held = [ballot for ballot in held if ballot[0][1].of]
    if not held:
        held = [[(one, one.alone) for one in decision.replies if one.alone is not None]]
    yield from held


def _spread(ballot: list[tuple[Reply, Tally]]) -> float:
    return -sum(tally.share**2 for _, tally in ballot)
