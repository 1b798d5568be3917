"""A class sheet on the page: its parts, one below the other."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QTimer

from simulator.classroom.sheet.sheet import ClassSheet, Decision
from simulator.ui.briefing.about import About
from simulator.ui.classroom.sheet.decision import DecisionSection
from simulator.ui.classroom.sheet.graph import GraphView
from simulator.ui.classroom.sheet.scroll import SteadyColumn
from simulator.ui.classroom.sheet.section import Fill, SheetSection
from simulator.ui.classroom.sheet.talk import places_in, road_in
from simulator.ui.classroom.sheet.words import SheetWords
from simulator.ui.debrief.column import Column
from simulator.ui.debrief.spoken_line import SpokenLine
from simulator.ui.progress.cell import Cell
from simulator.ui.progress.quiet_table import QuietTable
from simulator.ui.theme import Theme
from simulator.ui.widgets.paragraph import Paragraph
from simulator.ui.widgets.wrap_label import WrapLabel

_TICK_SECONDS = 0.01


class SheetBody(SteadyColumn):
    """Shows a sheet, and another in its place without moving what is read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._words = SheetWords(self.tr)
        self._head = Column(theme, gap=10)
        self._shown_head: object = None
        self._made: list[DecisionSection] = []
        self._steps: Iterator[None] = iter(())
        self._showing = QTimer(self, interval=0)
        self._showing.timeout.connect(self._go_on)
        tr = self.tr
        self.questions = SheetSection(theme, tr("Three questions to discuss"), gap=16)
        self.divided = SheetSection(theme, tr("Decisions that split the room"), gap=16)
        self.endings = SheetSection(theme, tr("Endings"))
        self.graph = SheetSection(theme, tr("The roads through the story"))
        self.techniques = SheetSection(theme, tr("Techniques, shown and missed"))
        self.road = SheetSection(theme, tr("The road that the class took"), gap=20)
        self.places = SheetSection(theme, tr("The roads in words"), gap=12)
        self.sources = SheetSection(theme, tr("What this was made from"), gap=2)
        self._before = (self.questions, self.divided, self.graph, self.endings)
        self._after = (self.techniques, self.road, self.places, self.sources)
        for one in (self._head, *self._before, *self._after):
            self.put(self.column.count(), one)
        self.column.addStretch(1)

    @property
    def decisions(self) -> tuple[DecisionSection, ...]:
        """The decisions that are shown, in their order."""
        return tuple(self._made)

    @property
    def busy(self) -> bool:
        """Whether parts of the sheet are still to be shown."""
        return self._showing.isActive()

    def show_sheet(self, sheet: ClassSheet) -> None:
        """Show a sheet bit by bit; only what is otherwise than before is made anew."""
        self._steps = self._parts(sheet)
        self._showing.start()
        self._go_on()

    def _go_on(self) -> None:
        """Show parts for a moment, and leave what is read where it is."""
        until = perf_counter() + _TICK_SECONDS
        for _ in self._steps:
            if perf_counter() >= until:
                break
        else:
            self._showing.stop()
        self.settle()

    def _parts(self, sheet: ClassSheet) -> Iterator[None]:
        """Shows one part each time it is asked to go on."""
        self._show_head(sheet)
        split = (sheet.divided, sheet.undivided) if sheet.divided or sheet.undivided else ()
        graph = sheet.graph if sheet.graph.cards else None
        road = (sheet.road, sheet.ending) if sheet.road else ()
        places = sheet.places
        parts: tuple[tuple[SheetSection, object, Fill], ...] = (
            (self.questions, sheet.questions, lambda column: self._ask(column, sheet)),
            (self.divided, split, lambda column: self._divide(column, sheet)),
            (self.graph, graph, lambda column: self._draw(column, sheet)),
            (self.endings, sheet.endings, lambda column: self._end(column, sheet)),
            (self.techniques, sheet.techniques, lambda column: self._table(column, sheet)),
            (self.road, road, lambda column: road_in(column, sheet, self._theme, self._words)),
            (self.places, places, lambda at: places_in(at, places, self._theme, self._words)),
            (self.sources, sheet.sources, lambda column: self._source(column, sheet)),
        )
        for section, values, fill in parts:
            section.show_values(values, fill)
            yield
        yield from self._show_decisions(sheet.decisions)

    def _show_head(self, sheet: ClassSheet) -> None:
        values = (sheet.title, sheet.subtitle, sheet.facts, sheet.notices)
        told = (*values, sheet.headline, sheet.outcome)
        if told == self._shown_head:
            return
        self._shown_head = told
        old, self._head = self._head, Column(self._theme, gap=10)
        head = self._head
        head.say(sheet.title, "title")
        head.say(sheet.subtitle, "note")
        head.add(About(self._theme, [(one.name, one.value) for one in sheet.facts]))
        for notice in sheet.notices:
            head.say(notice, "aside")
        if sheet.headline:
            head.say(sheet.headline, "heading")
        if sheet.outcome:
            head.add(Paragraph(sheet.outcome, parent=head))
        self.drop(old)
        self.put(0, head)
        head.show()

    def _show_decisions(self, decisions: tuple[Decision, ...]) -> Iterator[None]:
        while len(self._made) > len(decisions):
            gone = self._made.pop()
            self.drop(gone)
        for number, decision in enumerate(decisions, start=1):
            if number > len(self._made):
                made = DecisionSection(self._theme, number)
                self.put(self.column.indexOf(self.road), made)
                self._made.append(made)
            self._made[number - 1].show_decision(decision)
            yield

    def _ask(self, column: Column, sheet: ClassSheet) -> None:
        for number, one in enumerate(sheet.questions, start=1):
            asked = Column(self._theme, column)
            asked.add(Paragraph(f"{number}.  {one.text}", "line", asked))
            asked.say(one.because, "note")
            column.add(asked)

    def _divide(self, column: Column, sheet: ClassSheet) -> None:
        if sheet.undivided:
            column.say(sheet.undivided, "text")
        for one in sheet.divided:
            split = Column(self._theme, column)
            split.say(self.tr("Decision {n}").format(n=one.number), "strong")
            split.add(SpokenLine(self._theme, one.heard, split))
            split.add(Paragraph(one.told, "note", split))
            column.add(split)

    def _end(self, column: Column, sheet: ClassSheet) -> None:
        heads = [self.tr("Ending"), self.tr("How it ends"), self.tr("Reached by")]
        table = QuietTable(self._theme, self.tr("Endings"), heads, wide=1, parent=column)
        table.show_rows(
            [
                [Cell(one.grade_word, bold=True), Cell(one.text), Cell(self._words.ending(one))]
                for one in sheet.endings
            ]
        )
        column.add(table)

    def _draw(self, column: Column, sheet: ClassSheet) -> None:
        column.add(GraphView(self._theme, sheet.graph, column))
        told = " ".join(filter(None, (sheet.graph.summary, sheet.graph.legend)))
        column.add(Paragraph(told, "note", column))

    def _table(self, column: Column, sheet: ClassSheet) -> None:
        heads = [self.tr("Technique"), self.tr("Shown"), self.tr("Missed")]
        name = self.tr("Techniques, shown and missed")
        table = QuietTable(self._theme, name, heads, parent=column)
        tally = self._words.tally
        table.show_rows(
            [
                [
                    Cell(one.name, bold=True, under=one.skill),
                    Cell(tally(one.shown), share=one.shown.share),
                    Cell(tally(one.missed), share=one.missed.share),
                ]
                for one in sheet.techniques
            ]
        )
        column.add(table)

    def _source(self, column: Column, sheet: ClassSheet) -> None:
        for one in sheet.sources:
            column.add(WrapLabel(f"{one.name}: {one.value}", "small", column))
