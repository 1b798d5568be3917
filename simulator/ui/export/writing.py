"""Every format that the window can write."""

from simulator.debrief.export.formats import Format, writers
from simulator.ui.export.pdf import write_pdf
from simulator.ui.export.presenter import Writers


def window_writers() -> Writers:
    """The formats in the order in which they are offered; imports a template engine."""
    return {Format.PDF: write_pdf, **writers()}
