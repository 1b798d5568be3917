"""What decisions cost, in words with their evidence."""

from simulator.debrief.judgement import Judged, Prospect, Verdict
from simulator.debrief.what_if import OtherReply, Talk
from simulator.debrief.words import Translate
from simulator.mood.rulebook import Rulebook
from simulator.story.words import grade_word

_WORDS = {
    Verdict.BEST: "best",
    Verdict.FINE: "fine",
    Verdict.SLIP: "slip",
    Verdict.COSTLY: "costly",
    Verdict.TURNING_POINT: "turning point",
}

MARK_SHAPES = {
    Verdict.BEST: "●",
    Verdict.FINE: "○",
    Verdict.SLIP: "◆",
    Verdict.COSTLY: "■",
    Verdict.TURNING_POINT: "▼",
}
"""Each verdict's shape, which stands before its word."""


class CostPhrases:
    """Sentences about what was within reach of one customer, called by `name`."""

    def __init__(self, rules: Rulebook, name: str, tr: Translate = str) -> None:
        self._rules = rules
        self._name = name
        self._tr = tr

    def word(self, verdict: Verdict) -> str:
        """A verdict in a word or two."""
        return self._tr(_WORDS[verdict])

    def cost(self, judged: Judged) -> str:
        """What a decision cost, such as "Until here Ida could still have left satisfied…"."""
        before, after = judged.before, judged.after
        if before is None:
            return self._tr("No ending was within reach any more.")
        match judged.verdict:
            case Verdict.BEST:
                return self._tr("It cost nothing. {name} could still leave {band}.").format(
                    name=self._name, band=self._band(before)
                )
            case Verdict.FINE | Verdict.SLIP if after is not None:
                return self._lost(before, after, judged.verdict)
            case Verdict.COSTLY if after is not None:
                return self._grade_lost(before, after, judged.more)
            case _:
                return self._all_lost(before, after, judged.more)

    def would_cost(self, other: OtherReply) -> str:
        """What another reply would have cost."""
        prospect = other.prospect
        if prospect is None:
            return self._tr("From there no ending could be reached.")
        match other.verdict:
            case Verdict.BEST:
                told = self._tr("It would have cost nothing: {name} could still have left {band}.")
            case Verdict.FINE:
                told = self._tr(
                    "It would have cost next to nothing: {name} could still have left {band}."
                )
            case Verdict.SLIP:
                told = self._tr(
                    "It would have cost a little: {name} could have left {band} at best."
                )
            case Verdict.COSTLY:
                told = self._tr("It would have cost a grade: a {grade} ending at best.")
            case Verdict.TURNING_POINT:
                told = self._tr("It would have lost every good ending: a {grade} one at best.")
        return told.format(name=self._name, band=self._band(prospect), grade=self._grade(prospect))

    def ends(self, talk: Talk) -> str:
        """How a talk that was not held would have ended; "" where it does not."""
        if talk.ending is None or not talk.exchanges:
            return ""
        told = self._tr("{name} leaves {band}: a {grade} ending.")
        grade = grade_word(talk.ending.grade, self._tr)
        return told.format(name=self._name, band=self._tr(talk.left), grade=grade)

    def best(self, talk: Talk) -> str:
        """The best talk in a sentence."""
        told = self._tr("At best, {name} would have left {band} after {n} decisions.")
        count = len(talk.exchanges)
        return told.format(name=self._name, band=self._tr(talk.left), n=count)

    def nothing_lost(self, *, all_best: bool) -> str:
        """Where no decision mattered more than others."""
        if all_best:
            return self._tr(
                "Nothing you said cost anything. The best there was stayed within reach all the "
                "way."
            )
        return self._tr(
            "No decision turned this talk. What you said cost next to nothing, all the way."
        )

    def nothing_ahead(self) -> str:
        """Where a talk began in a state that no talk from the story's start leads to."""
        return self._tr("No ending is known to be within reach from where this talk began.")

    def _lost(self, before: Prospect, after: Prospect, verdict: Verdict) -> str:
        """M was lost, and no grade."""
        points = before.score - after.score
        if verdict is Verdict.FINE:
            told = self._tr("It cost next to nothing: {points} of the mood at the end.")
        elif self._band(before) == self._band(after):
            told = self._tr(
                "A {grade} ending stayed within reach, but it cost {points} of the mood in which "
                "{name} could have left."
            )
        else:
            told = self._tr(
                "A {grade} ending stayed within reach. But until here {name} could have left "
                "{band}; after this, {other} at best."
            )
        return told.format(
            grade=self._grade(after),
            points=self._points(points),
            name=self._name,
            band=self._band(before),
            other=self._band(after),
        )

    def _grade_lost(self, before: Prospect, after: Prospect, more: int) -> str:
        told = self._tr(
            "Until here a {grade} ending was within reach ({more}). After this, a {other} one at "
            "best."
        )
        return told.format(
            grade=self._grade(before), other=self._grade(after), more=self._more(more)
        )

    def _all_lost(self, before: Prospect, after: Prospect | None, more: int) -> str:
        until = self._tr("Until here {name} could still have left {band} ({more}).").format(
            name=self._name, band=self._band(before), more=self._more(more)
        )
        if after is None:
            return until + " " + self._tr("After this there was no way to any ending.")
        lost = self._tr("After this, no good ending was left, only a {other} one.")
        return until + " " + lost.format(other=self._grade(after))

    def _more(self, count: int) -> str:
        if count == 1:
            return self._tr("1 more decision would have done it")
        return self._tr("{n} more decisions would have done it").format(n=count)

    def _points(self, points: int) -> str:
        return self._tr("1 point") if points == 1 else self._tr("{n} points").format(n=points)

    def _band(self, prospect: Prospect) -> str:
        return self._tr(self._rules.band("mood", prospect.score))

    def _grade(self, prospect: Prospect) -> str:
        return grade_word(prospect.grade, self._tr)
