"""One option of a scene in the inspector."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from simulator.analysis.envelope import Verdict
from simulator.debrief.words import Translate
from simulator.story.diagnostics import Path
from simulator.ui.theme import Theme
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.widgets.wrap_label import WrapLabel
from simulator.ui.writer.link_button import LinkButton
from simulator.ui.writer.sheets import LineSheet, OptionSheet


class OptionCard(QFrame):
    """What is said, what that does, what the customer answers, and where it leads."""

    scene_wanted = Signal(str)
    """The scene or ending of this id is to be shown."""
    line_wanted = Signal(str)
    """The editor is to show the option of this id."""

    def __init__(
        self,
        theme: Theme,
        option: OptionSheet,
        verdicts: Mapping[Path, Verdict],
        parent: QWidget | None = None,
    ) -> None:
        """`verdicts` are those known of conditions, by where they stand in the file."""
        super().__init__(parent)
        self._verdicts = verdicts
        self.setProperty("kind", "card")
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(6))
        column.addLayout(self._head(theme, option))
        if option.when:
            told = self.tr("Offered when {when}").format(when=option.when)
            column.addWidget(WrapLabel(told + self._held(option.at), "note", self))
        column.addWidget(WrapLabel(option.say, parent=self))
        for text in self._effects(option):
            column.addWidget(WrapLabel(text, "note", self))
        column.addLayout(self._ways(theme, option))

    def _head(self, theme: Theme, option: OptionSheet) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        name = WrapLabel(option.id, "strong", self)
        row.addWidget(name, 1)
        told = self.tr("Open {option} in your editor").format(option=option.id)
        edit = LinkButton(self.tr("Edit"), told, self)
        edit.clicked.connect(lambda: self.line_wanted.emit(option.id))
        row.addWidget(edit)
        return row

    def _effects(self, option: OptionSheet) -> Iterator[str]:
        yield f"{option.approach}: {option.does}" if option.does else option.approach
        if option.effects:
            yield " · ".join(option.effects)
        if option.skills:
            yield option.skills
        for reply in option.replies:
            yield self._reply(reply)
        if option.why:
            yield self.tr("Why: {why}").format(why=option.why)

    def _reply(self, reply: LineSheet) -> str:
        if reply.when:
            told = self.tr("Answer when {when}: “{words}”")
            when = reply.when + self._held(reply.at)
            return told.format(when=when, words=reply.say)
        return self.tr("Answer: “{words}”").format(words=reply.say)

    def _ways(self, theme: Theme, option: OptionSheet) -> FlowLayout:
        flow = FlowLayout()
        flow.setSpacing(theme.px(8))
        for way in option.ways:
            text = f"→ {way.to}"
            if way.when:
                text = self.tr("→ {to} when {when}").format(to=way.to, when=way.when)
                text += self._held(way.at)
            link = LinkButton(text, self.tr("Go to {place}").format(place=way.to), self)
            link.clicked.connect(lambda _=False, to=way.to: self.scene_wanted.emit(to))
            flow.addWidget(link)
        if not option.ways:
            flow.addWidget(QLabel(self.tr("leads nowhere"), self))
        return flow

    def _held(self, at: Path) -> str:
        return held(at, self._verdicts, self.tr)


def held(at: Path, verdicts: Mapping[Path, Verdict], tr: Translate) -> str:
    """What stands after a condition that is the same whenever it is asked; else ""."""
    match verdicts.get(at):
        case Verdict.ALWAYS:
            return tr(" (always so, here)")
        case Verdict.NEVER:
            return tr(" (▲ never so, here)")
        case _:
            return ""
