"""Handing out attempts: as a PDF, and from the window."""
