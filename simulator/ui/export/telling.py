"""Talks set in type: the one that was held, what else was on offer, and the best there was."""

from collections.abc import Iterator

from simulator.debrief.export.sheet import Decision, Mark, Other, Sheet, Turning
from simulator.debrief.words import Translate
from simulator.ui.debrief.marks import mark_role
from simulator.ui.export.paper import Type
from simulator.ui.export.pieces import Piece
from simulator.ui.export.setting import QUIET, Run, Setter, speech

_STEP = Type(14, bold=True)


class Telling:
    """The talks of one sheet on their way to paper."""

    def __init__(self, sheet: Sheet, setter: Setter, tr: Translate) -> None:
        self._sheet = sheet
        self._set = setter
        self._tr = tr

    def decisions(self) -> Iterator[Piece]:
        """Every decision with all that is to be said of it."""
        for one in self._sheet.decisions:
            yield from self._decision(one)
        for told in self._sheet.closing:
            yield self._set.text([Run(self._tr("And then: {what}").format(what=told))])

    def best(self) -> Iterator[Piece]:
        """The best talk there was."""
        for one in self._sheet.best:
            if one.heard:
                yield self._customer(one.heard, keep=True)
            yield self._trainee(one.said, keep=bool(one.reply))
            if one.reply:
                yield self._customer(one.reply)
        yield self._set.text([Run(self._sheet.best_end)])

    def turning(self, one: Turning) -> Iterator[Piece]:
        """A card of a decision that mattered."""
        text, bar = self._set.text, mark_role(one.mark.verdict)
        where = self._tr("Decision {n}").format(n=one.number)
        yield text(
            [Run(f"{where}  ", QUIET), marked(one.mark)], indent=14, bar=bar, keep=True, gap=0
        )
        said = speech(one.said, Type(15, bold=True))
        yield text(said, indent=14, bar=bar, keep=True, gap=0)
        last = [Run(one.mark.cost)]
        if one.instead:
            yield text(last, indent=14, bar=bar, keep=True, gap=0)
            could = Run(self._tr("You could have said:") + " ", Type(bold=True, role="accent"))
            last = [could, *speech(one.instead), *self._answer(one.answer)]
        yield text(last, indent=14, bar=bar, gap=14)

    def _decision(self, one: Decision) -> Iterator[Piece]:
        text, tr = self._set.text, self._tr
        mark = [Run("   "), marked(one.mark, 14)] if one.mark else []
        number = tr("Decision {n}").format(n=one.number)
        yield text([Run(number, _STEP), *mark], keep=True, gap=4, before=12)
        if one.heard:
            yield self._customer(one.heard, keep=True)
        yield self._trainee(one.said, keep=True)
        if one.reply:
            yield self._customer(one.reply, keep=True)
        facts = " · ".join((one.approach, one.move, *one.levels))
        yield text([Run(facts, QUIET)], keep=True, gap=3)
        because = [*one.because, *filter(None, (one.why, one.mark.cost if one.mark else ""))]
        if one.shown:
            because.append(tr("Shown: {names}").format(names=" · ".join(one.shown)))
        if one.missed:
            because.append(tr("Missed: {names}").format(names=" · ".join(one.missed)))
        for told in because:
            yield self._set.item([Run(told)])
        if one.others:
            heading = Run(tr("What else could have been said"), Type(bold=True, role="accent"))
            yield text([heading], keep=True, gap=3)
        for other in one.others:
            yield from self._other(other)

    def _other(self, one: Other) -> Iterator[Piece]:
        text, bar = self._set.text, mark_role(one.mark.verdict)
        about = Run(f"   {one.approach} · {one.move}", QUIET)
        yield text([marked(one.mark, 12), about], indent=14, bar=bar, keep=True, gap=0)
        runs = [*speech(one.said), *self._answer(one.reply)]
        yield text(runs, indent=14, bar=bar, keep=True, gap=0)
        told = " ".join(filter(None, (one.mark.cost, one.why)))
        yield text([Run(told, QUIET)], indent=14, bar=bar, gap=8)

    def _answer(self, reply: str) -> list[Run]:
        if not reply:
            return []
        return [Run(f"  {self._sheet.customer}: ", QUIET), *speech(reply, Type(italic=True))]

    def _customer(self, line: str, *, keep: bool = False) -> Piece:
        who = Run(f"{self._sheet.customer}  ", Type(12, bold=True, role="soft"))
        return self._set.text([who, *speech(line)], keep=keep, gap=4)

    def _trainee(self, line: str, *, keep: bool = False) -> Piece:
        who = Run(f"{self._tr('You')}  ", Type(12, bold=True, role="accent"))
        return self._set.text([who, *speech(line)], indent=14, bar="accent", keep=keep, gap=4)


def marked(mark: Mark, size: int = 13) -> Run:
    """A mark's shape and word in its colour."""
    return Run(f"{mark.shape} {mark.word}", Type(size, bold=True, role=mark_role(mark.verdict)))
