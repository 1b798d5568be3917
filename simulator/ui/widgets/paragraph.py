"""Text of a width that reads well."""

from PySide6.QtGui import QResizeEvent

from simulator.ui.widgets.wrap_label import WrapLabel

_CHARACTERS = 68


class Paragraph(WrapLabel):
    """A wrapping label whose lines stay short however wide it grows."""

    def heightForWidth(self, width: int) -> int:
        spare = self.contentsMargins().right()
        return super().heightForWidth(min(width, self._widest()) + spare)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setContentsMargins(0, 0, max(0, self.width() - self._widest()), 0)

    def _widest(self) -> int:
        return self.fontMetrics().averageCharWidth() * _CHARACTERS
