"""How much room words take, without a font: wide enough for the fonts that people have."""

SIZE = 27.0
"""The size of a card's words, in px of the drawing."""
_NARROW, _WIDE = frozenset("fijlrtI.,:;'’‘“”!|()[]-"), frozenset("mwMW—@%…")


def broken(text: str, room: float, most: int) -> tuple[str, ...]:
    """The first words in at most so many lines, with an ellipsis where there are more."""
    lines, words = [""], text.split()
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if width(longer) <= room:
            lines[-1] = longer
        elif lines[-1] and len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = longer
            break
    return tuple(_cut(line, room) for line in lines if line)


def width(text: str) -> float:
    """The width of a line, in px of the drawing; that of DejaVu Sans, which is a wide one."""
    return SIZE * sum(_part(sign) for sign in text)


def _cut(line: str, room: float) -> str:
    if width(line) <= room:
        return line
    whole = line
    while line and width(f"{line}…") > room:
        line = line[:-1]
    if not whole[len(line) :].startswith(" ") and " " in line:
        line = line.rpartition(" ")[0]
    return f"{line.rstrip(' ,;:.')}…"


def _part(sign: str) -> float:
    """The width of a sign as a part of the size."""
    if sign in _NARROW or sign == " ":
        return 0.36
    if sign in _WIDE or ord(sign) > 0x2E7F:
        return 1.0
    return 0.72 if sign.isupper() else 0.62
