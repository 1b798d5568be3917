"""Files that somebody else changes, watched."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_SETTLING_MS = 20
"""How long a file must have been left alone before it is looked at."""
_AGAIN_MS = 1500
"""How often files are looked at unasked: not every file system tells of changes."""

Stamp = tuple[int, int, int]


class FileWatcher(QObject):
    """Tells when one of a few files changed, also where an editor put a new file in its place."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stamps: dict[Path, Stamp | None] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stir)
        self._watcher.directoryChanged.connect(self._stir)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLING_MS)
        self._settling.timeout.connect(self.look)
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.look)

    def watch(self, files: Iterable[Path]) -> None:
        """Watch these and no others; what they hold now counts as seen."""
        self._stamps = {path: _stamp(path) for path in files}
        before = self._watcher.files() + self._watcher.directories()
        if before:
            self._watcher.removePaths(before)
        self._attach()
        if self._stamps:
            self._again.start()
        else:
            self._again.stop()

    def look(self) -> None:
        """Look now, and tell if something changed."""
        stamps = {path: _stamp(path) for path in self._stamps}
        self._attach()
        if stamps != self._stamps:
            self._stamps = stamps
            self.changed.emit()

    def _stir(self) -> None:
        self._settling.start()

    def _attach(self) -> None:
        """Watch each file and its folder; a file that was replaced has to be watched anew."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        wanted = {str(path) for path in self._stamps if path.exists()}
        wanted |= {str(path.parent) for path in self._stamps if path.parent.exists()}
        if new := sorted(wanted - watched):
            self._watcher.addPaths(new)


def _stamp(path: Path) -> Stamp | None:
    """What tells one content of a file from another; None where there is no file."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size, stat.st_ino
