"""The line at the lower edge of the projector: who has voted, the countdown, the way in; no Qt."""

from simulator.classroom.lesson import Phase
from simulator.classroom.split import split_of
from simulator.story.words import Translate
from simulator.ui.classroom.conductor import Conductor, letter_of
from simulator.ui.classroom.projector.stage import Foot, Join


def foot(conductor: Conductor, tr: Translate, join: Join | None) -> Foot:
    """What stands below a slide; the lobby shows the way in itself."""
    lesson = conductor.lesson
    if conductor.lobby:
        here = len(conductor.room.present)
        people = tr("1 is here") if here == 1 else tr("{n} are here").format(n=here)
        return Foot(people if join else "", conductor.notice, None, 0, None)
    status, share = "", None
    match lesson.phase:
        case Phase.ASKING:
            status, share = _turnout(conductor, tr, on_phones=join is not None)
        case Phase.REVEALED:
            status = _votes(conductor, tr)
        case Phase.ANSWERED:
            status = _foresight(conductor, tr)
        case Phase.OVER:
            join = None
    return Foot(status, conductor.notice, share, lesson.until, join)


def _turnout(conductor: Conductor, tr: Translate, *, on_phones: bool) -> tuple[str, float | None]:
    """How many have voted, never for what; with hands counted nobody knows out of how many."""
    lesson = conductor.lesson
    ballot = lesson.round.ballot
    voted, hands = len(ballot.votes), sum(ballot.hands.values())
    people = len(conductor.room.present | ballot.votes.keys())
    phones = tr("{n} of {all} have voted").format(n=voted, all=people)
    counted = tr("1 hand counted") if hands == 1 else tr("{n} hands counted").format(n=hands)
    if hands and voted:
        return f"{phones} · {counted}", None
    if hands:
        return counted, None
    if people:
        return phones, voted / people
    if on_phones:
        return tr("Waiting for the first phone"), None
    last = letter_of(len(lesson.options) - 1)
    return tr("Hands up, please: A to {last}").format(last=last), None


def _votes(conductor: Conductor, tr: Translate) -> str:
    cast = split_of(conductor.lesson).cast
    votes = tr("1 vote") if cast == 1 else tr("{n} votes").format(n=cast)
    again = len(conductor.lesson.round.ballots) > 1
    return tr("{votes}, asked again").format(votes=votes) if again else votes


def _foresight(conductor: Conductor, tr: Translate) -> str:
    """How many knew in what mood their own reply would leave the customer; "" if none was asked."""
    split = split_of(conductor.lesson)
    told = tr("{n} of {all} foresaw how it would go")
    return told.format(n=split.foreseen, all=split.guesses) if split.guesses else ""
