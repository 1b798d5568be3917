"""The desk's own sentences: what comes next, who has voted, where a reply leads."""

from collections.abc import Sequence

from simulator.classroom.lesson import Lesson, Phase
from simulator.classroom.notes import Arrival, Slip
from simulator.classroom.split import Split
from simulator.debrief.phrases import in_short
from simulator.story.words import Translate, grade_word
from simulator.ui.classroom.conductor import Conductor, letter_of

_MOST_NAMES = 60
"""Names that are read at a glance; the rest is counted."""

_SHORT = 42
"""Characters of the line to which a reply leads."""


class DeskWords:
    """Sentences in the reader's language."""

    def __init__(self, tr: Translate = str) -> None:
        self._tr = tr

    def step(self, conductor: Conductor, lesson: Lesson, leaders: Sequence[str]) -> str:
        """What the large button does."""
        tr = self._tr
        if conductor.lobby:
            begun = lesson.rounds or lesson.session.path
            return tr("Back to the talk") if begun else tr("Begin the talk")
        match lesson.phase:
            case Phase.ASKING:
                return tr("Show how the room voted")
            case Phase.REVEALED:
                return self._play(conductor.chosen, lesson, leaders)
            case Phase.ANSWERED if lesson.after(lesson.shown).ending:
                return tr("Go on to the end")
            case Phase.ANSWERED:
                return tr("Go on")
            case Phase.OVER:
                return tr("End the class …")

    def back(self, conductor: Conductor, lesson: Lesson) -> str:
        """What the way back undoes; "" where the class begins."""
        tr = self._tr
        if conductor.lobby:
            back = lesson.session.path or lesson.shown
            return tr("Back to the talk") if back else ""
        if lesson.beside:
            letter = letter_in(lesson, lesson.beside)
            return tr("Take {letter} off the screen").format(letter=letter)
        if lesson.shown:
            return tr("Back to the votes")
        if lesson.session.path:
            return tr("Back to the decision before")
        return tr("Back to how to join")

    def turnout(self, present: int, split: Split, asked: int, *, answered: bool) -> str:
        """How many have voted, on phones and by hands, the `asked`-th time that they were asked.

        Once the customer has `answered`, also how many had said rightly how that would be.
        """
        tr, parts = self._tr, []
        if here := max(present, split.phones):
            parts.append(tr("{n} of {all} have voted").format(n=split.phones, all=here))
        if split.hands:
            parts.append(_counted(split.hands, tr("1 hand"), tr("{n} hands")))
        if answered and split.guesses:
            foresaw = tr("{n} of {all} foresaw the mood")
            parts.append(foresaw.format(n=split.foreseen, all=split.guesses))
        told = ", ".join(parts) or tr("No votes yet")
        return tr("Asked again: {told}").format(told=told) if asked > 1 else told

    def share(self, votes: int, share: float, before: float | None) -> str:
        """Such as "12 votes, 29 %", with what it was before the room was asked again."""
        told = _counted(votes, self._tr("1 vote"), self._tr("{n} votes"))
        told = f"{told}, {percent(share)}"
        if before is None:
            return told
        return self._tr("{told} (was {share})").format(told=told, share=percent(before))

    def slip(self, slip: Slip) -> str:
        """Why a reply is a likely mistake, in two words; "" where it is none."""
        match slip:
            case Slip.NONE:
                return ""
            case Slip.HARMS:
                return self._tr("does harm")
            case Slip.TOO_SOON:
                return self._tr("too soon")
            case Slip.IN_VAIN:
                return self._tr("gains nothing")

    def arrival(self, to: Arrival) -> str:
        """Where a reply leads, in a few words."""
        tr = self._tr
        if to.walked_out:
            return tr("then the customer walks out")
        if to.grade is not None:
            told = tr("then it ends: {grade}")
            return told.format(grade=grade_word(to.grade, tr))
        line = in_short(to.line, _SHORT)
        if to.later:
            return tr("then, {later}: {line}").format(later=_lower(to.later), line=line)
        return tr("then {line}").format(line=line)

    def people(self, here: int) -> str:
        """How many phones are connected."""
        if not here:
            return self._tr("No phones here yet")
        return _counted(here, self._tr("1 phone is here"), self._tr("{n} phones are here"))

    def names(self, names: Sequence[str]) -> str:
        """Who is here, by the names that they gave."""
        told = ", ".join(names[:_MOST_NAMES])
        more = len(names) - _MOST_NAMES
        return self._tr("{names} and {n} more").format(names=told, n=more) if more > 0 else told

    def _play(self, chosen: str, lesson: Lesson, leaders: Sequence[str]) -> str:
        if not chosen:
            return self._tr("Pick a reply to play")
        letter = letter_in(lesson, chosen)
        if tuple(leaders) == (chosen,):
            return self._tr("Play {letter}, the room’s choice").format(letter=letter)
        return self._tr("Play {letter}").format(letter=letter)


def letter_in(lesson: Lesson, option: str) -> str:
    """The letter of a reply on offer."""
    return next(letter_of(at) for at, one in enumerate(lesson.options) if one.id == option)


def percent(share: float) -> str:
    """A share of 0 to 1, such as "29 %", with a space that doesn't break."""
    return f"{round(share * 100)}\u202f%"


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(n=count)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
