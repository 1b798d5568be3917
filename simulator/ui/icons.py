"""Icons in the ink of the theme; the icon fonts are loaded when the first one is asked for."""

from PySide6.QtGui import QIcon

from simulator.ui.theme import Theme


def icon(name: str, theme: Theme, role: str = "ink") -> QIcon:
    """The icon `name` of qtawesome (such as `ph.phone`) in the colour of a role."""
    import qtawesome

    found: QIcon = qtawesome.icon(name, color=theme.colour(role).name())
    return found
