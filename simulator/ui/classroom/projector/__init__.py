"""The view for the projector."""

from simulator.ui.classroom.projector.window import ProjectorWindow

__all__ = ["ProjectorWindow"]
