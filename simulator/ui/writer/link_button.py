"""A way to another scene, as a button."""

from PySide6.QtWidgets import QPushButton, QWidget


class LinkButton(QPushButton):
    """A small button that names where it leads; Enter presses it as well as Space."""

    def __init__(self, text: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setProperty("kind", "link")
        self.setAutoDefault(True)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
