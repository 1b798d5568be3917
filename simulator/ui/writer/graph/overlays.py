"""What lies over the graph: the zoom buttons and the overview."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QWidget

from simulator.ui.theme import Theme
from simulator.ui.writer.graph.minimap import Minimap
from simulator.ui.writer.graph.stage import Stage
from simulator.ui.writer.graph.zoom_bar import ZoomBar

_EDGE = 12


class Overlays:
    """The buttons in the lower left corner; the overview in the right one, where it is of use."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self._theme = theme
        self._parent = parent
        self.minimap = Minimap(theme, parent)
        self.bar = ZoomBar(theme, parent)

    @property
    def strip(self) -> int:
        """How much of the bottom they may hide, in px."""
        return max(self.bar.height(), self.minimap.height()) + 2 * self._theme.px(_EDGE)

    def covering(self) -> Iterator[QRect]:
        """The rectangles of the parent that are hidden now."""
        for one in (self.bar, self.minimap):
            if one.isVisible():
                yield one.geometry()

    def follow(self, seen: QRectF, size: QRectF, zoom: float) -> None:
        """Show how much of everything is in sight, and how large."""
        self.minimap.show_seen(seen)
        self.minimap.setVisible(not size.isEmpty() and not seen.contains(size))
        self.bar.show_zoom(zoom)

    def show_stage(self, stage: Stage) -> None:
        """Draw the overview of what stands on the stage, in the theme's look."""
        self.bar.restyle()
        self.minimap.show_patches(stage.patches, stage.brush, stage.size)
        self.place()

    def place(self) -> None:
        """Stand in the corners."""
        edge, room = self._theme.px(_EDGE), self._parent.rect()
        self.bar.move(edge, room.bottom() - edge - self.bar.height())
        self.minimap.move(
            room.right() - edge - self.minimap.width(),
            room.bottom() - edge - self.minimap.height(),
        )
