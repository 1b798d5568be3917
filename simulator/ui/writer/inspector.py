"""The inspector: everything about one scene or ending."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from simulator.ui.theme import Theme
from simulator.ui.widgets.flow_layout import FlowLayout
from simulator.ui.widgets.wrap_label import WrapLabel
from simulator.ui.writer.arrival_card import ArrivalCard
from simulator.ui.writer.link_button import LinkButton
from simulator.ui.writer.option_card import OptionCard, held
from simulator.ui.writer.sheets import Inspected, Leader, LineSheet, SceneSheet

_WIDEST = 680


class Inspector(QScrollArea):
    """One scene: who leads here, its envelope, the customer's lines, the options."""

    scene_wanted = Signal(str)
    """The scene or ending of this id is to be shown."""
    line_wanted = Signal(str, str)
    """The editor is to show a scene, or one of its options ("" for the scene itself)."""
    start_wanted = Signal(str)
    """A talk is to be started in this scene."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Inspected | None = None
        self._due = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Scene"))
        theme.changed.connect(self._restyled)

    def show_scene(self, inspected: Inspected | None) -> None:
        """Show a scene, or nothing; what is shown already keeps its place."""
        if inspected == self._shown:
            return
        self._shown = inspected
        self._due = True
        if self.isVisible():
            self._build()

    def focus_first(self) -> None:
        """Give the keyboard to the first button of the scene."""
        page: QWidget | None = self.widget()
        first = page.findChild(QPushButton) if page is not None else None
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._due:
            self._build()

    def _restyled(self) -> None:
        self._due = True
        if self.isVisible():
            self._build()

    def _build(self) -> None:
        """Make the scene's widgets anew; the same scene stays scrolled where it was."""
        self._due = False
        old = self.widget()
        had_focus = old is not None and old.isAncestorOf(self.focusWidget() or self)
        same = old is not None and self._shown and old.objectName() == self._shown.sheet.id
        top = self.verticalScrollBar().value() if same else 0
        page = self._page()
        self.setWidget(page)
        self.verticalScrollBar().setValue(top)
        if had_focus:
            self.focus_first()

    def _page(self) -> QWidget:
        px = self._theme.px
        page = QWidget(self)
        page.setProperty("kind", "flow")
        page.setMaximumWidth(px(_WIDEST + 48))
        column = QVBoxLayout(page)
        column.setContentsMargins(px(24), px(16), px(24), px(24))
        column.setSpacing(px(10))
        if self._shown is not None:
            page.setObjectName(self._shown.sheet.id)
            self._fill(column, self._shown, page)
        column.addStretch(1)
        return page

    def _fill(self, column: QVBoxLayout, shown: Inspected, page: QWidget) -> None:
        sheet = shown.sheet
        column.addWidget(WrapLabel(sheet.id, "title", page))
        column.addWidget(WrapLabel(self._facts(sheet), "note", page))
        column.addLayout(self._buttons(shown, page))
        for sentence in sheet.entry:
            column.addWidget(WrapLabel(sentence, "note", page))
        if sheet.note:
            column.addWidget(WrapLabel(sheet.note, "aside", page))
        if shown.arrival is not None:
            column.addWidget(ArrivalCard(self._theme, shown.arrival, shown.persona, page))
        elif shown.why_not:
            column.addWidget(WrapLabel(shown.why_not, "note", page))
        heading = self.tr("The customer says") if sheet.number else self.tr("How it ends")
        column.addWidget(WrapLabel(heading, "heading", page))
        for line in sheet.lines:
            self._add_line(column, line, shown, page)
        if sheet.options:
            column.addWidget(WrapLabel(self.tr("The trainee can say"), "heading", page))
        for option in sheet.options:
            card = OptionCard(self._theme, option, shown.verdicts, page)
            card.scene_wanted.connect(self.scene_wanted)
            card.line_wanted.connect(lambda one, scene=sheet.id: self.line_wanted.emit(scene, one))
            column.addWidget(card)
        self._add_leaders(column, sheet.leaders, page)

    def _facts(self, sheet: SceneSheet) -> str:
        if sheet.number:
            told = self.tr("Scene {number} · {words} words · {count} replies")
            return told.format(number=sheet.number, words=sheet.words, count=len(sheet.options))
        told = self.tr("Ending · {grade} · {words} words")
        return told.format(grade=sheet.grade, words=sheet.words)

    def _buttons(self, shown: Inspected, page: QWidget) -> FlowLayout:
        flow, sheet = FlowLayout(), shown.sheet
        flow.setSpacing(self._theme.px(8))
        if shown.playable:
            start = QPushButton(self.tr("Start the talk here …"), page)
            start.clicked.connect(lambda: self.start_wanted.emit(sheet.id))
            flow.addWidget(start)
        edit = QPushButton(self.tr("Open in your editor"), page)
        edit.setToolTip(self.tr("Open in your editor (Ctrl+E)"))
        edit.clicked.connect(lambda: self.line_wanted.emit(sheet.id, ""))
        flow.addWidget(edit)
        for button in page.findChildren(QPushButton):
            button.setAutoDefault(True)
        return flow

    def _add_line(
        self, column: QVBoxLayout, line: LineSheet, shown: Inspected, page: QWidget
    ) -> None:
        """A line, close under the condition on which it is said."""
        pair = QVBoxLayout()
        pair.setSpacing(self._theme.px(2))
        if line.when:
            told = self.tr("When {when}").format(when=line.when)
            pair.addWidget(WrapLabel(told + held(line.at, shown.verdicts, self.tr), "note", page))
        elif len(shown.sheet.lines) > 1 and shown.sheet.number:
            pair.addWidget(WrapLabel(self.tr("Else"), "note", page))
        pair.addWidget(WrapLabel(line.say, parent=page))
        column.addLayout(pair)

    def _add_leaders(self, column: QVBoxLayout, leaders: tuple[Leader, ...], page: QWidget) -> None:
        if not leaders:
            return
        column.addWidget(WrapLabel(self.tr("Who leads here"), "heading", page))
        flow = FlowLayout()
        flow.setSpacing(self._theme.px(8))
        for leader in leaders:
            spoken = self.tr("Go to {place}").format(place=leader.scene)
            link = LinkButton(f"{leader.scene} · {leader.option}", spoken, page)
            link.clicked.connect(lambda _=False, to=leader.scene: self.scene_wanted.emit(to))
            flow.addWidget(link)
        column.addLayout(flow)
