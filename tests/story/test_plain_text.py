"""What a writer wrote stays what they wrote, whatever YAML makes of it elsewhere."""

from pathlib import Path

import pytest

from simulator.mood.loading import load_story
from simulator.story.model import Option

from .small_story import NAME, option, told_of

SURPRISES = [
    "no", "yes", "on", "off", "Y", "true", "null", "~", "12:30", "010", "0o17", "0x1F", "1e3",
    "1_000", ".inf", "-.5", "2024-01-01", "2001-12-14t21:59:43.10-05:00", "=", "1,000", "+1",
    "say", "when", "C3PO", "É", "日本語", "🙂", "a:b", "a#b", "don't", "50%",
]  # fmt: skip


def read_option(fragment: str, folder: Path) -> Option:
    """The option `listen` of the small story with these keys."""
    (folder / NAME).write_text(option(fragment), encoding="utf-8")
    loaded = load_story(folder / NAME)
    assert loaded.story is not None, loaded.diagnostics
    return loaded.story.start.options[0]


@pytest.mark.parametrize("text", SURPRISES)
def test_surprise_stays_text(text: str, tmp_path: Path) -> None:
    """YAML 1.1's words for truth, nothing, numbers, times and dates are read as they stand."""
    assert read_option(f"say: {text}\ngo: making-good", tmp_path).say == text


def test_keys_are_text_too(tmp_path: Path) -> None:
    """An id that YAML would take for a truth or a number is an id."""
    fragment = "say: Yes.\nsets: [no, 010, 12-30, 1e3]\npromises: null\ngo: making-good"
    read = read_option(fragment, tmp_path)
    assert read.sets == ("no", "010", "12-30", "1e3")
    assert read.promises == "null"


@pytest.mark.parametrize(
    ("written", "number"), [("1", 1), ("-2", -2), ("+1", 1), ("010", 10), ('"3"', 3)]
)
def test_numbers_are_decimal(written: str, number: int, tmp_path: Path) -> None:
    """A number is what it looks like: `010` is ten, not eight."""
    read = read_option(f"say: Yes.\nmood: {{temper: {written}}}\ngo: making-good", tmp_path)
    assert read.mood == (number, 0, 0)


@pytest.mark.parametrize("written", ["1e1", "0x1", "1.5", "one", "12:30", "11", "~"])
def test_what_is_no_whole_number_is_told(written: str, tmp_path: Path) -> None:
    """Powers, hexadecimals, fractions, words, times and what is out of bounds are refused."""
    told = told_of(option(f"say: Yes.\nmood: {{temper: {written}}}\ngo: making-good"), tmp_path)
    assert [one.code for one in told] == ["bad-number"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("say: |\n  One.\n  Two.\n", "One.\nTwo."),
        ("say: >\n  One.\n  Two.\n", "One. Two."),
        ("say: One.\n  Two.\n", "One. Two."),
        ('say: "One.\\nTwo."\n', "One.\nTwo."),
        ("say: 'Don''t.'\n", "Don't."),
        ("say: '  One.  '\n", "One."),
        ("say:\tOne.\n", "One."),
        ('say: "[sighs] One: two #3"\n', "[sighs] One: two #3"),
        ("say: &line One.\nwhy: *line\n", "One."),
        ("say: One.\r\n", "One."),
    ],
)
def test_ways_to_write_a_line(written: str, read: str, tmp_path: Path) -> None:
    """Blocks, folded lines, quotes, references and any line ends come out as plain text."""
    assert read_option(written + "go: making-good", tmp_path).say == read


def test_one_name_stands_for_a_list(tmp_path: Path) -> None:
    """Where names may be several, one may stand alone."""
    fragment = "say: Yes.\nsets: a\nclears: b\ntechnique: let-them-vent\nmisses: hear-then-solve\n"
    read = read_option(fragment + "go: making-good", tmp_path)
    assert (read.sets, read.clears) == (("a",), ("b",))
    assert (read.technique, read.misses) == (("let-them-vent",), ("hear-then-solve",))


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_files_of_any_system(line_end: str, mark: str, tmp_path: Path) -> None:
    """Line ends of every system are read, and so is a byte-order mark."""
    assert told_of(mark + option().replace("\n", line_end), tmp_path) == ()


@pytest.mark.parametrize(
    "text",
    [
        "e" + "\u0301" * 2_000,
        "\u202eright to left\u202c",
        "\u2066isolated\u2069 \u200bnothing\u200d",
        "👩\u200d👩\u200d👧 🏳\ufe0f\u200d🌈",
        "مرحبا بك",
        "x" * 8_000,
        "a" + "\u00a0" * 20 + "b",
    ],
    ids=["combining", "override", "isolates", "emoji", "arabic", "long", "spaces"],
)
def test_unusual_characters_are_characters(text: str, tmp_path: Path) -> None:
    """Marks, directions, joined emoji and long texts are words like any other."""
    assert read_option(f'say: "{text}"\ngo: making-good', tmp_path).say == text
