"""A class sheet as pieces of a page, in the order in which it is read."""

from collections.abc import Iterator

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from simulator.classroom.sheet.graph_svg import graph_svg
from simulator.classroom.sheet.sheet import ClassSheet
from simulator.debrief.words import Translate
from simulator.ui.classroom.sheet.decisions import DecisionPieces
from simulator.ui.classroom.sheet.graph_style import graph_style
from simulator.ui.classroom.sheet.pieces import PageDrawing
from simulator.ui.classroom.sheet.words import SheetWords
from simulator.ui.export.paper import Paper, Type, colours
from simulator.ui.export.pieces import Piece
from simulator.ui.export.setting import ASIDE, QUIET, SMALL, STRONG, Run, Setter, speech

_TITLE = Type(27, bold=True)
_HEADING = Type(18, bold=True)
_FACTS = (16.0, 34.0, 16.0, 34.0)
_TECHNIQUES = (33.0, 25.0, 21.0, 21.0)
_ENDINGS = (14.0, 62.0, 24.0)
_BESIDE_GRAPH = 150.0
"""Room for the heading and the legend on the graph's page."""


def sheet_pieces(sheet: ClassSheet, paper: Paper, tr: Translate) -> Iterator[Piece]:
    """Everything on a class sheet."""
    composer = _Composer(sheet, paper, tr)
    yield from composer.head()
    yield from composer.questions()
    yield from composer.divided()
    yield from composer.graph()
    yield from composer.endings()
    yield from composer.techniques()
    if sheet.decisions:
        yield composer.heading(tr("Decision by decision"))
        yield from DecisionPieces(paper, tr).pieces(sheet.decisions)
    yield from composer.road()
    yield from composer.places()
    yield from composer.foot()


class _Composer:
    """One sheet on its way to paper."""

    def __init__(self, sheet: ClassSheet, paper: Paper, tr: Translate) -> None:
        self._sheet = sheet
        self._paper = paper
        self._tr = tr
        self._set = Setter(paper)
        self._words = SheetWords(tr)

    def heading(self, text: str) -> Piece:
        """What the pieces after it are about."""
        return self._set.text([Run(text, _HEADING)], keep=True, gap=6, before=14)

    def head(self) -> Iterator[Piece]:
        """What was played, by whom, and how it ended."""
        sheet, text = self._sheet, self._set.text
        accent = Type(13, bold=True, role="accent")
        yield text([Run(self._tr("Class sheet"), accent)], gap=2, keep=True)
        yield text([Run(sheet.title, _TITLE)], gap=2, keep=True)
        yield text([Run(sheet.subtitle, Type(15, role="soft"))], gap=10, keep=True)
        cells = [
            [Run(part, type_)]
            for one in sheet.facts
            for part, type_ in ((one.name, QUIET), (one.value, Type(12)))
        ]
        for at in range(0, len(cells), len(_FACTS)):
            row = cells[at : at + len(_FACTS)]
            yield self._set.row([*row, *([[]] * (len(_FACTS) - len(row)))], _FACTS)
        for told in sheet.notices:
            yield text([Run(told, ASIDE)], before=6)
        if sheet.headline:
            yield self.heading(sheet.headline)
        if sheet.outcome:
            yield text([Run(sheet.outcome)])

    def questions(self) -> Iterator[Piece]:
        """What to talk about."""
        if not self._sheet.questions:
            return
        yield self.heading(self._tr("Three questions to discuss"))
        text = self._set.text
        for number, one in enumerate(self._sheet.questions, start=1):
            lead = Run(f"{number}  ", Type(15, bold=True, role="accent"))
            said = [lead, Run(one.text, Type(15, bold=True))]
            yield text(said, indent=14, bar="accent", keep=True, gap=0)
            yield text([Run(one.because, QUIET)], indent=14, bar="accent", gap=12)

    def graph(self) -> Iterator[Piece]:
        """Which roads were taken, as a drawing."""
        graph = self._sheet.graph
        if not graph.cards:
            return
        yield self.heading(self._tr("The roads through the story"))
        drawing = QSvgRenderer(QByteArray(graph_svg(graph, _style()).encode()))
        tallest = self._paper.height - _BESIDE_GRAPH
        yield PageDrawing(drawing, self._paper.width, tallest, keep=True)
        told = " ".join(filter(None, (graph.summary, graph.legend)))
        yield self._set.text([Run(told, QUIET)], gap=12)

    def divided(self) -> Iterator[Piece]:
        """Where the room did not agree."""
        sheet = self._sheet
        if not sheet.divided and not sheet.undivided:
            return
        yield self.heading(self._tr("Decisions that split the room"))
        if sheet.undivided:
            yield self._set.text([Run(sheet.undivided)])
        for one in sheet.divided:
            lead = Run(self._tr("Decision {n}").format(n=one.number) + "  ", STRONG)
            yield self._set.text([lead, *speech(one.heard)], keep=True, gap=0)
            yield self._set.text([Run(one.told, QUIET)], gap=8)

    def techniques(self) -> Iterator[Piece]:
        """Techniques shown and missed."""
        if not self._sheet.techniques:
            return
        tr, words = self._tr, self._words
        yield self.heading(tr("Techniques, shown and missed"))
        heads = (tr("Technique"), tr("Skill"), tr("Shown"), tr("Missed"))
        yield self._set.row([[Run(one, SMALL)] for one in heads], _TECHNIQUES, keep=True)
        for one in self._sheet.techniques:
            shown, missed = words.tally(one.shown), words.tally(one.missed)
            cells = (one.name, one.skill, shown, missed)
            yield self._set.row([[Run(cell, Type(12))] for cell in cells], _TECHNIQUES)

    def endings(self) -> Iterator[Piece]:
        """Where the talks ended."""
        if not self._sheet.endings:
            return
        tr = self._tr
        yield self.heading(tr("Endings"))
        heads = (tr("Ending"), tr("How it ends"), tr("Reached by"))
        yield self._set.row([[Run(one, SMALL)] for one in heads], _ENDINGS, keep=True)
        for one in self._sheet.endings:
            cells = (one.grade_word, one.text, self._words.ending(one))
            yield self._set.row([[Run(cell, Type(12))] for cell in cells], _ENDINGS)

    def road(self) -> Iterator[Piece]:
        """The talk that the class held."""
        sheet, text = self._sheet, self._set.text
        if not sheet.road:
            return
        yield self.heading(self._tr("The road that the class took"))
        for stop in sheet.road:
            who = Run(f"{sheet.customer}  ", Type(12, bold=True, role="soft"))
            yield text([who, *speech(stop.heard)], keep=True, gap=4)
            letter = Run(f"{stop.letter}  ", Type(13, bold=True, role="accent"))
            said = [letter, *speech(stop.said)]
            yield text(said, indent=14, bar="accent", keep=True, gap=2)
            told = [Run(self._words.stop(stop), QUIET)]
            yield text(told, indent=14, bar="accent", keep=bool(stop.reply), gap=4)
            if stop.reply:
                yield text([who, *speech(stop.reply)], gap=8)
        if sheet.ending:
            yield text([Run(sheet.ending, ASIDE)])

    def places(self) -> Iterator[Piece]:
        """The graph in words."""
        if not self._sheet.places:
            return
        yield self.heading(self._tr("The roads in words"))
        for place in self._sheet.places:
            name = [Run(self._words.place(place), STRONG), Run(f"   {place.came}", QUIET)]
            yield self._set.text(name, keep=bool(place.roads), gap=2, before=4)
            for at, road in enumerate(place.roads, start=1):
                keep = at < len(place.roads)
                told = [Run(self._words.road(road), Type(12))]
                yield self._set.text(told, indent=14, keep=keep, gap=2)

    def foot(self) -> Iterator[Piece]:
        """Where all this comes from."""
        if not self._sheet.sources:
            return
        yield self.heading(self._tr("What this was made from"))
        for fact in self._sheet.sources:
            yield self._set.row([[Run(fact.name, SMALL)], [Run(fact.value, SMALL)]], (24.0, 76.0))


def _style() -> str:
    return graph_style(lambda role: colours()[role])
