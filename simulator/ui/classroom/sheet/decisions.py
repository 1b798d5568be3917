"""The decisions of a class sheet as pieces of a page: what was on offer, and who was for it."""

from collections.abc import Iterator, Sequence

from simulator.classroom.sheet.sheet import Decision, Reply
from simulator.debrief.words import Translate
from simulator.ui.classroom.sheet.pieces import Bar, BarRow
from simulator.ui.classroom.sheet.words import SheetWords
from simulator.ui.export.paper import Paper, Type
from simulator.ui.export.pieces import Piece
from simulator.ui.export.setting import QUIET, SMALL, Run, Setter, speech

_STEP = Type(14, bold=True)
_WIDTHS = (5.0, 51.0, 19.0, 25.0)
"""Per cent of the column: the letter, what is said, the bar, and the figures."""


class DecisionPieces:
    """Decisions on their way to paper."""

    def __init__(self, paper: Paper, tr: Translate) -> None:
        self._paper = paper
        self._tr = tr
        self._set = Setter(paper)
        self._words = SheetWords(tr)

    def pieces(self, decisions: Sequence[Decision]) -> Iterator[Piece]:
        """All of them, one after the other."""
        for one in decisions:
            yield from self._decision(one)

    def _decision(self, one: Decision) -> Iterator[Piece]:
        text, words = self._set.text, self._words
        head = [Run(words.decision(one), _STEP), Run(f"   {one.about}", QUIET)]
        yield text(head, keep=True, gap=2, before=10)
        yield text(speech(one.heard), keep=True, gap=4)
        for reply in one.replies:
            yield self._reply(reply)
        for told in words.because(one):
            yield text([Run(told, Type(12))], before=4, gap=2)
        if one.teams:
            yield text([Run(self._tr("Teams"), SMALL)], keep=True, gap=0, before=6)
        for number in range(len(one.teams)):
            yield self._set.item([Run(words.team(one, number), Type(12))])
        if one.quotes:
            yield text([Run(self._tr("Said in the room"), SMALL)], keep=True, gap=0, before=6)
        for quote in one.quotes:
            yield text([Run(f"“{quote}”", Type(italic=True))], indent=14, bar="line", gap=4)

    def _reply(self, reply: Reply) -> Piece:
        words = self._words
        said = [*speech(reply.said, Type(12, bold=reply.taken))]
        about = " · ".join(filter(None, (words.about(reply), reply.band)))
        figures = words.figures(reply)
        numbers = [Run("\n".join(figures[:1]), Type(12, bold=True))]
        numbers += [Run(f"\n{one}", SMALL) for one in figures[1:]]
        letter = [Run(reply.letter, Type(13, bold=True, role="accent"))]
        row = self._set.row([letter, [*said, Run(f"\n{about}", SMALL)], [], numbers], _WIDTHS)
        tally = words.now(reply)
        whole = self._paper.width
        bar = Bar(
            tally.share if tally else 0.0,
            whole * sum(_WIDTHS[:2]) / 100 + 3,
            whole * _WIDTHS[2] / 100 - 12,
            self._paper.colour("accent" if reply.taken else "soft"),
            self._paper.colour("edge"),
        )
        return BarRow(row, bar)
