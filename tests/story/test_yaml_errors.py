"""A file that is not proper YAML: where it went wrong, and what to do, in a writer's words."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from simulator.story import locate, tree
from simulator.story.diagnostics import Diagnostic

from .small_story import TOP, marked, option, scene, told_of

QUOTES = "Keep all of it inside the quotes; inside \"…\" write \\\" and inside '…' write ''."
NO_KEY = "This line is neither `key: value` nor part of the text above it."
COLON = "A colon and a space stand inside a text that is not in quotes."
ESCAPE = "A backslash between double quotes starts an escape, and there is none like this."
COMMA = "Between `[` and its end, a comma is missing or one is too many."
TOO_FAR = "This line is indented further than the one above, which has its text already."
INDENTATION = "The indentation of this line fits nothing above it."


@pytest.fixture(params=["libyaml", "Python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Either parser of PyYAML: a writer must not notice which one is installed."""
    chosen: Any = yaml.CLoader if request.param == "libyaml" else yaml.Loader
    monkeypatch.setattr(tree, "_Loader", chosen)
    monkeypatch.setattr(locate, "_Loader", chosen)


def only(text: str, folder: Path) -> tuple[Diagnostic, tuple[int, int]]:
    """The one diagnostic of a marked text, and where it should stand."""
    text, spot = marked(text)
    [told] = told_of(text, folder)
    return told, spot


@pytest.mark.parametrize("sign", [*"*&%@`|>,]}", "- ", "? "])
def test_sign_at_the_start(sign: str, tmp_path: Path) -> None:
    """A text that starts with a sign of YAML's own is told to want quotes, at the sign."""
    told, spot = only(option(f"say: §{sign}* sighs\ngo: making-good"), tmp_path)
    assert (told.code, told.line, told.column) == ("yaml-syntax", *spot)
    assert told.message.startswith("A text can't start with")
    assert told.message.endswith("unless it is in quotes.")
    assert told.hint == "Put the whole text in quotes."


@pytest.mark.parametrize(
    "line",
    [
        "§[sighs] All right.",
        "§[sighs] All right: go on.",
        "§{sighs} All right.",
    ],
)
def test_bracket_at_the_start(line: str, tmp_path: Path) -> None:
    """A stage direction without quotes is told to want them, at its bracket."""
    told, spot = only(option(f"say: {line}\ngo: making-good"), tmp_path)
    assert (told.code, told.line, told.column) == ("yaml-syntax", *spot)
    assert told.message.startswith("A text can't start with `")


def test_bracket_within_a_line_of_several(tmp_path: Path) -> None:
    """The same within a map in brackets."""
    lines = "reply:\n  - {when: trust is high, say: §[nods] Fine.}\n  - {say: No.}\n"
    told, spot = only(option("say: Yes.\n" + lines + "go: making-good"), tmp_path)
    assert (told.line, told.column) == spot
    assert told.message == "A text can't start with `[` unless it is in quotes."


@pytest.mark.parametrize(
    "line",
    ['"Fine," §she said.', '"Fine," §she said: no.', "'Don'§t ask.'", '"" §x'],
)
def test_text_after_a_quote(line: str, tmp_path: Path) -> None:
    """Text behind a closing quote is told where it begins."""
    told, spot = only(option(f"say: {line}\ngo: making-good"), tmp_path)
    assert (told.line, told.column) == spot
    assert (told.message, told.hint) == ("A quoted text has ended before this.", QUOTES)


@pytest.mark.parametrize("quote", ['"', "'"])
def test_quote_that_is_never_closed(quote: str, tmp_path: Path) -> None:
    """An open quote is told where it was opened, however much it swallowed."""
    text = TOP.replace('"', "'" if quote == '"' else '"').format(
        scene=f"    customer: §{quote}Well.\n    options: {{listen: {{say: Yes., go: thanks}}}}"
    )
    told, spot = only(text, tmp_path)
    assert (told.line, told.column) == spot
    assert told.message == "A quote is opened here and never closed."


@pytest.mark.parametrize(
    ("fragment", "message"),
    [
        ("say: Well§: tell me.\ngo: making-good", COLON),
        ("§say:Tell me.\ngo: making-good", NO_KEY),
        ('§say:"Tell me."\ngo: making-good', NO_KEY),
        ("§Tell me.\ngo: making-good", NO_KEY),
        ("§Tell me.\n\n\ngo: making-good", NO_KEY),
        ("say: Tell me.\n§making-good", NO_KEY),
        ("say: Tell me.\n  §go: making-good", TOO_FAR),
        ('say: "Tell me."\n §go: making-good', INDENTATION),
        ('say: "Tell me."\n§- go: making-good', INDENTATION),
        ("say: §[sighs\ngo: making-good", "The `[` here is not closed."),
        ("say: §{sighs\ngo: making-good", "The `{` here is not closed."),
        ("say: [a, b: c§: d]\ngo: making-good", COMMA),
        (r'say: "C:§\dir"' + "\ngo: making-good", ESCAPE),
        (r'say: "C:§\xyz"' + "\ngo: making-good", ESCAPE),
    ],
)  # fmt: skip
def test_slip(fragment: str, message: str, tmp_path: Path) -> None:
    """Each slip is told once, in its own words, where the writer made it."""
    told, spot = only(option(fragment), tmp_path)
    assert (told.code, told.message) == ("yaml-syntax", message)
    assert (told.line, told.column) == spot
    assert told.hint


@pytest.mark.parametrize("fragment", ["§\tsay: Yes.\ngo: making-good", "say: Yes.\n§\tgo: thanks"])
def test_tab(fragment: str, tmp_path: Path) -> None:
    """A tab before a key has a code of its own."""
    told, spot = only(option(fragment), tmp_path)
    assert (told.code, told.line, told.column) == ("tab-indent", *spot)


def test_tab_at_the_start_of_a_line(tmp_path: Path) -> None:
    """So has a tab that is all of a line's indentation."""
    text = option().replace("        go: making-good", "§\tgo: making-good", 1)
    told, spot = only(text, tmp_path)
    assert (told.code, told.line, told.column) == ("tab-indent", *spot)


@pytest.mark.parametrize("line", ["%YAML 2.0", "%YAML 3.1"])
def test_directive(line: str, tmp_path: Path) -> None:
    """An order to YAML at the top is told to be taken out."""
    told, spot = only(f"§{line}\n---\n" + option(), tmp_path)
    assert (told.code, told.line, told.column) == ("yaml-syntax", *spot)
    assert told.hint == "Take the line out."


def test_nothing_raw_is_shown(tmp_path: Path) -> None:
    """None of the parser's own words reach a writer for the slips above."""
    for line in ("*a*", "[a] b", '"a" b', "a: b: c", "@a", "{a"):
        for told in told_of(scene(f"customer: {line}\noptions: {{}}"), tmp_path):
            assert "did not find" not in told.hint + told.message
            assert "while" not in told.hint
