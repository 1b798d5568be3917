"""A line as it is spoken: words, and stage directions in square brackets."""

import re
from typing import NamedTuple

_PART = re.compile(r"\[([^\[\]]*)\]|([^\[\]]+|[\[\]])")
_SPACE = re.compile(r"\s+")


class Span(NamedTuple):
    """A run of words, either said or (`direction`) shown. Plain text, never markup."""

    text: str
    direction: bool


def spans(line: str) -> tuple[Span, ...]:
    """The line's words and stage directions in order; a lone bracket is a word."""
    found: list[Span] = []
    for match in _PART.finditer(_SPACE.sub(" ", line.strip())):
        direction = match.group(1) is not None
        text = match.group(1) if direction else match.group(2)
        if not direction and found and not found[-1].direction:
            found[-1] = Span(found[-1].text + text, direction=False)
        elif text:
            found.append(Span(text, direction))
    stripped = (Span(span.text.strip(), span.direction) for span in found)
    return tuple(span for span in stripped if span.text)


def spoken(line: str) -> str:
    """The words alone, without stage directions."""
    return " ".join(span.text for span in spans(line) if not span.direction)


def word_count(line: str) -> int:
    """How many words a reader meets, directions included."""
    return len(line.split())
