"""Every kind of finding points at the line and the column of what the writer wrote."""

import re
from pathlib import Path

import pytest

from .small_story import marked, option, scene, told_of, top

_CASE = re.compile(r"^== (?P<code>\S+) (?P<kind>\S+)\n(?P<text>.*?)\n(?=\n|\Z)", re.M | re.DOTALL)
_WRAP = {"option": option, "scene": scene, "top": top}


def written_cases() -> list[tuple[str, str]]:
    """Codes with whole marked files, from `golden/positions.txt`."""
    table = (Path(__file__).parent / "golden" / "positions.txt").read_text(encoding="utf-8")
    return [(case["code"], _WRAP[case["kind"]](case["text"])) for case in _CASE.finditer(table)]


BEFORE, AFTER = option().split("scenes:")[0], option().split("endings:")[1]
MANY_KEYS = ", ".join(f"k{number}: v" for number in range(1_000))
MADE = [
    ("too-deep", option(f"say: {'[' * 19}§{'[' * 6}{']' * 25}\ngo: thanks")),
    ("too-many-values", top("reflect:\n" + "  - Why?\n" * 1_000 + "  - §Why?")),
    ("too-many-values", top("reflect:\n" + "  - Why?\n" * 1_000 + "  - §[Why?]")),
    ("too-many-values", top(f"facts: {{{MANY_KEYS}, §k: v}}")),
    ("too-many-aliases", top("facts: &a [" + "x, " * 900 + "]\ncards: [" + "*a, " * 55 + "§*a]")),
    ("text-too-long", top("brief: §" + "word " * 2_000)),
    ("clashing-id", option().replace("  thanks: {", "  §counter: {").replace("thanks", "counter")),
    ("unreachable", option() + "  §so-so: {grade: fair, text: So so.}\n"),
    ("missing-key", "§" + option().replace("title: Sour milk\n", "")),
    ("missing-key", option().replace("thanks: {grade: good, ", "§thanks: {")),
    ("no-scenes", f"{BEFORE}scenes: §{{}}\nendings:{AFTER}"),
    ("bad-id", option().replace("  thanks:", "  §Thanks:").replace("go: thanks", "go: walked-out")),
]
"""Codes with whole marked files that are better made than written."""
CASES = [*written_cases(), *MADE]
NAMES = [f"{number}-{code}" for number, (code, _) in enumerate(CASES)]


@pytest.mark.parametrize(("code", "text"), CASES, ids=NAMES)
def test_points_at_the_mistake(code: str, text: str, tmp_path: Path) -> None:
    """The finding stands alone, at the marked place."""
    text, spot = marked(text)
    told = told_of(text, tmp_path)
    assert [(one.code, one.line, one.column) for one in told] == [(code, *spot)], told


@pytest.mark.parametrize("before", ["", "# A comment\n\n", "---\n", "\n\n"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_whatever_stands_above(before: str, line_end: str, tmp_path: Path) -> None:
    """Comments, blank lines, dashes and any line ends above do not move the place."""
    text, spot = marked(before + option("say: 🙂 é.\ngo: §{gone: 1}"))
    [told] = told_of(text.replace("\n", line_end), tmp_path)
    assert (told.code, told.line, told.column) == ("wrong-type", *spot)


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("control-character", "title: é🙂§\x07\n".encode()),
        ("control-character", "a: b\r\nc: é§\x00".encode()),
        ("control-character", "a\rb\r§\x1b[31m".encode()),
        ("control-character", "\ufeffa: §\x9b1m".encode()),
        ("control-character", "a: b§\ufeffc".encode()),
        ("not-utf-8", "é: §".encode() + b"\xe9\n"),
        ("not-utf-8", "\ufeffé\né§".encode() + b"\xff\n"),
        ("not-utf-8", "a: §".encode() + b"\xed\xa0\x80"),
    ],
)
def test_bytes_that_are_no_text(code: str, data: bytes, tmp_path: Path) -> None:
    """What is no text is told at the character where it begins to be none."""
    before, after = data.split("§".encode())
    lines = before.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    [told] = told_of(before + after, tmp_path)
    assert (told.code, told.line, told.column) == (code, len(lines), len(lines[-1]) + 1)


@pytest.mark.parametrize("line_end", ["\x85", "\u2028", "\u2029"])
def test_line_ends_that_no_editor_counts(line_end: str, tmp_path: Path) -> None:
    """A line end of Unicode's is a space, so that lines count as the editor counts them."""
    text, spot = marked(option(f"say: One.{line_end}Two.\ngo: §nowhere"))
    [told] = told_of(text, tmp_path)
    assert (told.code, told.line, told.column) == ("undefined-target", *spot)
