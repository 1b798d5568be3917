"""A story, or one talk of it, as a script on paper."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QSaveFile
from PySide6.QtGui import (
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)

from simulator.analysis.script.page import as_page
from simulator.analysis.script.parts import Script
from simulator.debrief.words import Translate

_MARGIN_MM = 20.0
_DOTS_AN_INCH = 300
_LINE_PERCENT = 130
_LOOK = (
    "body { font-family: serif; font-size: 11pt; color: #000000; }"
    "h1 { font-size: 20pt; } h2 { font-size: 14pt; margin-top: 18pt; }"
    "p { margin-bottom: 6pt; } a { color: #000000; text-decoration: none; }"
    ".aside, .direction, .narrator, .note, .quiet { color: #444444; }"
    ".trainee { margin-left: 18pt; }"
)
"""Paper's own colours: what is printed has no theme."""


def save_page(script: Script, path: Path, tr: Translate = str) -> None:
    """Write the script as one HTML page; OSError where that can't be done."""
    _write(path, as_page(script, tr).encode("utf-8"))


def save_pdf(script: Script, path: Path, tr: Translate = str) -> None:
    """Write the script as pages to print; OSError where that can't be done."""
    with path.open("ab"):
        pass  # QPdfWriter only prints a warning where it may not write
    writer = QPdfWriter(str(path))
    writer.setResolution(_DOTS_AN_INCH)
    writer.setTitle(script.title)
    writer.setCreator("Rapport")
    _lay(writer)
    document(script, tr).print_(writer)


def print_script(script: Script, printer: QPagedPaintDevice, tr: Translate = str) -> None:
    """Print the script on a printer (a `QPrinter`) that was chosen."""
    _lay(printer)
    document(script, tr).print_(printer)


def document(script: Script, tr: Translate = str) -> QTextDocument:
    """The script laid out for paper, its pages numbered by Qt when it is printed."""
    made = QTextDocument()
    made.setDefaultStyleSheet(_LOOK)
    body = as_page(script, tr).partition("<body>")[2].rpartition("</body>")[0]
    made.setHtml(f"<body>{body}</body>")
    cursor = QTextCursor(made)
    cursor.select(QTextCursor.SelectionType.Document)
    spaced = QTextBlockFormat()
    kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    spaced.setLineHeight(_LINE_PERCENT, kind.value)
    cursor.mergeBlockFormat(spaced)
    return made


def _lay(paper: QPagedPaintDevice) -> None:
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    if isinstance(paper, QPdfWriter):
        paper.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    paper.setPageMargins(margins, QPageLayout.Unit.Millimeter)


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        raise OSError(file.errorString())
    file.write(data)
    if not file.commit():
        raise OSError(file.errorString())
