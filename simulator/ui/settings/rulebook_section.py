"""Which rulebook is in force, and why one was refused."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.story.diagnostics import Diagnostic
from simulator.ui.settings.presenter import Refusal, SettingsView
from simulator.ui.settings.section import Section
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.wrap_label import WrapLabel

_SHOWN = 20
"""Of more mistakes than these, the rest are only counted."""


class RulebookSection(Section):
    """The rulebook's title and file, and what to do about it."""

    file_wanted = Signal()
    """A file is to be chosen."""
    own_wanted = Signal()
    """Rapport's own is to be used again."""

    def __init__(self, theme: Theme, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, heading, parent)
        self._title = WrapLabel(parent=self)
        self._file = WrapLabel(kind="note", parent=self)
        self._refused = WrapLabel(kind="error", parent=self)
        self._problems = QWidget(self)
        self._list = QVBoxLayout(self._problems)
        self._list.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._file, self._refused, self._problems):
            self.add(widget)
        choose, self._own = self.add_buttons(
            self.tr("Choose a file …"), self.tr("Use Rapport's own")
        )
        choose.clicked.connect(self.file_wanted)
        self._own.clicked.connect(self.own_wanted)

    def show_rulebook(self, view: SettingsView) -> None:
        """Show what is in force, and the file that was refused, if one was."""
        self._title.setText(view.rulebook)
        self._file.setText(view.rulebook_file)
        self._file.setVisible(bool(view.rulebook_file))
        self._own.setVisible(bool(view.rulebook_file))
        self._show_refusal(view.refusal)

    def _show_refusal(self, refusal: Refusal | None) -> None:
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._refused.setVisible(refusal is not None)
        self._problems.setVisible(refusal is not None)
        if refusal is None:
            return
        text = self.tr("▲ {file} can't be used. The one above stays in force.")
        self._refused.setText(text.format(file=refusal.file))
        for problem in refusal.problems[:_SHOWN]:
            self._list.addWidget(WrapLabel(self._sentence(problem), "note", self._problems))
        left = len(refusal.problems) - _SHOWN
        if left > 0:
            more = self.tr("… and {count} more.").format(count=left)
            self._list.addWidget(WrapLabel(more, "note", self._problems))
        announce(self, self._refused.text())

    def _sentence(self, problem: Diagnostic) -> str:
        where = self.tr("Line {line}: {message}")
        said = where.format(line=problem.line, message=problem.message)
        return f"{said} {problem.hint}".rstrip()
