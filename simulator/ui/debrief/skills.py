"""The card with every skill's evidence."""

from PySide6.QtWidgets import QWidget

from simulator.ui.debrief.card import Card
from simulator.ui.debrief.column import Column
from simulator.ui.debrief.skill_bar import SkillBar
from simulator.ui.debrief.strong_label import StrongLabel
from simulator.ui.debrief.views import SkillView
from simulator.ui.theme import Theme


class SkillsCard(Card):
    """Each skill with what its score rests on; a bar only where that is enough to go by."""

    def __init__(
        self, theme: Theme, skills: tuple[SkillView, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, self.tr("Skills, with their evidence"), parent, gap=16)
        for skill in skills:
            self.add(_skill(theme, skill, self))
        if not skills:
            self.say(self.tr("No decision put a skill to the test."), "note")


def _skill(theme: Theme, skill: SkillView, parent: QWidget) -> Column:
    column = Column(theme, parent)
    column.add(StrongLabel(skill.skill, column))
    if skill.share is None:
        column.say(f"{skill.evidence} ({skill.where})", "note")
        return column
    column.say(skill.evidence, "note")
    column.add(SkillBar(theme, skill.share, column))
    column.say(skill.where, "small")
    return column
