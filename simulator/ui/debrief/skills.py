"""The card with every skill's evidence."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.ui.debrief.card import Card
from simulator.ui.debrief.skill_bar import SkillBar
from simulator.ui.debrief.strong_label import StrongLabel
from simulator.ui.debrief.views import SkillView
from simulator.ui.theme import Theme
from simulator.ui.widgets.wrap_label import WrapLabel


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


def _skill(theme: Theme, skill: SkillView, parent: QWidget) -> QWidget:
    whole = QWidget(parent)
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(4))
    column.addWidget(StrongLabel(skill.skill, whole))
    if skill.share is None:
        column.addWidget(WrapLabel(f"{skill.evidence} ({skill.where})", "note", whole))
        return whole
    column.addWidget(WrapLabel(skill.evidence, "note", whole))
    column.addWidget(SkillBar(theme, skill.share, whole))
    column.addWidget(WrapLabel(skill.where, "small", whole))
    return whole
