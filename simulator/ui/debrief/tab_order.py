"""Where the Tab key goes when parts of a page come later than the rest."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_after(first: QWidget, added: QWidget) -> None:
    """Let the Tab key go from all in `first` through all in `added`, then on as before."""
    at = _last(first, added)
    for one in (added, *added.findChildren(QWidget)):
        if _takes_focus(one):
            QWidget.setTabOrder(at, one)
            at = one


def _last(first: QWidget, added: QWidget) -> QWidget:
    """The last in `first` that takes the focus, or else the nearest one before it.

    Qt keeps no order after a widget that takes none.
    """
    inside = [one for one in (first, *first.findChildren(QWidget)) if _takes_focus(one)]
    if inside:
        return inside[-1]
    at = first
    while (before := at.previousInFocusChain()) is not None and before is not first:
        at = before
        if _takes_focus(at) and not added.isAncestorOf(at):
            break
    return at


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
