"""Text that leads a paragraph."""

from PySide6.QtWidgets import QWidget

from simulator.ui.widgets.wrap_label import WrapLabel


class StrongLabel(WrapLabel):
    """A bold wrapping label of the plain text's size."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "text", parent)
        font = self.font()
        font.setBold(True)
        self.setFont(font)
