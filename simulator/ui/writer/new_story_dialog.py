"""A new story: where, what it is called, how the two talk, and the customer's temperament."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.analysis.new_story import (
    NewStoryError,
    Wanted,
    id_problem,
    suggested_id,
    write_new_story,
)
from simulator.mood.rulebook import Rulebook
from simulator.story.model import Channel
from simulator.story.words import channel_word
from simulator.ui.theme import Theme
from simulator.ui.widgets.announce import announce
from simulator.ui.widgets.wrap_label import WrapLabel


class NewStoryDialog(QDialog):
    """Writes a small whole story with notes that teach."""

    written = Signal(object)
    """The `Path` of the story that was written."""

    def __init__(
        self, theme: Theme, folder: Path, rulebook: Rulebook, parent: QWidget | None = None
    ) -> None:
        """`folder` is offered to write into."""
        super().__init__(parent)
        self._theme = theme
        self._rulebook = rulebook
        self._own_id = False
        self.setWindowTitle(self.tr("New story"))
        self.setMinimumWidth(theme.px(520))
        self._title = QLineEdit(self)
        self._title.setPlaceholderText(self.tr("The coat that was promised"))
        self._id = QLineEdit(self)
        self._folder = QLineEdit(str(folder), self)
        self._channel = QComboBox(self)
        for channel in Channel:
            self._channel.addItem(channel_word(channel, self.tr), channel)
        self._persona = QComboBox(self)
        for persona in rulebook.personas.values():
            self._persona.addItem(persona.name, persona.id)
        self._means = WrapLabel(kind="note", parent=self)
        self._problem = WrapLabel(kind="error", parent=self)
        self._lay_out()
        self._connect()
        self._check()
        self._tell_means()
        self._problem.setText("")

    def accept(self) -> None:
        """Write the story, or say why it can't be written."""
        wanted = Wanted(
            self._id.text().strip(),
            self._title.text().strip(),
            Channel(self._channel.currentData()),
            self._persona.currentData(),
        )
        try:
            made = write_new_story(Path(self._folder.text()), wanted, self._rulebook)
        except NewStoryError as error:
            self._say(str(error))
            return
        super().accept()
        self.written.emit(made.story)

    def _titled(self, title: str) -> None:
        if not self._own_id:
            self._id.setText(suggested_id(title))

    def _named(self) -> None:
        self._own_id = bool(self._id.text())

    def _check(self) -> None:
        id_ = self._id.text().strip()
        problem = id_problem(id_) if id_ else ""
        self._say(problem)
        self._make.setEnabled(bool(id_) and not problem)

    def _tell_means(self) -> None:
        self._means.setText(self._rulebook.personas[self._persona.currentData()].means)

    def _say(self, problem: str) -> None:
        if problem and problem != self._problem.text():
            announce(self, problem)
        self._problem.setText(problem)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Where to write the story"), self._folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._folder.setText)
        dialog.open()

    def _lay_out(self) -> None:
        px = self._theme.px
        browse = QPushButton(self.tr("Choose …"), self)
        browse.clicked.connect(self._browse)
        folder = QHBoxLayout()
        folder.setSpacing(px(8))
        folder.addWidget(self._folder, 1)
        folder.addWidget(browse)
        form = QFormLayout()
        form.setHorizontalSpacing(px(16))
        form.setVerticalSpacing(px(12))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self._label(self.tr("&Title"), self._title), self._title)
        form.addRow(self._label(self.tr("&Id and file name"), self._id), self._id)
        form.addRow(self._label(self.tr("&Folder"), self._folder), folder)
        form.addRow(self._label(self.tr("They &talk"), self._channel), self._channel)
        form.addRow(self._label(self.tr("Te&mperament"), self._persona), self._persona)
        form.addRow("", self._means)
        self._make = QPushButton(self.tr("Write it"), self)
        self._make.setProperty("kind", "primary")
        self._make.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._make)
        note = self.tr("A small whole story is written there, with notes that teach as you go.")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(24)] * 4)
        column.setSpacing(px(16))
        column.addWidget(WrapLabel(self.tr("New story"), "heading", self))
        column.addWidget(WrapLabel(note, "note", self))
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addLayout(row)

    def _label(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(buddy)
        buddy.setAccessibleName(text.replace("&", ""))
        return label

    def _connect(self) -> None:
        self._title.textChanged.connect(self._titled)
        self._id.textEdited.connect(self._named)
        self._id.textChanged.connect(self._check)
        self._persona.currentIndexChanged.connect(self._tell_means)
        self._make.clicked.connect(self.accept)
