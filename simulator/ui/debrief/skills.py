"""The card with every skill's evidence."""

from PySide6.QtWidgets import QWidget

from simulator.ui.debrief.column import Column
from simulator.ui.debrief.skill_bar import SkillBar
from simulator.ui.debrief.strong_label import StrongLabel
from simulator.ui.debrief.views import SkillView
from simulator.ui.theme import Theme
from simulator.ui.widgets.card import Card


class SkillsCard(Card):
    """Each skill with what its score rests on; a bar only where that is enough to go by."""

    def __init__(
        self, theme: Theme, skills: tuple[SkillView, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Skills, with their evidence"), parent, gap=16)
        scarce = [one for one in skills if one.share is None]
        for skill in skills:
            if skill.share is not None:
                self.add(_skill(theme, skill, skill.share, self))
        if scarce:
            self.add(_scarce(theme, scarce, self))
        if not skills:
            self.say(self.tr("No decision put a skill to the test."), "note")


def _skill(theme: Theme, skill: SkillView, share: float, parent: QWidget) -> Column:
    column = Column(theme, parent)
    column.add(StrongLabel(skill.skill, column))
    column.say(skill.evidence, "note")
    column.add(SkillBar(theme, share, column))
    column.say(skill.where, "small")
    return column


def _scarce(theme: Theme, skills: list[SkillView], parent: QWidget) -> Column:
    """Skills of which nothing can be said yet, in one paragraph."""
    column = Column(theme, parent)
    evidence = skills[0].evidence
    column.say(f"{evidence[:1].upper()}{evidence[1:]}", "small")
    column.say(" · ".join(f"{one.skill} ({one.where})" for one in skills), "note")
    return column
