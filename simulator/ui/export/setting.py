"""Words set in type: pieces of text for the column of a paper. All text is plain."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from simulator.debrief.export.plain_text import fit
from simulator.story.speech import spans
from simulator.ui.export.paper import Paper, Type
from simulator.ui.export.pieces import TextPiece

PLAIN = Type()
STRONG = Type(bold=True)
QUIET = Type(12, role="soft")
SMALL = Type(11, role="soft")
ASIDE = Type(italic=True, role="soft")
_LINE = 128.0
"""Lines stand so far apart, in per cent of their height."""
_BULLET = 13
"""Room for a bullet."""


class Run(NamedTuple):
    """Some words of one type."""

    text: str
    type: Type = PLAIN


def speech(line: str, type_: Type = PLAIN) -> list[Run]:
    """A line as it is spoken, its stage directions set apart."""
    aside = Type(type_.size, italic=True, role="soft")
    runs: list[Run] = []
    for span in spans(line):
        text = f"[{span.text}]" if span.direction else span.text
        runs.append(Run(f" {text}" if runs else text, aside if span.direction else type_))
    return runs


class Setter:
    """Sets words for one paper."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper

    def text(
        self,
        runs: Iterable[Run],
        *,
        indent: float = 0.0,
        bar: str | None = None,
        keep: bool = False,
        gap: float = 6.0,
        before: float = 0.0,
    ) -> TextPiece:
        """A paragraph; `bar` is the role of the colour of a bar at its left."""
        document = self._paragraph(runs, _spaced(), indent)
        colour = self._paper.colour(bar) if bar else None
        height = document.size().height()
        return TextPiece(document, height, indent, colour, keep=keep, gap=gap, before=before)

    def item(self, runs: Iterable[Run]) -> TextPiece:
        """A paragraph of a list, its lines below each other beside the bullet."""
        hanging = _spaced()
        hanging.setLeftMargin(_BULLET)
        hanging.setTextIndent(-_BULLET)
        hanging.setTabPositions([QTextOption.Tab(_BULLET, QTextOption.TabType.LeftTab)])
        document = self._paragraph([Run("•\t", QUIET), *runs], hanging, 0.0)
        return TextPiece(document, document.size().height(), gap=2)

    def row(
        self, cells: Sequence[Sequence[Run]], widths: Sequence[float], *, keep: bool = False
    ) -> TextPiece:
        """A row of a table with a line below; `widths` in per cent of the column."""
        document = self._document(0.0)
        made = QTextTableFormat()
        made.setBorder(0)
        made.setCellPadding(3)
        made.setCellSpacing(0)
        made.setMargin(0)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, width) for width in widths]
        )
        cursor = QTextCursor(document)
        table = cursor.insertTable(1, len(cells), made)
        for at, runs in enumerate(cells):
            inside = table.cellAt(0, at).firstCursorPosition()
            for text, type_ in runs:
                _insert(inside, text, type_, self._paper)
        rule = self._paper.colour("line")
        return TextPiece(document, document.size().height(), rule=rule, keep=keep, gap=1.0)

    def _paragraph(
        self, runs: Iterable[Run], block: QTextBlockFormat, indent: float
    ) -> QTextDocument:
        document = self._document(indent)
        cursor = QTextCursor(document)
        cursor.setBlockFormat(block)
        for text, type_ in runs:
            _insert(cursor, text, type_, self._paper)
        return document

    def _document(self, indent: float) -> QTextDocument:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setUseDesignMetrics(True)
        document.setDefaultFont(self._paper.font(Type(1)))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        document.setDefaultTextOption(option)
        document.setTextWidth(self._paper.width - indent)
        return document


def _spaced() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made


def _insert(cursor: QTextCursor, text: str, type_: Type, paper: Paper) -> None:
    """Line breaks stay within the paragraph."""
    cursor.insertText(fit(text).replace("\n", "\u2028"), paper.format(type_))
