"""A small clean story, and a way to put a fragment into it.

The pages of `assets/diagnostics/` and these tests write only the part that matters:

    ```yaml option    the keys of the option `listen` in the scene `counter`
    ```yaml scene     the keys of the scene `counter`
    ```yaml top       some of the file's own keys; the others stay as they are
    ```yaml rulebook  some of the keys of Rapport's own rulebook
    ```yaml x.yaml    a whole file of that name
    ```bytes          a whole file, as a Python bytes literal
    ```python         a whole file, by one expression of `generated`
"""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import indent

from simulator.assets import asset_path
from simulator.mood.loading import Loaded
from simulator.mood.rulebook_file import read_rulebook
from simulator.play.checking import check_story
from simulator.story.diagnostics import Diagnostic

Check = Callable[[Path], Loaded]
"""How thoroughly a file is looked at."""

NAME = "corner-shop.yaml"
OPTION = """\
say: "Tell me what happened."
why: She got to say it in her own order.
go: making-good
"""
SCENE = """\
customer: "This milk is sour."
options:
  listen:
{option}
  blame-fridge:
    say: "Sorry, have you had it in the sun?"
    skills: {{active-listening: harmful}}
    why: It made her the one who had spoilt it.
    go: making-good
"""
TOP = """\
story: corner-shop
title: Sour milk
setting: {{place: A corner shop, role: Shopkeeper, channel: in person}}
customer: {{name: Ana Reyes, persona: steady, also: [firecracker]}}
brief: Ana bought milk this morning. She is back with the bottle.
walk-out: walked-out
scenes:
  counter:
{scene}
  making-good:
    customer: "I only opened it at breakfast."
    options:
      offer-refund:
        say: "Your money, or a fresh bottle?"
        meets-need: true
        skills: {{ownership: model}}
        why: She could choose, and both were hers.
        go: thanks
      thank:
        say: "Thank you for telling me."
        when: trust is some or higher
        skills: {{ownership: weak}}
        why: Kind, and she went home with the sour one.
        go: thanks
endings:
  thanks: {{grade: good, text: "She leaves with a fresh bottle."}}
  walked-out: {{grade: poor, text: "The door bell rings behind her."}}
"""
_BLOCK = re.compile(r"^(?P<key>[a-z-]+):.*\n(?:(?![a-z-]+:).*\n)*", re.MULTILINE)
_FENCE = re.compile(r"^```(?P<info>[^\n]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def option(fragment: str = OPTION) -> str:
    """The small story with these keys in its first option."""
    return scene(SCENE.format(option=indent(fragment, "    ").rstrip("\n")))


def scene(fragment: str) -> str:
    """The small story with these keys in its first scene."""
    return TOP.format(scene=indent(fragment, "    ").rstrip("\n"))


def top(fragment: str, whole: str = "") -> str:
    """The small story (or another file) with these keys instead of its own, or added."""
    fragment = fragment if fragment.endswith("\n") else fragment + "\n"
    given: dict[str, str] = {}
    for found in _BLOCK.finditer(fragment):
        given[found["key"]] = given.get(found["key"], "") + found.group()
    kept = _BLOCK.sub(lambda found: given.pop(found["key"], found.group()), whole or option())
    return kept + "".join(given.values())


def told_of(
    text: str | bytes, folder: Path, name: str = NAME, check: Check = check_story
) -> tuple[Diagnostic, ...]:
    """What Rapport says of a file with this text."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return check(path).diagnostics


def told_of_fences(markdown: str, folder: Path, check: Check = check_story) -> Iterator[Diagnostic]:
    """What Rapport says of each fenced block, put into the small story where it belongs."""
    for fence in _FENCE.finditer(markdown):
        yield from told_of_fence(fence["info"], fence["text"], folder, check)


def told_of_fence(
    info: str, text: str, folder: Path, check: Check = check_story
) -> tuple[Diagnostic, ...]:
    """What Rapport says of one fenced block."""
    match info.split():
        case ["yaml", "option"]:
            return told_of(option(text), folder, check=check)
        case ["yaml", "scene"]:
            return told_of(scene(text), folder, check=check)
        case ["yaml", "top"]:
            return told_of(top(text), folder, check=check)
        case ["yaml", "rulebook"]:
            own = asset_path("rulebook.yaml").read_text(encoding="utf-8")
            (folder / "rules.yaml").write_text(top(text, own), encoding="utf-8")
            return read_rulebook(folder / "rules.yaml").diagnostics
        case ["yaml", name]:
            return told_of(text, folder, name, check)
        case ["bytes"]:
            return told_of(ast.literal_eval(text.strip()), folder)
        case ["python"]:
            return _told_of_generated(text, folder)
        case _:
            raise ValueError(f"no fence is called {info!r}")


def _told_of_generated(expression: str, folder: Path) -> tuple[Diagnostic, ...]:
    text = generated(ast.parse(expression.strip(), mode="eval").body)
    if text is None:
        return check_story(folder).diagnostics
    return told_of(text, folder)


def generated(node: ast.expr) -> str | None:
    """A file's text out of strings, `+`, `*` and `a_story(keys)`; None for `a_folder()`."""
    match node:
        case ast.Constant(str(text)):
            return text
        case ast.BinOp(left, ast.Add(), right):
            return f"{generated(left)}{generated(right)}"
        case ast.BinOp(left, ast.Mult(), ast.Constant(int(times))):
            return (generated(left) or "") * times
        case ast.Call(ast.Name("a_story"), []):
            return option()
        case ast.Call(ast.Name("a_story"), [keys]):
            return top(generated(keys) or "")
        case ast.Call(ast.Name("a_folder"), []):
            return None
        case _:
            raise ValueError(f"a generated file can't hold {ast.unparse(node)}")


def marked(text: str) -> tuple[str, tuple[int, int]]:
    """A text without its `§`, and the line and the column (from 1) at which that stood."""
    before, after = text.split("§")
    lines = before.split("\n")
    return before + after, (len(lines), len(lines[-1]) + 1)
