"""A sheet as pieces of a page, in the order in which it is read."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from simulator.debrief.export.course_svg import course_svg
from simulator.debrief.export.sheet import Fact, Sheet
from simulator.debrief.words import Translate
from simulator.ui.export.paper import Paper, Type
from simulator.ui.export.pieces import DrawingPiece, Piece
from simulator.ui.export.setting import ASIDE, QUIET, SMALL, STRONG, Run, Setter
from simulator.ui.export.svg_style import svg_style
from simulator.ui.export.telling import Telling, marked

_TITLE = Type(27, bold=True)
_HEADING = Type(18, bold=True)
_FACTS = (16.0, 34.0, 16.0, 34.0)
_COURSE = (5.0, 7.0, 34.0, 17.0, 17.0, 12.0, 8.0)
_SKILLS = (24.0, 22.0, 28.0, 26.0)


def pieces(sheet: Sheet, paper: Paper, tr: Translate) -> Iterator[Piece]:
    """Everything on a sheet."""
    composer = _Composer(sheet, paper, tr)
    yield from composer.head()
    yield from composer.turning()
    yield from composer.course()
    yield from composer.advice()
    yield from composer.skills()
    yield from composer.talks()
    yield from composer.foot()


class _Composer:
    """One sheet on its way to paper."""

    def __init__(self, sheet: Sheet, paper: Paper, tr: Translate) -> None:
        self._sheet = sheet
        self._paper = paper
        self._tr = tr
        self._set = Setter(paper)
        self._telling = Telling(sheet, self._set, tr)

    def head(self) -> Iterator[Piece]:
        """What was played, and how it ended."""
        sheet, text = self._sheet, self._set.text
        yield text([Run(self._tr("Debrief"), Type(13, bold=True, role="accent"))], gap=2, keep=True)
        yield text([Run(sheet.title, _TITLE)], gap=2, keep=True)
        yield text([Run(sheet.subtitle, Type(15, role="soft"))], gap=10, keep=True)
        yield from self._pairs(sheet.facts)
        yield self._heading(sheet.headline)
        yield text([Run(sheet.outcome)])
        for told in sheet.ending:
            yield text([Run(told, ASIDE)])
        if sheet.calibration:
            yield text([Run(sheet.calibration)])

    def turning(self) -> Iterator[Piece]:
        """The decisions that decided it."""
        sheet = self._sheet
        if not sheet.decisions:
            return
        yield self._heading(self._tr("What decided it"))
        if sheet.no_turning:
            yield self._set.text([Run(sheet.no_turning)])
        for one in sheet.turning:
            yield from self._telling.turning(one)

    def course(self) -> Iterator[Piece]:
        """The chart, and the same as a table."""
        sheet, chart, tr = self._sheet, self._sheet.chart, self._tr
        if not sheet.decisions:
            return
        yield self._heading(tr("The customer's mood"))
        drawing = QSvgRenderer(QByteArray(course_svg(chart, svg_style()).encode()))
        yield DrawingPiece(drawing, self._paper.width, keep=True)
        told = " ".join(filter(None, (chart.summary, chart.best_summary, sheet.recovery)))
        yield self._set.text([Run(told, QUIET)], gap=12)
        heads = ("No.", "Time", "You said", "Kind of move", "Cost", "Mood", "Whole")
        yield self._row(_COURSE, [[Run(tr(one), SMALL)] for one in heads], keep=True)
        for one in sheet.decisions:
            told = f"{one.score:+d}".replace("-", "−")
            cells = (f"{one.number}", one.at, one.short, one.approach)
            runs = [[Run(cell, Type(12))] for cell in cells]
            runs += [[marked(one.mark, 12)] if one.mark else []]
            runs += [[Run(one.band, Type(12))], [Run(told, Type(12))]]
            yield self._row(_COURSE, runs)

    def advice(self) -> Iterator[Piece]:
        """What went well, and one thing to try."""
        if self._sheet.strengths:
            yield self._heading(self._tr("What went well"))
        for one in self._sheet.strengths:
            told = f": {one.text}" if one.text else ""
            yield self._set.text(
                [Run(one.skill, STRONG), Run(told), Run(f" ({one.where})", QUIET)], gap=3
            )
        goal = self._sheet.goal
        if goal is not None:
            yield self._heading(self._tr("One thing to try"))
            runs = [Run(f"{goal.skill}. ", STRONG), Run(goal.text), Run(f" ({goal.where})", QUIET)]
            yield self._set.text(runs)

    def skills(self) -> Iterator[Piece]:
        """Skills and techniques with their evidence."""
        sheet, tr = self._sheet, self._tr
        if sheet.skills:
            yield self._heading(tr("Skills, with their evidence"))
            yield self._words(_SKILLS, SMALL, tr("Skill"), tr("Score"), tr("Evidence"), tr("From"))
        for skill in sheet.skills:
            share = f"{skill.share:.0%}" if skill.enough else tr("not enough evidence")
            yield self._words(_SKILLS, Type(12), skill.name, share, skill.evidence, skill.where)
        if sheet.techniques:
            yield self._heading(tr("Techniques"))
            heads = (tr("Technique"), tr("Skill"), tr("Shown"), tr("Missed"))
            yield self._words((34.0, 22.0, 22.0, 22.0), SMALL, *heads)
        for one in sheet.techniques:
            cells = (one.name, one.skill, one.shown, one.missed)
            yield self._words((34.0, 22.0, 22.0, 22.0), Type(12), *cells)

    def talks(self) -> Iterator[Piece]:
        """The talk as it was, and the best there was."""
        sheet = self._sheet
        if sheet.decisions:
            yield self._heading(self._tr("Decision by decision"))
            yield from self._telling.decisions()
        if sheet.best:
            yield self._heading(self._tr("The best talk there was"))
            yield from self._telling.best()

    def foot(self) -> Iterator[Piece]:
        """The trainee's note, what to think about, and where all this comes from."""
        sheet, tr = self._sheet, self._tr
        if sheet.note:
            yield self._heading(tr("The trainee's own note"))
            yield self._set.text([Run(sheet.note)], indent=12, bar="line")
        if sheet.reflect:
            yield self._heading(tr("To think about"))
        for question in sheet.reflect:
            yield self._set.item([Run(question)])
        yield self._heading(tr("What this was made from"))
        for fact in sheet.sources:
            yield self._row((24.0, 76.0), [[Run(fact.name, SMALL)], [Run(fact.value, SMALL)]])

    def _heading(self, text: str) -> Piece:
        return self._set.text([Run(text, _HEADING)], keep=True, gap=6, before=14)

    def _pairs(self, facts: Iterable[Fact]) -> Iterator[Piece]:
        """Facts, two beside each other."""
        cells = [[Run(part, type_)] for one in facts for part, type_ in _parts(one)]
        for at in range(0, len(cells), len(_FACTS)):
            row = cells[at : at + len(_FACTS)]
            yield self._row(_FACTS, [*row, *([[]] * (len(_FACTS) - len(row)))])

    def _words(self, widths: tuple[float, ...], type_: Type, *cells: str) -> Piece:
        return self._row(widths, [[Run(one, type_)] for one in cells], keep=type_ == SMALL)

    def _row(
        self, widths: tuple[float, ...], cells: list[list[Run]], *, keep: bool = False
    ) -> Piece:
        return self._set.row(cells, widths, keep=keep)


def _parts(fact: Fact) -> tuple[tuple[str, Type], tuple[str, Type]]:
    return (fact.name, QUIET), (fact.value, Type(12))
