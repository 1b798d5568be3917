"""A judgement as it is kept with its attempt, and whether one from elsewhere fits it."""

import zlib
from dataclasses import replace

from simulator.debrief.judgement import Judged, Judgement, judgement_data, judgement_from
from simulator.play.engine import Step
from simulator.play.session import Session, replay


def packed(judgement: Judgement) -> bytes:
    """A judgement as bytes."""
    return zlib.compress(judgement_data(judgement))


def unpacked(judged: bytes | None) -> Judgement | None:
    """A kept judgement; None where there is none that can be read."""
    if not judged:
        return None
    try:
        return judgement_from(zlib.decompress(judged))
    except zlib.error:
        return None


def fits(judgement: Judgement, session: Session) -> bool:
    """Whether a judgement speaks of these decisions, and all its talks can be held."""
    if len(judgement.decisions) != len(session.decisions):
        return False
    steps = zip(judgement.decisions, session.decisions, strict=True)
    numbered = enumerate(steps, start=1)
    start = Session.start(session.engine)
    return replay(start, judgement.best).vanished is None and all(
        one.number == number and _fits(one, step, start) for number, (one, step) in numbered
    )


def _fits(judged: Judged, step: Step, session: Session) -> bool:
    before, chosen = step.before, step.option
    if before is None or before.view is None or chosen is None or judged.option != chosen.id:
        return False
    there = replace(session, step=before)
    return [one.option for one in judged.alternatives] == [
        one.id for one in before.view.options
    ] and all(replay(there, (one.option, *one.on)).vanished is None for one in judged.alternatives)
