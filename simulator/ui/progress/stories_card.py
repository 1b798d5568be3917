"""The card with each story's first and best outcome."""

from PySide6.QtWidgets import QWidget

from simulator.ui.bands import band_role, band_shape
from simulator.ui.progress.cell import Cell
from simulator.ui.progress.quiet_table import QuietTable
from simulator.ui.progress.views import OutcomeView, StoryView
from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card


class StoriesCard(Card):
    """Every story that was played: how often, how it ended first, and how at best."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Stories, first and at best"), parent)
        headers = [self.tr("Story"), self.tr("Played"), self.tr("First"), self.tr("Best")]
        self.table = QuietTable(theme, self.tr("Stories"), headers, parent=self)
        self.add(self.table)

    def show_stories(self, stories: tuple[StoryView, ...]) -> None:
        """Show these, one a row."""
        self.table.show_rows(
            [
                [
                    Cell(one.title, bold=True),
                    Cell(one.times),
                    outcome_cell(one.first),
                    outcome_cell(one.best),
                ]
                for one in stories
            ]
        )


def outcome_cell(outcome: OutcomeView) -> Cell:
    """An outcome as shape, word and colour together."""
    if not outcome.band:
        return Cell(outcome.ending, "soft")
    words = f"{band_shape(outcome.band)} {outcome.band}"
    return Cell(words, band_role(outcome.band), bold=True, under=outcome.ending)
