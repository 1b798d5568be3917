"""A script as plain text, for a terminal or a printer that knows nothing better."""

from collections.abc import Iterator
from textwrap import wrap

from simulator.analysis.script.parts import Choice, Line, Passage, Script
from simulator.analysis.script.words import Words
from simulator.story.words import Translate

WIDTH = 76
"""Characters a line, short enough to be read aloud from."""
_SPEECH, _STEP = " " * 4, " " * 4


def as_text(script: Script, width: int = WIDTH, tr: Translate = str) -> str:
    """The whole script; blocks are parted by blank lines, the last line ends with a newline."""
    return "\n".join(_Setting(script, width, tr).lines()).rstrip("\n") + "\n"


class _Setting:
    """Sets one script; `_fill` is what breaks its texts into lines."""

    def __init__(self, script: Script, width: int, tr: Translate) -> None:
        self._script = script
        self._width = width
        self._words = Words(script, tr)
        self._tr = tr

    def lines(self) -> Iterator[str]:
        yield from self._head()
        for passage in self._script.passages:
            yield from self._passage(passage)
        if self._script.open_end:
            yield f"({self._words.stopped()})"

    def _head(self) -> Iterator[str]:
        script = self._script
        yield from self._block(script.title.upper())
        yield from self._block(self._words.setting())
        for voice in self._words.voices():
            yield from self._fill(voice, "- ", "  ")
        yield ""
        yield from self._block(script.brief)
        for card in script.cards:
            yield from self._fill(card.title.upper(), "", "")
            yield from self._block(card.text)
        if script.whole:
            yield from self._block(self._words.walk_out())

    def _passage(self, passage: Passage) -> Iterator[str]:
        heading = self._words.heading(passage).upper()
        yield from ("", heading, "-" * min(len(heading), self._width), "")
        for line in passage.lines:
            yield from self._line(line, "")
        for choice in passage.choices:
            yield from self._choice(choice)
        if passage.note:
            yield from self._block(f"{self._tr('Note')}: {passage.note}")

    def _choice(self, choice: Choice) -> Iterator[str]:
        yield from self._line(choice.line, _STEP, f"({choice.id}) ")
        for reply in choice.replies:
            yield from self._line(reply, _STEP)
        for way in choice.ways:
            when = self._words.when(way.when)
            told = f"{when}: {self._words.way(way)}" if when else self._words.way(way)
            yield from self._fill(told, f"{_STEP}→ ", f"{_STEP}  ")
        yield ""

    def _line(self, line: Line, indent: str, before: str = "") -> Iterator[str]:
        """A speaker, then what they say; stage directions stand on lines of their own."""
        who, aside = self._words.who(line).upper(), self._words.aside(line)
        speech = indent + _SPEECH if who else indent
        if who:
            yield from self._fill(f"{before}{who}{f' ({aside})' if aside else ''}", indent, indent)
        for span in line.spans:
            text = f"({span.text})" if span.direction else span.text
            yield from self._fill(text, speech, speech)
        yield ""

    def _block(self, text: str) -> Iterator[str]:
        for paragraph in text.splitlines():
            yield from self._fill(paragraph, "", "")
        yield ""

    def _fill(self, text: str, first: str, rest: str) -> list[str]:
        filled = wrap(
            text,
            self._width,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return filled or [first.rstrip()]
