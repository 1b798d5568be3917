"""The facilitator's notes for the decision at hand."""

from PySide6.QtWidgets import QWidget

from simulator.ui.bands import band_shape
from simulator.ui.classroom.desk.replies import ReplyView
from simulator.ui.classroom.desk.section import Section, Sections
from simulator.ui.classroom.desk.view import DeskView
from simulator.ui.theme import Theme


class SceneNotes(Sections):
    """The writer's note, what is at stake, the likely mistakes, and what each reply does."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._told: tuple[object, ...] = ()
        self._said: Section | None = None
        self._quoted: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("Notes for this scene"))

    def show_view(self, view: DeskView) -> None:
        """Show the notes of another decision, or leave them as they are."""
        leads = tuple(one.lead for one in view.replies)
        told = (view.place.number, view.note, view.skills, leads, view.then)
        if told != self._told:
            self._told = told
            self._said, self._quoted = None, ()
            self.clear()
            self._add_all(view)
        if view.quotes != self._quoted:
            self._add_quotes(view.quotes)

    def _add_all(self, view: DeskView) -> None:
        if view.place.ended:
            told = self.tr("Go back to try another road, or end the class.")
            self.section(self.tr("At the end")).say(told)
        if view.note:
            self.section(self.tr("For this scene")).say(view.note)
        if view.skills:
            self.section(self.tr("At stake")).say(" · ".join(view.skills))
        mistakes = [one for one in view.replies if one.lead.slip]
        if mistakes:
            self._add_mistakes(mistakes)
        if view.replies:
            self._add_leads(view)
        for card in view.cards:
            section = self.section(card.title)
            section.say(self.tr("A card that lies open during the talk"), "small")
            section.say(card.text, "note")

    def _add_mistakes(self, mistakes: list[ReplyView]) -> None:
        section = self.section(self.tr("Likely mistakes"))
        for one in mistakes:
            section.part(f"{one.letter} · {one.lead.approach}: {one.lead.slip}")
            if one.lead.why:
                section.say(one.lead.why, "note")
            for missed in one.lead.missed:
                section.say(self.tr("It misses: {technique}").format(technique=missed), "note")

    def _add_leads(self, view: DeskView) -> None:
        section = self.section(self.tr("What each reply does"))
        if view.then:
            section.say(self.tr("Whatever is said, {then}").format(then=view.then), "note")
        for one in view.replies:
            lead = one.lead
            section.part(f"{one.letter} · {lead.approach}: {band_shape(lead.band)} {lead.band}")
            section.say(lead.because, "note")
            if lead.why and not lead.slip:
                section.say(lead.why, "note")
            if lead.shown:
                shows = self.tr("It shows: {techniques}")
                section.say(shows.format(techniques=", ".join(lead.shown)), "note")
            if lead.levels:
                section.say(lead.levels, "small")

    def _add_quotes(self, quotes: tuple[str, ...]) -> None:
        """Put down what was said since, under what had been."""
        if self._said is None:
            self._said = self.section(self.tr("What was said"))
        for quote in quotes[len(self._quoted) :]:
            self._said.say(f"“{quote}”", "note")
        self._quoted = quotes
