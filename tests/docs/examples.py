"""Reads a page of documentation: its examples, its commands, its tables and its links."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_FENCE = re.compile(r"^```(?P<info>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_CHANGE = re.compile(r"<!-- change: (?P<old>.+?) => (?P<new>.+?) -->\n\Z")
_ROW = re.compile(r"^\|(.*)\|$")
_CELL = re.compile(r"(?<!\\)\|")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced example; `words` are those of its info string, `line` counts from 1.

    `change` is what the page tells the reader to change in the stories above it.
    """

    words: tuple[str, ...]
    text: str
    line: int
    change: tuple[str, str] | None = None

    @property
    def language(self) -> str:
        """The first word of the info string."""
        return self.words[0] if self.words else ""

    def named(self, key: str) -> str | None:
        """The value of `key=value` in the info string."""
        return next((one[len(key) + 1 :] for one in self.words if one.startswith(f"{key}=")), None)


@dataclass(frozen=True, slots=True)
class Command:
    """A command line of a `console` block and what the page says it prints."""

    words: tuple[str, ...]
    prints: str
    block: Block
    into: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with the heading it stands under; cells without their outer spaces."""

    heading: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file; `path` is relative to the project."""

    path: str
    text: str
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]

    @property
    def prose(self) -> str:
        """The text without its fenced blocks."""
        return _FENCE.sub("", self.text)

    @property
    def inline(self) -> tuple[str, ...]:
        """Everything in `backticks` outside the fenced blocks."""
        return tuple(_INLINE.findall(self.prose))

    @property
    def links(self) -> tuple[str, ...]:
        """The targets of its links and pictures."""
        return tuple(_LINK.findall(self.prose))

    @property
    def anchors(self) -> frozenset[str]:
        """What links within the page can point to, as GitHub names headings."""
        return frozenset(_anchor(heading) for heading in _HEADING.findall(self.prose))

    def tables_of(self, first: str) -> tuple[Table, ...]:
        """The tables whose first header cell is `first`."""
        return tuple(one for one in self.tables if one.header[0] == first)

    def table(self, first: str) -> Table:
        """The one table whose first header cell is `first`."""
        (only,) = self.tables_of(first)
        return only

    def commands(self) -> Iterator[Command]:
        """Each `$ …` line of the console blocks with the lines that follow it."""
        for block in self.blocks:
            if block.language == "console":
                yield from _commands(block)


@cache
def read_page(path: str) -> Page:
    """The page at `path`, relative to the project."""
    text = (ROOT / path).read_text(encoding="utf-8")
    return Page(path, text, tuple(_blocks(text)), tuple(_tables(text)))


def plain(cell: str) -> str:
    """A cell without backticks."""
    return cell.replace("`", "")


def names(cell: str) -> tuple[str, ...]:
    """Everything in backticks within a cell."""
    return tuple(_INLINE.findall(cell))


def number(cell: str) -> int:
    """A whole number as the pages write it: `+1`, `−2`, `2,500,000`."""
    return int(cell.replace("−", "-").replace(",", ""))


def _blocks(text: str) -> Iterator[Block]:
    for found in _FENCE.finditer(text):
        change = _CHANGE.search(text[: found.start()])
        yield Block(
            tuple(found["info"].split()),
            found["text"],
            text.count("\n", 0, found.start()) + 1,
            (change["old"], change["new"]) if change else None,
        )


def _commands(block: Block) -> Iterator[Command]:
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        line, _, prints = part.partition("\n")
        words = shlex.split(line)
        into = words[-1] if words[-2:-1] == [">"] else None
        yield Command(tuple(words[:-2] if into else words), prints, block, into)


def _tables(text: str) -> Iterator[Table]:
    heading, rows = "", list[tuple[str, ...]]()
    for line in [*_FENCE.sub("", text).splitlines(), ""]:
        if found := _ROW.match(line):
            rows.append(tuple(cell.strip() for cell in _CELL.split(found[1])))
            continue
        if rows:
            yield Table(heading, rows[0], tuple(rows[2:]))
            rows = []
        if line.startswith("#"):
            heading = line.lstrip("# ")


def _anchor(heading: str) -> str:
    kept = re.sub(r"[^\w\- ]", "", heading.lower())
    return kept.replace(" ", "-")
