"""Keeping still what somebody looks at, while what stands above it changes its height."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


class Stillness(QObject):
    """Holds a part of a scroll area where it is over the next change of its layout."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._held: QWidget | None = None
        self._top = 0
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._settle)

    def hold(self, focused: QWidget | None) -> None:
        """Hold the widget with the focus where it is in view, or else what stands at the top."""
        content = self._area.widget()
        if content is None or not self._area.isVisible():
            return
        inside = focused is not None and content.isAncestorOf(focused) and self._sees(focused)
        held = focused if inside else self._at_top(content)
        if held is None:
            return
        held.destroyed.connect(self._let_go)
        self._held, self._top = held, self._y(held)
        self._soon.start()  # once the layout has its new heights

    def _at_top(self, content: QWidget) -> QWidget | None:
        """What stands at the view's upper edge."""
        view = self._area.viewport()
        corner = content.mapFrom(view, QPoint(view.width() // 3, 1))
        return content.childAt(corner)

    def _sees(self, widget: QWidget) -> bool:
        return -widget.height() < self._y(widget) < self._area.viewport().height()

    def _y(self, widget: QWidget) -> int:
        return widget.mapTo(self._area.viewport(), QPoint(0, 0)).y()

    def _let_go(self) -> None:
        self._held = None

    def _settle(self) -> None:
        if self._held is not None:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + self._y(self._held) - self._top)
            self._held = None
