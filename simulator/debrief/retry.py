"""A second try: from the very state in which a decision was taken."""

from dataclasses import replace

from simulator.debrief.what_if import before_decision
from simulator.play.session import Mode, Session


def session_before(session: Session, number: int) -> Session:
    """The attempt as it stood before a decision, counted from 1; the attempt itself stays.

    It is practice whatever the attempt was: who tries again knows what comes.
    """
    before = before_decision(session, number)
    return replace(session, step=before, times=session.times[: number - 1], mode=Mode.PRACTICE)
