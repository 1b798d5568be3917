"""Opening lines in the writer's own editor."""

from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from simulator.ui.writer.editors import NoEditorError, command


class Editor(QObject):
    """The editor of the settings; it is started detached, with arguments and without a shell."""

    told = Signal(str)
    """Why a line could not be opened."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """`name` is one of the settings' editors."""
        super().__init__(parent)
        self.name = name

    def open_line(self, file: Path, line: int, column: int) -> None:
        """Show a line of a file, or tell why not."""
        try:
            start = command(self.name, file, line, column, tr=self.tr)
        except NoEditorError as error:
            self.told.emit(str(error))
            return
        started, _ = QProcess.startDetached(start.program, list(start.arguments))
        if not started:
            self.told.emit(self.tr("{program} did not start.").format(program=start.program))
